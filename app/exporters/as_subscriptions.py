"""Subscriptions and deliveries → JSON. A secret is shown where it is new, and nowhere else."""

from collections.abc import Sequence
from datetime import datetime

from app.domain.webhooks import Attempt, Message, Subscription
from app.exporters.encoding import Document


def subscription_document(subscription: Subscription) -> Document:
    """Who is told what, without the secrets."""
    return {
        "id": subscription.id,
        "url": subscription.url,
        "events": [str(one) for one in subscription.events],
        "source": subscription.source,
        "created_at": _moment(subscription.created_at),
        "disabled": subscription.disabled,
    }


def new_subscription_document(subscription: Subscription) -> Document:
    """The same with its newest secret, for the one answer that shows it."""
    return {**subscription_document(subscription), "secret": subscription.secrets[0].text}


def message_document(message: Message, attempts: Sequence[Attempt]) -> Document:
    """What is to be sent, where that stands, and how each try went."""
    return {
        "id": message.id,
        "subscription": message.subscription_id,
        "type": str(message.type),
        "status": str(message.status),
        "created_at": _moment(message.created_at),
        "due": _moment(message.due) if message.due else None,
        "attempts": [
            {
                "number": one.number,
                "made_at": _moment(one.made_at),
                "status": one.status,
                "error": one.error,
            }
            for one in attempts
        ],
        "body": message.body,
    }


def _moment(moment: datetime) -> str:
    return moment.isoformat()
