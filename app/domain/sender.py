"""Who hands articles in by webhook, and how they sign what they send."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Cms(StrEnum):
    """The systems whose webhooks are understood; `standard` is our own body, signed by
    Standard Webhooks 1.0.0."""

    GHOST = "ghost"
    SUPERDESK = "superdesk"
    WORDPRESS = "wordpress"
    DRUPAL = "drupal"
    ARC = "arc"
    STANDARD = "standard"


class Algorithm(StrEnum):
    """The hash inside of the HMAC."""

    SHA256 = "sha256"
    SHA1 = "sha1"


class Encoding(StrEnum):
    """How the signature is written."""

    HEX = "hex"
    BASE64 = "base64"


class Signed(StrEnum):
    """What the signature is made of; `ts` is the time as it is written in its header."""

    BODY = "body"
    BODY_TS = "body+ts"
    ID_TS_BODY = "id.ts.body"


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way to sign: where the signature stands, and what it is made of.

    The header `header` may hold several parts, with `separator` between them where there is one;
    each part that begins with `prefix` goes on with a signature. The time stands in `ts_header`,
    in that part which begins with `ts_prefix`, in seconds or milliseconds since 1970.
    """

    header: str
    algorithm: Algorithm = Algorithm.SHA256
    encoding: Encoding = Encoding.HEX
    prefix: str = ""
    signed: Signed = Signed.BODY
    ts_header: str = ""
    ts_prefix: str = ""
    id_header: str = ""
    separator: str = ""


@dataclass(frozen=True, slots=True)
class Sender:
    """A configured sender. `scheme` is None where it signs as its system does.

    `source` is the outlet that its articles are of, `timezone` where its days begin, by the IANA
    name. `secrets` hold any that it may sign with, the newest first; they are never shown.
    """

    source_id: str
    cms: Cms
    source: str
    created_at: datetime
    secrets: tuple[str, ...] = field(repr=False, default=())
    scheme: Scheme | None = None
    timezone: str = "UTC"
    last_seen: datetime | None = None
