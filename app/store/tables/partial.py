"""Indexes of the rows that fulfil a condition, which both databases spell alike."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import Column, ColumnElement, Index
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateIndex
from sqlalchemy.sql.compiler import DDLCompiler

WHERE = "where"


def partial_index(
    condition: ColumnElement[bool], *columns: Column[Any], name: str | None = None
) -> Index:
    """An index of the rows that fulfil the condition.

    SQLAlchemy loads a dialect as soon as an index has an option of it. What PostgreSQL's weighs, a
    fifth of a second, is for those who speak to one: it is told of the condition when it is asked.
    """
    return Index(name, *columns, sqlite_where=condition, info={WHERE: condition})


@compiles(CreateIndex, "postgresql")
def _in_postgresql(create: CreateIndex, compiler: DDLCompiler, **options: Any) -> str:
    condition = create.element.info.get(WHERE)
    if condition is not None:
        create.element.dialect_options["postgresql"][WHERE] = condition
    usual: Callable[..., str] = compiler.visit_create_index  # it says no types
    return usual(create, **options)
