"""One rate told for two stretches of time, "£640,000 a month, or £7.7 million a year", and a sum
with what it is in each year: "300 million euros over three years, or 100 million a year"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from app.checking.alone.asides import lead_of_aside, restates
from app.checking.intervals import scaled
from app.checking.mentions import Mention
from app.checking.quotes import words_of
from app.domain import Policy, Tolerance

A_YEAR = {"year": Decimal(1), "half-year": Decimal(2), "quarter": Decimal(4), "month": Decimal(12)}
"""How many of each a year has. Of weeks and days it may be those of work alone."""

A_WEEK = {"day", "week"}
DAYS = (Decimal(5), Decimal(6), Decimal(7))
"""Of a week, those of work alone may be meant."""

EACH = ("a", "each", "per", "every")
LONGEST_LEAD = 4
"""Words of "over the next" before the stretch."""

Rates = tuple[Mention, Mention]


def retold_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Rates]:
    """Two rates of one unit, of which the second says the first again, for another stretch."""
    for one, other in pairwise(mentions):
        ours, theirs = one.quantity.unit, other.quantity.unit
        is_alike = ours.base == theirs.base and ours.dimension == theirs.dimension
        pers = {ours.per, theirs.per}
        is_rate = ours.per != theirs.per and (pers <= A_YEAR.keys() or pers == A_WEEK)
        if is_alike and is_rate and restates(one, other, policy):
            yield one, other


def spread_in(
    mentions: Sequence[Mention], policy: Policy
) -> Iterator[tuple[Mention, Mention, Mention]]:
    """A sum, over how many years or months it is spread, and what that is said to be in each."""
    words = policy.words
    for total, stretch, each in zip(mentions, mentions[1:], mentions[2:], strict=False):
        unit, lead = stretch.quantity.unit.name, words_of(total.between(stretch)).split()
        is_spread = unit in A_YEAR and lead[:1] != [] and lead[0] in words.spreading
        is_alike = total.quantity.unit.base == each.quantity.unit.base
        is_sum = is_alike and not total.quantity.unit.per and len(lead) <= LONGEST_LEAD
        is_again = lead_of_aside(stretch, each, policy) in words.restating
        if is_spread and is_sum and is_again and _is_in_each(each, unit):
            yield total, stretch, each


def _is_in_each(each: Mention, unit: str) -> bool:
    """ "100 million a year", whether or not reading has the year in its unit."""
    behind = " ".join(each.after[:2])
    return each.quantity.unit.per == unit or behind in {f"{one} {unit}" for one in EACH}


def pairs_of_years(
    one: Mention, other: Mention, policy: Policy
) -> Iterator[tuple[Tolerance, Tolerance]]:
    """What both come to in a year, or in a week of so many days."""
    if {one.quantity.unit.per, other.quantity.unit.per} != A_WEEK:
        yield a_year(one, policy), a_year(other, policy)
        return
    for days in DAYS:
        times = {"day": days, "week": Decimal(1)}
        ours, theirs = (
            scaled(each.interval(policy), times[each.quantity.unit.per or "week"])
            for each in (one, other)
        )
        yield ours, theirs


def a_year(rate: Mention, policy: Policy) -> Tolerance:
    """What the rate comes to in a year."""
    return scaled(rate.interval(policy), A_YEAR[rate.quantity.unit.per or "year"])
