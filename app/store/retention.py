"""What is kept for a while only: texts of articles, and traces of work that is over."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, and_, delete, select, update

from app.store.tables import (
    ATTEMPTS,
    DELIVERIES,
    EDITIONS,
    MESSAGES,
    REPORTS,
    UNDERTAKINGS,
    VERSIONS,
)

AT_ONCE = 100
"""Rows that one transaction sees to, so that others have their turn in between."""


def drop_texts(
    connection: Connection, before: datetime, now: datetime, rewritten: Callable[[str], str]
) -> int:
    """Takes the texts of some versions that came in before that moment, and how many those were.

    `rewritten` is their reports' body without the text that it carries.
    """
    old = (
        select(VERSIONS.c.article_id, VERSIONS.c.number)
        .where(VERSIONS.c.text_dropped_at.is_(None), VERSIONS.c.recorded_at < before)
        .order_by(VERSIONS.c.recorded_at)
        .limit(AT_ONCE)
    )
    found = connection.execute(old).all()
    for article_id, number in found:
        mine = and_(VERSIONS.c.article_id == article_id, VERSIONS.c.number == number)
        values = {"text": "", "furniture": None, "html": None, "text_dropped_at": now}
        connection.execute(update(VERSIONS).where(mine).values(**values))
        for table in (REPORTS, EDITIONS):
            own = and_(table.c.article_id == article_id, table.c.version == number)
            for (body,) in connection.execute(select(table.c.body).where(own)).all():
                told = rewritten(body)
                if told != body:
                    same = and_(own, table.c.body == body)
                    connection.execute(update(table).where(same).values(body=told))
    return len(found)


def drop_sent(connection: Connection, before: datetime) -> int:
    """Forgets some of what was handed in by webhook, or sent by one, before that moment and is
    over: both may hold the text. How many those were."""
    came = (
        select(DELIVERIES.c.id)
        .where(DELIVERIES.c.received_at < before, DELIVERIES.c.outcome.is_not(None))
        .limit(AT_ONCE)
    )
    sent = (
        select(MESSAGES.c.id)
        .where(MESSAGES.c.created_at < before, MESSAGES.c.due.is_(None))
        .limit(AT_ONCE)
    )
    deliveries, messages = list(connection.scalars(came)), list(connection.scalars(sent))
    connection.execute(delete(DELIVERIES).where(DELIVERIES.c.id.in_(deliveries)))
    connection.execute(delete(ATTEMPTS).where(ATTEMPTS.c.message_id.in_(messages)))
    connection.execute(delete(MESSAGES).where(MESSAGES.c.id.in_(messages)))
    return len(deliveries) + len(messages)


def drop_undertakings(connection: Connection, before: datetime) -> int:
    """Forgets undertakings whose last sign is from before that moment; how many those were."""
    return connection.execute(
        delete(UNDERTAKINGS).where(UNDERTAKINGS.c.updated_at < before)
    ).rowcount
