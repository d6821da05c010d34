"""Signatures are those of the standard's own library, byte for byte."""

from datetime import UTC, datetime

import pytest
from standardwebhooks import Webhook, WebhookVerificationError

from app.outgoing.signatures import key_of, new_secret, signed_headers

NOW = datetime(2022, 2, 1, 9, 30, 15, 999_999, tzinfo=UTC)
BODY = '{"type": "check.completed", "data": {"title": "Preis fällt – “8 %”"}}'
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105  # the standard's own example


def test_a_secret_is_long_and_never_the_same() -> None:
    made = {new_secret() for _ in range(50)}
    assert len(made) == 50
    assert {len(key_of(one)) for one in made} == {32}


@pytest.mark.parametrize("secret", [SECRET, *(new_secret() for _ in range(3))], ids=range(4))
def test_a_signature_is_that_of_the_standard_s_library(secret: str) -> None:
    headers = signed_headers("msg_1", BODY.encode(), [secret], NOW)
    theirs = Webhook(secret).sign("msg_1", NOW, BODY)
    assert headers == {
        "webhook-id": "msg_1",
        "webhook-timestamp": str(int(NOW.timestamp())),
        "webhook-signature": theirs,
    }


def test_while_a_secret_is_replaced_either_fits() -> None:
    now = datetime.now(UTC)  # the library compares with its own clock
    new, old, other = new_secret(), new_secret(), new_secret()
    headers = dict(signed_headers("msg_1", BODY.encode(), [new, old], now))
    for secret in (new, old):
        assert Webhook(secret).verify(BODY, headers)["type"] == "check.completed"
    with pytest.raises(WebhookVerificationError):
        Webhook(other).verify(BODY, headers)


@pytest.mark.parametrize("changed", ["webhook-id", "webhook-timestamp", "body"])
def test_nothing_that_is_signed_can_be_changed(changed: str) -> None:
    now = datetime.now(UTC)
    secret = new_secret()
    headers = dict(signed_headers("msg_1", BODY.encode(), [secret], now))
    body = BODY.replace("8", "9") if changed == "body" else BODY
    if changed == "webhook-id":
        headers[changed] = "msg_2"
    if changed == "webhook-timestamp":
        headers[changed] = str(int(headers[changed]) - 1)
    with pytest.raises(WebhookVerificationError):
        Webhook(secret).verify(body, headers)


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "whsec_",
        "whsec_c2hvcnQ=",
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!",
        "whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw" * 3,
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSé",
    ],
)
def test_what_is_no_secret_is_refused(secret: str) -> None:
    with pytest.raises(ValueError, match=r"secret|base64"):
        key_of(secret)
