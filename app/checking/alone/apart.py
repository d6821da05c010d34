"""What lies between two numbers, told beside them: "46 votes to 31, a majority of 15"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.checking.alone.asides import lead_of_aside
from app.checking.conversion import shares_unit
from app.checking.intervals import added, negated
from app.checking.mentions import Mention
from app.checking.quotes import words_of
from app.checking.tolerance import value_of
from app.domain import PERCENT, Policy, Statistic, Tolerance

POINTS = ("point", "percentage point")


class Apart(NamedTuple):
    """The larger number, the smaller one and what is said to lie between them."""

    more: Mention
    less: Mention
    gap: Mention


def apart_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Apart]:
    """Two numbers of one thing held against each other, and right behind them a difference."""
    words = policy.words
    for one, other, gap in zip(mentions, mentions[1:], mentions[2:], strict=False):
        link = words_of(one.between(other)).strip()
        is_named = _is_named(other, gap, policy)
        is_pair = is_named or link in words.against
        is_one_thing = _are_of_one_item(one, other, words.differences)
        is_called = is_named or gap.key.item in words.differences
        is_gap = is_called and gap.key.statistic is not Statistic.CHANGE
        is_alike = shares_unit(gap.quantity.unit, one.quantity.unit)
        if is_pair and is_one_thing and is_gap and is_alike and _is_beside(other, gap, policy):
            less, more = sorted((one, other), key=lambda each: value_of(each.quantity))
            yield Apart(more, less, gap)


def lying_between(found: Apart, policy: Policy) -> Tolerance:
    """What the two numbers leave between them."""
    return added(found.more.interval(policy), negated(found.less.interval(policy)))


def _is_named(other: Mention, gap: Mention, policy: Policy) -> bool:
    """ "Needs 340 homes but has just 215, a shortfall of 165": called what it is, it is of both."""
    lead = lead_of_aside(other, gap, policy)
    return lead in policy.words.gaps_led


def _are_of_one_item(one: Mention, other: Mention, differences: Sequence[str]) -> bool:
    """ "Won by 46 votes to 31": the first may be read as what it is won by."""
    is_item = one.key.item == other.key.item or one.key.item in differences
    return is_item and shares_unit(one.quantity.unit, other.quantity.unit)


def _is_beside(other: Mention, gap: Mention, policy: Policy) -> bool:
    return lead_of_aside(other, gap, policy) is not None


def leads_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Apart]:
    """ "Leads by 12 points, 49% to 43%": so many points and then the two shares."""
    for gap, one, other in zip(mentions, mentions[1:], mentions[2:], strict=False):
        is_points = gap.quantity.unit.name in POINTS
        are_shares = all(each.quantity.unit.dimension == PERCENT for each in (one, other))
        is_pair = words_of(one.between(other)).strip() in policy.words.against[:1]
        if is_points and are_shares and is_pair and lead_of_aside(gap, one, policy) == "":
            less, more = sorted((one, other), key=lambda each: value_of(each.quantity))
            yield Apart(more, less, gap)
