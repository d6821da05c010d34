"""A number told by another one beside it: "£2.4m, 40 times the £60,000 of a worker", "31 seats,
six more than the Centre, which fell to 25"."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.checking.alone.asides import lead_of_aside
from app.checking.alone.from_to import are_alike
from app.checking.intervals import added, divided, negated, overlap
from app.checking.mentions import Mention
from app.checking.quotes import words_of
from app.checking.tolerance import value_of
from app.domain import RATIO, Policy, Statistic

AND = "and"
LONGEST_LINK = 5
"""Words of "as much as the", "the power of the"."""

FARTHEST = 9
"""Words from the difference to the number that it is from: "more than the Centre party, which"."""


class Beside(NamedTuple):
    """A number, how it stands to the next one, and that one."""

    one: Mention
    by: Mention
    other: Mention


def multiples_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Beside]:
    """ "£2.4m, 80 times the £60,000": as many times as it is not."""
    for one, by, other in zip(mentions, mentions[1:], mentions[2:], strict=False):
        is_times = by.quantity.unit.dimension == RATIO and by.quantity.change is None
        link = words_of(by.between(other)).split()
        is_of = link[:1] != [] and link[0] in policy.words.times_of and len(link) <= LONGEST_LINK
        if not (is_times and is_of and are_alike(one, other) and value_of(other.quantity)):
            continue
        if lead_of_aside(one, by, policy) is None:
            continue
        times = divided(one.interval(policy), other.interval(policy))
        if not overlap(times, by.interval(policy)):
            yield Beside(one, by, other)


def distances_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Beside]:
    """ "31 seats, four more than the Centre, which fell to 25": by so many as it is not."""
    for one, by, other in zip(mentions, mentions[1:], mentions[2:], strict=False):
        gap = words_of(by.between(other)).split()
        is_apart = " ".join(gap[:2]) in policy.words.apart_from and len(gap) <= FARTHEST
        is_led = lead_of_aside(one, by, policy) is not None
        is_direct = gap[-1:] == ["the"] and len(gap) <= LONGEST_LINK
        is_related = is_direct or any(word in policy.words.relating for word in gap)
        is_told = is_led and is_apart and is_related
        is_told = is_told and AND not in gap and _is_less(by, one, other)
        is_size = by.quantity.unit in (one.quantity.unit, other.quantity.unit)
        if not (is_told and is_size and _are_of_one_thing(one, other)):
            continue
        apart = added(one.interval(policy), negated(other.interval(policy)))
        if not any(overlap(each, by.interval(policy)) for each in (apart, negated(apart))):
            yield Beside(one, by, other)


def _is_less(by: Mention, one: Mention, other: Mention) -> bool:
    return value_of(by.quantity) < min(value_of(each.quantity) for each in (one, other))


def _are_of_one_thing(one: Mention, other: Mention) -> bool:
    is_level = one.key.statistic is other.key.statistic is Statistic.LEVEL
    return is_level and one.quantity.unit == other.quantity.unit
