"""Who did what: noted by the transaction that does it, listed, and held against its own digests."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from heapq import merge

from app.domain.audit import START, WORD_CHARACTERS, Act, AuditFilter, Entry, sealed
from app.domain.limits import is_keepable
from app.domain.who import Who
from app.errors import BadInput, Unavailable
from app.services.health import readiness
from app.services.paging import (
    BAD_CURSOR,
    LARGEST,
    NUMBER,
    Page,
    Place,
    checked_limit,
    checked_word,
    page_of,
    place_at,
)
from app.store import Store, Transaction, audit, seals
from app.store.locks import is_alone
from app.store.seals import Link
from app.watching import call_now

LISTING = "audit"
RECORDS = (LISTING, *audit.DECIDED)
FIRST = LARGEST
"""Behind it lies every number: each is an INTEGER."""


@dataclass(frozen=True, slots=True)
class Change:
    """What changed, in short words; a secret or a text is none."""

    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """What became of the digests: how many entries are sealed and the newest one's digest, the
    number of the first entry that does not hold, if one does not, and how many wait for a seal."""

    entries: int
    digest: str
    broken_at: int | None
    waiting: int = 0


def note(
    connection: Transaction, act: Act, subject: str | None, change: Change | None = None
) -> None:
    """Puts on record that this was done just now, by whoever is at the door.

    The last thing that a transaction does: whoever seals waits for its end. Where one writes at a
    time, as on SQLite, it is sealed at once.
    """
    call, change = call_now(), change or Change()
    who = Who(call.who.kind, _word(call.who.id), _word(call.who.name))
    entry = Entry(
        number=0,
        at=call.now(),
        act=act,
        who=who,
        subject=_word(subject),
        before=_word(change.before),
        after=_word(change.after),
        address=_word(call.address),
        request_id=_word(call.request_id),
    )
    audit.add(connection, entry)
    if is_alone(connection):
        seals.seal_all(connection)


def note_of_house(store: Store, act: Act, change: Change) -> None:
    """Puts on record what was done to the database as a whole, and so in no transaction of its own.

    Where the database takes no entry just now, full or at another release, what was done stays
    done: a backup from a full disk is worth having.
    """
    with suppress(Unavailable):
        readiness(store)
        with store.writing() as connection:
            note(connection, act, None, change)


def list_audit(store: Store, wanted: AuditFilter, cursor: str | None, limit: int) -> Page[Entry]:
    """What was done and decided, the latest first; BadInput for a cursor or limit of no use.

    There are three records, each in the order of its numbers. They are read side by side, and a
    cursor says how far each was read.
    """
    places = _places(cursor)
    for name, word in (("who", wanted.who), ("act", wanted.act)):
        checked_word(word or "", name)
    wanted_of_each = checked_limit(limit) + 1
    with store.reading() as connection:
        found = {LISTING: audit.listed(connection, wanted, places[LISTING], wanted_of_each)}
        for record in audit.DECIDED:
            found[record] = audit.decided(
                connection, record, wanted, places[record], wanted_of_each
            )
    rows = list(_merged(found))[:wanted_of_each]
    page = page_of(LISTING, _placed(rows, places), limit, lambda row: row.place)
    return Page(tuple(row.entry for row in page.items), page.next_cursor)


def verify(store: Store, noted: tuple[int, str] | None = None) -> Proof:
    """Holds every entry against its seal, and against one that was noted elsewhere, by its place.

    What was altered, removed or put in between breaks the chain; what was cut off at its end is
    missed by a digest that was noted before.
    """
    digest, count = START, 0
    with store.reading() as connection:
        for link in seals.chain(connection):
            count += 1
            if link.unnamed > 0:
                return Proof(count, digest, seals.first_unnamed(connection))
            if not _holds(link, count, digest) or (
                noted and noted[0] == count and noted[1] != link.digest
            ):
                return Proof(count, digest, link.entry_number)
            digest = link.digest
        waiting = seals.waiting(connection)
    is_cut_off = noted is not None and noted[0] > count
    return Proof(count, digest, count + 1 if is_cut_off else None, waiting)


def _holds(link: Link, place: int, previous: str) -> bool:
    if link.entry is None or link.number != place:
        return False
    return sealed(link.entry, place, previous).digest == link.digest


@dataclass(frozen=True, slots=True)
class _Row:
    """An entry, the record that holds it, and where a page behind it begins."""

    entry: Entry
    record: str
    place: Place = field(default_factory=lambda: Place("", ""))


def _merged(found: dict[str, tuple[Entry, ...]]) -> Iterable[_Row]:
    rows = ([_Row(entry, record) for entry in entries] for record, entries in found.items())
    return merge(*rows, key=lambda row: row.entry.at, reverse=True)


def _placed(rows: Iterable[_Row], places: dict[str, int]) -> list[_Row]:
    """Each with how far all three records are read when it was."""
    read, placed = dict(places), []
    for row in rows:
        read[row.record] = row.entry.number
        numbers = ".".join(str(read[record]) for record in RECORDS)
        placed.append(_Row(row.entry, row.record, Place(numbers, "")))
    return placed


def _places(cursor: str | None) -> dict[str, int]:
    place = place_at(LISTING, cursor)
    if place is None:
        return dict.fromkeys(RECORDS, FIRST)
    numbers = place.key.split(".")
    if len(numbers) != len(RECORDS) or not all(map(NUMBER.fullmatch, numbers)):
        raise BadInput(BAD_CURSOR, "cursor")
    return {record: min(FIRST, int(one)) for record, one in zip(RECORDS, numbers, strict=True)}


def _word(text: str | None) -> str | None:
    """The text as one short line that any database keeps."""
    if text is None:
        return None
    kept = text if is_keepable(text) else text.encode("ascii", "replace").decode()
    return "".join(one if one.isprintable() else " " for one in kept)[:WORD_CHARACTERS]
