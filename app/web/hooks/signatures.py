"""Signature headers and raw bytes → whether a sender signed them; one preset a sender, as data."""

import base64
import hashlib
import hmac
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from starlette.datastructures import Headers

from app.domain.sender import Algorithm, Cms, Encoding, Scheme, Signed

WINDOW = timedelta(minutes=5)
"""How far the time that was signed may lie from ours, before or after."""

MILLISECONDS_FROM = 100_000_000_000
"""A time as large as this is in milliseconds: in seconds it would be the year 5138."""

WHSEC = "whsec_"
"""What stands before the Base64 of a key (Standard Webhooks 1.0.0)."""

ID_CHARACTERS = 255
HEADER_CHARACTERS = 4_096
"""Longer ones are as good as none."""

TIME = re.compile("[0-9]{1,13}")

GHOST = Scheme(
    "X-Ghost-Signature",
    prefix="sha256=",
    signed=Signed.BODY_TS,
    ts_header="X-Ghost-Signature",
    ts_prefix="t=",
    separator=",",
)
SUPERDESK = Scheme("x-superdesk-signature", prefix="sha256=")
SUPERDESK_PUSH = Scheme("x-superdesk-signature", Algorithm.SHA1, prefix="sha1=")
WEBHOOK = Scheme("X-Webhook-Signature")
WEBHOOK_PREFIXED = Scheme("X-Webhook-Signature", prefix="sha256=")
WOOCOMMERCE = Scheme(
    "X-WC-Webhook-Signature", encoding=Encoding.BASE64, id_header="X-WC-Webhook-Delivery-ID"
)
HUB = Scheme("X-Hub-Signature-256", prefix="sha256=")
HUB_BARE = Scheme("X-Hub-Signature-256")
STANDARD = Scheme(
    "webhook-signature",
    encoding=Encoding.BASE64,
    prefix="v1,",
    signed=Signed.ID_TS_BODY,
    ts_header="webhook-timestamp",
    id_header="webhook-id",
    separator=" ",
)

PRESETS: Mapping[Cms, tuple[Scheme, ...]] = {
    Cms.GHOST: (GHOST,),
    Cms.SUPERDESK: (SUPERDESK, SUPERDESK_PUSH),
    Cms.WORDPRESS: (WEBHOOK, WEBHOOK_PREFIXED, WOOCOMMERCE),
    Cms.DRUPAL: (HUB, HUB_BARE),
    Cms.ARC: (),  # it has no way of signing of its own that is known: a sender says its scheme
    Cms.STANDARD: (STANDARD,),
}
"""How each system signs, unless a sender is configured otherwise."""


@dataclass(frozen=True, slots=True)
class Proof:
    """Something that was signed; `id` is the delivery's where the sender gives it one."""

    id: str | None


def proof_of(
    schemes: Sequence[Scheme],
    secrets: Sequence[str],
    headers: Headers,
    body: bytes,
    now: datetime,
) -> Proof | None:
    """The proof that one of the secrets signed the raw `body` by one of the schemes; or None.

    Where a time is signed it must lie within five minutes of `now`, on either side. Every scheme
    and secret is tried, so that the time taken tells nothing of which was right.
    """
    found = [
        Proof(_one(headers, scheme.id_header))
        for scheme in schemes
        if _is_fresh(scheme, headers, now)
        and _matches(_expected(scheme, secrets, headers, body), _given(scheme, headers))
    ]
    return found[0] if found else None


def key_of(scheme: Scheme, secret: str) -> bytes:
    """The bytes to sign with: the secret's own, or what its Base64 stands for."""
    if scheme.signed is Signed.ID_TS_BODY and secret.startswith(WHSEC):
        return base64.b64decode(secret.removeprefix(WHSEC), validate=True)
    return secret.encode()


def _expected(scheme: Scheme, secrets: Sequence[str], headers: Headers, body: bytes) -> list[bytes]:
    """The signature that each of the secrets makes, as it would be written."""
    text = _signed_text(scheme, headers, body)
    digests = (
        hmac.new(key_of(scheme, secret), text, getattr(hashlib, scheme.algorithm)).digest()
        for secret in secrets
    )
    return [_written(digest, scheme.encoding) for digest in digests]


def _signed_text(scheme: Scheme, headers: Headers, body: bytes) -> bytes:
    stamp = (_time(scheme, headers) or "").encode()
    match scheme.signed:
        case Signed.BODY:
            return body
        case Signed.BODY_TS:
            return body + stamp
        case Signed.ID_TS_BODY:
            return b".".join(((_one(headers, scheme.id_header) or "").encode(), stamp, body))


def _written(digest: bytes, encoding: Encoding) -> bytes:
    return digest.hex().encode() if encoding is Encoding.HEX else base64.b64encode(digest)


def _given(scheme: Scheme, headers: Headers) -> list[bytes]:
    """The signatures in the header, as they are written."""
    cut = len(scheme.prefix)
    parts = _parts(scheme.header, scheme, headers)
    written = (part[cut:] for part in parts if part.startswith(scheme.prefix))
    if scheme.encoding is Encoding.HEX:
        return [one.lower().encode("utf-8", "replace") for one in written]
    return [one.encode("utf-8", "replace") for one in written]


def _matches(expected: Iterable[bytes], given: Sequence[bytes]) -> bool:
    # A sum: each pair is compared, whatever came out before.
    return sum(hmac.compare_digest(one, other) for one in expected for other in given) > 0


def _is_fresh(scheme: Scheme, headers: Headers, now: datetime) -> bool:
    """Whether everything that is signed beside the body is there, and its time is near."""
    if scheme.signed is Signed.ID_TS_BODY and _one(headers, scheme.id_header) is None:
        return False
    if scheme.signed is Signed.BODY:
        return True
    stamp = _time(scheme, headers)
    if stamp is None:
        return False
    number = int(stamp)
    seconds = number / 1000 if number >= MILLISECONDS_FROM else number
    return abs(now - datetime.fromtimestamp(seconds, UTC)) <= WINDOW


def _time(scheme: Scheme, headers: Headers) -> str | None:
    """The time as it stands in its header, if it is one."""
    for part in _parts(scheme.ts_header, scheme, headers):
        if part.startswith(scheme.ts_prefix):
            stamp = part[len(scheme.ts_prefix) :]
            return stamp if TIME.fullmatch(stamp) else None
    return None


def _parts(name: str, scheme: Scheme, headers: Headers) -> list[str]:
    """The parts of that header, without the space around them."""
    value = _one(headers, name, HEADER_CHARACTERS) or ""
    parts = value.split(scheme.separator) if scheme.separator else [value]
    return [part.strip() for part in parts]


def _one(headers: Headers, name: str, longest: int = ID_CHARACTERS) -> str | None:
    """The header's value where it is there exactly once; two of them could mean two things."""
    values = headers.getlist(name) if name else []
    if len(values) != 1 or not 1 <= len(values[0]) <= longest:
        return None
    return values[0]
