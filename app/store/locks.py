"""One writer at a time for one thing, where the database lets several write at once."""

from sqlalchemy import Connection, Select, func, select


def hold_article(connection: Connection, article_id: str) -> None:
    """Waits for whoever writes about the article, and keeps others waiting until the end.

    On SQLite whoever writes is alone anyway.
    """
    _hold(connection, article_id)


def hold_people(connection: Connection) -> None:
    """Waits for whoever changes what persons may do, and keeps others waiting until the end.

    Two admins who each take the role from the other would else both be right that one is left.
    """
    _hold(connection, "people")


def hold_audit(connection: Connection) -> None:
    """Waits for whoever adds to the audit log, and keeps others waiting until the end.

    Each entry holds the digest of the one before it.
    """
    _hold(connection, "audit")


def _hold(connection: Connection, name: str) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(_lock(name))


def _lock(name: str) -> Select[object]:
    return select(func.pg_advisory_xact_lock(func.hashtext(name)))
