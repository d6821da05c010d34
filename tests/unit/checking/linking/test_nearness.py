"""Numbers and days side by side: the same, near, grown, or far apart."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from app.checking.linking.likeness import features_of
from app.checking.linking.nearness import FEW_WORTH, Features, has_same_figure, is_same_figure
from app.checking.linking.sketches import sketch_of
from app.domain import Claim, Hedge, Kind, Measure, Scope, Trace, Unit
from tests.unit.checking.linking.test_sketches import sketch
from tests.unit.checking.making import DAY, SCALE, claim, on, quantity, troops


def like(one: Claim, other: Claim) -> Features:
    features = features_of(sketch(one), sketch(other))
    assert features is not None
    return features


def counted(item: str, value: str) -> Claim:
    return claim(quantity(value), measure=Measure(item), scope=Scope())


SAME = [("463000", "463200"), ("8500", "8568"), ("1024212", "1024213")]
OTHERS = [("61041", "60704"), ("8500", "8700"), ("1024212", "1024912")]


def test_numbers_are_the_same_within_the_rounding_of_the_coarser() -> None:
    marks = [[sketch(troops(value)).marks[0] for value in pair] for pair in (*SAME, *OTHERS)]
    assert [is_same_figure(*pair) for pair in marks] == [True] * 3 + [False] * 3


@pytest.mark.parametrize(
    "known", [(), ("0",), ("85",), ("0", "85"), ("-85",), ("85.2", "8500", "9000")]
)
@pytest.mark.parametrize("value", ["0", "85", "85.3", "-85", "84"])
def test_whether_a_number_is_one_of_many_is_found_as_of_each(
    value: str, known: tuple[str, ...]
) -> None:
    """Seen to fail with the reach of the newest two numbers alone."""
    card = sketch(troops("1")).card
    traces = tuple(Trace(Decimal(one), "art_1", DAY) for one in known)
    ours = sketch_of(replace(card, traces=(Trace(Decimal(value), "art_2", DAY),)), SCALE)
    theirs = sketch_of(replace(card, traces=traces), SCALE)
    each = any(is_same_figure(ours.marks[-1], mark) for mark in theirs.marks)
    assert has_same_figure(ours, theirs) is each


def test_a_number_of_one_digit_is_near_and_not_the_same() -> None:
    found = like(counted("bridge", "500"), counted("bridge", "500"))
    assert (found["value_near"], found.get("value_same")) == (1.0, None)


def test_a_number_of_three_digits_tells_more_than_one_of_two() -> None:
    assert like(counted("bridge", "149"), counted("bridge", "149"))["value_telling"] == 1.0
    assert like(counted("bridge", "14"), counted("bridge", "14"))["value_telling"] == 0.0


def toll(value: str, days_later: int = 0) -> Claim:
    day = on(DAY + timedelta(days=days_later))
    return claim(quantity(value), day, measure=Measure("bridge", kind=Kind.TOTAL), scope=Scope())


def test_a_total_that_stands_higher_later_has_grown() -> None:
    assert like(toll("87", 1), toll("41"))["value_grown"] == 1.0
    assert like(toll("41", 1), toll("87"))["value_grown"] == 0.0
    assert like(toll("87"), toll("41", 1))["value_grown"] == 0.0
    assert like(toll("612", 1), toll("41"))["value_grown"] == 0.0


def test_thousands_and_four_years_are_near_by_chance() -> None:
    """As fewer than ten of anything are; 48 months are written with two digits."""
    thousands = replace(quantity("1000", hedge=Hedge.VAGUE, high="9999"))
    vague = replace(counted("bridge", "5500"), quantity=thousands)
    assert like(vague, vague)["value_near"] == FEW_WORTH
    month = Unit("year", "calendar month", Decimal(12))
    for value, worth in (("4", FEW_WORTH), ("0.4", FEW_WORTH)):
        years = replace(counted("truce", value), quantity=quantity(value, month))
        assert like(years, years)["value_near"] == worth
    months = replace(counted("truce", "48"), quantity=quantity("48", month))
    assert like(months, months)["value_same"] == 1.0


def test_a_profit_that_is_foreseen_is_apart_from_one_that_was_made() -> None:
    def profit(kind: Kind) -> Claim:
        return claim(quantity("438"), measure=Measure("profit", kind=kind), scope=Scope())

    assert like(profit(Kind.FORECAST), profit(Kind.FLOW))["kind_apart"] == 1.0
    assert like(profit(Kind.FORECAST), profit(Kind.LEVEL))["kind_apart"] == 0.0
