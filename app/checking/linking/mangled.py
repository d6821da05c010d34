"""Whether one number was made of another by a slip of the pen that leaves its digits to be seen.

A zero lost, a million for a billion, two neighbours swapped, acres for hectares: nobody counts that
by chance, so such a number tells of the other as the very same would.
"""

from collections.abc import Iterable
from decimal import Decimal
from math import log10

from app.checking.linking.marks import Mark
from app.checking.linking.sketches import Sketch
from app.checking.magnitudes import are_transposed
from app.domain import COUNT, PERCENT
from app.domain.policy import Gaps

EXACT = 0.0000005
"""In powers of ten: one numeral in two units, whatever the digits of what one is of the other."""

WITHIN_A_POWER = 1.0
"""Two of whose digits changed places are less than ten times each other."""

CROWDED = (COUNT, PERCENT)
"""Dimensions of which a story tells many numbers, none far from the others."""


def is_mangled(ours: Sketch, theirs: Sketch) -> bool:
    """Whether our newest number is one of theirs but for a slip, in digits enough to tell."""
    gaps = ours.scale.policy.gaps
    ratios = unit_ratios(ours.key.dimension, theirs.key.dimension, gaps)
    least = gaps.slip_digits if ratios else gaps.telling_digits
    if not ours.marks or ours.digits < least:  # mostly: then no number has to be looked at
        return False
    mark = ours.marks[-1]
    return any(
        _is_of_another_unit(mark, known, ratios)
        or _has_its_digits(mark, known, ours, gaps.swapped_digits)
        for known in theirs.marks
        if mark.is_negative is known.is_negative
    )


def has_digits_of(ours: Sketch, theirs: Sketch) -> bool:
    """Whether our newest number has the very digits of one of theirs, two at least, with another
    point or other zeros: in one story that is a slip, and between two it may be chance."""
    if not ours.marks or ours.digits < ours.scale.policy.gaps.slip_digits:
        return False
    mark, gaps = ours.marks[-1], ours.scale.policy.gaps
    return any(
        _are_powers_apart(mark, known, gaps) and known.digits >= gaps.slip_digits
        for known in theirs.marks
        if mark.is_negative is known.is_negative
    )


def misprinted(ours: Sketch, theirs: Sketch) -> list[Mark]:
    """Their numbers of which our newest is one but for a slip, with which nothing but the story
    ties it: a count of three digits has too many others beside it to meet one by no chance. In two
    units that are taken for each other, of one dimension or two, the very numeral is none."""
    gaps = ours.scale.policy.gaps
    least = gaps.swapped_digits if ours.key.dimension in CROWDED else gaps.transposed_digits
    if ours.digits < gaps.slip_digits:
        return []
    is_one = ours.key.dimension == theirs.key.dimension
    ratios = unit_ratios(ours.key.dimension, theirs.key.dimension, gaps)
    is_telling = is_one and ours.digits >= least
    mark = ours.marks[-1]

    def is_slip(known: Mark) -> bool:
        if mark.is_negative is not known.is_negative:
            return False
        has_digits = is_telling and known.digits >= least
        return _is_of_another_unit(mark, known, ratios) or (
            has_digits and _has_its_digits(mark, known, ours, least)
        )

    return [known for known in theirs.marks if is_slip(known)]


def unit_ratios(one: str, other: str, gaps: Gaps) -> tuple[Decimal, ...]:
    """What a unit of the one dimension is of one of the other that writers take for it."""
    key = one if one == other else "/".join(sorted((one, other)))
    return gaps.unit_ratios.get(key, ())


def _has_its_digits(mark: Mark, known: Mark, ours: Sketch, least: int) -> bool:
    """The same digits with another point or zeros or, of `least`, two neighbours swapped."""
    policy = ours.scale.policy
    if _are_powers_apart(mark, known, policy.gaps):
        return known.digits >= policy.gaps.telling_digits
    if ours.digits < least or _powers_apart(mark, known) >= WITHIN_A_POWER:
        return False
    return are_transposed(mark.trace.value, known.trace.value, policy)


def _are_powers_apart(mark: Mark, known: Mark, gaps: Gaps) -> bool:
    apart = _powers_apart(mark, known)
    return abs(apart - round(apart)) <= EXACT and 1 <= round(apart) <= gaps.slip_powers


def _powers_apart(mark: Mark, known: Mark) -> float:
    """0 where one of the two is nothing, of which no slip makes anything."""
    if mark.power is None or known.power is None:
        return 0.0
    return abs(mark.power - known.power)


def _is_of_another_unit(mark: Mark, known: Mark, ratios: Iterable[Decimal]) -> bool:
    """One numeral, in a unit that is taken for the other's."""
    apart = _powers_apart(mark, known)
    return any(abs(apart - log10(ratio)) <= EXACT for ratio in ratios)
