"""Which number of one text is the counterpart of which number of another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from heapq import nlargest

from app.checking.aligning.counterparts import SAME_NUMBER, Texts, standing_of
from app.checking.aligning.occurrences import Occurrence, ends_in, value_in
from app.checking.aligning.sums import is_in_sum, sums_in
from app.checking.aligning.surfaces import with_one_surface
from app.checking.aligning.ties import Aligned, Tie, grouped, weighed_with
from app.checking.aligning.traits import (
    apart_in,
    are_of_two_countries,
    are_of_two_names,
    is_thin,
    names_another,
    score_of,
    tell_one_story,
    traits_of,
)
from app.checking.magnitudes import slipped_power
from app.domain import Policy, Span
from app.domain.deadline import within

EXACTLY = ("equal", SAME_NUMBER)
"""Rules of agreement that take a number before those that leave it room."""


def aligned(a: Sequence[Occurrence], b: Sequence[Occurrence], texts: Texts) -> tuple[Aligned, ...]:
    """The counterparts, surest first: numbers that agree, then what is left over on both sides.

    Each number of `b` has one counterpart at most. A number of `a` that one of `b` agrees with is
    not left over for another to differ from.
    """
    a, b = with_one_surface(a, b), with_one_surface(b, a)
    ties = ties_between(a, b, texts)
    if are_versions(a, b, texts.policy):
        ties = _in_order(ties, a, b)
    agreeing = agreeing_in(ties, texts.policy)
    sums = sums_in(ties, agreeing, texts.policy)
    return (*agreeing, *sums, *left_over(ties, (*agreeing, *sums), texts.policy))


def ties_between(a: Sequence[Occurrence], b: Iterable[Occurrence], texts: Texts) -> tuple[Tie, ...]:
    """All pairs of a kind whose stories share enough words; of many, the nearest for each."""
    return tuple(
        _tie(one, other, texts)
        for other in within(texts.deadline, b)
        for one in _nearest(other, a, texts)
    )


def _tie(one: Occurrence, other: Occurrence, texts: Texts) -> Tie:
    return Tie(
        one,
        other,
        traits_of(one, other, texts.wording),
        standing_of(one, other, texts),
        apart_in(one, other, texts.wording),
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
        and not are_of_two_names(other, occurrence)
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


def left_over(
    ties: Sequence[Tie], agreeing: Sequence[Aligned], policy: Policy
) -> tuple[Aligned, ...]:
    """Counterparts among the numbers that have none yet, one to one, the surest first."""
    ours, theirs = _held(ties, agreeing)
    of_a = grouped((tie.a.span, tie) for tie in ties)
    of_b = grouped((tie.b.span, tie) for tie in ties)
    swapped = {tie.b.span for tie in ties if tie.proves and tie.is_opposed}
    left = [
        _weighed(tie, len(agreeing), policy, is_swapped=tie.b.span in swapped)
        for tie in ties
        if tie.a.span not in ours
        and tie.b.span not in theirs
        and not is_in_sum(tie, of_a[tie.a.span], of_b[tie.b.span])
    ]
    if len(ties) > 1:  # two texts of one number each may well tell of it in other words
        left = [_thinned(one, policy) for one in left]
    return _one_to_one(_beside_rivals(left, policy), policy)


def _thinned(one: Aligned, policy: Policy) -> Aligned:
    if one.tie.agrees or not is_thin(one.tie.traits, policy):
        return one
    return weighed_with(one.tie, {"thin": Decimal(1)}, policy)


def _held(ties: Iterable[Tie], agreeing: Sequence[Aligned]) -> tuple[set[Span], set[Span]]:
    """The numbers of `a` and of `b` that the other text holds too: no other is held against them.

    Its very number elsewhere will do, be the words too far off for a counterpart. Not so where it
    counts what excludes the other: sixty killed are no echo of sixty wounded, they are an error.
    """
    ours = {one.tie.a.span for one in agreeing}
    theirs = {one.tie.b.span for one in agreeing}
    echoes = [tie for tie in ties if tie.proves and not tie.is_opposed]
    unspoken = {tie.a.span for tie in echoes if tie.b.span not in theirs}
    return ours | unspoken, theirs | {tie.b.span for tie in echoes}


def _one_to_one(scored: Iterable[tuple[Aligned, Aligned]], policy: Policy) -> tuple[Aligned, ...]:
    """Of pairs of a tie without and with its rivals known: the first decides the order."""
    ours: set[Span] = set()
    theirs: set[Span] = set()
    found: list[Aligned] = []
    for _, one in sorted(scored, key=lambda pair: _surest_first(pair[0])):
        tie = one.tie
        if one.score >= tie.least(policy) and tie.a.span not in theirs and tie.b.span not in ours:
            found.append(one)
            theirs.add(tie.a.span)
            ours.add(tie.b.span)
    return tuple(found)


def _weighed(tie: Tie, fellows: int, policy: Policy, *, is_swapped: bool) -> Aligned:
    """The tie weighed anew, now that its two numbers are known to differ.

    How far apart they are says nothing where the number was taken from what it excludes.
    """
    most = policy.alignment.most_fellows
    is_taken = is_swapped and tie.traits["item-same"] > 0
    more = {
        "fellows": Decimal(min(fellows, most)) / most,
        "another": Decimal(names_another(tie.a, tie.b, policy)),
        "apart": Decimal(not is_taken and _are_apart(tie, policy)),
    }
    return weighed_with(tie, more if tie.agrees else {**more, **tie.apart}, policy)


def _beside_rivals(weighed: Sequence[Aligned], policy: Policy) -> Iterator[tuple[Aligned, Aligned]]:
    """Two that differ are surer counterparts where no other tie of either comes near."""
    differing = [one for one in weighed if not one.tie.agrees]
    of_a = grouped((one.tie.a.span, one) for one in differing)
    of_b = grouped((one.tie.b.span, one) for one in differing)
    for one in weighed:
        if one.tie.agrees:
            yield one, one
            continue
        least = one.score - policy.alignment.rival_gap
        rivals = (*of_a[one.tie.a.span], *of_b[one.tie.b.span])
        is_alone = not any(other.score > least for other in rivals if other is not one)
        yield one, weighed_with(one.tie, {"alone": Decimal(is_alone)}, policy)


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
