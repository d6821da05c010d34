"""Keys of programs: make, list, revoke, and whose a key is that somebody shows."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.audit import Act
from app.domain.key import USED_EVERY, ApiKey, Scope
from app.domain.limits import SOURCE_CHARACTERS, is_keepable
from app.errors import BadInput, NotAllowed, NotFound, Unavailable
from app.services.audit import Change, note
from app.services.paging import checked_word
from app.store import Store, keys

PREFIX = "plb"
"""What every key begins with, so that a scanner of repositories finds one that got lost."""

ID_BYTES, SECRET_BYTES = 6, 32
KEY = re.compile(rf"{PREFIX}_([0-9a-f]{{{2 * ID_BYTES}}})_[A-Za-z0-9_-]{{43}}")

NAME_CHARACTERS = 100

SOURCES = 100
"""Sources that one key may be bound to."""

NO_DIGEST = hashlib.sha256(b"").hexdigest()


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key to make, and what it is for; without `expires_at` it holds until it is revoked, and
    without `sources` it writes as any."""

    name: str
    scopes: Collection[Scope]
    expires_at: datetime | None = None
    sources: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """A key as recorded, and the text that is shown: it is kept nowhere."""

    key: ApiKey
    text: str = field(repr=False)


def create_key(store: Store, new: NewKey, now: datetime) -> Made:
    """A new key, shown this once. BadInput names a field of no use."""
    key = ApiKey(
        id=secrets.token_hex(ID_BYTES),
        name=_name(new.name),
        scopes=tuple(one for one in Scope if one in new.scopes),
        created_at=now,
        expires_at=new.expires_at,
        sources=_sources(new.sources),
    )
    if not key.scopes:
        raise BadInput(f"scopes are one or more of: {', '.join(Scope)}", "scopes")
    if not key.holds(now):
        raise BadInput("this moment is past: name a later one", "expires")
    text = f"{PREFIX}_{key.id}_{secrets.token_urlsafe(SECRET_BYTES)}"
    with store.writing() as connection:
        keys.add(connection, key, _digest(text))
        note(connection, Act.KEY_CREATED, key.id, Change(after=_told(key)))
    return Made(key, text)


def list_keys(store: Store) -> tuple[ApiKey, ...]:
    """Every key without its secret, the oldest first; those that hold no longer too."""
    with store.reading() as connection:
        return keys.listed(connection)


def revoke_key(store: Store, identifier: str, now: datetime) -> ApiKey:
    """Lets nobody in with the key, from the next request on. NotFound where there is none."""
    checked_word(identifier, "id")
    with store.writing() as connection:
        found = keys.by_id(connection, identifier)
        if found is None:
            raise NotFound("key", identifier)
        key, _ = found
        if key.revoked_at is not None:
            return key
        keys.revoke(connection, identifier, now)
        note(connection, Act.KEY_REVOKED, identifier, Change(before=_told(key)))
    return replace(key, revoked_at=now)


def key_shown(store: Store, text: str, now: datetime) -> ApiKey | None:
    """The key that `text` is, if it still holds; it was used just now."""
    named = KEY.fullmatch(text)
    if named is None:
        return None
    with store.reading() as connection:
        found = keys.by_id(connection, named[1])
    key, digest = found or (None, NO_DIGEST)
    # In constant time, though a digest tells little of what it was made of.
    is_it = hmac.compare_digest(digest, _digest(text))
    if key is None or not is_it or not key.holds(now):
        return None
    if key.last_used_at is None or now - key.last_used_at >= USED_EVERY:
        # Where nothing can be written, on a full disk say, reading goes on.
        with suppress(Unavailable), store.writing() as connection:
            keys.note_used(connection, key.id, now)
    return key


def _told(key: ApiKey) -> str:
    """Its name, what it allows and, where that is bound, as whom it writes."""
    bound = f"; writes as {', '.join(key.sources)}" if key.sources else ""
    return f"{key.name}: {', '.join(key.scopes)}{bound}"


def require_source(key: ApiKey | None, source: str, where: str = "source") -> None:
    """NotAllowed unless what is handed in with the key may be that source's; None is nobody's key.

    `where` names the field, for whoever reads the answer.
    """
    if key is not None and not key.writes_as(source):
        known = " or ".join(f'"{one}"' for one in key.sources)
        raise NotAllowed(f'{where}: this key writes as {known} alone, and not as "{source}"')


def _digest(text: str) -> str:
    # A key is as random as it is long: unlike a password, it takes no slow hash.
    return hashlib.sha256(text.encode()).hexdigest()


def _sources(written: Collection[str]) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(" ".join(one.split()) for one in written))
    if len(names) > SOURCES or not all(map(_is_source, names)):
        raise BadInput(
            f"at most {SOURCES} sources, each of 1 to {SOURCE_CHARACTERS} characters that can be "
            "seen",
            "sources",
        )
    return names


def _is_source(name: str) -> bool:
    is_short = 1 <= len(name) <= SOURCE_CHARACTERS
    return is_short and is_keepable(name) and name.isprintable()


def _name(written: str) -> str:
    name = " ".join(written.split())
    if not 1 <= len(name) <= NAME_CHARACTERS or not is_keepable(name) or not name.isprintable():
        raise BadInput(
            f"a name has between 1 and {NAME_CHARACTERS} characters that can be seen", "name"
        )
    return name
