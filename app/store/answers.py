"""Answers kept for repeats of one request, by the key its sender chose."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from app.store.tables import ANSWERS

Reserved = tuple[str, datetime]
"""A key, and since when it is reserved: whoever took too long finds it reserved by another."""


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """What is on file under a key; `status` and `body` are None while the answer is being made."""

    body_hash: str
    started_at: datetime
    status: int | None
    body: str | None


def by_key(connection: Connection, key: str) -> KeptAnswer | None:
    """What is on file under the key, if anything is."""
    found = connection.execute(select(ANSWERS).where(ANSWERS.c.key == key)).one_or_none()
    if found is None:
        return None
    return KeptAnswer(found.body_hash, found.started_at, found.status, found.body)


def start(connection: Connection, key: str, body_hash: str, now: datetime) -> None:
    """Reserves the key for whoever makes the answer."""
    connection.execute(insert(ANSWERS).values(key=key, body_hash=body_hash, started_at=now))


def finish(connection: Connection, reserved: Reserved, status: int, body: str) -> None:
    """Keeps the answer that was made; nothing where somebody else makes it by now."""
    connection.execute(update(ANSWERS).where(*_is(reserved)).values(status=status, body=body))


def drop(connection: Connection, reserved: Reserved) -> None:
    """Gives the key free again; not where somebody else has it by now."""
    connection.execute(delete(ANSWERS).where(*_is(reserved)))


def drop_older_than(connection: Connection, moment: datetime) -> None:
    """Forgets what was started before `moment`."""
    connection.execute(delete(ANSWERS).where(ANSWERS.c.started_at < moment))


def _is(reserved: Reserved) -> tuple[ColumnElement[bool], ...]:
    key, started_at = reserved
    return ANSWERS.c.key == key, ANSWERS.c.started_at == started_at
