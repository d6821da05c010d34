"""Numbers on a card, as logarithms of their size."""

from decimal import Decimal

import pytest

from app.checking.linking.marks import marks_of
from app.domain import Statistic, Trace
from tests.unit.checking.making import DAY

COUNTED = ("count", Statistic.LEVEL, None)
WARMTH = ("temperature", Statistic.LEVEL, None)


def trace(value: str) -> Trace:
    return Trace(Decimal(value), "art_1", DAY)


def test_one_digit_tells_nothing() -> None:
    round_number, telling = marks_of((trace("8000"), trace("8500")), COUNTED)
    assert not round_number.is_telling
    assert telling.is_telling


def test_zero_has_no_power() -> None:
    (mark,) = marks_of((trace("0"),), COUNTED)
    assert mark.power is None


def test_a_loss_is_as_large_as_a_profit() -> None:
    loss, profit = marks_of((trace("-100"), trace("100")), ("money", Statistic.LEVEL, None))
    assert (loss.power, loss.is_negative) == (profit.power, True)


def test_temperatures_are_told_apart_by_their_degrees() -> None:
    """In kelvins 15 and 30 degrees lie within a few hundredths of each other."""
    cold, warm = marks_of((trace("288.15"), trace("303.15")), WARMTH)
    assert cold.power is not None
    assert warm.power is not None
    assert warm.power - cold.power == pytest.approx(0.301, abs=0.001)
