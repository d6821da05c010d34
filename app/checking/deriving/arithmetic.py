"""Numbers of one article that do not fit each other: notices a desk can check with a pencil."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from app.checking.comparing.exchange import exchanged, restated_rates
from app.checking.comparing.wholes import exceeds
from app.checking.conversion import interval_in, shares_unit
from app.checking.deriving.apposed import averages_in, shares_in
from app.checking.deriving.asides import is_bracketed, restates
from app.checking.deriving.fatality import fatality_in
from app.checking.deriving.movements import (
    HUNDRED,
    Movement,
    in_points,
    is_consistent,
    movements_in,
)
from app.checking.deriving.parts import Part, included_in, listed_in, part_of_whole
from app.checking.deriving.per_unit import prices_in
from app.checking.deriving.points_in_words import in_points_only
from app.checking.deriving.turned import turned_in
from app.checking.intervals import added, divided, overlap, scaled
from app.checking.mentions import Mention, mentions_of
from app.checking.phrases import exchange_words, inside_sentence, number_words
from app.checking.tolerance import value_of
from app.domain import (
    COUNT,
    MONEY,
    PERCENT,
    RATIO,
    Change,
    Claim,
    Notice,
    Policy,
    Statistic,
    Tolerance,
)

ARITHMETIC = "arithmetic"
POINTS = "percent-or-point"
SUM = "does-not-add-up"
WHOLE = "part-exceeds-whole"


def arithmetic_notices(
    claims: Sequence[Claim], policy: Policy, told: date | None = None
) -> tuple[Notice, ...]:
    """What does not fit inside a sentence, in reading order; nothing where the words leave room.

    `told` is the day of the article, whose rates a writer may have used.
    """
    found = [
        notice
        for mentions in mentions_of(claims, told)
        for rule in RULES
        for notice in rule(mentions, policy)
    ]
    return tuple(sorted(found, key=lambda notice: notice.span))


def moved(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "Halved to 40 from 60": by, to and from do not fit."""
    for movement in movements_in(mentions, policy):
        if is_consistent(movement, policy) or movement.by is None:
            continue
        by = movement.by
        if _are_percentages(movement) and is_consistent(in_points(movement), policy):
            yield _notice(
                POINTS, by, f"{_levels(movement)} is that many percentage points, not per cent."
            )
        else:
            yield _notice(ARITHMETIC, by, f"{_levels(movement)} is {_moved_words(movement)}.")


def in_points_by_words(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "From 28 to 32, a rise of 4 per cent": the levels are bare, and fit as points only."""
    seen = {move.by for move in movements_in(mentions, policy) if move.to and move.start}
    found = (pair for pair in in_points_only(mentions, policy) if pair[0] not in seen)
    for by, levels in found:
        said = f"This sentence says {_words(by)}, but {by.quote[levels.start : levels.end]}"
        yield _notice(POINTS, by, f"{said} is that many percentage points, not per cent.")


def turned(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "8.6 per cent, up from 79": it moved the other way."""
    for level, start, change in turned_in(mentions, policy):
        word, other = ("up", "less") if change is Change.UP else ("down", "more")
        said = f"This sentence says {_words(level)}, {word} from {_words(start)}"
        yield _notice(ARITHMETIC, level, f"{said}, but it is {other}.")


def shared(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "46 of the 88 members, or two-thirds": a share that its own counts do not give."""
    parts = list(part_of_whole(mentions, policy.words.part_of))
    for pair in parts:
        last = max(pair.part, pair.whole, key=lambda one: one.end)
        for share in mentions:
            if share.start < last.end or not restates(last, share, policy):
                continue
            counted = divided(pair.part.interval(policy), pair.whole.interval(policy))
            percent = scaled(counted, HUNDRED)
            if share.quantity.unit.dimension == PERCENT and not overlap(
                percent, share.interval(policy)
            ):
                said = f"This sentence says {_words(share)}"
                yield _notice(ARITHMETIC, share, f"{said}, but {_pair(pair)} is {_percent(pair)}.")


def apposed(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "4,700 hectares, a third of the 44,000 sown": a share that its two numbers do not give."""
    for found in shares_in(mentions, policy):
        share = divided(found.part.interval(policy), found.whole.interval(policy))
        if not overlap(scaled(share, HUNDRED), found.quotient.interval(policy)):
            pair = Part(found.part, found.whole)
            said = f"This sentence says {_words(found.quotient)}, but {_pair(pair)}"
            yield _notice(ARITHMETIC, found.part, f"{said} is {_percent(pair)}.")


def averaged(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "42,300 people at 15 games, an average of 27,490": an average that they do not give."""
    for found in averages_in(mentions, policy):
        mean = divided(found.part.interval(policy), found.whole.interval(policy))
        if not overlap(mean, found.quotient.interval(policy)):
            each = value_of(found.part.quantity) / value_of(found.whole.quantity)
            total, count = _words(found.part), _words(found.whole)
            said = f"This sentence says an average of {_words(found.quotient)}"
            yield _notice(
                ARITHMETIC, found.part, f"{said}, but {total} for {count} are {number_words(each)}."
            )


def contained(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "16 people, including 18 children": a part that is larger than its whole."""
    pairs = (
        *part_of_whole(mentions, policy.words.part_of),
        *included_in(mentions, policy.words.inclusive),
    )
    for pair in pairs:
        if exceeds(pair.part.interval(policy), pair.whole.interval(policy)):
            part, whole = _words(pair.part), _words(pair.whole)
            yield _notice(WHOLE, pair.part, f"{part} cannot be part of {whole}.")


def summed(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "16 victims (12 women and 5 men)": parts that do not add up."""
    for listed in listed_in(mentions, policy.words.persons):
        total = _sum(listed.parts, policy)
        if not overlap(total, listed.whole.interval(policy)):
            parts = " and ".join(_words(part) for part in listed.parts)
            together = sum((value_of(part.quantity) for part in listed.parts), Decimal(0))
            yield _notice(
                SUM,
                listed.whole,
                f"{parts} are {number_words(together)} together, not {_words(listed.whole)}.",
            )


def converted(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "292,587 hectares (722,998 acres)": one figure in two units that are not the same."""
    for one, other in pairwise(mentions):
        if not is_bracketed(one, other) or one.quantity.unit == other.quantity.unit:
            continue
        again = _in_unit_of(one, other, policy)
        if again and not any(overlap(each, one.interval(policy)) for each in again):
            said = f"{_words(one)} and {_words(other)} are not the same amount"
            rates = restated_rates(one, other, policy)
            rate = f"; {exchange_words(rates[0])}" if rates else ""
            yield _notice(ARITHMETIC, other, f"{said}{rate}.")


def fatal(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "3,140 cases and 74 deaths, a fatality rate of 24%": a rate that its counts do not give."""
    for found in fatality_in(mentions, policy):
        share = divided(found.dead.interval(policy), found.sick.interval(policy))
        if not overlap(scaled(share, HUNDRED), found.rate.interval(policy)):
            said, pair = f"This sentence says {_words(found.rate)}", Part(found.dead, found.sick)
            yield _notice(ARITHMETIC, found.rate, f"{said}, but {_pair(pair)} is {_percent(pair)}.")


def priced(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "$25 million for 8 billion messages, or 3 cents per 1,000": a price of one that is not."""
    for price in prices_in(mentions, policy):
        one = divided(price.total.interval(policy), price.count.interval(policy))
        if not overlap(scaled(one, price.per), price.each.interval(policy)):
            total, count = _words(price.total), _words(price.count)
            per = "each" if price.per == 1 else f"per {number_words(price.per)}"
            yield _notice(
                ARITHMETIC, price.each, f"{total} for {count} is not {_words(price.each)} {per}."
            )


RULES: tuple[Callable[[Sequence[Mention], Policy], Iterator[Notice]], ...] = (
    moved,
    in_points_by_words,
    turned,
    shared,
    apposed,
    averaged,
    contained,
    summed,
    converted,
    priced,
    fatal,
)
"""Each looks at the numbers of one sentence."""


def _sum(parts: Sequence[Mention], policy: Policy) -> Tolerance:
    total = Tolerance(Decimal(0), Decimal(0))
    for part in parts:
        total = added(total, part.interval(policy))
    return total


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


def _notice(kind: str, at: Mention, reason: str) -> Notice:
    return Notice(kind, at.span, at.quote, reason[0].upper() + reason[1:])


def _levels(movement: Movement) -> str:
    by, to, start = (_words(one) for one in (movement.by, movement.to, movement.start) if one)
    return f"This sentence says {by}, but from {start} to {to}"


def _moved_words(movement: Movement) -> str:
    """How far it is from the one level to the other, as the sentence tells it."""
    if movement.by is None or movement.to is None or movement.start is None:
        return "something else"
    reached, left = value_of(movement.to.quantity), value_of(movement.start.quantity)
    word = "more" if reached > left else "less"
    if movement.by.quantity.unit.dimension not in (PERCENT, RATIO):
        return f"{number_words(abs(reached - left))} {word}"
    return f"{number_words(abs(reached - left) / abs(left) * HUNDRED)}% {word}" if left else word


def _are_percentages(movement: Movement) -> bool:
    """Whether both the change and the level are in per cent, which points may be meant by."""
    return all(one.quantity.unit.dimension == PERCENT for one in movement.stated())


def _pair(pair: Part) -> str:
    return f"{number_words(value_of(pair.part.quantity))} of {_words(pair.whole)}"


def _percent(pair: Part) -> str:
    share = value_of(pair.part.quantity) / value_of(pair.whole.quantity) * HUNDRED
    return f"{number_words(share)}%"


def _words(mention: Mention) -> str:
    return inside_sentence(mention.surface)
