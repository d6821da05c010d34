"""Takes two numbers for one range where nothing moves from the one to the other."""

from app.domain import PERCENT, Unit
from app.reading.numbers.counted import noun_after
from app.reading.numbers.hedges import change_before
from app.reading.numbers.measured import Measured
from app.reading.numbers.ranges import (
    Join,
    begins_range,
    in_scale_of_whole,
    joined,
    second_of,
    shared_ahead,
    spread,
)
from app.reading.numbers.tokens import Line
from app.reading.numbers.traps import Trapped, year_trap

FARTHEST_CHANGE = 8
WIDEST = 5
"""No range ends at five times where it begins."""

SHARE_OF_WHOLE = Unit("%", PERCENT)


def ranged(line: Line, one: Measured, traps: dict[int, Trapped]) -> tuple[Measured, Join]:
    """Both ends as one number where `one` begins a range; alone where something moves from it, or
    where it is part of a sum."""
    if not begins_range(line, one):
        return in_scale_of_whole(line, one), Join.NONE
    is_moved_from = line.lower(one.first - 1) in line.links.start and _moves(line, one.first - 1)
    second = second_of(line, one, is_moving=is_moved_from or _moves(line, one.first))
    if second is None or second[0].numeral.first in traps:
        return one, Join.NONE
    other, join = second
    if _is_from_year(line, one, other):
        return one, Join.NONE
    if _is_step(line, one, other):
        return one, Join.NONE
    is_from = line.lower(one.first - 1) in line.links.start
    if is_moved_from or (is_from and (_is_down(line, one, other) or _is_apposed(line, one))):
        return shared_ahead(line, one, other), Join.NONE
    return (spread if join is Join.TOLERANCE else joined)(one, other), join


def _is_from_year(line: Line, one: Measured, other: Measured) -> bool:
    """ "In 2018 to 3.9 million", "since 2010 to 355": the first only says when."""
    if one.unit or not year_trap(line, one.numeral, has_plural=False):
        return False
    before, traps = line.lower(one.first - 1), line.lexicon.traps
    is_dated = before in traps.year_prepositions and before not in traps.range_openers
    is_year = year_trap(line, other.numeral, has_plural=False) is not None
    return not other.numeral.is_plain or (is_dated and not is_year)


def _is_down(line: Line, one: Measured, other: Measured) -> bool:
    """ "The rate was cut, from 6.50 to 6.25 per cent": no range runs down."""
    is_to = line.lower(one.after) in line.links.ends and not one.signs_off
    return is_to and shared_ahead(line, one, other).numeral.low > other.numeral.high


def _is_apposed(line: Line, one: Measured) -> bool:
    """ "Rose 3 per cent, from 120.4 to 124": how far, and then from where to where."""
    comma, changes = one.first - 2, line.lexicon.language.hedges.changes_before
    if line.lower(comma) != ",":
        return False
    for place in range(comma - 1, max(comma - FARTHEST_CHANGE, -1), -1):
        if line.lower(place) in changes:
            return True
        if line.lower(place) == ",":
            return False
    return False


def _is_step(line: Line, one: Measured, other: Measured) -> bool:
    """ "rose by 12 to 98" says how far and to where; "by 3 to 4 per cent" is a range."""
    if line.lower(one.first - 1) not in line.links.step:
        return False
    if one.unit is None and one.numeral.low * WIDEST < other.numeral.low:
        return True  # "by 9,400 to 163,000 people"
    if not _moves(line, one.first):
        return False
    return other.unit is None and noun_after(line, other.after, is_one=False) is None


def _moves(line: Line, first: int) -> bool:
    return change_before(line, first, SHARE_OF_WHOLE) is not None
