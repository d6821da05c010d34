"""Articles that their sender took back, kept apart: one may be taken back before it comes in."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from app.store import figures
from app.store.tables import WITHDRAWALS


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Since when, by the sender's clock, the article is no more; and when its figures went."""

    as_of: datetime
    recorded_at: datetime


def of(connection: Connection, article_id: str) -> Withdrawal | None:
    """The withdrawal that stands, or None where the article was never taken back or came again."""
    query = select(WITHDRAWALS.c.as_of, WITHDRAWALS.c.recorded_at)
    found = connection.execute(query.where(WITHDRAWALS.c.article_id == article_id)).one_or_none()
    return None if found is None else Withdrawal(found.as_of, found.recorded_at)


def put(connection: Connection, article_id: str, as_of: datetime, now: datetime) -> None:
    """Puts the withdrawal on record; one that stands keeps its own moment and the later `as_of`."""
    known = of(connection, article_id)
    if known is None:
        connection.execute(
            insert(WITHDRAWALS).values(article_id=article_id, as_of=as_of, recorded_at=now)
        )
    elif known.as_of < as_of:
        mine = WITHDRAWALS.c.article_id == article_id
        connection.execute(update(WITHDRAWALS).where(mine).values(as_of=as_of))


def take_back(connection: Connection, article_id: str, withdrawal: Withdrawal) -> None:
    """The article is published again: what its newest version says can be current once more."""
    figures.take_back_retraction(connection, article_id, withdrawal.recorded_at)
    connection.execute(delete(WITHDRAWALS).where(WITHDRAWALS.c.article_id == article_id))
