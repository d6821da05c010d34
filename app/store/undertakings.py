"""Long undertakings: begun, moved on and ended, each by a transaction of its own."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from app.domain.undertaking import Count, Undertaking, UndertakingKind
from app.store.columns import moment_text
from app.store.tables import UNDERTAKINGS


def add(connection: Connection, new: Undertaking) -> None:
    """Puts one on file that has just begun."""
    connection.execute(
        insert(UNDERTAKINGS).values(
            id=new.id,
            kind=str(new.kind),
            what=new.what,
            who=new.who,
            done=new.count.done,
            rejected=new.count.rejected,
            total=new.total,
            started_at=new.started_at,
            updated_at=new.updated_at,
        )
    )


def advance(connection: Connection, identifier: str, count: Count, now: datetime) -> None:
    """Says how far it is."""
    _set(connection, identifier, {**_counted(count), "updated_at": now})


def give_sign(connection: Connection, identifier: str, now: datetime) -> None:
    """Says that it is still at work, however far."""
    _set(connection, identifier, {"updated_at": now})


def finish(
    connection: Connection, identifier: str, count: Count, now: datetime, error: str | None = None
) -> None:
    """Ends it: done, or failed with that error."""
    ended = {"updated_at": now, "finished_at": now, "error": error}
    _set(connection, identifier, {**_counted(count), **ended})


def newest(connection: Connection, limit: int) -> tuple[Undertaking, ...]:
    """Up to `limit` of them, the one that began last first."""
    query = (
        select(UNDERTAKINGS)
        .order_by(UNDERTAKINGS.c.started_at.desc(), UNDERTAKINGS.c.id.desc())
        .limit(limit)
    )
    return tuple(_undertaking_from(row) for row in connection.execute(query).mappings())


def pulse(connection: Connection, silent_since: datetime) -> str:
    """A text that changes whenever any of them gives a sign, or falls silent: none since then."""
    last = connection.scalar(select(func.max(UNDERTAKINGS.c.updated_at)))
    is_silent = UNDERTAKINGS.c.finished_at.is_(None), UNDERTAKINGS.c.updated_at < silent_since
    silent = connection.scalar(select(func.count()).select_from(UNDERTAKINGS).where(*is_silent))
    return "" if last is None else f"{moment_text(last)} {silent}"


def _set(connection: Connection, identifier: str, values: Mapping[str, object]) -> None:
    connection.execute(update(UNDERTAKINGS).where(UNDERTAKINGS.c.id == identifier).values(**values))


def _counted(count: Count) -> dict[str, object]:
    return {"done": count.done, "rejected": count.rejected}


def _undertaking_from(row: RowMapping) -> Undertaking:
    return Undertaking(
        id=row["id"],
        kind=UndertakingKind(row["kind"]),
        what=row["what"],
        who=row["who"],
        count=Count(row["done"], row["rejected"]),
        total=row["total"],
        started_at=row["started_at"],
        updated_at=row["updated_at"],
        finished_at=row["finished_at"],
        error=row["error"],
    )
