"""Subscriptions are shown without their secrets, but for the new one where it is new."""

from datetime import UTC, datetime

from app.domain.webhooks import (
    Attempt,
    EventType,
    Message,
    MessageStatus,
    Secret,
    Subscription,
)
from app.exporters.as_subscriptions import (
    message_document,
    new_subscription_document,
    subscription_document,
)

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
SUBSCRIPTION = Subscription(
    id="sub_1",
    url="https://desk.example/hook",
    events=(EventType.DRIFTED,),
    source="harbour post",
    secrets=(Secret("whsec_new"), Secret("whsec_old", NOW)),
    created_at=NOW,
    disabled="it answered 410",
)


def test_a_subscription_is_shown_without_its_secrets() -> None:
    document = subscription_document(SUBSCRIPTION)
    assert document == {
        "id": "sub_1",
        "url": "https://desk.example/hook",
        "events": ["figure.drifted"],
        "source": "harbour post",
        "created_at": "2022-02-01T09:30:00+00:00",
        "disabled": "it answered 410",
    }
    assert "whsec" not in str(document)


def test_a_new_secret_is_shown_and_no_older_one() -> None:
    document = new_subscription_document(SUBSCRIPTION)
    assert document["secret"] == SUBSCRIPTION.secrets[0].text
    assert "whsec_old" not in str(document)


def test_a_delivery_is_shown_with_every_try() -> None:
    delivery = Message(
        "msg_1", "sub_1", EventType.DRIFTED, "{}", MessageStatus.WAITING, 1, NOW, NOW
    )
    assert message_document(delivery, [Attempt(1, NOW, None, "it hung up")]) == {
        "id": "msg_1",
        "subscription": "sub_1",
        "type": "figure.drifted",
        "status": "waiting",
        "created_at": "2022-02-01T09:30:00+00:00",
        "due": "2022-02-01T09:30:00+00:00",
        "attempts": [
            {
                "number": 1,
                "made_at": "2022-02-01T09:30:00+00:00",
                "status": None,
                "error": "it hung up",
            }
        ],
        "body": "{}",
    }
