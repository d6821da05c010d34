"""Two numbers of two texts that may be counterparts, and what speaks for it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TypeVar

from app.checking.aligning.counterparts import Standing
from app.checking.aligning.occurrences import Occurrence, value_in
from app.checking.aligning.traits import Traits, score_of
from app.checking.tolerance import hedge_of
from app.domain import Hedge, Policy, Relation, Span

Item = TypeVar("Item")

LOOSELY = ("within-bound", "different-floors", "within-range")
"""Rules by which one number agrees with many: such a one proves nothing by itself."""

BY_MARGIN = "within-margin"

OPPOSED = ("item-opposed", "event-opposed")


@dataclass(frozen=True, slots=True)
class Tie:
    """Two numbers that may be counterparts, what speaks for it, and how they stand.

    `apart` are traits that count only where the numbers differ: what each says to be another's.
    """

    a: Occurrence
    b: Occurrence
    traits: Traits
    standing: Standing
    apart: Traits = field(default_factory=dict)

    @property
    def agrees(self) -> bool:
        return self.standing.relation is Relation.AGREES

    @property
    def proves(self) -> bool:
        """Whether the numbers agree so closely that this speaks for the tie."""
        is_close = self.standing.rule not in LOOSELY and not self.is_loose
        return self.agrees and (is_close or self._are_equal)

    @property
    def is_loose(self) -> bool:
        """Whether they agree by the room that words leave: "dozens", or two polls' margins."""
        sides = (side.quantity for side in (self.a, self.b) if side.quantity)
        is_vague = any(hedge_of(quantity) is Hedge.VAGUE for quantity in sides)
        return self.standing.rule == BY_MARGIN or (is_vague and not self._are_equal)

    @property
    def _are_equal(self) -> bool:
        return value_in(self.a) == value_in(self.b)

    def least(self, policy: Policy) -> Decimal:
        """The score from which on it counts."""
        if not self.agrees:
            return policy.alignment.alarming
        return policy.alignment.loosely if self.is_loose else policy.alignment.agreeing

    @property
    def is_opposed(self) -> bool:
        """Whether what the one counts excludes the other: the wounded are not the killed."""
        return any(self.traits.get(name) for name in OPPOSED)


@dataclass(frozen=True, slots=True)
class Aligned:
    """A tie that was taken for sure enough, with its score."""

    tie: Tie
    score: Decimal


def weighed_with(tie: Tie, more: Traits, policy: Policy) -> Aligned:
    """The tie with more traits, and its score with them."""
    traits = {**tie.traits, **more}
    return Aligned(replace(tie, traits=traits), score_of(traits, policy))


def grouped(items: Iterable[tuple[Span, Item]]) -> dict[Span, list[Item]]:
    """What belongs to each number, in the order in which it came."""
    found: dict[Span, list[Item]] = {}
    for span, item in items:
        found.setdefault(span, []).append(item)
    return found
