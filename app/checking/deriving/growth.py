"""A rate beside the change that it is the name of: "inflation of 3.4%", "prices rose 3.4%"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.checking.comparing.asked import Asked
from app.checking.comparing.comparison import compared
from app.checking.comparing.evidence import Candidate
from app.checking.comparing.paces import Pace, pace_of
from app.checking.deriving.one_thing import is_proven
from app.checking.keys import key_of
from app.checking.mentions import Mention, OnFile, mentions_of
from app.domain import (
    PERCENT,
    Change,
    Claim,
    Comparison,
    Link,
    Policy,
    Series,
    Statistic,
)

BY_NAME = "link.growth-rate"
DIGIT = re.compile(r"\d")


def growth_comparisons(
    claims: Sequence[Claim], on_file: OnFile, policy: Policy
) -> Iterator[tuple[str, Comparison]]:
    """The id of each claim that names a rate, or tells of its change, with what is on file of the
    other: compared as two levels of that rate."""
    items = {item for pair in policy.words.growth_rates for item in pair}
    named = {claim.span: claim for claim in claims if claim.measure.item in items}
    shares = [one for quote in mentions_of(list(named.values())) for one in quote if _is_share(one)]
    for one in shares:
        if not _is_on_file_otherwise(one, on_file, policy):
            continue  # nearly always: then no quote on file has to be read
        for other in on_file.mentions:
            rate = _shared_rate(one, other, policy)
            if rate and other.figure and is_proven(one, other, policy):
                claim = _as_rate(named[one.span], rate)
                series = Series(key_of(claim).id, key_of(claim))
                asked = Asked(claim, Link(series, BY_NAME), on_file.article, policy)
                yield named[one.span].id, compared(Candidate(asked, other.figure))


def _is_on_file_otherwise(one: Mention, on_file: OnFile, policy: Policy) -> bool:
    """Whether a series on file is of the other of the two names for what it measures."""
    pairs = {frozenset(pair) for pair in policy.words.growth_rates}
    return any({one.key.item, history.series.key.item} in pairs for history in on_file.histories)


def _shared_rate(one: Mention, other: Mention, policy: Policy) -> str | None:
    """The rate that both tell of, the one by its name and the other as the change it is."""
    for rate, thing in policy.words.growth_rates:
        for named, told in ((one, other), (other, one)):
            is_named = named.key.item == rate and named.key.statistic is Statistic.LEVEL
            if is_named and told.key.item == thing and _is_yearly_rise(told, policy):
                return rate
    return None


def _is_yearly_rise(told: Mention, policy: Policy) -> bool:
    is_rise = told.key.statistic is Statistic.CHANGE and told.quantity.change is Change.UP
    paces = (pace_of(text, policy) for text in (told.quote, _own_words(told)))
    return is_rise and _is_share(told) and Pace.YEAR in paces


def _own_words(told: Mention) -> str:
    """The number and what follows up to the next one: "rose 7% on the year and 1% on the month"."""
    following = DIGIT.search(told.quote, told.end)
    return told.quote[told.start : following.start() if following else None]


def _is_share(mention: Mention) -> bool:
    return mention.quantity.unit.dimension == PERCENT


def _as_rate(claim: Claim, rate: str) -> Claim:
    """The claim as a level of the rate; a price that rose says nothing of how the rate moved."""
    if claim.measure.item == rate:
        return claim
    measure = replace(claim.measure, item=rate, statistic=Statistic.LEVEL)
    return replace(claim, measure=measure, quantity=replace(claim.quantity, change=None))
