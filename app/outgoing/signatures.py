"""Secrets and signatures of Standard Webhooks 1.0.0."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterable, Mapping
from datetime import datetime

PREFIX = "whsec_"
SECRET_BYTES = 32
FEWEST_BYTES, MOST_BYTES = 24, 64
"""How long a secret may be (Standard Webhooks 1.0.0, "Signature scheme")."""


def new_secret() -> str:
    """A secret as it is shown, once, to whom it belongs."""
    return PREFIX + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode("ascii")


def key_of(secret: str) -> bytes:
    """The bytes that a secret stands for; ValueError where it is none."""
    if not secret.startswith(PREFIX):
        raise ValueError(f"a secret begins with {PREFIX}")
    try:
        key = base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except ValueError as error:  # binascii.Error is one; what is no ASCII is another
        raise ValueError(f"behind {PREFIX} stands base64") from error
    if not FEWEST_BYTES <= len(key) <= MOST_BYTES:
        raise ValueError(f"a secret holds {FEWEST_BYTES} to {MOST_BYTES} bytes")
    return key


def signed_headers(
    message_id: str, body: bytes, keys: Iterable[str], now: datetime
) -> Mapping[str, str]:
    """The three headers of one try at `now`: a signature for each of the secrets, in their order.

    Several, while a secret is replaced: the receiver takes the message if one of them fits.
    """
    stamp = str(int(now.timestamp()))
    signed = b".".join((message_id.encode(), stamp.encode(), body))
    signatures = (
        base64.b64encode(hmac.new(key_of(one), signed, hashlib.sha256).digest()).decode("ascii")
        for one in keys
    )
    return {
        "webhook-id": message_id,
        "webhook-timestamp": stamp,
        "webhook-signature": " ".join(f"v1,{one}" for one in signatures),
    }
