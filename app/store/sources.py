"""Outlets: one row for each, however its name is spelt."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from app.domain.source import folded_name
from app.store.locks import hold_source
from app.store.tables import SOURCES


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A source's id and the spelling under which it was first recorded."""

    id: str
    name: str


def known(connection: Connection, name: str, now: datetime) -> KnownSource:
    """The source of that name, recorded now if it is new."""
    folded = folded_name(name)
    found = _found(connection, folded)
    if found is None:
        hold_source(connection, folded)
        found = _found(connection, folded)
    if found is not None:
        return found
    source = KnownSource(source_id(name), name)
    connection.execute(
        insert(SOURCES).values(id=source.id, name=name, folded=folded, recorded_at=now)
    )
    return source


def _found(connection: Connection, folded: str) -> KnownSource | None:
    query = select(SOURCES.c.id, SOURCES.c.name).where(SOURCES.c.folded == folded)
    found = connection.execute(query).one_or_none()
    return None if found is None else KnownSource(found.id, found.name)


def source_id(name: str) -> str:
    """The id of the source of that name, known or not, however it is spelt."""
    return "src_" + hashlib.sha256(folded_name(name).encode()).hexdigest()[:20]
