"""Column types, and a table of given values, that mean the same in every database."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any  # elements differ in type

from sqlalchemy import Dialect, String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator

MOMENT_CHARACTERS = 27
"""2022-01-28T03:34:00.000000Z"""


class Exact(TypeDecorator[Decimal]):
    """A decimal kept as text, digit for digit: "2.10" comes back with three digits."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def result_processor(
        self, dialect: Dialect, coltype: object
    ) -> Callable[[str | None], Decimal | None]:
        return decimal_in  # not by way of `process_result_value`: that is two more calls a value


@lru_cache(maxsize=4096)  # the factor of a unit and the step of a number are nearly always 1
def decimal_in(text: str | None) -> Decimal | None:
    """What the text of a column says, digit for digit."""
    return None if text is None else Decimal(text)


class Moment(TypeDecorator[datetime]):
    """An aware moment kept as UTC text of one width, so that its order is that of time."""

    impl = String(MOMENT_CHARACTERS)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else moment_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Elements(FunctionElement[Any]):
    """The elements of a JSON array as a table with one column, `value`; texts, on PostgreSQL.

    However many they are, they are one bound value: the statement stays the same.
    """

    name = "elements"
    inherit_cache = True


@compiles(Elements)
def _in_sqlite(element: Elements, compiler: SQLCompiler, **options: object) -> str:
    return f"json_each({compiler.process(element.clauses, **options)})"


@compiles(Elements, "postgresql")
def _in_postgresql(element: Elements, compiler: SQLCompiler, **options: object) -> str:
    array = compiler.process(element.clauses, **options)
    return f"jsonb_array_elements_text(CAST({array} AS jsonb))"


def moment_text(moment: datetime) -> str:
    """The moment in UTC to the microsecond; it must know its time zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone could be any")
    plain = moment.astimezone(UTC).replace(tzinfo=None)
    return plain.isoformat(timespec="microseconds") + "Z"
