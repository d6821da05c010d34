"""Two intervals overlap, contain and share as their ends say."""

from decimal import Decimal

from hypothesis import assume, given

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
from tests.unit.checking.measured import (
    ABOVE_NOTHING,
    ENDS_ABOVE_NOTHING,
    VALUES,
    intervals,
    intervals_with_value,
)


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


@given(intervals(), intervals())
def test_two_overlap_both_ways_exactly_if_a_value_lies_in_both(
    one: Tolerance, other: Tolerance
) -> None:
    lows = [each.low for each in (one, other) if each.low is not None]
    highs = [each.high for each in (one, other) if each.high is not None]
    low = max(lows) if lows else min(highs, default=Decimal(1)) - 1
    high = min(highs) if highs else low + 1
    shared = [
        at for at in (low, high, (low + high) / 2) if contains(one, at) and contains(other, at)
    ]
    assert overlap(one, other) == overlap(other, one) == bool(shared)


@given(intervals(), VALUES)
def test_a_value_lies_inside_as_the_ends_say(one: Tolerance, value: Decimal) -> None:
    is_above = one.low is None or (value >= one.low if one.includes_low else value > one.low)
    is_below = one.high is None or (value <= one.high if one.includes_high else value < one.high)
    assert contains(one, value) == (is_above and is_below)


@given(intervals(), intervals())
def test_the_shared_part_is_mutual_and_from_nothing_to_all(
    one: Tolerance, other: Tolerance
) -> None:
    part = shared_part(one, other)
    assert part == shared_part(other, one)
    assert 0 <= part <= 1
    assert part == 0 or overlap(closed(one), closed(other))
    assert shared_part(one, one) == 1


def closed(interval: Tolerance) -> Tolerance:
    return Tolerance(interval.low, interval.high)


@given(intervals_with_value(), ABOVE_NOTHING, ABOVE_NOTHING)
def test_a_margin_loses_no_value_and_two_make_one(
    known: tuple[Tolerance, Decimal], by: Decimal, more: Decimal
) -> None:
    interval, value = known
    assert contains(widened(interval, by), value)
    assert widened(widened(interval, by), more) == widened(interval, by + more)


@given(intervals_with_value(), intervals_with_value())
def test_every_sum_and_difference_lies_in_that_of_the_intervals(
    one: tuple[Tolerance, Decimal], other: tuple[Tolerance, Decimal]
) -> None:
    (ours, mine), (theirs, yours) = one, other
    assert added(ours, theirs) == added(theirs, ours)
    assert contains(added(ours, theirs), mine + yours)
    assert contains(added(ours, negated(theirs)), mine - yours)
    assert negated(negated(ours)) == closed(ours)


@given(intervals_with_value(ENDS_ABOVE_NOTHING), intervals_with_value(ENDS_ABOVE_NOTHING))
def test_every_quotient_lies_in_that_of_the_intervals(
    one: tuple[Tolerance, Decimal], other: tuple[Tolerance, Decimal]
) -> None:
    (ours, mine), (theirs, yours) = one, other
    assume(mine >= 0 < yours)
    assert contains(divided(ours, theirs), mine / yours)


@given(intervals(), VALUES, ABOVE_NOTHING.filter(bool))
def test_a_factor_keeps_inside_what_is_inside(
    one: Tolerance, value: Decimal, factor: Decimal
) -> None:
    assert contains(scaled(one, factor), value * factor) == contains(one, value)


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
