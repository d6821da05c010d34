"""What lies between two numbers, told beside them: "46 votes to 31, a majority of 15"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.checking.alone.asides import lead_of_aside
from app.checking.conversion import shares_unit
from app.checking.intervals import added, negated
from app.checking.mentions import Mention
from app.checking.quotes import words_of
from app.checking.tolerance import value_of
from app.domain import Policy, Statistic, Tolerance


class Apart(NamedTuple):
    """The larger number, the smaller one and what is said to lie between them."""

    more: Mention
    less: Mention
    gap: Mention


def apart_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Apart]:
    """Two numbers of one thing held against each other, and right behind them a difference."""
    words = policy.words
    for one, other, gap in zip(mentions, mentions[1:], mentions[2:], strict=False):
        is_pair = words_of(one.between(other)).strip() in words.against
        is_one_thing = one.key.item == other.key.item and shares_unit(
            one.quantity.unit, other.quantity.unit
        )
        is_gap = gap.key.item in words.differences and gap.key.statistic is not Statistic.CHANGE
        is_alike = shares_unit(gap.quantity.unit, one.quantity.unit)
        if is_pair and is_one_thing and is_gap and is_alike and _is_beside(other, gap, policy):
            less, more = sorted((one, other), key=lambda each: value_of(each.quantity))
            yield Apart(more, less, gap)


def lying_between(found: Apart, policy: Policy) -> Tolerance:
    """What the two numbers leave between them."""
    return added(found.more.interval(policy), negated(found.less.interval(policy)))


def _is_beside(other: Mention, gap: Mention, policy: Policy) -> bool:
    return lead_of_aside(other, gap, policy) is not None
