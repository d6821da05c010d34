"""Who may hand articles in by webhook. Their secrets are kept in clear: an HMAC needs them."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any  # the columns of a row differ in type

from sqlalchemy import Connection, delete, insert, select, update

from app.domain.sender import Algorithm, Cms, Encoding, Scheme, Sender, Signed
from app.store.tables import SENDERS

SEEN_EVERY = timedelta(minutes=1)
"""How exact `last_seen` is: a busy sender costs no write a delivery."""


def add(connection: Connection, sender: Sender) -> None:
    """Records a new sender; IntegrityError where its id is taken."""
    options: dict[str, object] = {"timezone": sender.timezone}
    if sender.scheme is not None:
        options["scheme"] = asdict(sender.scheme)
    connection.execute(
        insert(SENDERS).values(
            source_id=sender.source_id,
            cms=str(sender.cms),
            source=sender.source,
            secrets=json.dumps(sender.secrets, allow_nan=False),
            options=json.dumps(options, sort_keys=True, allow_nan=False),
            created_at=sender.created_at,
        )
    )


def by_id(connection: Connection, source_id: str) -> Sender | None:
    """The sender with that id, if it is known."""
    query = select(SENDERS).where(SENDERS.c.source_id == source_id)
    found = connection.execute(query).mappings().one_or_none()
    return None if found is None else _sender_from(found)


def listed(connection: Connection) -> tuple[Sender, ...]:
    """All senders, by their ids."""
    found = connection.execute(select(SENDERS).order_by(SENDERS.c.source_id)).mappings()
    return tuple(_sender_from(row) for row in found)


def set_secrets(connection: Connection, source_id: str, secrets: tuple[str, ...]) -> None:
    """Makes these the secrets that the sender may sign with."""
    connection.execute(
        update(SENDERS)
        .where(SENDERS.c.source_id == source_id)
        .values(secrets=json.dumps(secrets, allow_nan=False))
    )


def note_seen(connection: Connection, sender: Sender, now: datetime) -> bool:
    """Remembers that the sender was heard of, to the minute; whether that was news."""
    if sender.last_seen is not None and now - sender.last_seen < SEEN_EVERY:
        return False
    mine = SENDERS.c.source_id == sender.source_id
    connection.execute(update(SENDERS).where(mine).values(last_seen=now))
    return True


def remove(connection: Connection, source_id: str) -> bool:
    """Forgets the sender and its secrets; whether there was one."""
    return connection.execute(delete(SENDERS).where(SENDERS.c.source_id == source_id)).rowcount > 0


def _sender_from(row: Mapping[Any, Any]) -> Sender:
    options = json.loads(row["options"])
    return Sender(
        source_id=row["source_id"],
        cms=Cms(row["cms"]),
        source=row["source"],
        created_at=row["created_at"],
        secrets=tuple(json.loads(row["secrets"])),
        scheme=_scheme_from(options["scheme"]) if "scheme" in options else None,
        timezone=options["timezone"],
        last_seen=row["last_seen"],
    )


def _scheme_from(said: Mapping[str, str]) -> Scheme:
    return Scheme(
        header=said["header"],
        algorithm=Algorithm(said["algorithm"]),
        encoding=Encoding(said["encoding"]),
        prefix=said["prefix"],
        signed=Signed(said["signed"]),
        ts_header=said["ts_header"],
        ts_prefix=said["ts_prefix"],
        id_header=said["id_header"],
        separator=said["separator"],
    )
