"""Which number of one text is the counterpart of which number of another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from app.checking.counterparts import SAME_NUMBER, Standing, Texts, standing_of
from app.checking.magnitudes import slipped_power
from app.checking.occurrences import Occurrence, value_in
from app.checking.traits import Traits, names_another, score_of, tell_one_story, traits_of
from app.domain import Policy, Relation

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


def ties_between(a: Iterable[Occurrence], b: Sequence[Occurrence], texts: Texts) -> tuple[Tie, ...]:
    """All pairs of a kind whose stories share at least a word."""
    return tuple(
        Tie(one, other, traits_of(one, other, texts.wording), standing_of(one, other, texts))
        for one in a
        for other in b
        if _are_akin(one, other, texts.policy) and tell_one_story(one, other, texts.policy)
    )


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
    places = set(zip(a, b, strict=True))
    return tuple(
        replace(tie, traits={**tie.traits, "version": Decimal(1)})
        for tie in ties
        if (tie.a, tie.b) in places
    )


def agreeing_in(ties: Iterable[Tie], policy: Policy) -> tuple[Aligned, ...]:
    """For each number of `b` the best that is the same."""
    least = policy.alignment.agreeing
    scored = [Aligned(tie, score_of(tie.traits, policy)) for tie in ties if tie.proves]
    scored.sort(key=lambda one: (one.tie.standing.rule not in EXACTLY, *_surest_first(one)))
    chosen: dict[Occurrence, Aligned] = {}
    for one in scored:
        if one.score >= least:
            chosen.setdefault(one.tie.b, one)
    return tuple(chosen.values())


def sums_in(
    ties: Sequence[Tie], agreeing: Sequence[Aligned], policy: Policy
) -> tuple[Aligned, ...]:
    """Numbers of `b` that two of `a` add up to: "11 rebels and six soldiers" are 17 dead.

    One and one make two by chance.
    """
    stated = {tie.b for tie in ties if value_in(tie.a) == value_in(tie.b)}
    matched = stated | {one.tie.b for one in agreeing}
    found: dict[Occurrence, Aligned] = {}
    for one, other in combinations([tie for tie in ties if tie.b not in matched], 2):
        parts = value_in(one.a), value_in(other.a)
        if one.b is not other.b or sum(parts) != value_in(one.b) or min(parts) <= 1:
            continue
        reason = f"{one.a.surface} and {other.a.surface} make {one.b.surface}."
        standing = Standing(Relation.AGREES, ADDS_UP, reason)
        summed = Aligned(replace(one, standing=standing), score_of(one.traits, policy))
        if summed.score >= policy.alignment.agreeing:
            found.setdefault(one.b, summed)
    return tuple(found.values())


def left_over(
    ties: Sequence[Tie], agreeing: Sequence[Aligned], policy: Policy
) -> tuple[Aligned, ...]:
    """Counterparts among the numbers that have none yet, one to one, the surest first."""
    matched = {one.tie.a for one in agreeing} | {one.tie.b for one in agreeing}
    same = {tie.b for tie in ties if tie.proves}
    left = [
        tie
        for tie in ties
        if not {tie.a, tie.b} & matched and tie.b not in same and not _adds_up(tie, ties)
    ]
    weighed = [_weighed(tie, len(agreeing), policy) for tie in left]
    taken: set[Occurrence] = set()
    found: list[Aligned] = []
    for near in sorted(weighed, key=_surest_first):
        one = _beside_rivals(near, weighed, policy)
        if one.score >= _least(one.tie, policy) and not {one.tie.a, one.tie.b} & taken:
            found.append(one)
            taken |= {one.tie.a, one.tie.b}
    return tuple(found)


def _least(tie: Tie, policy: Policy) -> Decimal:
    return policy.alignment.agreeing if tie.agrees else policy.alignment.alarming


def _adds_up(tie: Tie, ties: Sequence[Tie]) -> bool:
    """Whether a third number explains the difference: "four injured" are two and two."""
    ours, theirs = value_in(tie.b), value_in(tie.a)
    fellows = {other.a for other in ties if other.b is tie.b and other.a is not tie.a}
    rest = {other.b for other in ties if other.a is tie.a and other.b is not tie.b}
    return any(abs(ours - theirs) == value_in(one) for one in (*fellows, *rest))


def _weighed(tie: Tie, fellows: int, policy: Policy) -> Aligned:
    """The tie weighed anew, now that its two numbers are known to differ."""
    most = policy.alignment.most_fellows
    more = {
        "fellows": Decimal(min(fellows, most)) / most,
        "another": Decimal(names_another(tie.a, tie.b, policy)),
        "apart": Decimal(_are_apart(tie, policy)),
    }
    return _with_traits(tie, more, policy)


def _beside_rivals(one: Aligned, others: Iterable[Aligned], policy: Policy) -> Aligned:
    """Two that differ are surer counterparts where no other tie of either comes near."""
    if one.tie.agrees:
        return one
    least = one.score - policy.alignment.rival_gap
    has_rival = any(
        other.score > least
        for other in others
        if not other.tie.agrees and (other.tie.a is one.tie.a) != (other.tie.b is one.tie.b)
    )
    return _with_traits(one.tie, {"alone": Decimal(not has_rival)}, policy)


def _with_traits(tie: Tie, more: Traits, policy: Policy) -> Aligned:
    traits = {**tie.traits, **more}
    return Aligned(Tie(tie.a, tie.b, traits, tie.standing), score_of(traits, policy))


def _are_apart(tie: Tie, policy: Policy) -> bool:
    """Whether they are too far apart for one thing; a slip of scale is not."""
    low, high = sorted((abs(value_in(tie.a)), abs(value_in(tie.b))))
    return high > low * policy.alignment.wide_ratio and not slipped_power(high, low, policy)


def _are_akin(one: Occurrence, other: Occurrence, policy: Policy) -> bool:
    if one.family != other.family:
        families = {one.family, other.family}
        is_kin = any(families == set(kin) for kin in policy.alignment.akin)
        return is_kin or not one.own.isdisjoint(other.own)
    if one.quantity is None or other.quantity is None or one.family != "money":
        return True
    return one.quantity.unit.base == other.quantity.unit.base


def _surest_first(one: Aligned) -> tuple[Decimal, int, int]:
    return (-one.score, one.tie.b.span.start, one.tie.a.span.start)
