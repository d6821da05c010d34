"""Each sender's signature is known by bytes that another program signed.

The signatures below were made with `openssl dgst -sha256 -hmac` (or `-sha1`) over the raw bytes.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest
from standardwebhooks.webhooks import Webhook
from starlette.datastructures import Headers

from app.domain.sender import Algorithm, Cms, Encoding, Scheme, Signed
from app.web.hooks.signatures import PRESETS, Proof, proof_of

NOW = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)
TIDE = "tide and ebb"
WHSEC = "whsec_aGFyYm91ci1oYXJib3VyLWhhcmJvdXItaGFyYm91ciE="
BODY = '{"post":{"current":{"id":"p1","title":"Port – record"}}}'.encode()

SHA256 = "f46fb6e975b25dda5a090bf50153b6c22840864e3f2d15dd19f16180c328f15f"
SHA1 = "0e132b4b93ef816db5d3c3e900341edb376169ea"
BASE64 = "9G+26XWyXdpaCQv1AVO2wihAhk4/LRXdGfFhgMMo8V8="
WITH_TIME = "590d1f9c5bcac4db00a0a6208038334fbe422531700e235cdd07d0d9ff68bf95"
STANDARD = "wLk2d+jya23EWmj032S6O/ID7ToJzquT9ebQDTjgHc0="

GHOST = {"X-Ghost-Signature": f"sha256={WITH_TIME}, t=1646136000000"}
MESSAGE = {
    "webhook-id": "msg_1",
    "webhook-timestamp": "1646136000",
    "webhook-signature": f"v1,{STANDARD}",
}
SIGNED: Mapping[str, tuple[Cms, Mapping[str, str]]] = {
    "ghost": (Cms.GHOST, GHOST),
    "superdesk": (Cms.SUPERDESK, {"x-superdesk-signature": f"sha256={SHA256}"}),
    "superdesk push": (Cms.SUPERDESK, {"x-superdesk-signature": f"sha1={SHA1}"}),
    "wordpress": (Cms.WORDPRESS, {"X-Webhook-Signature": SHA256}),
    "wordpress prefixed": (Cms.WORDPRESS, {"X-Webhook-Signature": f"sha256={SHA256}"}),
    "woocommerce": (Cms.WORDPRESS, {"X-WC-Webhook-Signature": BASE64}),
    "drupal": (Cms.DRUPAL, {"X-Hub-Signature-256": f"sha256={SHA256}"}),
    "drupal bare": (Cms.DRUPAL, {"X-Hub-Signature-256": SHA256}),
    "standard": (Cms.STANDARD, MESSAGE),
}


def proof(
    cms: Cms,
    headers: Mapping[str, str],
    *secrets: str,
    body: bytes = BODY,
    now: datetime = NOW,
) -> Proof | None:
    known = secrets or (WHSEC if cms is Cms.STANDARD else TIDE,)
    return proof_of(PRESETS[cms], known, Headers(headers), body, now)


@pytest.mark.parametrize("name", SIGNED)
def test_what_openssl_signed_is_known(name: str) -> None:
    assert proof(*SIGNED[name])


@pytest.mark.parametrize("name", SIGNED)
def test_another_byte_is_refused(name: str) -> None:
    assert proof(*SIGNED[name], body=BODY + b" ") is None


@pytest.mark.parametrize("name", SIGNED)
def test_another_secret_is_refused(name: str) -> None:
    assert proof(*SIGNED[name], "whsec_dGlkZQ==") is None


@pytest.mark.parametrize("name", SIGNED)
def test_either_of_two_secrets_will_do(name: str) -> None:
    known = WHSEC if name == "standard" else TIDE
    assert proof(*SIGNED[name], "newer", known)
    assert proof(*SIGNED[name], known, "older")


@pytest.mark.parametrize("cms", Cms)
def test_without_a_signature_nothing_is_known(cms: Cms) -> None:
    assert proof(cms, {}) is None
    assert proof(cms, {scheme.header: "" for scheme in PRESETS[cms]}) is None


@pytest.mark.parametrize("name", SIGNED)
def test_a_signature_counts_at_its_own_system_only(name: str) -> None:
    cms, headers = SIGNED[name]
    others = [other for other in Cms if other is not cms]
    assert [other for other in others if proof(other, headers, TIDE, WHSEC)] == []


@pytest.mark.parametrize(("name", "seconds"), [("ghost", 300), ("ghost", -300), ("standard", 300)])
def test_a_time_of_five_minutes_away_is_near_enough(name: str, seconds: int) -> None:
    near = timedelta(seconds=seconds)
    assert proof(*SIGNED[name], now=NOW + near)
    assert proof(*SIGNED[name], now=NOW + near * 1.01) is None
    assert proof(*SIGNED[name], now=NOW - near * 1.01) is None


@pytest.mark.parametrize("time", ["", "t=", "t=now", "t=-5", "t=9" + "9" * 400, "t=16461٣6000000"])
def test_what_is_no_time_is_refused(time: str) -> None:
    headers = Headers(raw=[(b"x-ghost-signature", f"sha256={WITH_TIME}, {time}".encode())])
    assert proof_of(PRESETS[Cms.GHOST], [TIDE], headers, BODY, NOW) is None


@pytest.mark.parametrize("name", MESSAGE)
def test_standard_webhooks_need_all_three_headers(name: str) -> None:
    headers = {header: value for header, value in MESSAGE.items() if header != name}
    assert proof(Cms.STANDARD, headers) is None


def test_two_headers_of_one_name_are_as_good_as_none() -> None:
    twice = [(b"x-superdesk-signature", f"sha256={SHA256}".encode())] * 2
    assert proof_of(PRESETS[Cms.SUPERDESK], [TIDE], Headers(raw=twice), BODY, NOW) is None


def test_one_of_several_signatures_will_do() -> None:
    several = f"v1a,{STANDARD} v1,{'A' * 43}= v1,{STANDARD}"
    assert proof(Cms.STANDARD, {**MESSAGE, "webhook-signature": several})
    assert proof(Cms.STANDARD, {**MESSAGE, "webhook-signature": f"v1a,{STANDARD}"}) is None


def test_the_delivery_is_named_where_the_sender_names_it() -> None:
    assert proof(Cms.STANDARD, MESSAGE) == Proof("msg_1")
    named = {"X-WC-Webhook-Signature": BASE64, "X-WC-Webhook-Delivery-ID": "7f"}
    assert proof(Cms.WORDPRESS, named) == Proof("7f")
    assert proof(Cms.GHOST, GHOST) == Proof(None)


@pytest.mark.parametrize("headers", [GHOST, {"X-Ghost-Signature": "sha256=\xe9, t=1646136000000"}])
def test_a_header_of_any_characters_is_read(headers: Mapping[str, str]) -> None:
    raw = [(name.lower().encode(), value.encode("latin-1")) for name, value in headers.items()]
    known = proof_of(PRESETS[Cms.GHOST], [TIDE], Headers(raw=raw), BODY, NOW)
    assert (known is not None) is (headers is GHOST)


def test_the_standard_webhooks_package_signs_what_we_know() -> None:
    signature = Webhook(WHSEC).sign("msg_2", NOW, BODY.decode())
    headers = {
        "webhook-id": "msg_2",
        "webhook-timestamp": str(int(NOW.timestamp())),
        "webhook-signature": signature,
    }
    assert proof(Cms.STANDARD, headers) == Proof("msg_2")


SCHEMES = {
    "body in base64": (Scheme("X-Desk", encoding=Encoding.BASE64), {"X-Desk": BASE64}),
    "body by sha1": (Scheme("X-Desk", Algorithm.SHA1, prefix="v="), {"X-Desk": f"v={SHA1}"}),
    "body and time": (
        Scheme("X-Desk", signed=Signed.BODY_TS, ts_header="X-Time"),
        {"X-Desk": WITH_TIME, "X-Time": "1646136000000"},
    ),
    "id, time and body": (
        Scheme(
            "X-Desk",
            encoding=Encoding.BASE64,
            signed=Signed.ID_TS_BODY,
            ts_header="X-Time",
            id_header="X-Id",
        ),
        {"X-Desk": STANDARD, "X-Time": "1646136000", "X-Id": "msg_1"},
    ),
}


@pytest.mark.parametrize("name", SCHEMES)
def test_a_scheme_of_one_s_own_is_known(name: str) -> None:
    scheme, headers = SCHEMES[name]
    secret = WHSEC if scheme.id_header else TIDE
    assert proof_of([scheme], [secret], Headers(headers), BODY, NOW)
    assert proof_of([scheme], [secret], Headers(headers), BODY + b" ", NOW) is None
    far = NOW + timedelta(minutes=6)
    assert bool(proof_of([scheme], [secret], Headers(headers), BODY, far)) is (not scheme.ts_header)
