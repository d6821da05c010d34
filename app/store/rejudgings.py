"""Articles that wait to be judged again: a queue in the database, so that no kill loses one."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    delete,
    func,
    or_,
    select,
    update,
)

from app.domain.rejudging import Cause, Rejudging, Why
from app.store.tables import REJUDGINGS
from app.store.upserts import put


def ask(connection: Connection, articles: Iterable[str], why: Why, due: datetime) -> None:
    """Asks for each article to be judged again from `due` on, by the transaction that changed why.

    An article waits once however often it is asked for: it keeps its earlier day and the latest
    cause.
    """
    said = {"cause": str(why.cause), "cause_id": why.id, "asked": 1, "due": due, "attempts": 0}
    rows = [{"article_id": one, **said} for one in sorted(set(articles))]
    more = {"asked": REJUDGINGS.c.asked + 1}
    put(connection, REJUDGINGS, rows, ("cause", "cause_id", "attempts"), more)


def take(connection: Connection, now: datetime, until: datetime) -> Rejudging | None:
    """The one that is due longest and nobody works on, reserved until then; None where none is.

    Whoever took one and was killed gives it free by the passing of `until`.
    """
    found = connection.execute(
        select(REJUDGINGS)
        .where(REJUDGINGS.c.due <= now, _is_free(now))
        .order_by(REJUDGINGS.c.due, REJUDGINGS.c.article_id)
        .limit(1)
    ).one_or_none()
    if found is None:
        return None
    taken = connection.execute(
        update(REJUDGINGS)
        .where(REJUDGINGS.c.article_id == found.article_id, _is_free(now))
        .values(leased_until=until, attempts=REJUDGINGS.c.attempts + 1)
    )
    if taken.rowcount != 1:
        return None  # another process was quicker
    why = Why(Cause(found.cause), found.cause_id)
    return Rejudging(found.article_id, why, found.asked, found.attempts + 1)


def finish(connection: Connection, done: Rejudging) -> None:
    """Takes the article from the queue, or, where it was asked for again meanwhile, frees it."""
    mine = REJUDGINGS.c.article_id == done.article_id
    connection.execute(delete(REJUDGINGS).where(mine, REJUDGINGS.c.asked == done.asked))
    free(connection, done)


def free(connection: Connection, left: Rejudging) -> None:
    """Lets another take the article at once."""
    connection.execute(
        update(REJUDGINGS)
        .where(REJUDGINGS.c.article_id == left.article_id)
        .values(leased_until=None)
    )


def postpone(connection: Connection, left: Rejudging, due: datetime) -> None:
    """Frees an article that could not be judged, for another try from `due` on."""
    connection.execute(
        update(REJUDGINGS)
        .where(REJUDGINGS.c.article_id == left.article_id)
        .values(leased_until=None, due=due)
    )


def is_due(connection: Connection, now: datetime) -> bool:
    """Whether there is one to take."""
    query = select(REJUDGINGS.c.article_id).where(REJUDGINGS.c.due <= now, _is_free(now)).limit(1)
    return connection.scalar(query) is not None


def waiting(connection: Connection) -> int:
    """How many articles wait, due or not."""
    return connection.scalar(select(func.count()).select_from(REJUDGINGS)) or 0


def _is_free(now: datetime) -> ColumnElement[bool]:
    return or_(REJUDGINGS.c.leased_until.is_(None), REJUDGINGS.c.leased_until <= now)
