"""Many rows into one table: by COPY where the database has it, else many to a statement."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Table, insert
from sqlalchemy.exc import DBAPIError

COPY_FROM = 100
"""Fewer rows are no quicker by COPY, whose start and end are a round trip each."""

ROWS = 1_000
"""A statement of more would be no quicker, and is kept for the next that is the same."""

Row = Mapping[str, object]
"""A value for each of some columns, the same ones in all rows of a call."""


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Puts the rows into the table, all of them or none, in the caller's transaction.

    What a row says nothing of gets the column's default. Raises IntegrityError for a row that is
    there already, whichever way it goes.
    """
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        _write_out(connection, table, rows)
    elif len(rows) >= COPY_FROM:
        _copy(connection, table, rows)
    else:
        connection.execute(insert(table), list(rows))


def _write_out(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """As many rows to a statement as the database takes, by position: SQLAlchemy comes to the same
    statement by a name for each value of each row, which takes as long again as the rows do."""
    columns = [table.c[name] for name in rows[0]]
    given = [(column.name, _binding(column, connection)) for column in columns]
    named = ", ".join(map(connection.dialect.identifier_preparer.format_column, columns))
    into = f"INSERT INTO {table.name} ({named}) VALUES"
    places = f"({', '.join('?' * len(columns))})"
    most = min(ROWS, connection.dialect.insertmanyvalues_max_parameters // len(columns))
    for start in range(0, len(rows), most):
        some = rows[start : start + most]
        values = tuple(
            bind(row[name]) if bind else row[name] for row in some for name, bind in given
        )
        # The names are the table's own; no value stands in the statement.
        connection.exec_driver_sql(f"{into} {', '.join([places] * len(some))}", values)


def _copy(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    columns = [table.c[name] for name in rows[0]]
    given = [(column.name, _binding(column, connection)) for column in columns]
    named = ", ".join(map(connection.dialect.identifier_preparer.format_column, columns))
    # The names are the table's own; no value stands in the statement.
    statement = f"COPY {table.name} ({named}) FROM STDIN"
    driver: Any = connection.connection.driver_connection  # psycopg, where it is installed
    try:
        with driver.cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row([bind(row[name]) if bind else row[name] for name, bind in given])
    except driver.Error as error:
        # As an INSERT would fail, so that callers need not know which way a row went.
        raise DBAPIError.instance(statement, None, error, driver.Error) from error


def _binding(column: Column[object], connection: Connection) -> Callable[[object], object] | None:
    """What makes of a value what the driver takes for the column; None where that is the value."""
    return column.type.dialect_impl(connection.dialect).bind_processor(connection.dialect)
