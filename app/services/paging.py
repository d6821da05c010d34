"""Pages of a listing, and the cursors that lead from one to the next."""

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from app.domain.limits import PAGE, QUERY_CHARACTERS, is_keepable
from app.errors import BadInput
from app.store.columns import moment_text

Item = TypeVar("Item")

CURSOR_CHARACTERS = 2_000
SEAL_CHARACTERS = 12
NUMBER = re.compile("[0-9]{1,10}")
LARGEST = 2_147_483_647
"""The largest number that a table counts up to: PostgreSQL refuses to look for a larger one."""

BAD_CURSOR = "the cursor is none that this listing gave"


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Some entries of a listing, and the cursor of those behind them, or None at the end."""

    items: tuple[Item, ...]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a listing a page begins: behind the entry with these two sort keys."""

    key: str
    id: str


def page_of(
    listing: str, found: Sequence[Item], limit: int, place_of: Callable[[Item], Place]
) -> Page[Item]:
    """The first `limit` of what was found; `found` holds one more where there is a next page."""
    items = tuple(found[:limit])
    if len(found) <= limit:
        return Page(items, None)
    return Page(items, cursor_of(listing, place_of(items[-1])))


def cursor_of(listing: str, place: Place) -> str:
    """The place as text that says nothing to its reader and fits no other listing."""
    packed = json.dumps([place.key, place.id], ensure_ascii=True, allow_nan=False).encode()
    return base64.urlsafe_b64encode(_seal(listing, packed) + packed).decode().rstrip("=")


def place_at(listing: str, cursor: str | None) -> Place | None:
    """The place a cursor leads to; one that this listing did not give raises BadInput.

    The seal holds no secret, so whoever forges a cursor passes it: what the place then holds is two
    texts that can be looked for, and no more can be asked with them than another page.
    """
    if cursor is None:
        return None
    sealed = _unpacked(cursor)
    seal, packed = sealed[:SEAL_CHARACTERS], sealed[SEAL_CHARACTERS:]
    if seal != _seal(listing, packed):
        raise BadInput(BAD_CURSOR, "cursor")
    try:
        found = json.loads(packed)
    except (ValueError, RecursionError):
        found = None
    match found:
        case [str() as key, str() as identifier] if is_keepable(key + identifier):
            return Place(key, identifier)
    raise BadInput(BAD_CURSOR, "cursor")


def moment_at(listing: str, cursor: str | None) -> tuple[datetime, str] | None:
    """The moment and the id of the entry that a page begins behind; BadInput for no such place."""
    place = place_at(listing, cursor)
    if place is None:
        return None
    try:
        moment = datetime.fromisoformat(place.key)
        is_ours = moment_text(moment) == place.key
    except (ValueError, OverflowError):  # no moment, one of no zone, one before all years in UTC
        is_ours = False
    if not is_ours:
        raise BadInput(BAD_CURSOR, "cursor")
    return moment, place.id


def numbered(number: int) -> Place:
    """The place of an entry that its number alone puts in order."""
    return Place(str(number), "")


def number_at(listing: str, cursor: str | None, name: str = "cursor") -> int | None:
    """The number of the entry that a page begins behind; BadInput, with `name`, for no such place.

    Unlike a word or a day, a number that a forged cursor holds may be none.
    """
    try:
        place = place_at(listing, cursor)
    except BadInput as error:
        raise BadInput(error.message, name) from error
    if place is None:
        return None
    if not NUMBER.fullmatch(place.key):
        raise BadInput(BAD_CURSOR, name)
    return min(int(place.key), LARGEST)


def checked_limit(limit: int) -> int:
    """How many entries a page may hold, from 1 to 200."""
    if not 1 <= limit <= PAGE:
        raise BadInput(f"limit must lie between 1 and {PAGE}", "limit")
    return limit


def checked_words(q: str | None) -> tuple[str, ...]:
    """The words of a search; beyond 400 characters it is BadInput."""
    if q is None:
        return ()
    if len(q) > QUERY_CHARACTERS:
        raise BadInput(f"q is longer than {QUERY_CHARACTERS} characters", "q")
    return tuple(checked_word(q, "q").split())


def checked_word(value: str, name: str) -> str:
    """The value of a query parameter, if it can be looked for at all."""
    if not is_keepable(value):
        raise BadInput(f"{name} holds a NUL or half a surrogate pair", name)
    return value


def _unpacked(cursor: str) -> bytes:
    if len(cursor) > CURSOR_CHARACTERS:
        raise BadInput(BAD_CURSOR, "cursor")
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        return base64.b64decode(padded.encode("ascii"), altchars=b"-_", validate=True)
    except (UnicodeEncodeError, binascii.Error):
        raise BadInput(BAD_CURSOR, "cursor") from None


def _seal(listing: str, packed: bytes) -> bytes:
    return hashlib.sha256(f"{listing}\n".encode() + packed).hexdigest()[:SEAL_CHARACTERS].encode()
