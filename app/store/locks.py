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


def enter_audit(connection: Connection) -> None:
    """Says, until the end, that this transaction adds to the audit log; it waits for none that do.

    `await_audit` waits for it.
    """
    if not is_alone(connection):
        connection.execute(select(func.pg_advisory_xact_lock_shared(func.hashtext("audit"))))


def await_audit(connection: Connection) -> None:
    """Waits until nobody adds to the audit log, and keeps others waiting until the end.

    Whoever gives up after a fifth of a second raises OperationalError: nobody shall wait longer
    than that for a seal.
    """
    if not is_alone(connection):
        connection.exec_driver_sql("SET LOCAL lock_timeout = 200")
        _hold(connection, "audit")


def may_seal(connection: Connection) -> bool:
    """Whether this transaction is the only one, until its end, that seals the audit log."""
    if is_alone(connection):
        return True
    taken = select(func.pg_try_advisory_xact_lock(func.hashtext("seals")))
    return bool(connection.scalar(taken))


def _hold(connection: Connection, name: str) -> None:
    if not is_alone(connection):
        connection.execute(_lock(name))


def is_alone(connection: Connection) -> bool:
    """Whether nobody else can write before this transaction ends: so it is on SQLite."""
    return connection.dialect.name == "sqlite"


def _lock(name: str) -> Select[object]:
    return select(func.pg_advisory_xact_lock(func.hashtext(name)))
