"""Who may hand articles in by webhook: add, list, look at, rotate the secret, remove."""

import base64
import binascii
import re
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.domain.audit import Act
from app.domain.limits import SOURCE_CHARACTERS, is_keepable
from app.domain.sender import Cms, Scheme, Sender, Signed
from app.errors import BadInput, Conflict, NotFound
from app.services.audit import Change, note
from app.store import Store
from app.store import senders as sender_store

SOURCE_ID = re.compile("[a-z0-9][a-z0-9-]{0,63}")
HEADER = re.compile("[A-Za-z0-9-]{1,64}")

WHSEC = "whsec_"
KEY_BYTES = (24, 64)
"""How long a key may be (Standard Webhooks 1.0.0)."""

SECRET_CHARACTERS = (16, 512)
"""How long any other secret may be: a short one can be guessed from one delivery that was seen."""

SECRETS = 5
"""How many secrets of one sender may hold at once."""


@dataclass(frozen=True, slots=True)
class NewSender:
    """A sender to add; without a `secret` one is made. `scheme` is None where it signs as its
    system does, and `timezone` is where its days begin."""

    source_id: str
    cms: Cms
    source: str
    secret: str | None = field(default=None, repr=False)
    scheme: Scheme | None = None
    timezone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Told:
    """A sender, and its newest secret where that was made here: nobody else knows it yet."""

    sender: Sender
    made: str | None = field(repr=False)


def add_sender(store: Store, new: NewSender, now: datetime) -> Told:
    """The sender as recorded. BadInput names a field of no use, Conflict an id that is taken."""
    if not SOURCE_ID.fullmatch(new.source_id):
        raise BadInput("a sender's id is up to 64 small letters, digits and hyphens", "source_id")
    if new.scheme is None and new.cms is Cms.ARC:
        raise BadInput(f"how {new.cms} signs is not known: say which header it signs in", "scheme")
    if new.scheme is not None:
        _require_whole(new.scheme)
    made = _made(new.cms) if new.secret is None else None
    sender = Sender(
        source_id=new.source_id,
        cms=new.cms,
        source=_source(new.source),
        created_at=now,
        secrets=(made or _secret(new.secret or "", new.cms),),
        scheme=new.scheme,
        timezone=_timezone(new.timezone),
    )
    with store.writing() as connection:
        if sender_store.by_id(connection, new.source_id) is not None:
            raise Conflict(
                f"there is a sender {new.source_id} already: remove it or rotate its key"
            )
        sender_store.add(connection, sender)
        told = f"{sender.cms}: {sender.source}"
        note(connection, Act.SENDER_ADDED, sender.source_id, Change(after=told))
    return Told(sender, made)


def list_senders(store: Store) -> tuple[Sender, ...]:
    """All senders, by their ids."""
    with store.reading() as connection:
        return sender_store.listed(connection)


def get_sender(store: Store, source_id: str) -> Sender:
    """The sender with that id, or NotFound."""
    found = find_sender(store, source_id)
    if found is None:
        raise NotFound("sender", source_id)
    return found


def find_sender(store: Store, source_id: str) -> Sender | None:
    """The sender with that id, if it is known."""
    if not SOURCE_ID.fullmatch(source_id):
        return None
    with store.reading() as connection:
        return sender_store.by_id(connection, source_id)


def rotate_secret(store: Store, source_id: str, secret: str | None) -> Told:
    """The sender with a newer secret, given or made here; the older ones go on to hold."""
    sender = get_sender(store, source_id)
    made = _made(sender.cms) if secret is None else None
    newest = made or _secret(secret or "", sender.cms)
    with store.writing() as connection:
        known = (sender_store.by_id(connection, source_id) or sender).secrets
        held = tuple(dict.fromkeys((newest, *known)))
        if len(held) > SECRETS:
            raise Conflict(f"{SECRETS} secrets hold already: end the old ones first")
        sender_store.set_secrets(connection, source_id, held)
        note(connection, Act.SENDER_ROTATED, source_id)
    return Told(get_sender(store, source_id), made)


def end_old_secrets(store: Store, source_id: str) -> int:
    """Leaves the newest secret alone and says how many no longer hold."""
    get_sender(store, source_id)
    with store.writing() as connection:
        known = sender_store.by_id(connection, source_id)
        held = known.secrets if known else ()
        sender_store.set_secrets(connection, source_id, held[:1])
        note(connection, Act.SENDER_ENDED_OLD, source_id)
    return max(0, len(held) - 1)


def remove_sender(store: Store, source_id: str) -> None:
    """Forgets the sender and its secrets; what came from it stays. NotFound if unknown."""
    with store.writing() as connection:
        if not sender_store.remove(connection, source_id):
            raise NotFound("sender", source_id)
        note(connection, Act.SENDER_REMOVED, source_id)


def _made(cms: Cms) -> str:
    """A secret of 32 random bytes, as the system wants it written."""
    if cms is Cms.STANDARD:
        return WHSEC + base64.b64encode(secrets.token_bytes(32)).decode()
    return secrets.token_urlsafe(32)


def _secret(secret: str, cms: Cms) -> str:
    """The secret as it is kept; those of Standard Webhooks say what they are."""
    if not is_keepable(secret) or secret != secret.strip():
        raise BadInput(
            "the secret holds white space at an end, a NUL or half a surrogate pair", "secret"
        )
    if cms is Cms.STANDARD:
        return WHSEC + _key(secret.removeprefix(WHSEC))
    least, most = SECRET_CHARACTERS
    if not least <= len(secret) <= most:
        raise BadInput(f"the secret has between {least} and {most} characters", "secret")
    return secret


def _key(written: str) -> str:
    least, most = KEY_BYTES
    try:
        length = len(base64.b64decode(written, validate=True))
    except (binascii.Error, ValueError):
        raise BadInput(f"the secret is no Base64; write it as {WHSEC}…", "secret") from None
    if not least <= length <= most:
        raise BadInput(f"the secret stands for {length} bytes, not {least} to {most}", "secret")
    return written


def _source(name: str) -> str:
    source = " ".join(name.split())
    if not source or len(source) > SOURCE_CHARACTERS or not is_keepable(source):
        raise BadInput(f"source is a name of at most {SOURCE_CHARACTERS} characters", "source")
    return source


def _timezone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadInput(
            "timezone is none that is known; write it as Europe/Berlin", "timezone"
        ) from None
    return name


def _require_whole(scheme: Scheme) -> None:
    """BadInput where a part of the scheme is missing or could stand in no header."""
    for name in ("header", "ts_header", "id_header"):
        header = getattr(scheme, name)
        if header and not HEADER.fullmatch(header):
            raise BadInput(f"{name} is no name of a header", "scheme", name)
    if not scheme.header:
        raise BadInput("say the header that the signature stands in", "scheme", "header")
    if scheme.signed is not Signed.BODY and not scheme.ts_header:
        raise BadInput("say the header that the time stands in", "scheme", "ts_header")
    if scheme.signed is Signed.ID_TS_BODY and not scheme.id_header:
        raise BadInput("say the header that the id stands in", "scheme", "id_header")
