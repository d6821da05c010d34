"""Two intervals overlap, contain and share as their ends say."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.checking.intervals import (
    added,
    contains,
    divided,
    is_open,
    negated,
    overlap,
    scaled,
    shared_part,
    widened,
)
from app.domain import Tolerance

ENDS = st.none() | st.integers(-1000, 1000).map(Decimal)


@st.composite
def intervals(draw: st.DrawFn) -> Tolerance:
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Tolerance(low, high, draw(st.booleans()), draw(st.booleans()))


def span(low: int, high: int) -> Tolerance:
    return Tolerance(Decimal(low), Decimal(high))


def test_touching_ends_overlap() -> None:
    assert overlap(span(1, 5), span(5, 9))


def test_an_end_that_is_left_out_does_not_touch() -> None:
    assert not overlap(Tolerance(Decimal(1), Decimal(5), includes_high=False), span(5, 9))


def test_an_open_end_reaches_any_number() -> None:
    assert overlap(Tolerance(Decimal(5), None), span(10**6, 10**7))


def test_a_value_lies_inside_its_interval() -> None:
    assert contains(span(1, 5), Decimal(5))
    assert not contains(span(1, 5), Decimal(6))


def test_an_interval_without_an_end_is_open() -> None:
    assert is_open(Tolerance(None, Decimal(5)))
    assert not is_open(span(1, 5))


def test_the_shared_part_is_a_share_of_the_narrower() -> None:
    assert shared_part(span(0, 10), span(8, 12)) == Decimal("0.5")


def test_a_point_inside_is_shared_whole() -> None:
    assert shared_part(span(0, 10), span(3, 3)) == 1


def test_a_point_outside_shares_nothing() -> None:
    assert shared_part(span(0, 10), span(11, 11)) == 0


def test_intervals_apart_share_nothing() -> None:
    assert shared_part(span(0, 10), span(20, 30)) == 0


def test_an_open_interval_shares_all_or_nothing() -> None:
    assert shared_part(Tolerance(Decimal(5), None), span(10, 20)) == 1
    assert shared_part(Tolerance(Decimal(50), None), span(10, 20)) == 0


@given(one=intervals(), other=intervals())
def test_overlap_is_mutual(one: Tolerance, other: Tolerance) -> None:
    assert overlap(one, other) == overlap(other, one)


def test_a_margin_widens_closed_ends_only() -> None:
    assert widened(Tolerance(Decimal(3), None), Decimal(2)) == Tolerance(Decimal(1), None)
    assert widened(Tolerance(None, Decimal(3)), Decimal(2)) == Tolerance(None, Decimal(5))


def test_sums_and_quotients_reach_as_far_as_both_allow() -> None:
    one, other = Tolerance(Decimal(4), Decimal(6)), Tolerance(Decimal(2), Decimal(4))
    assert added(one, other) == Tolerance(Decimal(6), Decimal(10))
    assert added(one, negated(other)) == Tolerance(Decimal(0), Decimal(4))
    assert divided(one, other) == Tolerance(Decimal(1), Decimal(3))
    assert scaled(one, Decimal(10)) == Tolerance(Decimal(40), Decimal(60))


def test_what_is_open_stays_open() -> None:
    one, open_above = Tolerance(Decimal(4), Decimal(6)), Tolerance(Decimal(2), None)
    assert added(one, open_above) == Tolerance(Decimal(6), None)
    assert divided(one, open_above) == Tolerance(Decimal(0), Decimal(3))
    assert divided(open_above, one).high is None
    assert divided(one, Tolerance(Decimal(0), Decimal(2))).high is None
