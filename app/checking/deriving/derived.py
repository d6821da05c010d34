"""Numbers that follow from others: a claim held against what figures on file give when worked out.

Only claims that nothing on file can be compared with directly are asked here (SEMANTICS 4.1-4.3).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from app.checking.alone.movements import HUNDRED, Movement, movements_in, starting_interval
from app.checking.alone.parts import Part, part_of_whole
from app.checking.conversion import shares_unit
from app.checking.deriving.growth import growth_comparisons
from app.checking.deriving.one_thing import is_proven, shared_stems
from app.checking.intervals import added, divided, negated, overlap, scaled
from app.checking.mentions import Mention, OnFile, mentions_of
from app.checking.phrases import inside_sentence, number_words, source_words
from app.checking.quotes import words_of
from app.checking.times import When, kind_of, when_of
from app.checking.tolerance import value_of
from app.domain import (
    PERCENT,
    Claim,
    Comparison,
    Kind,
    Policy,
    Relation,
    Statistic,
    Tolerance,
)
from app.domain.deadline import Deadline, Steps, unhurried

DERIVED = "derived"
ARITHMETIC = "arithmetic"
WORKED_OUT = (Statistic.CHANGE, Statistic.RATIO, Statistic.SHARE)
Quotes = Iterable[tuple[Mention, ...]]


@dataclass(frozen=True, slots=True)
class Derivation:
    """What a number of the article is held against, worked out from numbers on file."""

    claim: Mention
    figure: Mention
    given: Tolerance
    follows: Tolerance
    words: str


def derived_comparisons(
    claims: Sequence[Claim],
    on_file: OnFile,
    policy: Policy,
    deadline: Deadline = unhurried,
) -> dict[str, tuple[Comparison, ...]]:
    """For each claim, by its id, what follows from the figures on file.

    `deadline` is asked before each sentence by each rule, and may end it all.
    """
    found: dict[str, list[Comparison]] = {}
    for claim_id, comparison in growth_comparisons(claims, on_file, policy):
        found.setdefault(claim_id, []).append(comparison)
    ours = Steps(deadline, mentions_of(claims))
    theirs = on_file.quotes if _asks(ours, policy) else []
    ids = {claim.span: claim.id for claim in claims}
    for derivation in (one for rule in RULES for one in rule(ours, theirs, policy)):
        worked_out = _comparison(derivation, policy)
        if worked_out:
            found.setdefault(ids[derivation.claim.span], []).append(worked_out)
    return {claim: tuple(comparisons) for claim, comparisons in found.items()}


def moves(ours: Quotes, theirs: Quotes, policy: Policy) -> Iterator[Derivation]:
    """Two moves of one thing started from the same level: "up 2 points to 6%", "up 50% to 6%"."""
    recorded = [
        (move, starting_interval(move, policy))
        for quote in theirs
        for move in movements_in(quote, policy)
    ]
    for move in (move for quote in ours for move in movements_in(quote, policy)):
        start = starting_interval(move, policy)
        for other, its in recorded:
            if start and its and move.by and _are_told_in_two_ways(move, other):
                figure = other.by or other.stated()[0]
                words = f"both tell how {move.by.key.item or 'one thing'} moved"
                yield Derivation(move.by, figure, start, its, words)


def earlier_levels(ours: Quotes, theirs: Quotes, policy: Policy) -> Iterator[Derivation]:
    """ "Rose 12.8% to $1.44 trillion" beside the $1.28 trillion of the year before."""
    levels = [one for quote in theirs for one in quote if one.key.statistic is Statistic.LEVEL]
    for move in (move for quote in ours for move in movements_in(quote, policy)):
        start = starting_interval(move, policy)
        if not start or not move.by or not move.to or move.start:
            continue
        for level in levels:
            is_alike = level.quantity.unit == move.to.quantity.unit
            is_where_it_went = value_of(level.quantity) == value_of(move.to.quantity)
            if is_alike and not is_where_it_went and _when(move.by, level, policy) is When.LATER:
                level_words = f"from there it is {_words(move.by)} to {_words(move.to)}"
                yield Derivation(move.by, level, level.interval(policy), start, level_words)


def shares(ours: Quotes, theirs: Quotes, policy: Policy) -> Iterator[Derivation]:
    """ "A quarter of the patients" beside "of 240 patients, 60"; and the other way about."""
    yield from _shares_of(ours, theirs, policy)
    for found in _shares_of(theirs, ours, policy):
        yield Derivation(found.figure, found.claim, found.follows, found.given, found.words)


def differences(ours: Quotes, theirs: Quotes, policy: Policy) -> Iterator[Derivation]:
    """ "A majority of 22" beside "312 votes to 290"."""
    for claim in (one for quote in ours for one in quote):
        is_change = claim.key.statistic is Statistic.CHANGE  # "trimmed her lead by 62 votes"
        if claim.key.item not in policy.words.differences or is_change:
            continue
        for one, other in (pair for quote in theirs for pair in pairwise(quote)):
            between = words_of(one.between(other)).strip()
            is_one_thing = one.key.item == other.key.item and _are_of_one_unit(claim, one, other)
            if between in policy.words.against and is_one_thing:
                follows = _distance(one, other, policy)
                words = f"the difference is {number_words(_apart(one, other))}"
                yield Derivation(claim, one, claim.interval(policy), follows, words)


RULES: tuple[Callable[[Quotes, Quotes, Policy], Iterator[Derivation]], ...] = (
    moves,
    earlier_levels,
    shares,
    differences,
)


def _comparison(derivation: Derivation, policy: Policy) -> Comparison | None:
    """Agreement where the two fit; a conflict only where nothing else can explain that not."""
    claim, figure = derivation.claim, derivation.figure.figure
    if figure is None or not is_proven(claim, derivation.figure, policy):
        return None
    fits = overlap(derivation.given, derivation.follows)
    if not fits and not _is_one_time(claim, derivation.figure, policy):
        return None
    relation = Relation.AGREES if fits else Relation.CONFLICTS
    why = derivation.words if fits else f"{derivation.words}, and the two do not fit"
    reason = (
        f"{_had(derivation.figure)} {_words(derivation.figure)}; "
        f"this article says {_words(claim)}: {why}."
    )
    return Comparison(figure, relation, DERIVED if fits else ARITHMETIC, reason)


def _shares_of(percents: Quotes, counts: Quotes, policy: Policy) -> Iterator[Derivation]:
    pairs = [pair for quote in counts for pair in part_of_whole(quote, policy.words.part_of)]
    for share in (one for quote in percents for one in quote):
        if not _may_be_counted(share):
            continue
        for pair in pairs:
            if pair.whole.key.item == share.key.item and _tell_one_fate(share, pair, policy):
                percent = scaled(_counted_share(pair, policy), HUNDRED)
                part, whole = value_of(pair.part.quantity), value_of(pair.whole.quantity)
                worked_out = number_words(part / whole * HUNDRED) if whole else "?"
                words = f"{number_words(part)} of {number_words(whole)} is {worked_out}%"
                yield Derivation(share, pair.part, share.interval(policy), percent, words)


def _may_be_counted(share: Mention) -> bool:
    """Whether the share is one of things that were counted: a poll's is one of those asked."""
    is_percent = share.quantity.unit.dimension == PERCENT
    return is_percent and share.key.statistic is Statistic.SHARE and share.kind is not Kind.POLL


def _counted_share(pair: Part, policy: Policy) -> Tolerance:
    return divided(pair.part.interval(policy), pair.whole.interval(policy))


def _tell_one_fate(share: Mention, pair: Part, policy: Policy) -> bool:
    """Whether the two quotes share a word on what happened to the part."""
    return bool(shared_stems(share, pair.part, policy))


def _are_told_in_two_ways(move: Movement, other: Movement) -> bool:
    """Whether one thing moved to one kind of level, and only one says it in this way."""
    if move.by is None or move.to is None or other.to is None:
        return False
    is_one_level = move.to.quantity.unit == other.to.quantity.unit
    ours = move.by.quantity.unit.dimension
    theirs = other.by.quantity.unit.dimension if other.by else None
    return is_one_level and ours != theirs and move.by.key.item == other.to.key.item


def _asks(ours: Quotes, policy: Policy) -> bool:
    """Whether the article says anything that could follow from other numbers."""
    return any(
        one.key.statistic in WORKED_OUT or one.key.item in policy.words.differences
        for quote in ours
        for one in quote
    ) or any(True for quote in ours for _ in part_of_whole(quote, policy.words.part_of))


def _when(ours: Mention, other: Mention, policy: Policy) -> When:
    figure = other.figure
    kind = kind_of(ours.kind, figure.kind if figure else other.kind)
    return when_of(ours.period, other.period, kind, policy)


def _is_one_time(ours: Mention, other: Mention, policy: Policy) -> bool:
    return _when(ours, other, policy) in (When.SAME, When.UNKNOWN)


def _are_of_one_unit(claim: Mention, one: Mention, other: Mention) -> bool:
    """Of "4.2 per cent to A$612 million" there is no difference."""
    return all(shares_unit(each.quantity.unit, one.quantity.unit) for each in (claim, other))


def _apart(one: Mention, other: Mention) -> Decimal:
    return abs(value_of(one.quantity) - value_of(other.quantity))


def _distance(one: Mention, other: Mention, policy: Policy) -> Tolerance:
    high, low = sorted((one, other), key=lambda each: value_of(each.quantity), reverse=True)
    return added(high.interval(policy), negated(low.interval(policy)))


def _had(mention: Mention) -> str:
    return f"{source_words(mention.figure)} had" if mention.figure else "On file is"


def _words(mention: Mention) -> str:
    return inside_sentence(mention.surface)
