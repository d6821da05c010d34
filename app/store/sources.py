"""Outlets: one row for each, however its name is spelt."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from app.domain.source import folded_name
from app.store.tables import SOURCES


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A source's id and the spelling under which it was first recorded."""

    id: str
    name: str


def known(connection: Connection, name: str, now: datetime) -> KnownSource:
    """The source of that name, recorded now if it is new."""
    folded = folded_name(name)
    found = connection.execute(
        select(SOURCES.c.id, SOURCES.c.name).where(SOURCES.c.folded == folded)
    ).one_or_none()
    if found is not None:
        return KnownSource(found.id, found.name)
    source = KnownSource(source_id(name), name)
    connection.execute(
        insert(SOURCES).values(id=source.id, name=name, folded=folded, recorded_at=now)
    )
    return source


def source_id(name: str) -> str:
    """The id of the source of that name, known or not, however it is spelt."""
    return "src_" + hashlib.sha256(folded_name(name).encode()).hexdigest()[:20]
