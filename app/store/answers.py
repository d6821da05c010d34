"""Answers kept for repeats of one request, by the key its sender chose."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from app.store.tables import ANSWERS


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


def finish(connection: Connection, key: str, status: int, body: str) -> None:
    """Keeps the answer that was made."""
    connection.execute(update(ANSWERS).where(ANSWERS.c.key == key).values(status=status, body=body))


def drop(connection: Connection, key: str) -> None:
    """Gives the key free again."""
    connection.execute(delete(ANSWERS).where(ANSWERS.c.key == key))


def drop_older_than(connection: Connection, moment: datetime) -> None:
    """Forgets what was started before `moment`."""
    connection.execute(delete(ANSWERS).where(ANSWERS.c.started_at < moment))
