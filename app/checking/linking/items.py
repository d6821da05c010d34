"""How two things that are measured stand, by the words for them alone."""

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from app.domain import FacetMatch
from app.lexicon import Meanings

Concepts = tuple[str, str]
"""What is measured and what befell it, in canonical words; empty where the text does not say."""

LOWEST_ALIKE = 0.4
"""Below this similarity two items are taken for different things."""

FARTHEST, FARTHEST_COUNTED = 0.2, 0.3
"""Below this one they are different things, whatever else is alike; things that are counted are
told by their noun alone."""

SAME_ITEM: Mapping[str, float] = {"item_same": 1.0, "item_kindred": 1.0}
"""What is the same is kindred too: so it can never say less."""


class Proof(Enum):
    """What the numbers must say for two words to be one thing."""

    NONE = "nothing"
    SAME = "the same number"
    RARE = "the same number, and one that is rare"
    NEAR = "a rare number, nearly the same"


class ItemTie(NamedTuple):
    """How two items stand: the match and its features where the numbers give the proof."""

    match: FacetMatch
    features: Mapping[str, float]
    proof: Proof = Proof.NONE


OTHER = ItemTie(FacetMatch.DIFFERS, {})
FAR = ItemTie(FacetMatch.UNSAID, {"item_far": 1.0}, Proof.RARE)
KINDRED: Mapping[str, float] = {"item_kindred": 1.0}


def tie_of(
    one: Concepts,
    other: Concepts,
    is_counted: bool,  # noqa: FBT001 - by position, for what keeps the answers asks a thousand times
    *,
    meanings: Meanings,
    generic: frozenset[str],
) -> ItemTie:
    """The item, or what befell it: employees who were let go are the layoffs of another text.

    Homes and households, customers and subscribers are one thing to one writer and two to another:
    where they are two elsewhere, only the same number speaks for one. So it is with words that
    have little to do with each other, where the number is rare: one writer gives the bill where
    another gives the price, one has people where another has voters. So it is with two that rows
    know for two things, near as their vectors are: what a firm borrows is not its revenue. What a
    row opposes is never one.
    """
    (item, befell), (others, became) = one, other
    if not item or not others:
        return ItemTie(FacetMatch.UNSAID, {"item_unsaid": 1.0 if item or others else 0.5})
    if item == others:
        return ItemTie(FacetMatch.SAME, {"item_generic": 1.0} if item in generic else SAME_ITEM)
    if item == became or befell == others:
        return ItemTie(FacetMatch.ALIKE, SAME_ITEM)
    is_generic = not generic.isdisjoint((item, others))
    tie = _by_rows(item, others, meanings, is_generic=is_generic)
    return tie or _by_vectors(one, other, is_counted, meanings, is_generic=is_generic)


def _by_rows(item: str, others: str, meanings: Meanings, *, is_generic: bool) -> ItemTie | None:
    """How rows say that the two stand; None where they leave it open."""
    are_opposed = meanings.are_opposed(item, others)
    if meanings.are_kindred(item, others):
        return ItemTie(FacetMatch.ALIKE, KINDRED, Proof.SAME if are_opposed else Proof.NONE)
    if are_opposed:
        return OTHER
    if not is_generic and meanings.are_two_things(item, others):
        return FAR
    return None


def _by_vectors(
    one: Concepts,
    other: Concepts,
    is_counted: bool,  # noqa: FBT001 - as above
    meanings: Meanings,
    *,
    is_generic: bool,
) -> ItemTie:
    """How near their words lie to each other, where no row knows both."""
    (item, befell), (others, became) = one, other
    near = meanings.similarity(item, others)
    is_like = near >= LOWEST_ALIKE
    if befell and befell == became and (is_like or is_generic):
        return ItemTie(FacetMatch.ALIKE, {"item_alike": max(near, LOWEST_ALIKE)})
    if near < (FARTHEST_COUNTED if is_counted else FARTHEST):
        return FAR._replace(proof=Proof.NEAR) if is_counted and is_generic else FAR
    match = FacetMatch.ALIKE if is_like else FacetMatch.UNSAID
    return ItemTie(match, {"item_alike": near, "item_other": 1.0 - near})
