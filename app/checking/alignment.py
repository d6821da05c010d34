"""Which number of one text is the counterpart of which number of another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from heapq import nlargest
from itertools import combinations
from typing import TypeVar

from app.checking.counterparts import SAME_NUMBER, Standing, Texts, standing_of
from app.checking.magnitudes import slipped_power
from app.checking.occurrences import Occurrence, ends_in, value_in
from app.checking.traits import (
    Traits,
    are_of_two_countries,
    names_another,
    score_of,
    tell_one_story,
    traits_of,
)
from app.domain import Policy, Relation, Span
from app.domain.deadline import within

Item = TypeVar("Item")

EXACTLY = ("equal", SAME_NUMBER)
"""Rules of agreement that take a number before those that leave it room."""

ADDS_UP = "pair.adds-up"
LOOSELY = ("within-bound", "different-floors", "within-range")
"""Rules by which one number agrees with many: such a one proves nothing by itself."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two numbers that may be counterparts, what speaks for it, and how they stand."""

    a: Occurrence
    b: Occurrence
    traits: Traits
    standing: Standing

    @property
    def agrees(self) -> bool:
        return self.standing.relation is Relation.AGREES

    @property
    def proves(self) -> bool:
        """Whether the numbers agree so closely that this speaks for the tie."""
        is_close = self.standing.rule not in LOOSELY or value_in(self.a) == value_in(self.b)
        return self.agrees and is_close


@dataclass(frozen=True, slots=True)
class Aligned:
    """A tie that was taken for sure enough, with its score."""

    tie: Tie
    score: Decimal


def aligned(a: Sequence[Occurrence], b: Sequence[Occurrence], texts: Texts) -> tuple[Aligned, ...]:
    """The counterparts, surest first: numbers that agree, then what is left over on both sides.

    Each number of `b` has one counterpart at most. A number of `a` that one of `b` agrees with is
    not left over for another to differ from.
    """
    ties = ties_between(a, b, texts)
    if are_versions(a, b, texts.policy):
        ties = _in_order(ties, a, b)
    agreeing = agreeing_in(ties, texts.policy)
    sums = sums_in(ties, agreeing, texts.policy)
    return (*agreeing, *sums, *left_over(ties, (*agreeing, *sums), texts.policy))


def ties_between(a: Sequence[Occurrence], b: Iterable[Occurrence], texts: Texts) -> tuple[Tie, ...]:
    """All pairs of a kind whose stories share enough words; of many, the nearest for each."""
    return tuple(
        Tie(one, other, traits_of(one, other, texts.wording), standing_of(one, other, texts))
        for other in within(texts.deadline, b)
        for one in _nearest(other, a, texts)
    )


def _nearest(
    occurrence: Occurrence, others: Iterable[Occurrence], texts: Texts
) -> list[Occurrence]:
    policy = texts.policy
    fitting = [
        other
        for other in others
        if _are_akin(other, occurrence, policy)
        and tell_one_story(other, occurrence, policy)
        and not are_of_two_countries(other, occurrence, texts.wording)
    ]
    if len(fitting) <= policy.alignment.most_ties:
        return fitting
    near = nlargest(policy.alignment.most_ties, fitting, key=partial(_nearness, occurrence))
    return sorted(near, key=lambda other: other.span)


def _nearness(one: Occurrence, other: Occurrence) -> tuple[bool, int, int]:
    near, far = one.around.near & other.around.near, one.around.far & other.around.far
    return value_in(one) == value_in(other), len(near), len(far)


def are_versions(a: Sequence[Occurrence], b: Sequence[Occurrence], policy: Policy) -> bool:
    """Whether the one text is the other with some numbers changed: then their order tells."""
    if len(a) != len(b):
        return False
    return all(_share_all(one, other, policy) for one, other in zip(a, b, strict=True))


def _share_all(one: Occurrence, other: Occurrence, policy: Policy) -> bool:
    ours, theirs = one.around.far, other.around.far
    is_same = len(ours & theirs) >= policy.alignment.version_far * len(ours | theirs)
    return is_same and not names_another(one, other, policy)


def _in_order(
    ties: Iterable[Tie], a: Sequence[Occurrence], b: Sequence[Occurrence]
) -> tuple[Tie, ...]:
    places = {(one.span, other.span) for one, other in zip(a, b, strict=True)}
    return tuple(
        replace(tie, traits={**tie.traits, "version": Decimal(1)})
        for tie in ties
        if (tie.a.span, tie.b.span) in places
    )


def agreeing_in(ties: Iterable[Tie], policy: Policy) -> tuple[Aligned, ...]:
    """For each number of `b` the best that is the same."""
    least = policy.alignment.agreeing
    scored = [Aligned(tie, score_of(tie.traits, policy)) for tie in ties if tie.proves]
    scored.sort(key=lambda one: (one.tie.standing.rule not in EXACTLY, *_surest_first(one)))
    chosen: dict[Span, Aligned] = {}
    for one in scored:
        if one.score >= least:
            chosen.setdefault(one.tie.b.span, one)
    return tuple(chosen.values())


def sums_in(
    ties: Sequence[Tie], agreeing: Sequence[Aligned], policy: Policy
) -> tuple[Aligned, ...]:
    """Numbers of `b` that two of `a` add up to: "11 rebels and six soldiers" are 17 dead."""
    matched = {one.tie.b.span for one in agreeing}
    groups = _grouped((tie.b.span, tie) for tie in ties if tie.b.span not in matched)
    return tuple(one for group in groups.values() for one in _sum_of(group, policy))


def _sum_of(ties: Sequence[Tie], policy: Policy) -> tuple[Aligned, ...]:
    """The first that makes the number of all the ties; one and one make two by chance."""
    whole = value_in(ties[0].b)
    if any(value_in(tie.a) == whole for tie in ties):
        return ()
    for one, other in combinations(ties, 2):
        parts, score = (value_in(one.a), value_in(other.a)), score_of(one.traits, policy)
        if sum(parts) == whole and min(parts) > 1 and score >= policy.alignment.agreeing:
            reason = f"{one.a.surface} and {other.a.surface} make {one.b.surface}."
            standing = Standing(Relation.AGREES, ADDS_UP, reason)
            return (Aligned(replace(one, standing=standing), score),)
    return ()


def left_over(
    ties: Sequence[Tie], agreeing: Sequence[Aligned], policy: Policy
) -> tuple[Aligned, ...]:
    """Counterparts among the numbers that have none yet, one to one, the surest first."""
    matched = {one.tie.a.span for one in agreeing}
    same = {one.tie.b.span for one in agreeing} | {tie.b.span for tie in ties if tie.proves}
    of_a = _grouped((tie.a.span, tie) for tie in ties)
    of_b = _grouped((tie.b.span, tie) for tie in ties)
    left = [
        _weighed(tie, len(agreeing), policy)
        for tie in ties
        if tie.a.span not in matched
        and tie.b.span not in same
        and not _adds_up(tie, of_a[tie.a.span], of_b[tie.b.span])
    ]
    return _one_to_one(_beside_rivals(left, policy), policy)


def _one_to_one(scored: Iterable[tuple[Aligned, Aligned]], policy: Policy) -> tuple[Aligned, ...]:
    """Of pairs of a tie without and with its rivals known: the first decides the order."""
    ours: set[Span] = set()
    theirs: set[Span] = set()
    found: list[Aligned] = []
    for _, one in sorted(scored, key=lambda pair: _surest_first(pair[0])):
        tie = one.tie
        least = policy.alignment.agreeing if tie.agrees else policy.alignment.alarming
        if one.score >= least and tie.a.span not in theirs and tie.b.span not in ours:
            found.append(one)
            theirs.add(tie.a.span)
            ours.add(tie.b.span)
    return tuple(found)


def _adds_up(tie: Tie, of_a: Iterable[Tie], of_b: Iterable[Tie]) -> bool:
    """Whether a third number explains the difference: "four injured" are two and two."""
    gap = abs(value_in(tie.a) - value_in(tie.b))
    return any(value_in(other.a) == gap for other in of_b if other is not tie) or any(
        value_in(other.b) == gap for other in of_a if other is not tie
    )


def _weighed(tie: Tie, fellows: int, policy: Policy) -> Aligned:
    """The tie weighed anew, now that its two numbers are known to differ."""
    most = policy.alignment.most_fellows
    more = {
        "fellows": Decimal(min(fellows, most)) / most,
        "another": Decimal(names_another(tie.a, tie.b, policy)),
        "apart": Decimal(_are_apart(tie, policy)),
    }
    return _with_traits(tie, more, policy)


def _beside_rivals(weighed: Sequence[Aligned], policy: Policy) -> Iterator[tuple[Aligned, Aligned]]:
    """Two that differ are surer counterparts where no other tie of either comes near."""
    differing = [one for one in weighed if not one.tie.agrees]
    of_a = _grouped((one.tie.a.span, one) for one in differing)
    of_b = _grouped((one.tie.b.span, one) for one in differing)
    for one in weighed:
        if one.tie.agrees:
            yield one, one
            continue
        least = one.score - policy.alignment.rival_gap
        rivals = (*of_a[one.tie.a.span], *of_b[one.tie.b.span])
        is_alone = not any(other.score > least for other in rivals if other is not one)
        yield one, _with_traits(one.tie, {"alone": Decimal(is_alone)}, policy)


def _with_traits(tie: Tie, more: Traits, policy: Policy) -> Aligned:
    traits = {**tie.traits, **more}
    return Aligned(Tie(tie.a, tie.b, traits, tie.standing), score_of(traits, policy))


def _are_apart(tie: Tie, policy: Policy) -> bool:
    """Whether even their nearest values are too far apart for one thing; a slip of scale is not."""
    exchange = tie.standing.exchange
    rate = exchange.value if exchange else Decimal(1)
    theirs, ours = (value * rate for value in ends_in(tie.a)), ends_in(tie.b)
    lower, upper = sorted((tuple(sorted(map(abs, theirs))), tuple(sorted(map(abs, ours)))))
    if upper[0] <= lower[1]:
        return False
    values = sorted((abs(value_in(tie.a) * rate), abs(value_in(tie.b))))
    is_wide = upper[0] > lower[1] * policy.alignment.wide_ratio
    return is_wide and not slipped_power(values[1], values[0], policy)


def _are_akin(one: Occurrence, other: Occurrence, policy: Policy) -> bool:
    if one.family != other.family:
        families = {one.family, other.family}
        is_kin = any(families == set(kin) for kin in policy.alignment.akin)
        return is_kin or not one.own.isdisjoint(other.own)
    if one.quantity is None or other.quantity is None or one.family != "money":
        return True
    return bool(policy.rates) or one.quantity.unit.base == other.quantity.unit.base


def _surest_first(one: Aligned) -> tuple[Decimal, int, int]:
    return (-one.score, one.tie.b.span.start, one.tie.a.span.start)


def _grouped(items: Iterable[tuple[Span, Item]]) -> dict[Span, list[Item]]:
    found: dict[Span, list[Item]] = {}
    for span, item in items:
        found.setdefault(span, []).append(item)
    return found
