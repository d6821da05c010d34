"""Who goes first at one thing, where the database lets several write at once.

On SQLite whoever writes is alone anyway, and nothing here asks anything. On PostgreSQL each lock is
held until the transaction ends. They are taken in one order, from the decisions down to the audit
log, so that no two ever wait for each other: decisions, an article, a source, series, audit log.
"""

import hashlib
from collections.abc import Collection

from sqlalchemy import BigInteger, Connection, Select, cast, column, func, literal, select

from app.store.columns import Elements

DECISIONS, PEOPLE, AUDIT, SEALS = "decisions", "people", "audit", "seals"


def hold_article(connection: Connection, article_id: str) -> None:
    """Waits for whoever writes about the article, and keeps others waiting until the end."""
    _hold(connection, article_id)


def hold_people(connection: Connection) -> None:
    """Waits for whoever changes what persons may do, and keeps others waiting until the end.

    Two admins who each take the role from the other would else both be right that one is left.
    """
    _hold(connection, PEOPLE)


def hold_decisions(connection: Connection) -> None:
    """Waits for whoever decides, and for those who write by what was decided so far; keeps both
    waiting until the end.

    Each decision has the number after the last one's. And what is recorded while a series is merged
    away would else be left behind in it, seen by neither of the two.
    """
    _hold(connection, DECISIONS)


def heed_decisions(connection: Connection) -> None:
    """Waits for whoever decides, and keeps nobody waiting but those who would: any number may write
    at once by what was decided so far."""
    _share(connection, DECISIONS)


def hold_source(connection: Connection, folded: str) -> None:
    """Waits for whoever records the source of that name for the first time."""
    _hold(connection, f"source {folded}")


def hold_series(connection: Connection, ids: Collection[str]) -> None:
    """Waits for whoever feeds one of the series, known or new, and keeps others waiting.

    A card is read, grows and is written: of two who do that at once the first would be forgotten.
    """
    if ids and not is_alone(connection):
        connection.execute(_lock_all(ids))


def enter_audit(connection: Connection) -> None:
    """Says, until the end, that this transaction adds to the audit log; it waits for none that do.

    `await_audit` waits for it.
    """
    _share(connection, AUDIT)


def await_audit(connection: Connection) -> None:
    """Waits until nobody adds to the audit log, and keeps others waiting until the end.

    Whoever gives up after a fifth of a second raises OperationalError: nobody shall wait longer
    than that for a seal.
    """
    if not is_alone(connection):
        connection.exec_driver_sql("SET LOCAL lock_timeout = 200")
        _hold(connection, AUDIT)


def may_seal(connection: Connection) -> bool:
    """Whether this transaction is the only one, until its end, that seals the audit log."""
    if is_alone(connection):
        return True
    taken = select(func.pg_try_advisory_xact_lock(func.hashtext(SEALS)))
    return bool(connection.scalar(taken))


def is_alone(connection: Connection) -> bool:
    """Whether nobody else can write before this transaction ends: so it is on SQLite."""
    return connection.dialect.name == "sqlite"


def _hold(connection: Connection, name: str) -> None:
    if not is_alone(connection):
        connection.execute(_lock(name))


def _share(connection: Connection, name: str) -> None:
    if not is_alone(connection):
        connection.execute(select(func.pg_advisory_xact_lock_shared(func.hashtext(name))))


def _lock(name: str) -> Select[object]:
    return select(func.pg_advisory_xact_lock(func.hashtext(name)))


def _lock_all(ids: Collection[str]) -> Select[object]:
    """Everybody takes them in the same order: that of their keys."""
    keys = sorted({_key(one) for one in ids})
    key = cast(column("value"), BigInteger)
    return select(func.pg_advisory_xact_lock(key)).select_from(Elements(literal(str(keys))))


def _key(series_id: str) -> int:
    digest = hashlib.sha256(series_id.encode()).digest()
    return int.from_bytes(digest[:8], "big", signed=True)
