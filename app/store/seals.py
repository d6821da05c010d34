"""The seals on the audit log: one chain of digests over all entries, added to behind them.

An entry is written without a seal, so that those who write at once need not wait for each other's.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Select, func, select

from app.domain.audit import START, Entry, sealed
from app.store.audit import entry_from
from app.store.bulk import insert_rows
from app.store.locks import await_audit, may_seal
from app.store.tables import AUDIT, SEALS

CHUNK = 1_000
"""Entries that are read at once where all are."""

BEHIND_ALL = 2_147_483_647
"""Each number is an INTEGER."""

NEWEST = select(SEALS).where(SEALS.c.number == select(func.max(SEALS.c.number)).scalar_subquery())
LAST_ENTRY = select(func.max(AUDIT.c.number))
"""Made once: on SQLite every article that is recorded asks them."""


@dataclass(frozen=True, slots=True)
class Link:
    """A seal: its place, the number of the entry that it seals, that entry as it now is, and how
    many entries that no seal names stand before it, since the one before."""

    number: int
    entry_number: int
    digest: str
    entry: Entry | None
    unnamed: int = 0


def seal_all(connection: Connection) -> int:
    """Seals whatever is on file, by a transaction beside which nobody else can write."""
    return seal(connection, BEHIND_ALL)


def settled(connection: Connection) -> int:
    """The number up to which every entry is on file that will ever be; it keeps writers waiting for
    as long as the transaction lasts. OperationalError where one of them takes too long."""
    await_audit(connection)
    return connection.scalar(LAST_ENTRY) or 0


def seal(connection: Connection, until: int) -> int:
    """Seals the next entries, up to that number; says how many, none where another is at it.

    Up to there nobody may still be writing: see `settled`.
    """
    if not may_seal(connection):
        return 0
    number, horizon, digest = _newest(connection)
    rows: list[dict[str, object]] = []
    for entry in _entries(connection, horizon, until):
        done = sealed(entry, number + len(rows) + 1, digest)
        digest = done.digest
        rows.append({"number": done.seal, "entry": entry.number, "digest": digest})
    insert_rows(connection, SEALS, rows)
    return len(rows)


def is_any_waiting(connection: Connection) -> bool:
    """Whether there is an entry behind the last one that is sealed."""
    return (connection.scalar(LAST_ENTRY) or 0) > _newest(connection)[1]


def waiting(connection: Connection) -> int:
    """How many entries stand behind the last one that is sealed."""
    query = select(func.count()).where(AUDIT.c.number > _newest(connection)[1])
    return connection.scalar(query) or 0


def chain(connection: Connection) -> Iterator[Link]:
    """Every seal from the first on, in bounded memory."""
    number = 0
    entry: int | None = None
    while rows := connection.execute(_links(number)).mappings().all():
        unnamed = _unnamed(connection, entry, rows[-1]["entry"], len(rows))
        for row in rows:
            found = None if row["act"] is None else entry_from(row)
            gap = unnamed if row is rows[0] else 0
            yield Link(row["seal"], row["entry"], row["digest"], found, gap)
        number, entry = rows[-1]["seal"], rows[-1]["entry"]


def first_unnamed(connection: Connection) -> int | None:
    """The number of the first entry that no seal names although later ones are sealed."""
    query = (
        select(AUDIT.c.number)
        .outerjoin(SEALS, SEALS.c.entry == AUDIT.c.number)
        .where(SEALS.c.entry.is_(None), AUDIT.c.number < _newest(connection)[1])
        .order_by(AUDIT.c.number)
        .limit(1)
    )
    return connection.scalar(query)


def _links(after: int) -> Select[*tuple[object, ...]]:
    seals = SEALS.c.number.label("seal"), SEALS.c.entry, SEALS.c.digest
    return (
        select(*seals, *(column for column in AUDIT.c if column is not AUDIT.c.digest))
        .outerjoin(AUDIT, AUDIT.c.number == SEALS.c.entry)
        .where(SEALS.c.number > after)
        .order_by(SEALS.c.number)
        .limit(CHUNK)
    )


def _unnamed(connection: Connection, after: int | None, until: int, named: int) -> int:
    """How many entries between the two numbers stand beside those that are named by seals."""
    query = select(func.count()).where(AUDIT.c.number <= until)
    if after is not None:
        query = query.where(AUDIT.c.number > after)
    return (connection.scalar(query) or 0) - named


def _newest(connection: Connection) -> tuple[int, int, str]:
    found = connection.execute(NEWEST).one_or_none()
    return (0, 0, START) if found is None else (found.number, found.entry, found.digest)


def _entries(connection: Connection, after: int, until: int) -> Iterator[Entry]:
    between = AUDIT.c.number > after, AUDIT.c.number <= until
    query = select(AUDIT).where(*between)
    rows = connection.execute(query.order_by(AUDIT.c.number).limit(CHUNK)).mappings()
    return map(entry_from, rows)
