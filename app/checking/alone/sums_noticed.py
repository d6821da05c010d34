"""Notices of numbers that are said again: in another unit, as the price of one."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from app.checking.alone.apart import apart_in, leads_in, lying_between
from app.checking.alone.asides import is_bracketed
from app.checking.alone.noticing import ARITHMETIC, notice_at, words_in
from app.checking.alone.per_unit import prices_in
from app.checking.alone.stretches import pairs_of_years, retold_in, spread_in
from app.checking.comparing.exchange import exchanged, restated_rates
from app.checking.conversion import interval_in, shares_unit
from app.checking.intervals import divided, overlap, scaled
from app.checking.mentions import Mention
from app.checking.phrases import exchange_words, number_words
from app.checking.tolerance import value_of
from app.domain import COUNT, MONEY, Notice, Policy, Statistic, Tolerance


def converted(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "292,587 hectares (722,998 acres)": one figure in two units that are not the same."""
    for one, other in pairwise(mentions):
        if not is_bracketed(one, other) or one.quantity.unit == other.quantity.unit:
            continue
        again = _in_unit_of(one, other, policy)
        if again and not any(overlap(each, one.interval(policy)) for each in again):
            said = f"{words_in(one)} and {words_in(other)} are not the same amount"
            rates = restated_rates(one, other, policy)
            rate = f"; {exchange_words(rates[0])}" if rates else ""
            yield notice_at(ARITHMETIC, other, f"{said}{rate}.")


def priced(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "$25 million for 8 billion messages, or 3 cents per 1,000": a price of one that is not."""
    for price in prices_in(mentions, policy):
        one = divided(price.total.interval(policy), price.count.interval(policy))
        if not overlap(scaled(one, price.per), price.each.interval(policy)):
            total, count = words_in(price.total), words_in(price.count)
            per = "each" if price.per == 1 else f"per {number_words(price.per)}"
            yield notice_at(
                ARITHMETIC, price.each, f"{total} for {count} is not {words_in(price.each)} {per}."
            )


def lying_apart(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "46 votes to 31, a majority of 25": what does not lie between the two."""
    for found in (*apart_in(mentions, policy), *leads_in(mentions, policy)):
        if not overlap(lying_between(found, policy), found.gap.interval(policy)):
            between = value_of(found.more.quantity) - value_of(found.less.quantity)
            said = f"between {words_in(found.more)} and {words_in(found.less)} lie"
            reason = f"{said} {number_words(between)}, not {words_in(found.gap)}."
            yield notice_at(ARITHMETIC, found.gap, reason)


def spread(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "300 million euros over three years, or 150 million a year": not so much in each."""
    for total, stretch, each in spread_in(mentions, policy):
        share = divided(total.interval(policy), stretch.interval(policy))
        if not overlap(_loose(share, policy.arithmetic.conversion_slack), each.interval(policy)):
            said = f"{words_in(total)} over {words_in(stretch)} is not {words_in(each)}"
            yield notice_at(ARITHMETIC, each, f"{said} in each {stretch.quantity.unit.name}.")


def retold(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "£640,000 a month, or £9.7 million a year": not the same."""
    slack = policy.arithmetic.conversion_slack
    for one, other in retold_in(mentions, policy):
        years = pairs_of_years(one, other, policy)
        if not any(overlap(_loose(ours, slack), theirs) for ours, theirs in years):
            said = f"{words_in(one)} and {words_in(other)} are not the same amount"
            yield notice_at(ARITHMETIC, other, f"{said}.")


def _in_unit_of(one: Mention, other: Mention, policy: Policy) -> tuple[Tolerance, ...]:
    """The second number in the first one's unit, with the slack that rounding twice leaves.

    A temperature may be a difference ("1.2C (2.1F) warmer"), so both readings come back.
    """
    unit, into = other.quantity.unit, one.quantity.unit
    interval, rules = other.interval(policy), policy.arithmetic
    if {unit.base, into.base} & set(rules.loose_units):
        return ()
    if into.dimension == MONEY:
        rates = restated_rates(one, other, policy)
        return tuple(exchanged(interval, rate, rules.exchange_slack) for rate in rates)
    if into.dimension == COUNT or not shares_unit(unit, into):
        return ()
    return tuple(
        _loose(interval_in(interval, unit, into, statistic), rules.conversion_slack)
        for statistic in (Statistic.LEVEL, Statistic.CHANGE)
    )


def _loose(interval: Tolerance, slack: Decimal) -> Tolerance:
    low = None if interval.low is None else interval.low - slack * abs(interval.low)
    high = None if interval.high is None else interval.high + slack * abs(interval.high)
    return Tolerance(low, high)
