"""Who signs in at the desk, and what each may do there."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Role(StrEnum):
    """What a person may do; each may do what those before it may."""

    READER = "reader"  # look at everything
    EDITOR = "editor"  # decide, and check texts
    ADMIN = "admin"  # keys, people, senders, webhooks, settings

    def covers(self, needed: "Role") -> bool:
        """Whether this role may do what `needed` may."""
        order = tuple(Role)
        return order.index(self) >= order.index(needed)


IDLE = timedelta(hours=12)
"""A session ends when nothing was asked in it for as long as this."""

LONGEST = timedelta(days=7)
"""And at the latest so long after it began."""

USED_EVERY = timedelta(minutes=1)
"""How exact the last use of a session is: a page costs no write each time."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may sign in, or might until `disabled_at`. Nobody is ever forgotten: decisions
    are signed with the name.

    `keys_on` says whether single letters act on the desk's pages, `looked_at` when the person
    last said to have seen what changed.
    """

    id: str
    name: str
    role: Role
    created_at: datetime
    disabled_at: datetime | None = None
    keys_on: bool = True
    looked_at: datetime | None = None

    @property
    def is_enabled(self) -> bool:
        return self.disabled_at is None


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who is signed in, in one browser; `digest` is the SHA-256 of what it holds."""

    digest: str
    person: Person
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime

    def holds(self, now: datetime) -> bool:
        """Whether the person is still let in with it."""
        return self.person.is_enabled and now < self.expires_at and now < self.last_used_at + IDLE


def folded_person(name: str) -> str:
    """One spelling for all: case, white space and compatibility forms make no other person."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
