"""Many rows go into a table alike, by COPY or by INSERT."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, event, func, select

from app.domain import Rate
from app.errors import Conflict
from app.store import Store, open_store, schema
from app.store.bulk import COPY_FROM, ROWS, insert_rows
from app.store.rates import among
from app.store.tables import FX_RATES
from tests.unit.store.samples import NOW

DAY = NOW.date()


def rows(source: str, number: int = COPY_FROM) -> list[dict[str, object]]:
    """Rates whose names are as hostile to COPY's text as can be."""
    return [
        {
            "base": "EUR",
            "quote": "USD",
            "day": DAY,
            "source": f"{source} {place}\t\\N\n\\. 'ä' 😀",
            "rate": None if place % 3 == 0 else Decimal("1.100"),
            "loaded_at": NOW,
        }
        for place in range(number)
    ]


def test_rows_come_back_as_they_went_in(store: Store) -> None:
    given = rows("few", COPY_FROM - 1) + rows("many")
    with store.writing() as connection:
        insert_rows(connection, FX_RATES, [])
        insert_rows(connection, FX_RATES, given[: COPY_FROM - 1])
        insert_rows(connection, FX_RATES, given[COPY_FROM - 1 :])
    with store.reading() as connection:
        found = [dict(row) for row in connection.execute(select(FX_RATES)).mappings()]
        table = among(connection, ["EUR", "USD"], [(DAY, DAY)])
    order = sorted(given, key=lambda row: str(row["source"]))
    assert sorted(found, key=lambda row: str(row["source"])) == order
    assert Rate("EUR", "USD", DAY, Decimal("1.100"), str(given[1]["source"])) in table.rates
    assert str(found[1]["rate"]) in ("1.100", "None")


def test_all_of_them_or_none(store: Store) -> None:
    """Seen to fail with COPY on a connection of its own."""

    def insert_both() -> None:
        with store.writing() as connection:
            insert_rows(connection, FX_RATES, rows("other"))
            insert_rows(connection, FX_RATES, [*rows("one"), *rows("one", 1)])

    with pytest.raises(Conflict):
        insert_both()
    with store.reading() as connection:
        assert connection.execute(select(FX_RATES)).all() == []


def test_on_sqlite_many_rows_are_one_statement_for_each_thousand(tmp_path: Path) -> None:
    """Of few columns; no statement holds more values than the database takes."""
    store = open_store(f"sqlite:///{tmp_path / 'many.sqlite3'}")
    store.create()
    schema.upgrade(store)
    written: list[int] = []

    @event.listens_for(store.engine, "before_cursor_execute")
    def note(
        _connection: Connection, _cursor: object, statement: str, values: Any, *_rest: object
    ) -> None:
        if statement.startswith("INSERT INTO fx_rates"):
            written.append(len(values))

    columns = len(rows("one", 1)[0])
    with store.writing() as connection:
        insert_rows(connection, FX_RATES, rows("many", ROWS + 1))
        assert written == [ROWS * columns, columns]
        written.clear()
        connection.dialect.insertmanyvalues_max_parameters = 2 * columns + 1
        insert_rows(connection, FX_RATES, rows("few", 3))
        assert written == [2 * columns, columns]
        count = connection.scalar(select(func.count()).select_from(FX_RATES))
    assert count == ROWS + 4
    store.close()


def test_on_postgresql_many_rows_are_copied(postgres_url: str) -> None:
    store = open_store(postgres_url)
    schema.upgrade(store)
    inserted: list[str] = []

    @event.listens_for(store.engine, "before_cursor_execute")
    def note(_connection: Connection, _cursor: object, statement: str, *_rest: object) -> None:
        inserted.append(statement)

    with store.writing() as connection:
        insert_rows(connection, FX_RATES, rows("many"))
        assert inserted == []
        insert_rows(connection, FX_RATES, rows("few", COPY_FROM - 1))
        assert [one.split()[0] for one in inserted] == ["INSERT"]
        count = connection.scalar(select(func.count()).select_from(FX_RATES))
    assert count == 2 * COPY_FROM - 1
    store.close()
