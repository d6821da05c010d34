"""Backfills: what waits in its order, the checkpoint that every transaction moves, the rejects."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row, Table, delete, func, insert, select, tuple_, update

from app.domain.backfill import Backfill, Entry, Reject, Spot, Tally, Turn
from app.errors import Conflict
from app.store.tables import (
    BACKFILL_ARTICLES,
    BACKFILL_REJECTS,
    BACKFILLS,
    VERSIONS,
    WITHDRAWALS,
)

PORTION = 1_000
"""Rows that one transaction deletes: others can write in between."""


@dataclass(frozen=True, slots=True)
class OnRecord:
    """What is on record of some articles: the digests of every version of each, and which of them
    their senders took back."""

    digests: frozenset[tuple[str, str]]
    withdrawn: frozenset[str]


def take_up(connection: Connection, sources: str, contents: str, token: str) -> Backfill | None:
    """The backfill of these sources as far as it is, for whoever has the token from now on.

    None where there is none to go on with: never begun, done, or begun on other contents.
    """
    mine = BACKFILLS.c.sources == sources, BACKFILLS.c.contents == contents
    taken = connection.execute(
        update(BACKFILLS).where(*mine, BACKFILLS.c.finished_at.is_(None)).values(token=token)
    )
    if taken.rowcount == 0:
        return None
    return _backfill_from(connection.execute(select(BACKFILLS).where(*mine)).one())


def earlier(connection: Connection, sources: str) -> int | None:
    """The id of the backfill of these sources, whatever became of it."""
    return connection.scalar(select(BACKFILLS.c.id).where(BACKFILLS.c.sources == sources))


def begin(
    connection: Connection, sources: str, contents: str, token: str, now: datetime
) -> Backfill:
    """Puts a backfill on file that knows nothing of its articles yet."""
    number = (connection.scalar(select(func.max(BACKFILLS.c.id))) or 0) + 1
    values = {"id": number, "sources": sources, "contents": contents, "token": token}
    counts = {"recorded": 0, "known": 0, "off": 0, "rejected": 0}
    connection.execute(insert(BACKFILLS).values(**values, **counts, started_at=now))
    return Backfill(number, token, None, None, Tally())


def put(
    connection: Connection,
    backfill: Backfill,
    entries: Iterable[Entry],
    rejects: Iterable[Reject],
    tally: Tally,
) -> None:
    """Lets the entries wait for their turns, and counts what needs none."""
    waiting = [_row_of(backfill, entry) for entry in entries]
    if waiting:
        connection.execute(insert(BACKFILL_ARTICLES), waiting)
    _reject(connection, backfill, rejects)
    _count(connection, backfill, tally, {})


def all_looked_at(connection: Connection, backfill: Backfill, total: int) -> None:
    """The archive was looked at to its end: from now on a restart goes on where it was."""
    _count(connection, backfill, Tally(), {"total": total})


def advance(
    connection: Connection,
    backfill: Backfill,
    turn: Turn,
    tally: Tally,
    rejects: Iterable[Reject] = (),
) -> None:
    """The article of that turn is done, in the transaction that does it.

    Raises Conflict where another process has taken the backfill up.
    """
    place = {"at": turn.at, "version": turn.version, "position": turn.position}
    _reject(connection, backfill, rejects)
    _count(connection, backfill, tally, place)


def waiting(
    connection: Connection, backfill: Backfill, after: Turn | None, limit: int
) -> tuple[Entry, ...]:
    """Up to `limit` articles whose turns come next after that one."""
    columns = BACKFILL_ARTICLES.c
    order = columns.at, columns.version, columns.position
    query = select(BACKFILL_ARTICLES).where(columns.backfill_id == backfill.id)
    if after is not None:
        query = query.where(tuple_(*order) > (after.at, after.version, after.position))
    return tuple(
        _entry_from(row) for row in connection.execute(query.order_by(*order).limit(limit))
    )


def left(connection: Connection, backfill: Backfill) -> int:
    """How many articles wait for their turns."""
    columns = BACKFILL_ARTICLES.c
    query = select(func.count()).where(columns.backfill_id == backfill.id)
    after = backfill.after
    if after is not None:
        order = tuple_(columns.at, columns.version, columns.position)
        query = query.where(order > (after.at, after.version, after.position))
    return connection.scalar(query) or 0


def rejects(connection: Connection, backfill_id: int, after: int, limit: int) -> list[Reject]:
    """Up to `limit` of what was set aside, by its place in the archive, from there on."""
    columns = BACKFILL_REJECTS.c
    query = (
        select(columns.position, columns.file, columns.line, columns.problem)
        .where(columns.backfill_id == backfill_id, columns.position > after)
        .order_by(columns.position)
        .limit(limit)
    )
    return [Reject(*row) for row in connection.execute(query)]


def finish(connection: Connection, backfill: Backfill, now: datetime) -> None:
    """All of it is done; what was set aside stays on file."""
    _count(connection, backfill, Tally(), {"finished_at": now})


def forget(connection: Connection, backfill_id: int) -> None:
    """Takes a backfill off the file whose rows were cleared before."""
    connection.execute(delete(BACKFILLS).where(BACKFILLS.c.id == backfill_id))


def clear_waiting(connection: Connection, backfill_id: int) -> bool:
    """Deletes a portion of what waited; whether there was any."""
    return _clear(connection, BACKFILL_ARTICLES, backfill_id)


def clear_rejects(connection: Connection, backfill_id: int) -> bool:
    """Deletes a portion of what was set aside; whether there was any."""
    return _clear(connection, BACKFILL_REJECTS, backfill_id)


def on_record(connection: Connection, article_ids: Sequence[str]) -> OnRecord:
    """What is on record of these articles; two statements for all of them."""
    ids = sorted(set(article_ids))
    versions = select(VERSIONS.c.article_id, VERSIONS.c.digest)
    known = connection.execute(versions.where(VERSIONS.c.article_id.in_(ids)))
    gone = select(WITHDRAWALS.c.article_id).where(WITHDRAWALS.c.article_id.in_(ids))
    return OnRecord(
        frozenset((row.article_id, row.digest) for row in known),
        frozenset(connection.scalars(gone)),
    )


def _count(
    connection: Connection, backfill: Backfill, tally: Tally, values: Mapping[str, object]
) -> None:
    done = connection.execute(
        update(BACKFILLS)
        .where(BACKFILLS.c.id == backfill.id, BACKFILLS.c.token == backfill.token)
        .values(
            recorded=BACKFILLS.c.recorded + tally.recorded,
            known=BACKFILLS.c.known + tally.known,
            off=BACKFILLS.c.off + tally.off,
            rejected=BACKFILLS.c.rejected + tally.rejected,
            **values,
        )
    )
    if done.rowcount != 1:
        raise Conflict("another process has taken this archive up: let one of them work")


def _reject(connection: Connection, backfill: Backfill, rejects: Iterable[Reject]) -> None:
    rows = [
        {
            "backfill_id": backfill.id,
            "position": one.position,
            "file": one.file,
            "line": one.line,
            "problem": one.problem,
        }
        for one in rejects
    ]
    if rows:
        connection.execute(insert(BACKFILL_REJECTS), rows)


def _clear(connection: Connection, table: Table, backfill_id: int) -> bool:
    mine = table.c.backfill_id == backfill_id
    positions = select(table.c.position).where(mine).limit(PORTION)
    found = list(connection.scalars(positions))
    if found:
        gone = table.c.position.in_(found)
        connection.execute(delete(table).where(mine, gone))
    return bool(found)


def _row_of(backfill: Backfill, entry: Entry) -> dict[str, object]:
    turn, spot = entry.turn, entry.spot
    return {
        "backfill_id": backfill.id,
        "at": turn.at,
        "version": turn.version,
        "position": turn.position,
        "source": spot.source,
        "path": spot.path,
        "offset": spot.offset,
        "length": spot.length,
        "line": spot.line,
    }


def _entry_from(row: Row[*tuple[object, ...]]) -> Entry:
    turn = Turn(row.at, row.version, row.position)
    return Entry(turn, Spot(row.source, row.path, row.offset, row.length, row.line))


def _backfill_from(row: Row[*tuple[object, ...]]) -> Backfill:
    after = None if row.position is None else Turn(row.at, row.version, row.position)
    tally = Tally(row.recorded, row.known, row.off, row.rejected)
    return Backfill(row.id, row.token, row.total, after, tally)
