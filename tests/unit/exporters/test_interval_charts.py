"""Two intervals on one scale: where they are drawn, and what that says in words."""

from decimal import Decimal
from itertools import pairwise

import pytest

from app.domain import Tolerance
from app.exporters.interval_charts import MARGIN, WIDTH, Bar, chart_of, interval_words


def between(low: str | None, high: str | None, **ends: bool) -> Tolerance:
    return Tolerance(Decimal(low) if low else None, Decimal(high) if high else None, **ends)


def places(*bars: Bar) -> list[Decimal]:
    return [Decimal(end) for bar in bars for end in (bar.left, bar.right)]


def test_what_is_less_is_drawn_further_left() -> None:
    chart = chart_of(between("8550", "9450"), between("3500", "4500"), "troop")
    left, right = places(chart.theirs), places(chart.ours)
    assert all(one < other for one, other in pairwise([*left, *right]))
    assert [left[0], right[1]] == [Decimal(MARGIN), Decimal(WIDTH - MARGIN)]
    assert (chart.low, chart.high) == ("3,500", "9,450")
    assert chart.shared is None
    assert chart.says == (
        "The article's words allow 8,550 to 9,450 troops; "
        "the figure's allow 3,500 to 4,500 troops. "
        "Between the two lie 4,050 troops."
    )


def test_what_lies_in_both_is_drawn_as_shared() -> None:
    chart = chart_of(between("1", "3"), between("2", "4"), "km")
    assert chart.shared
    assert places(chart.shared) == [places(chart.theirs)[0], places(chart.ours)[1]]
    assert chart.says.endswith("The two overlap.")


def test_an_open_end_runs_out_of_the_scale() -> None:
    chart = chart_of(between("100", None), between(None, "50"), "")
    assert (chart.ours.right, chart.ours.is_open_right) == (str(WIDTH), True)
    assert (chart.theirs.left, chart.theirs.is_open_left) == ("0", True)
    assert chart.says.endswith("Between the two lie 50.")
    both = chart_of(between("100", None), between("120", None), "")
    assert both.shared
    assert both.shared.is_open_right


def test_a_single_value_is_a_mark_in_the_middle() -> None:
    chart = chart_of(between("7", "7"), between("7", "7"), "")
    assert chart.ours.is_point
    assert Decimal(chart.ours.left) == WIDTH // 2
    assert chart_of(between(None, None), between("0", "0"), "").theirs.is_point


def test_a_percent_sign_stands_at_its_number() -> None:
    chart = chart_of(between("6.05", "6.15"), between("5.35", "5.45"), "%")
    assert "allow 6.05 to 6.15%;" in chart.says
    assert chart.says.endswith("Between the two lie 0.6%.")


def test_ends_that_touch_but_hold_nothing_say_so() -> None:
    chart = chart_of(between("5", None, includes_low=False), between("4", "5"), "")
    assert chart.shared is None
    assert chart.says.endswith("The two touch and share no value.")


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (between("8450", "8550"), "8,450 to 8,550 km"),
        (between("3", "3"), "3 km"),
        (between("100", None), "100 or more km"),
        (between("100", None, includes_low=False), "more than 100 km"),
        (between(None, "7"), "up to 7 km"),
        (between(None, "7", includes_high=False), "less than 7 km"),
        (between(None, None), "any value"),
        (between("2.640123456789", "12345678.9"), "2.64012 to 12,345,679 km"),
        (between("-0.00001234567", "0.5"), "-0.0000123457 to 0.5 km"),
    ],
)
def test_an_interval_in_words(interval: Tolerance, words: str) -> None:
    assert interval_words(interval, "km") == words
