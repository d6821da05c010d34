"""One rate told for two stretches of time: "£640,000 a month, or £7.7 million a year"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from app.checking.deriving.asides import restates
from app.checking.intervals import scaled
from app.checking.mentions import Mention
from app.domain import Policy, Tolerance

A_YEAR = {"year": Decimal(1), "half-year": Decimal(2), "quarter": Decimal(4), "month": Decimal(12)}
"""How many of each a year has. Of weeks and days it may be those of work alone."""

Rates = tuple[Mention, Mention]


def retold_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Rates]:
    """Two rates of one unit, of which the second says the first again, for another stretch."""
    for one, other in pairwise(mentions):
        ours, theirs = one.quantity.unit, other.quantity.unit
        is_alike = ours.base == theirs.base and ours.dimension == theirs.dimension
        is_rate = ours.per != theirs.per and {ours.per, theirs.per} <= A_YEAR.keys()
        if is_alike and is_rate and restates(one, other, policy):
            yield one, other


def a_year(rate: Mention, policy: Policy) -> Tolerance:
    """What the rate comes to in a year."""
    return scaled(rate.interval(policy), A_YEAR[rate.quantity.unit.per or "year"])
