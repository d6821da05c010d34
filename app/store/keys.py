"""Keys of programs. Of each only the SHA-256 is kept."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any  # the columns of a row differ in type

from sqlalchemy import Connection, exists, insert, select, update

from app.domain.key import ApiKey, Scope
from app.store.tables import API_KEYS


def add(connection: Connection, key: ApiKey, digest: str) -> None:
    """Records a new key by its digest; IntegrityError where the id is taken."""
    connection.execute(
        insert(API_KEYS).values(
            id=key.id,
            name=key.name,
            digest=digest,
            scopes=" ".join(key.scopes),
            created_at=key.created_at,
            expires_at=key.expires_at,
            sources="\n".join(key.sources) or None,
        )
    )


def listed(connection: Connection) -> tuple[ApiKey, ...]:
    """Every key, the oldest first; those that hold no longer too."""
    query = select(API_KEYS).order_by(API_KEYS.c.created_at, API_KEYS.c.id)
    return tuple(_key_from(row) for row in connection.execute(query).mappings())


def by_id(connection: Connection, identifier: str) -> tuple[ApiKey, str] | None:
    """The key with that id and its digest, whether it still holds or not."""
    query = select(API_KEYS).where(API_KEYS.c.id == identifier)
    found = connection.execute(query).mappings().one_or_none()
    return None if found is None else (_key_from(found), found["digest"])


def are_any(connection: Connection) -> bool:
    """Whether a key was ever made."""
    return bool(connection.execute(select(exists().select_from(API_KEYS))).scalar_one())


def note_used(connection: Connection, identifier: str, now: datetime) -> None:
    """Remembers when something was asked with the key."""
    _set(connection, identifier, last_used_at=now)


def revoke(connection: Connection, identifier: str, now: datetime) -> None:
    """Lets nobody in with the key any more."""
    _set(connection, identifier, revoked_at=now)


def _set(connection: Connection, identifier: str, **values: datetime) -> None:
    connection.execute(update(API_KEYS).where(API_KEYS.c.id == identifier).values(**values))


def _key_from(row: Mapping[Any, Any]) -> ApiKey:
    return ApiKey(
        id=row["id"],
        name=row["name"],
        scopes=tuple(Scope(one) for one in row["scopes"].split()),
        created_at=row["created_at"],
        expires_at=row["expires_at"],
        last_used_at=row["last_used_at"],
        revoked_at=row["revoked_at"],
        sources=tuple(row["sources"].split("\n")) if row["sources"] else (),
    )
