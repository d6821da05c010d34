"""Who is told what."""

from datetime import datetime

from sqlalchemy import Connection, RowMapping, delete, insert, select, update

from app.domain.webhooks import EventType, Secret, Subscription
from app.store.tables import ATTEMPTS, MESSAGES, SUBSCRIPTIONS


def add(connection: Connection, subscription: Subscription) -> None:
    """Puts a new subscription, with its one secret, on record."""
    (secret,) = subscription.secrets
    connection.execute(
        insert(SUBSCRIPTIONS).values(
            id=subscription.id,
            url=subscription.url,
            events=" ".join(subscription.events),
            source=subscription.source,
            secret=secret.text,
            created_at=subscription.created_at,
        )
    )


def listening(connection: Connection) -> tuple[Subscription, ...]:
    """The subscriptions that something is sent to."""
    query = select(SUBSCRIPTIONS).where(SUBSCRIPTIONS.c.disabled.is_(None))
    rows = connection.execute(query.order_by(SUBSCRIPTIONS.c.id)).mappings()
    return tuple(_subscription_from(row) for row in rows)


def all_of(connection: Connection) -> tuple[Subscription, ...]:
    """Every subscription, the oldest first."""
    query = select(SUBSCRIPTIONS).order_by(SUBSCRIPTIONS.c.created_at, SUBSCRIPTIONS.c.id)
    return tuple(_subscription_from(row) for row in connection.execute(query).mappings())


def by_id(connection: Connection, identifier: str) -> Subscription | None:
    """The subscription with that id, if it is known."""
    query = select(SUBSCRIPTIONS).where(SUBSCRIPTIONS.c.id == identifier)
    found = connection.execute(query).mappings().one_or_none()
    return None if found is None else _subscription_from(found)


def rotate(connection: Connection, identifier: str, secret: str, until: datetime) -> None:
    """Puts a new secret first; the one before it signs along until then, any older no more."""
    connection.execute(
        update(SUBSCRIPTIONS)
        .where(SUBSCRIPTIONS.c.id == identifier)
        .values(secret=secret, old_secret=SUBSCRIPTIONS.c.secret, old_secret_until=until)
    )


def rest(connection: Connection, identifier: str, until: datetime) -> None:
    """Nothing is sent before then."""
    connection.execute(
        update(SUBSCRIPTIONS).where(SUBSCRIPTIONS.c.id == identifier).values(rests_until=until)
    )


def disable(connection: Connection, identifier: str, reason: str) -> None:
    """Nothing is sent any more, and what waits is kept."""
    connection.execute(
        update(SUBSCRIPTIONS).where(SUBSCRIPTIONS.c.id == identifier).values(disabled=reason)
    )


def enable(connection: Connection, identifier: str) -> None:
    """Things are sent again."""
    connection.execute(
        update(SUBSCRIPTIONS).where(SUBSCRIPTIONS.c.id == identifier).values(disabled=None)
    )


def remove(connection: Connection, identifier: str) -> None:
    """Takes the subscription off the record, its secrets, and all that was or was to be sent."""
    theirs = select(MESSAGES.c.id).where(MESSAGES.c.subscription_id == identifier)
    connection.execute(delete(ATTEMPTS).where(ATTEMPTS.c.message_id.in_(theirs)))
    connection.execute(delete(MESSAGES).where(MESSAGES.c.subscription_id == identifier))
    connection.execute(delete(SUBSCRIPTIONS).where(SUBSCRIPTIONS.c.id == identifier))


def _subscription_from(row: RowMapping) -> Subscription:
    secrets = [Secret(row["secret"])]
    if row["old_secret"] is not None:
        secrets.append(Secret(row["old_secret"], row["old_secret_until"]))
    return Subscription(
        id=row["id"],
        url=row["url"],
        events=tuple(EventType(one) for one in row["events"].split()),
        source=row["source"],
        secrets=tuple(secrets),
        created_at=row["created_at"],
        disabled=row["disabled"],
        rests_until=row["rests_until"],
    )
