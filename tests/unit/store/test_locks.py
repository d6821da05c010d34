"""Writers about one article wait for each other, on PostgreSQL by a lock of the transaction."""

from sqlalchemy import Connection, event
from sqlalchemy.dialects.postgresql.base import PGDialect

from app.store import Store
from app.store.locks import _lock, await_audit, enter_audit, hold_article, hold_people, may_seal

POSTGRESQL = PGDialect()  # type: ignore[no-untyped-call]  # it has no types


def test_on_sqlite_nothing_is_asked(store: Store) -> None:
    asked: list[str] = []

    @event.listens_for(store.engine, "before_cursor_execute")
    def note(_connection: Connection, _cursor: object, statement: str, *_rest: object) -> None:
        asked.append(statement)

    with store.writing() as connection:
        hold_article(connection, "art_1")
        enter_audit(connection)
        await_audit(connection)
        assert may_seal(connection)
    assert [one for one in asked if not one.startswith("BEGIN")] == []


def test_on_postgresql_the_article_names_the_lock() -> None:
    text = str(_lock("art_1").compile(dialect=POSTGRESQL))
    assert "pg_advisory_xact_lock(hashtext(" in text


def test_who_changes_people_waits_for_who_does(store: Store) -> None:
    with store.writing() as connection:
        hold_people(connection)
    assert "hashtext('people')" in str(
        _lock("people").compile(dialect=POSTGRESQL, compile_kwargs={"literal_binds": True})
    )
