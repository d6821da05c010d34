"""Numbers of one text that make a number of the other when they are put together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from app.checking.aligning.counterparts import Standing
from app.checking.aligning.occurrences import Occurrence, value_in
from app.checking.aligning.ties import Aligned, Tie, grouped
from app.checking.aligning.traits import score_of
from app.domain import Policy, Relation

ADDS_UP = "pair.adds-up"


def sums_in(
    ties: Sequence[Tie], agreeing: Sequence[Aligned], policy: Policy
) -> tuple[Aligned, ...]:
    """Numbers of `b` that two of `a` add up to: "11 rebels and six soldiers" are 17 dead.

    So do the one and those beside it: who resigns with "four other ministers" makes five.
    """
    matched = {one.tie.b.span for one in agreeing}
    groups = grouped((tie.b.span, tie) for tie in ties if tie.b.span not in matched)
    return tuple(one for group in groups.values() for one in _sum_of(group, policy))


def is_in_sum(tie: Tie, of_a: Iterable[Tie], of_b: Iterable[Tie]) -> bool:
    """Whether a third number explains the difference: "four injured" are two and two.

    Then the two that make the third are not each other's counterparts either: of five, two of them
    guards, three are not. What the text itself takes apart explains nothing: "ten shots, six and
    then four" leave 16 shots as they are.
    """
    ours, theirs = value_in(tie.a), value_in(tie.b)
    explaining = (abs(ours - theirs), ours + theirs)
    beside_ours = [value_in(other.a) for other in of_b if other is not tie]
    beside_theirs = [value_in(other.b) for other in of_a if other is not tie]
    others = (*_other_than_parts(ours, beside_ours), *_other_than_parts(theirs, beside_theirs))
    return any(value in explaining for value in others)


def _other_than_parts(whole: Decimal, values: Sequence[Decimal]) -> Iterator[Decimal]:
    """The values but for those that make the whole with another one of them."""
    for place, value in enumerate(values):
        others = (*values[:place], *values[place + 1 :])
        if not any(value + other == whole for other in others):
            yield value


def _sum_of(ties: Sequence[Tie], policy: Policy) -> Iterator[Aligned]:
    """The first that makes the number of all the ties; one and one make two by chance."""
    whole = value_in(ties[0].b)
    if any(value_in(tie.a) == whole for tie in ties):
        return
    for one, other in combinations(ties, 2):
        parts = (value_in(one.a), value_in(other.a))
        is_likely = all(_is_likely(tie, policy) for tie in (one, other))
        rest = [value_in(tie.a) for tie in ties if tie is not one and tie is not other]
        is_twofold = max(parts) - min(parts) in rest  # the one is a part of the other
        if sum(parts) == whole and min(parts) > 1 and is_likely and not is_twofold:
            yield _agreeing(one, f"{one.a.surface} and {other.a.surface}", one.b, policy)
            return
    for tie in ties:
        fewer = _beside_the_one(tie, policy)
        if fewer is not None and _is_likely(tie, policy):
            more = tie.b if fewer is tie.a else tie.a
            yield _agreeing(tie, f"One and {fewer.surface}", more, policy)
            return


def _beside_the_one(tie: Tie, policy: Policy) -> Occurrence | None:
    """The side that says "four others" where the other one counts five, both the same things."""
    fewer, more = sorted((tie.a, tie.b), key=value_in)
    is_next = value_in(fewer) + 1 == value_in(more) and value_in(fewer) > 1
    if not is_next or tie.traits["item-same"] < 1:
        return None
    is_beside, is_whole = (_says_besides(side, policy) for side in (fewer, more))
    return fewer if is_beside and not is_whole else None


def _says_besides(occurrence: Occurrence, policy: Policy) -> bool:
    words = {occurrence.around.before, *occurrence.surface.lower().split()}
    return not words.isdisjoint(policy.alignment.besides)


def _is_likely(tie: Tie, policy: Policy) -> bool:
    return score_of(tie.traits, policy) >= policy.alignment.agreeing


def _agreeing(tie: Tie, parts: str, whole: Occurrence, policy: Policy) -> Aligned:
    standing = Standing(Relation.AGREES, ADDS_UP, f"{parts} make {whole.surface}.")
    return Aligned(replace(tie, standing=standing), score_of(tie.traits, policy))
