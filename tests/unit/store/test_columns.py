"""Moments and decimals keep what they say."""

import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import BigInteger, Dialect, Integer, Select, String, cast, column, literal, select
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.dialects.sqlite import dialect

from app.store import Store
from app.store.columns import MOMENT_CHARACTERS, Elements, Exact, Moment, decimal_in, moment_text

POSTGRESQL = PGDialect()  # type: ignore[no-untyped-call]  # it has no types
MOMENTS = st.datetimes(timezones=st.just(UTC))


@given(MOMENTS)
def test_a_moment_comes_back(moment: datetime) -> None:
    text = Moment().process_bind_param(moment, dialect())
    assert Moment().process_result_value(text, dialect()) == moment


@given(MOMENTS, MOMENTS)
def test_the_order_of_the_text_is_that_of_time(one: datetime, other: datetime) -> None:
    assert (moment_text(one) < moment_text(other)) == (one < other)
    assert len(moment_text(one)) == MOMENT_CHARACTERS


def test_a_moment_elsewhere_is_kept_in_utc() -> None:
    there = datetime(2022, 1, 28, 9, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    assert moment_text(there) == "2022-01-28T03:30:00.000000Z"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        moment_text(datetime(2022, 1, 28))  # noqa: DTZ001  # what the test is about


@pytest.mark.parametrize("number", ["2.10", "650000000", "1E+9", "-0.003", "0." + "1" * 40])
def test_a_decimal_keeps_every_digit(number: str) -> None:
    text = Exact().process_bind_param(Decimal(number), dialect())
    assert str(Exact().result_processor(dialect(), None)(text)) == number


def test_equal_decimals_of_other_digits_stay_apart() -> None:
    """Seen to fail where what is kept of earlier ones is looked for by value."""
    assert [str(decimal_in(text)) for text in ("2.1", "2.10", "2.1")] == ["2.1", "2.10", "2.1"]


@pytest.mark.parametrize(
    ("there", "table"),
    [
        (dialect(), "json_each(?)"),
        (POSTGRESQL, "jsonb_array_elements_text(CAST("),
    ],
)
def test_numbers_are_one_value_in_each_database(there: Dialect, table: str) -> None:
    asked: Select[int] = select(column("value", Integer)).select_from(Elements(literal("[1, 2]")))
    assert f"FROM {table}" in str(asked.compile(dialect=there))


def test_a_table_of_numbers_holds_them_all(store: Store) -> None:
    numbers = Elements(literal("[1, 9223372036854775807]"))
    asked: Select[int] = select(cast(column("value"), BigInteger)).select_from(numbers)
    with store.reading() as connection:
        assert connection.execute(asked).scalars().all() == [1, 2**63 - 1]


def test_a_table_of_texts_holds_them_as_they_are(store: Store) -> None:
    texts = ["ser_1", "7", 'an "ä"', "😀"]
    held = Elements(literal(json.dumps(texts, allow_nan=False)))
    asked: Select[str] = select(column("value", String)).select_from(held)
    with store.reading() as connection:
        assert connection.execute(asked).scalars().all() == texts
