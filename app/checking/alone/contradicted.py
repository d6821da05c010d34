"""Two numbers of one article that cannot both be right: its headline has one that its text has not,
or the same thing stands there with two digits swapped or a zero too many.

A headline says in short what the text says in full, so its number has to be there, or what it comes
to. All else that differs inside one text is mostly two things: only the digits show it.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations

from app.checking.alone.movements import HUNDRED
from app.checking.alone.noticing import CONTRADICTION
from app.checking.conversion import interval_in, shares_unit, value_in
from app.checking.counters import speakers_differ
from app.checking.intervals import added, divided, is_open, negated, overlap, scaled
from app.checking.linking.another import tells_of_another
from app.checking.magnitudes import are_rounded_alike, are_transposed, digits_of, slipped_power
from app.checking.phrases import inside_sentence
from app.checking.times import is_former
from app.checking.tolerance import tolerance_of, value_of
from app.domain import (
    COUNT,
    PERCENT,
    RATIO,
    Article,
    Basis,
    Claim,
    Modality,
    Notice,
    Policy,
    Reading,
    Statistic,
    Tolerance,
)

LONGEST_HEADLINE = 160
ENDS = (".", "!", "?", ":", ";")
"""Marks of a sentence, which a headline has none of."""

NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")
ONE = Decimal(1)

LOOKED_AT = 50
"""Numbers of which each is held beside each other one; those of a headline stand near the top."""

LEAST = 10
"""Fewer are in every text."""

UNSAID = (Modality.DENIED, Modality.DEMANDED)
FACETS = ("subject", "place", "context", "event")


def contradictions(reading: Reading, policy: Policy) -> Iterator[Notice]:
    """A notice at each number of a headline that its text has otherwise, or at what the text has
    instead of the title's; and at each that an earlier one of the same thing is a slip of."""
    article = reading.article
    headlines = [one for one in reading.claims if _is_headline(one, article)]
    told = [one for one in reading.claims if one not in headlines]
    for headline in headlines:
        other = _otherwise(headline, told, article.text[headline.sentence.end :], policy)
        if other:
            reason = f"The headline says {_words(headline)}, the text {_words(other)}."
            yield Notice(CONTRADICTION, headline.span, headline.quote, reason)
    for title in reading.titled:
        other = _otherwise(title, told, article.text, policy)
        if other:
            reason = f"The title says {_words(title)}, the text {_words(other)}."
            yield Notice(CONTRADICTION, other.span, other.quote, reason)
    for one, other in pairs_of(told):
        if _is_slip(one, other, policy) and _are_one_thing(one, other, policy):
            reason = f"The text says {_words(one)} and {_words(other)} of the same thing."
            yield Notice(CONTRADICTION, other.span, other.quote, reason)


def pairs_of(told: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Numbers of one item, each value once: of each item so many as an article has."""
    alike: dict[str, dict[Decimal, Claim]] = {}
    for one in told:
        if not one.is_restated and one.measure.item:
            values = alike.setdefault(one.measure.item, {})
            if len(values) < LOOKED_AT:
                values.setdefault(value_of(one.quantity), one)
    for values in alike.values():
        yield from combinations(values.values(), 2)


def _is_headline(claim: Claim, article: Article) -> bool:
    """Whether it stands in the first line, which is short and ends like no sentence."""
    text, end = article.text, claim.sentence.end
    line = text[:end].strip()
    is_line = "\n" not in line and text[end : end + 1] == "\n"
    return is_line and len(line) <= LONGEST_HEADLINE and not line.endswith(ENDS)


def _otherwise(headline: Claim, told: Sequence[Claim], text: str, policy: Policy) -> Claim | None:
    """What the text has in its place, where neither the number nor what it comes to is there."""
    value = abs(value_of(headline.quantity))
    is_few = value < LEAST and len(digits_of(value)) < policy.gaps.slip_digits
    if is_few or _is_written(headline, text) or _comes_of(headline, told, policy):
        return None
    near = [one for one in told if _may_be_meant(headline, one, policy)]
    return min(near, key=lambda one: abs(_values(headline, one)[1] - value), default=None)


def _is_written(headline: Claim, text: str) -> bool:
    """Whether its numeral stands in the text, whatever is read there."""
    numeral = NUMERAL.search(headline.surface)
    return numeral is not None and numeral[0] in NUMERAL.findall(text)


def _comes_of(headline: Claim, told: Sequence[Claim], policy: Policy) -> bool:
    """Whether the text has the number, in other words, or two that give it: as a sum, as what lies
    between them, or as the share of the one in the other."""
    ours, unit = tolerance_of(headline.quantity, policy), headline.quantity.unit
    alike = [one for one in told if shares_unit(unit, one.quantity.unit)]
    pairs = [
        (_interval(one, headline, policy), _interval(other, headline, policy))
        for one, other in combinations(alike[:LOOKED_AT], 2)
        if one.measure.item == other.measure.item
    ]
    given = [each for one in alike for each in _given_by(one, headline, policy)]
    given += [added(*pair) for pair in pairs]
    given += [added(one, negated(other)) for pair in pairs for one, other in (pair, pair[::-1])]
    if unit.dimension in (PERCENT, RATIO):
        given += list(_quotients(told[:LOOKED_AT], unit.dimension, policy))
    return any(overlap(ours, each) for each in given)


def _given_by(one: Claim, headline: Claim, policy: Policy) -> tuple[Tolerance, ...]:
    """What the number allows the headline to say; two floors are one only at the same value."""
    interval = _interval(one, headline, policy)
    if not is_open(interval) or not is_open(tolerance_of(headline.quantity, policy)):
        return (interval,)
    ours, theirs = _values(headline, one)
    return (interval,) if ours == theirs else ()


def _quotients(told: Sequence[Claim], dimension: str, policy: Policy) -> Iterator[Tolerance]:
    """The share that each number is of each other one, and by how much it is more or less."""
    scale, whole = (HUNDRED if dimension == PERCENT else ONE), Tolerance(ONE, ONE)
    for one, other in permutations(told, 2):
        is_alike = one.measure.item == other.measure.item and value_of(other.quantity)
        if is_alike and shares_unit(one.quantity.unit, other.quantity.unit):
            share = divided(_interval(one, other, policy), tolerance_of(other.quantity, policy))
            change = added(share, negated(whole))
            yield from (scaled(each, scale) for each in (share, change, negated(change)))


def _may_be_meant(headline: Claim, other: Claim, policy: Policy) -> bool:
    """Whether the text may tell of the same, in a number that is near or of the same digits."""
    unit = headline.quantity.unit
    if not shares_unit(unit, other.quantity.unit) or other.modality in UNSAID:
        return False
    is_one_item = bool(headline.measure.item) and headline.measure.item == other.measure.item
    if unit.dimension == COUNT and not is_one_item:
        return False
    ours, theirs = _values(headline, other)
    if _is_rounded(ours, theirs, policy):
        return False
    if _is_one_digit_off(ours, theirs) or _is_slip(headline, other, policy):
        return True
    least, most = sorted(map(abs, (ours, theirs)))
    return is_one_item and most <= least * policy.gaps.total_outdone


def _is_rounded(ours: Decimal, theirs: Decimal, policy: Policy) -> bool:
    """ "Toll passes 60" over a text that tells of 61."""
    are_fewer = len(digits_of(ours)) < len(digits_of(theirs))
    return are_fewer and abs(ours - theirs) <= abs(theirs) * policy.gaps.outgrown


def _is_one_digit_off(one: Decimal, other: Decimal) -> bool:
    """Whether both have as many digits, at the same places, and one of them is another."""
    ours, theirs = (format(abs(each).normalize(), "f") for each in (one, other))
    differing = sum(a != b for a, b in zip(ours, theirs, strict=False))
    return len(ours) == len(theirs) and differing == 1


def _is_slip(one: Claim, other: Claim, policy: Policy) -> bool:
    ours, theirs = _values(one, other)
    if min(len(digits_of(ours)), len(digits_of(theirs))) < policy.gaps.telling_digits:
        return False
    is_scaled = slipped_power(ours, theirs, policy) > 0 and are_rounded_alike(ours, theirs)
    return is_scaled or are_transposed(ours, theirs, policy)


def _are_one_thing(one: Claim, other: Claim, policy: Policy) -> bool:
    """Whether both measure one thing of one owner at one time, as far as they say."""
    ours, theirs = one.measure, other.measure
    is_alike = (ours.item, ours.statistic, ours.kind) == (
        theirs.item,
        theirs.statistic,
        theirs.kind,
    )
    if not (is_alike and ours.item and ours.statistic is Statistic.LEVEL):
        return False
    if one.modality in UNSAID or other.modality in UNSAID or one.scope.part != other.scope.part:
        return False
    if any(_differ(one, other, name) for name in FACETS) or _are_of_two_times(one, other):
        return False
    if speakers_differ(one.attribution, other.attribution):
        return False
    is_measured_alike = shares_unit(one.quantity.unit, other.quantity.unit)
    return is_measured_alike and not any(tells_of_another(each, policy) for each in (one, other))


def _are_of_two_times(one: Claim, other: Claim) -> bool:
    periods = (one.period, other.period)
    if any(map(is_former, periods)):
        return True
    if any(period.basis is Basis.PUBLISHED for period in periods):
        return any(period.start is not None for period in periods)
    return (periods[0].start, periods[0].as_of) != (periods[1].start, periods[1].as_of)


def _differ(one: Claim, other: Claim, name: str) -> bool:
    ours, theirs = getattr(one.scope, name), getattr(other.scope, name)
    return bool(ours and theirs) and ours != theirs


def _values(one: Claim, other: Claim) -> tuple[Decimal, Decimal]:
    unit, into = other.quantity.unit, one.quantity.unit
    theirs = value_in(value_of(other.quantity), unit, into, one.measure.statistic)
    return value_of(one.quantity), theirs


def _interval(one: Claim, headline: Claim, policy: Policy) -> Tolerance:
    unit, into = one.quantity.unit, headline.quantity.unit
    return interval_in(tolerance_of(one.quantity, policy), unit, into, one.measure.statistic)


def _words(claim: Claim) -> str:
    return inside_sentence(claim.surface)
