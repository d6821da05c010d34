"""How near the numbers of two measured things lie, and their days."""

from collections.abc import Mapping
from math import log10

from app.checking.linking.mangled import is_mangled
from app.checking.linking.marks import TELLING_DIGITS, Mark
from app.checking.linking.sketches import Scale, Sketch
from app.domain import COUNT, Kind

Features = Mapping[str, float]

NOTHING: Features = {}

NEARLY = 0.0043
"""1 %, in powers of ten: two values as near as this are one, differently rounded."""

NEARLY_TWICE = 2 * NEARLY
"""Beyond that nobody has to look more closely, however floats are rounded."""

ALIKE = 3 * NEARLY
"""3 %: so near lie two counts of one crowd that were taken or rounded by two persons."""

ROUNDING = {TELLING_DIGITS: NEARLY, 3: 0.00217, 4: 0.000217, 5: 0.0000217}
FINEST = 0.00000217
"""How far the rounding of a number of so many digits may lead at most, in powers of ten; of two
digits it is as much as a hedge."""

FACTOR_OF_TWO = 0.3
"""In powers of ten; two values within it may be one thing at two times."""

LEAST_SLIP = 0.5
"""In powers of ten: what lies nearer is rounded to none."""

MOST_GROWN = 1.0
"""In powers of ten: a running total that is more than ten times as high is another's."""

SPREAD = 3.0
"""Powers of ten between two values, or of days between two dates, that count in full."""

CLOSE_DAYS = 3

FEW, FEW_WORTH = 10, 0.3
"""Fewer than ten of anything are near each other by chance: "two rules", "two ministers"."""

DURATIONS = frozenset({"time", "calendar month"})

FORESEEN_AND_DONE = {Kind.FORECAST, Kind.FLOW}
"""A profit that brokers pencil in is none that was made."""

RARE_DIGITS = 3
"""Two numbers with as many digits are hardly ever equal by chance."""


def is_same_figure(one: Mark, other: Mark) -> bool:
    """Whether two values are the same beyond chance: two digits that tell, nearly equal.

    Those that are stated to three digits or more may differ by their rounding alone.
    """
    if one.power is None or other.power is None:
        return one.power is other.power
    apart = abs(one.power - other.power)
    if apart > NEARLY or one.is_negative != other.is_negative:
        return False
    if one.trace.value == other.trace.value:
        return True
    digits = min(one.digits, other.digits)
    return digits >= TELLING_DIGITS and apart <= ROUNDING.get(digits, FINEST)


def has_same_figure(ours: Sketch, theirs: Sketch) -> bool:
    """Whether our newest number is one of theirs, beyond chance."""
    if not ours.marks:
        return False
    mark, (low, high) = ours.marks[-1], theirs.reach
    if mark.power is not None and not low - NEARLY_TWICE <= mark.power <= high + NEARLY_TWICE:
        return False  # nearly always: then no two numbers have to be held side by side
    return any(is_same_figure(mark, known) for known in theirs.marks)


def has_like_figure(ours: Sketch, theirs: Sketch) -> bool:
    """Whether our newest number lies as near to one of theirs as two counts of the same."""
    return has_figure_within(ALIKE, ours, theirs)


def has_figure_within(most: float, ours: Sketch, theirs: Sketch) -> bool:
    """Whether our newest number lies so near to one of theirs, in powers of ten."""
    if not ours.marks:
        return False
    mark, (low, high) = ours.marks[-1], theirs.reach
    if mark.power is not None and not low - most <= mark.power <= high + most:
        return False
    return any(_powers_apart(mark, known) <= most for known in theirs.marks)


def values_of(ours: Sketch, theirs: Sketch) -> Features:
    """How near the values lie; never enough by itself, for numbers meet by chance.

    A lost zero, or a million for a billion, is as near as a slip of the pen can be.
    """
    if not ours.marks or not theirs.marks:
        return NOTHING
    mark = ours.marks[-1]
    apart = _all_apart(mark, theirs)
    nearest = min(apart)
    if nearest <= NEARLY and ours.digits >= TELLING_DIGITS and has_same_figure(ours, theirs):
        return {"value_same": 1.0, "value_telling": float(ours.digits >= RARE_DIGITS)}
    if is_mangled(ours, theirs):
        return {"value_mangled": 1.0}
    if (
        ours.digits >= TELLING_DIGITS
        and max(apart) >= LEAST_SLIP
        and any(
            _is_slip(gap, ours.scale) and known.is_telling
            for gap, known in zip(apart, theirs.marks, strict=True)
        )
    ):
        return {"value_slipped": 1.0}
    near = max(1.0 - nearest / FACTOR_OF_TWO, 0.0)
    return {
        "value_grown": float(_has_grown(ours, theirs)),
        "value_near": near * FEW_WORTH if _are_few(ours) else near,
        "value_far": min(max(nearest - FACTOR_OF_TWO, 0.0), SPREAD) / SPREAD,
    }


def as_slip(features: Features) -> Features:
    """The same where what the digits may say by chance is known to be a slip."""
    return {**features, "value_slipped": 0.0, "value_mangled": 1.0}


def _are_few(ours: Sketch) -> bool:
    """Whether fewer than ten are counted, or nobody says how many: "thousands"; nor do "four years"
    say more."""
    if ours.key.dimension in DURATIONS:
        return ours.digits < TELLING_DIGITS
    is_less = ours.key.dimension == COUNT and abs(ours.marks[-1].trace.value) < FEW
    return is_less or not ours.digits


def _has_grown(ours: Sketch, theirs: Sketch) -> bool:
    """Whether both are totals so far and ours is the later and higher: that is what they do."""
    if not ours.card.kind is theirs.card.kind is Kind.TOTAL:
        return False
    mark, known = ours.marks[-1], theirs.marks[-1]
    if mark.power is None or known.power is None or not mark.trace.day or not known.trace.day:
        return False
    is_later = known.trace.day <= mark.trace.day
    return is_later and 0 <= mark.power - known.power <= MOST_GROWN


def _is_slip(powers_apart: float, scale: Scale) -> bool:
    """Whether it is one or more powers of ten, as near as `policy.gaps.slip_near`."""
    power = round(powers_apart)
    is_power = 1 <= power <= scale.policy.gaps.slip_powers
    return is_power and abs(powers_apart - power) <= scale.slip_near


def _all_apart(mark: Mark, theirs: Sketch) -> list[float]:
    """How far each of their numbers lies from it; nearly all numbers are above zero."""
    powers = theirs.powers
    if powers is None or mark.power is None or mark.is_negative:
        return [_powers_apart(mark, known) for known in theirs.marks]
    return [abs(mark.power - power) for power in powers]


def _powers_apart(one: Mark, other: Mark) -> float:
    if one.power is None or other.power is None:
        return 0.0 if one.power is other.power else SPREAD
    if one.is_negative != other.is_negative:
        return SPREAD
    return abs(one.power - other.power)


def times_of(ours: Sketch, theirs: Sketch) -> Features:
    """How near the days lie of which they tell; crowds of one occasion are apart from all else, and
    what is earned or spent from what it was foreseen to be."""
    kinds = {ours.card.kind, theirs.card.kind}
    is_crowd = len(kinds) > 1 and Kind.OCCASION in kinds
    apart = {"kind_apart": float(is_crowd or kinds == FORESEEN_AND_DONE)}
    if not ours.days or not theirs.days:
        return apart
    nearest = min([abs(ours.days[-1] - day) for day in theirs.days])
    if ours.days[-1] in theirs.table:
        nearest = min(nearest, CLOSE_DAYS + 1)
    return {
        **apart,
        "days_close": float(nearest <= CLOSE_DAYS),
        "days_far": min(log10(1 + nearest) / SPREAD, 1.0),
    }
