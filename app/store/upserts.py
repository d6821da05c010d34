"""Rows that are put in, or change the row of the same key: in one statement, for all who write."""

from collections.abc import Mapping, Sequence
from typing import Any  # the columns of a row differ in type

from sqlalchemy import ColumnElement, Connection, Table
from sqlalchemy.dialects.sqlite import Insert, insert


def put(
    connection: Connection,
    table: Table,
    rows: Sequence[Mapping[str, object]],
    taken: Sequence[str],
    changed: Mapping[str, ColumnElement[Any]],
) -> None:
    """Inserts each row; one whose primary key is there already changes that row instead: it takes
    over the columns `taken`, and gets what `changed` says.

    To look first and to insert then would be refused where another has inserted meanwhile. Of two
    who put the same rows one waits for the other: give them in the order of their keys.
    """
    if not rows:
        return
    new = _insert(connection, table)
    again = {**{name: new.excluded[name] for name in taken}, **changed}
    keys = [column.name for column in table.primary_key]
    connection.execute(new.on_conflict_do_update(index_elements=keys, set_=again), rows)


def _insert(connection: Connection, table: Table) -> Insert:
    """Both databases write it alike; SQLAlchemy has it in each one's own part."""
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # loaded where it is used

        return postgresql.insert(table)  # type: ignore[return-value]  # of the same methods
    return insert(table)
