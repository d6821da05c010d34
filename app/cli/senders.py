"""`plumbline senders`: who may hand articles in by webhook."""

import argparse
from datetime import UTC, datetime

from app.cli.secrets import NOTE, secret_in
from app.cli.stores import configured_store
from app.cli.terminal import note, say
from app.domain.sender import Algorithm, Cms, Encoding, Scheme, Sender, Signed
from app.services import senders


def add_sender(asked: argparse.Namespace) -> int:
    """Records a sender; on stdout, where it sends to and, if it was made here, its secret."""
    new = senders.NewSender(
        source_id=asked.source_id,
        cms=Cms(asked.cms),
        source=asked.source,
        secret=secret_in(asked.secret),
        scheme=_scheme_in(asked),
        timezone=asked.timezone,
    )
    with configured_store() as store:
        told = senders.add_sender(store, new, datetime.now(UTC))
    _tell(told)
    return 0


def list_senders() -> int:
    """One line a sender: its id, system, outlet, when it was heard of last."""
    with configured_store() as store:
        for sender in senders.list_senders(store):
            seen = sender.last_seen.isoformat(timespec="seconds") if sender.last_seen else "never"
            fields = (sender.source_id, sender.cms, sender.source, seen)
            say(*fields)
    return 0


def show_sender(source_id: str) -> int:
    """What is known of a sender, but for its secrets."""
    with configured_store() as store:
        sender = senders.get_sender(store, source_id)
    for name, value in _facts(sender).items():
        say(f"{name}: {value}")
    return 0


def rotate_secret(source_id: str, secret: str | None) -> int:
    """Gives a sender a newer secret; the older ones hold until they are ended."""
    with configured_store() as store:
        told = senders.rotate_secret(store, source_id, secret_in(secret))
    _tell(told)
    return 0


def end_secrets(source_id: str) -> int:
    """Lets a sender's older secrets hold no longer."""
    with configured_store() as store:
        ended = senders.end_old_secrets(store, source_id)
    note(f"{ended} older secrets hold no longer")
    return 0


def remove_sender(source_id: str) -> int:
    """Takes nothing from a sender any more."""
    with configured_store() as store:
        senders.remove_sender(store, source_id)
    note(f"nothing is taken from {source_id} any more")
    return 0


def _scheme_in(asked: argparse.Namespace) -> Scheme | None:
    if not asked.header:
        return None
    return Scheme(
        header=asked.header,
        algorithm=Algorithm(asked.algorithm),
        encoding=Encoding(asked.encoding),
        prefix=asked.prefix,
        signed=Signed(asked.signed),
        ts_header=asked.ts_header,
        id_header=asked.id_header,
    )


def _tell(told: senders.Told) -> None:
    sender = told.sender
    say(f"address: /hooks/{sender.cms}/{sender.source_id}")
    if told.made is not None:
        say(f"secret: {told.made}")
        note(NOTE)


def _facts(sender: Sender) -> dict[str, object]:
    scheme = sender.scheme
    return {
        "id": sender.source_id,
        "cms": sender.cms,
        "source": sender.source,
        "address": f"/hooks/{sender.cms}/{sender.source_id}",
        "timezone": sender.timezone,
        "scheme": f"{scheme.header} {scheme.signed}" if scheme else f"as {sender.cms} signs",
        "secrets": len(sender.secrets),
        "created": sender.created_at.isoformat(timespec="seconds"),
        "last seen": sender.last_seen.isoformat(timespec="seconds")
        if sender.last_seen
        else "never",
    }
