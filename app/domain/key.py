"""What a program shows to be let in, and what it may then ask."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.domain.source import folded_name


class Scope(StrEnum):
    """What a key allows. `admin` allows everything; of the others none implies another."""

    READ = "read"  # look at what is on record
    CHECK = "check"  # have articles read and checked
    WRITE = "write"  # add and retract figures, decide
    ADMIN = "admin"  # webhooks and deliveries, and all of the above


USED_EVERY = timedelta(minutes=1)
"""How exact the last use of a key is: a request costs no write each time."""


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key that was made. Its secret is known to whoever was given it, and to nobody else.

    `expires_at` is None for one that holds until it is revoked. With `sources` it writes as those
    alone, and without as any. A key is never forgotten, so that it can be said whose it was.
    """

    id: str
    name: str
    scopes: tuple[Scope, ...]
    created_at: datetime
    expires_at: datetime | None = None
    last_used_at: datetime | None = None
    revoked_at: datetime | None = None
    sources: tuple[str, ...] = ()

    def holds(self, now: datetime) -> bool:
        """Whether it still lets anybody in."""
        return self.revoked_at is None and (self.expires_at is None or now < self.expires_at)

    def allows(self, scope: Scope) -> bool:
        """Whether what takes the scope may be asked with it."""
        return scope in self.scopes or Scope.ADMIN in self.scopes

    def writes_as(self, source: str) -> bool:
        """Whether what it hands in may be that source's, however the name is spelt."""
        return not self.sources or folded_name(source) in map(folded_name, self.sources)
