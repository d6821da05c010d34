"""Words become intervals as the verdict semantics says."""

from decimal import ROUND_HALF_DOWN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.checking.intervals import contains, overlap
from app.checking.tolerance import (
    ONE_SIDED,
    hedge_of,
    is_hedged,
    pragmatic_of,
    tolerance_of,
    value_of,
)
from app.domain import Amount, Bound, Hedge, Quantity, Tolerance, Unit
from tests.unit.checking.making import DOLLAR, PERCENT, POLICY, TROOP, quantity, step_of

MILE = Unit("mile", "length")
DAYS = Unit("day", "time")
STRONGER = [
    (Hedge.EXACTLY, Hedge.NONE),
    (Hedge.NONE, Hedge.ABOUT),
    (Hedge.MORE_THAN, Hedge.AT_LEAST),
    (Hedge.LESS_THAN, Hedge.AT_MOST),
    (Hedge.JUST_OVER, Hedge.MORE_THAN),
    (Hedge.NEARLY, Hedge.LESS_THAN),
]
"""What the first says, the second says as well."""

VALUES = st.integers(min_value=1, max_value=10**12).map(str)
DECIMALS = st.decimals(
    min_value=Decimal("0.01"), max_value=Decimal(10**6), places=2, allow_nan=False
).map(str)


@pytest.mark.parametrize(
    ("value", "unit", "low", "high"),
    [
        ("3.2", PERCENT, "3.15", "3.25"),
        ("9.0", PERCENT, "8.95", "9.05"),
        ("9", PERCENT, "8.5", "9.5"),
        ("8500", TROOP, "8450", "8550"),
        ("142500", TROOP, "142450", "142550"),
        ("650000000", DOLLAR, "645000000", "655000000"),
        ("17", TROOP, "17", "17"),
        ("30", TROOP, "30", "30"),
        ("20", DAYS, "20", "20"),
        ("100000", TROOP, "95000", "105000"),
        ("5000", TROOP, "4750", "5250"),
        ("5000000000", DOLLAR, "4750000000", "5250000000"),
        ("6", MILE, "5.5", "6.5"),
        ("10", MILE, "9.5", "10.5"),
    ],
)
def test_a_number_reaches_half_its_last_digit_but_no_further_than_the_cap(
    value: str, unit: Unit, low: str, high: str
) -> None:
    found = tolerance_of(quantity(value, unit), POLICY)
    assert found == Tolerance(Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("value", "hedge", "low", "high"),
    [
        ("100000", Hedge.ABOUT, "90000", "110000"),
        ("106000", Hedge.ABOUT, "100700", "111300"),
        ("30", Hedge.ABOUT, "27", "33"),
        ("8", Hedge.ABOUT, "7", "9"),
    ],
)
def test_about_widens_a_number(value: str, hedge: Hedge, low: str, high: str) -> None:
    found = tolerance_of(quantity(value, hedge=hedge), POLICY)
    assert found == Tolerance(Decimal(low), Decimal(high))


def test_nearly_ends_before_the_number() -> None:
    found = tolerance_of(quantity("70", PERCENT, Hedge.NEARLY), POLICY)
    assert found == Tolerance(Decimal("66.5"), Decimal(70), includes_high=False)


def test_just_over_begins_after_the_number() -> None:
    found = tolerance_of(quantity("70", PERCENT, Hedge.JUST_OVER), POLICY)
    assert found == Tolerance(Decimal(70), Decimal("73.5"), includes_low=False)


def test_more_than_has_no_upper_end() -> None:
    found = tolerance_of(quantity("20708", hedge=Hedge.MORE_THAN), POLICY)
    assert found == Tolerance(Decimal(20708), None, includes_low=False)


def test_fewer_than_does_not_count_below_nothing() -> None:
    found = tolerance_of(quantity("10", hedge=Hedge.LESS_THAN), POLICY)
    assert found == Tolerance(Decimal(0), Decimal(10), includes_high=False)


def test_less_than_of_money_has_no_lower_end() -> None:
    assert tolerance_of(quantity("10", DOLLAR, Hedge.LESS_THAN), POLICY).low is None


def test_up_to_reaches_half_a_digit_beyond_the_number() -> None:
    found = tolerance_of(quantity("5000000000", DOLLAR, Hedge.AT_MOST), POLICY)
    assert found == Tolerance(None, Decimal(5_500_000_000))


def test_a_range_is_widened_at_each_end() -> None:
    found = tolerance_of(quantity("5000", hedge=Hedge.RANGE, high="8500"), POLICY)
    assert found == Tolerance(Decimal(4950), Decimal(8550))


def test_a_range_of_small_counts_is_exact() -> None:
    found = tolerance_of(quantity("12", hedge=Hedge.RANGE, high="15"), POLICY)
    assert found == Tolerance(Decimal(12), Decimal(15))


def test_exactly_leaves_no_room_in_a_count() -> None:
    found = tolerance_of(quantity("8500", hedge=Hedge.EXACTLY), POLICY)
    assert found == Tolerance(Decimal(8500), Decimal(8500))


def test_vague_words_reach_a_fifth_beyond_their_ends() -> None:
    found = tolerance_of(quantity("24", hedge=Hedge.VAGUE, high="99"), POLICY)
    assert found == Tolerance(Decimal("19.2"), Decimal("118.8"))


def test_a_fraction_in_words_keeps_the_width_it_was_given() -> None:
    found = tolerance_of(quantity("31", PERCENT, Hedge.VAGUE, high="36"), POLICY)
    assert found == Tolerance(Decimal(31), Decimal(36))


def test_a_bound_without_words_is_read_like_the_words() -> None:
    by_hand = Quantity(Amount(Decimal(50), None, Decimal(10)), TROOP, Bound.AT_LEAST)
    assert tolerance_of(by_hand, POLICY) == Tolerance(Decimal(50), None)


def test_a_span_is_a_range_even_when_it_is_said_to_be_rough() -> None:
    assert hedge_of(quantity("5000", hedge=Hedge.ABOUT, high="6000")) is Hedge.RANGE


def test_exactly_is_no_hedge() -> None:
    assert not is_hedged(quantity("12", hedge=Hedge.EXACTLY))
    assert is_hedged(quantity("12", hedge=Hedge.ABOUT))


def test_the_value_of_a_bound_is_its_threshold() -> None:
    counted = Quantity(Amount(Decimal(0), Decimal(10), Decimal(10)), TROOP, Bound.LESS_THAN)
    assert value_of(counted) == Decimal(10)


@pytest.mark.parametrize(
    ("hedge", "low", "high"),
    [
        (Hedge.MORE_THAN, "1000", "1250"),
        (Hedge.AT_LEAST, "1000", "1500"),
        (Hedge.LESS_THAN, "800", "1000"),
        (Hedge.AT_MOST, "500", "1100"),
        (Hedge.NONE, "950", "1050"),
    ],
)
def test_what_a_bound_suggests_has_two_ends(hedge: Hedge, low: str, high: str) -> None:
    found = pragmatic_of(quantity("1000", hedge=hedge), POLICY)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("hedge", "low", "high"),
    [
        (Hedge.MORE_THAN, "-1000", "-750"),
        (Hedge.AT_LEAST, "-1000", "-500"),
        (Hedge.LESS_THAN, "-1200", "-1000"),
        (Hedge.AT_MOST, "-1500", "-900"),
    ],
)
def test_below_nothing_more_is_nearer_to_it(hedge: Hedge, low: str, high: str) -> None:
    found = pragmatic_of(quantity("-1000", DOLLAR, hedge), POLICY)
    assert (found.low, found.high) == (Decimal(low), Decimal(high))


@given(value=VALUES | DECIMALS, unit=st.sampled_from([TROOP, PERCENT, DOLLAR]))
def test_a_number_lies_inside_its_own_tolerance(value: str, unit: Unit) -> None:
    for hedge in (Hedge.NONE, Hedge.EXACTLY, Hedge.ABOUT, Hedge.AT_LEAST, Hedge.AT_MOST):
        stated = quantity(value, unit, hedge)
        assert contains(tolerance_of(stated, POLICY), Decimal(value))


@given(value=VALUES | DECIMALS)
def test_a_strict_bound_begins_at_the_number_it_leaves_out(value: str) -> None:
    above = tolerance_of(quantity(value, hedge=Hedge.MORE_THAN), POLICY)
    below = tolerance_of(quantity(value, hedge=Hedge.NEARLY), POLICY)
    assert (above.low, above.includes_low) == (Decimal(value), False)
    assert (below.high, below.includes_high) == (Decimal(value), False)


@given(value=VALUES | DECIMALS, unit=st.sampled_from([TROOP, PERCENT, DOLLAR, MILE]))
def test_about_is_never_narrower_than_the_bare_number(value: str, unit: Unit) -> None:
    bare = tolerance_of(quantity(value, unit), POLICY)
    about = tolerance_of(quantity(value, unit, Hedge.ABOUT), POLICY)
    assert bare.low is not None
    assert bare.high is not None
    assert about.low is not None
    assert about.high is not None
    assert about.low <= bare.low
    assert bare.high <= about.high


@given(value=VALUES | DECIMALS, unit=st.sampled_from([TROOP, PERCENT, DOLLAR, MILE]))
def test_a_bare_number_reaches_no_further_than_what_rounds_to_it(value: str, unit: Unit) -> None:
    found, stated = tolerance_of(quantity(value, unit), POLICY), Decimal(value)
    assert found.low is not None
    assert found.high is not None
    assert found.high - stated == stated - found.low <= step_of(value) / 2
    assert (found.high / step_of(value)).quantize(1, ROUND_HALF_DOWN) * step_of(value) == stated


@given(value=VALUES | DECIMALS, unit=st.sampled_from([TROOP, PERCENT, DOLLAR, MILE]))
def test_stronger_words_allow_no_more_than_weaker_ones(value: str, unit: Unit) -> None:
    def of(hedge: Hedge) -> Tolerance:
        return tolerance_of(quantity(value, unit, hedge), POLICY)

    for stronger, weaker in STRONGER:
        assert lies_in(of(stronger), of(weaker))
    assert not overlap(of(Hedge.MORE_THAN), of(Hedge.LESS_THAN))
    assert not overlap(of(Hedge.MORE_THAN), of(Hedge.NEARLY))
    assert contains(of(Hedge.AT_LEAST), Decimal(value))
    assert contains(of(Hedge.AT_MOST), Decimal(value))


@given(
    value=VALUES | DECIMALS,
    sign=st.sampled_from(["", "-"]),
    hedge=st.sampled_from([*ONE_SIDED, Hedge.NONE]),
    unit=st.sampled_from([TROOP, PERCENT, DOLLAR]),
)
def test_what_words_suggest_lies_in_what_they_allow(
    value: str, sign: str, hedge: Hedge, unit: Unit
) -> None:
    """Found "more than -10", which suggested what is less."""
    stated = quantity(sign + value, unit, hedge)
    assert lies_in(pragmatic_of(stated, POLICY), tolerance_of(stated, POLICY))


def lies_in(one: Tolerance, other: Tolerance) -> bool:
    """Whether all of the one lies in the other."""
    for mine, theirs, is_mine, is_theirs, way in (
        (one.low, other.low, one.includes_low, other.includes_low, 1),
        (one.high, other.high, one.includes_high, other.includes_high, -1),
    ):
        if theirs is None:
            continue
        if mine is None or way * mine < way * theirs:
            return False
        if mine == theirs and is_mine and not is_theirs:
            return False
    return True
