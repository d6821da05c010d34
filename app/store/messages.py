"""What is to be sent: an outbox that is written with what it tells of, so that no kill loses it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    Connection,
    RowMapping,
    delete,
    func,
    insert,
    select,
    tuple_,
    update,
)

from app.domain.webhooks import Attempt, EventType, Message, MessageStatus
from app.store.tables import ATTEMPTS, MESSAGES

SWEPT = 100
"""Old messages that are forgotten at once."""


def put(connection: Connection, messages: Sequence[Message]) -> None:
    """Puts new messages in the outbox, by the transaction that records what they tell of."""
    rows = [
        {
            "id": one.id,
            "subscription_id": one.subscription_id,
            "type": str(one.type),
            "body": one.body,
            "status": str(one.status),
            "attempts": one.attempts,
            "due": one.due,
            "created_at": one.created_at,
        }
        for one in messages
    ]
    if rows:
        connection.execute(insert(MESSAGES), rows)


def next_of(connection: Connection, subscription_id: str) -> Message | None:
    """The subscription's message that is due first, now or later; None where none waits."""
    query = (
        select(MESSAGES)
        .where(MESSAGES.c.subscription_id == subscription_id, MESSAGES.c.due.is_not(None))
        .order_by(MESSAGES.c.due, MESSAGES.c.created_at, MESSAGES.c.id)
        .limit(1)
    )
    found = connection.execute(query).mappings().one_or_none()
    return None if found is None else _message_from(found)


def by_id(connection: Connection, identifier: str) -> Message | None:
    """The message with that id, if it is known."""
    query = select(MESSAGES).where(MESSAGES.c.id == identifier)
    found = connection.execute(query).mappings().one_or_none()
    return None if found is None else _message_from(found)


def listed(
    connection: Connection, subscription_id: str, before: tuple[datetime, str] | None, limit: int
) -> tuple[Message, ...]:
    """Up to `limit` of the subscription's messages, newest first, from before (moment, id) on."""
    query = (
        select(MESSAGES)
        .where(MESSAGES.c.subscription_id == subscription_id)
        .order_by(MESSAGES.c.created_at.desc(), MESSAGES.c.id.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(tuple_(MESSAGES.c.created_at, MESSAGES.c.id) < before)
    return tuple(_message_from(row) for row in connection.execute(query).mappings())


def note(
    connection: Connection, message: Message, attempt: Attempt, due: datetime | None
) -> MessageStatus:
    """Puts one try on record, and when the next one is; without one and without success, it failed.

    Somebody may have taken the subscription off the record meanwhile: then nothing is written.
    """
    status = MessageStatus.WAITING if due else MessageStatus.FAILED
    if attempt.error is None:
        status, due = MessageStatus.DELIVERED, None
    known = connection.execute(
        update(MESSAGES)
        .where(MESSAGES.c.id == message.id)
        .values(
            status=str(status),
            attempts=message.attempts + 1,
            due=due,
            last_status=attempt.status,
            last_error=attempt.error,
        )
    )
    if known.rowcount:
        connection.execute(
            insert(ATTEMPTS).values(
                message_id=message.id,
                number=attempt.number,
                made_at=attempt.made_at,
                status=attempt.status,
                error=attempt.error,
            )
        )
    return status


def tries(connection: Connection, identifier: str) -> int:
    """How often the message was tried, replays and all."""
    counted = select(func.max(ATTEMPTS.c.number)).where(ATTEMPTS.c.message_id == identifier)
    return connection.scalar(counted) or 0


def attempts_of(connection: Connection, messages: Sequence[str]) -> dict[str, tuple[Attempt, ...]]:
    """For each message its tries, the first one first."""
    query = select(ATTEMPTS).where(ATTEMPTS.c.message_id.in_(messages))
    found: dict[str, tuple[Attempt, ...]] = dict.fromkeys(messages, ())
    for row in connection.execute(query.order_by(ATTEMPTS.c.message_id, ATTEMPTS.c.number)):
        attempt = Attempt(row.number, row.made_at, row.status, row.error)
        found[row.message_id] += (attempt,)
    return found


def replay(connection: Connection, identifier: str, now: datetime) -> None:
    """Lets the message be made anew from now on, as if it had never been tried."""
    connection.execute(
        update(MESSAGES)
        .where(MESSAGES.c.id == identifier)
        .values(status=str(MessageStatus.WAITING), attempts=0, due=now)
    )


def forget(connection: Connection, subscription_id: str, before: datetime) -> None:
    """Takes some of the subscription's oldest messages off the record; none that still waits."""
    old = (
        select(MESSAGES.c.id)
        .where(
            MESSAGES.c.subscription_id == subscription_id,
            MESSAGES.c.created_at < before,
            MESSAGES.c.due.is_(None),
        )
        .order_by(MESSAGES.c.created_at)
        .limit(SWEPT)
    )
    found = list(connection.scalars(old))
    if found:
        connection.execute(delete(ATTEMPTS).where(ATTEMPTS.c.message_id.in_(found)))
        connection.execute(delete(MESSAGES).where(MESSAGES.c.id.in_(found)))


def _message_from(row: RowMapping) -> Message:
    return Message(
        id=row["id"],
        subscription_id=row["subscription_id"],
        type=EventType(row["type"]),
        body=row["body"],
        status=MessageStatus(row["status"]),
        attempts=row["attempts"],
        due=row["due"],
        created_at=row["created_at"],
        last_status=row["last_status"],
        last_error=row["last_error"],
    )
