"""How many of the sick died, told beside the sick and the dead: "3,140 cases and 74 deaths, a
fatality rate of 2.4%"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.checking.alone.asides import APART
from app.checking.mentions import Mention
from app.domain import COUNT, PERCENT, Policy, Statistic

DEAD, SICK, RATE = "death", "case", "death rate"
"""What each of the three measures: what died of those who fell sick (case fatality)."""


@dataclass(frozen=True, slots=True)
class Fatality:
    """The counts of a sentence and the rate that it says they are."""

    dead: Mention
    sick: Mention
    rate: Mention


def fatality_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Fatality]:
    """The one count of the dead, the one of cases and the one rate of a sentence; the rate must
    follow both, right behind a mark, or it may be that of another day or place."""
    dead, sick = (_counts(mentions, item) for item in (DEAD, SICK))
    rates = [one for one in mentions if one.key.item == RATE]
    if not len(dead) == len(sick) == len(rates) == 1:
        return
    (rate,) = rates
    last = max(dead[0], sick[0], key=lambda one: one.end)
    is_share = rate.quantity.unit.dimension == PERCENT and rate.quantity.change is None
    if is_share and rate.start > last.end and _restates(last, rate, policy):
        yield Fatality(dead[0], sick[0], rate)


def _counts(mentions: Sequence[Mention], item: str) -> list[Mention]:
    """Those of that item that are no steps: "74 deaths, six more than on Friday"."""
    return [
        one
        for one in mentions
        if one.key.item == item
        and one.quantity.unit.dimension == COUNT
        and one.key.statistic is Statistic.LEVEL
    ]


def _restates(last: Mention, rate: Mention, policy: Policy) -> bool:
    """Whether a mark stands right behind the counts, and only the rate's own words behind it."""
    between = last.between(rate)
    mark = min((at for at in map(between.find, APART) if at >= 0), default=-1)
    most = policy.arithmetic.aside_words
    return mark >= 0 and not between[:mark].strip() and len(between[mark + 1 :].split()) <= most
