"""Senders are shown without their secrets."""

from dataclasses import replace
from datetime import UTC, datetime

from app.domain.sender import Cms, Scheme, Sender
from app.exporters.as_senders import sender_document
from app.exporters.encoding import encoded

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
SENDER = Sender("blog", Cms.GHOST, "Harbour Post", NOW, ("the newer tide", "the older tide"))


def test_a_sender_is_shown_without_its_secrets() -> None:
    assert sender_document(SENDER) == {
        "id": "blog",
        "cms": "ghost",
        "source": "Harbour Post",
        "address": "/hooks/ghost/blog",
        "timezone": "UTC",
        "scheme": None,
        "secrets": 2,
        "created_at": "2022-02-01T09:30:00+00:00",
        "last_seen": None,
    }
    assert "tide" not in encoded(sender_document(SENDER))


def test_a_way_to_sign_of_its_own_and_the_last_call_are_shown() -> None:
    document = sender_document(replace(SENDER, scheme=Scheme("X-Signed"), last_seen=NOW))
    assert document["last_seen"] == "2022-02-01T09:30:00+00:00"
    scheme = document["scheme"]
    assert isinstance(scheme, dict)
    assert (scheme["header"], scheme["algorithm"], scheme["signed"]) == (
        "X-Signed",
        "sha256",
        "body",
    )
