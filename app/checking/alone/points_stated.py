"""Per cent for percentage points, seen from two levels that the same sentence states.

"Unemployment is 6.1 per cent, 1.4 per cent more than a year ago, when it was 4.7": the two levels
lie exactly so many points apart, and so many per cent of the one are something else.
"""

from collections.abc import Iterator, Sequence
from itertools import permutations

from app.checking.alone.movements import HUNDRED
from app.checking.intervals import overlap
from app.checking.magnitudes import digits_of
from app.checking.mentions import Mention
from app.checking.tolerance import value_of
from app.domain import PERCENT, Change, Policy, Statistic, Tolerance

LEVELS = (Statistic.LEVEL, Statistic.SHARE)

Stated = tuple[Mention, Mention, Mention]
"""The change, the level it led to and the level that it began at."""


def stated_in_points(mentions: Sequence[Mention], policy: Policy) -> Iterator[Stated]:
    """Each change in per cent by exactly what lies between two levels of the same item; one digit
    is met by chance, unless the words lead from the one level to the other."""
    percentages = [one for one in mentions if one.quantity.unit.dimension == PERCENT]
    levels = [one for one in percentages if one.key.statistic in LEVELS]
    for by in percentages:
        if by.key.statistic is not Statistic.CHANGE or by.quantity.change is None:
            continue
        is_long = len(digits_of(value_of(by.quantity))) >= policy.gaps.slip_digits
        pairs = permutations([one for one in levels if _may_be_of(by, one)], 2)
        told = (pair for pair in pairs if is_long or _are_from_to(*pair, policy))
        found = next((pair for pair in told if _is_by_points(by, *pair)), None)
        if found:
            yield by, *found


def _are_from_to(reached: Mention, began: Mention, policy: Policy) -> bool:
    """ "To 56 per cent from 60 per cent": the words say that the one became the other."""
    words = policy.words
    is_to = reached.before[-1:] != [] and reached.before[-1] in words.reaching
    return is_to and began.before[-1:] != [] and began.before[-1] in words.leaving


def _may_be_of(by: Mention, level: Mention) -> bool:
    return _are_of_one_item(by, level)


def _are_of_one_item(one: Mention, other: Mention) -> bool:
    ours, theirs = one.key.item, other.key.item
    return ours == theirs or not (ours and theirs)


def _is_by_points(by: Mention, reached: Mention, began: Mention) -> bool:
    ends, starts = value_of(reached.quantity), value_of(began.quantity)
    change = Change.UP if ends > starts else Change.DOWN
    size, is_alike = abs(value_of(by.quantity)), _are_of_one_item(reached, began)
    if not is_alike or abs(ends - starts) != size or change is not by.quantity.change or not starts:
        return False
    share = abs(ends - starts) / starts * HUNDRED
    return not overlap(Tolerance(share, share), Tolerance(size, size))
