"""A claim as it is held against one figure after the other: what all of its pairs have in common.

A claim meets up to twenty figures, and an article has dozens of claims. What does not depend on the
figure is found when it is first asked for, and then known.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from app.checking.content import bases_in
from app.checking.counters import named
from app.checking.phrases import claim_words, name_words, speaker_words
from app.checking.tolerance import ONE_SIDED, hedge_of, pragmatic_of, tolerance_of, value_of
from app.domain import Article, Claim, FacetMatch, Hedge, Link, Policy, Quantity, Tolerance


@dataclass(frozen=True, slots=True)
class Measured:
    """One side in numbers: its value, the interval its words allow, and the one they suggest."""

    value: Decimal
    tolerance: Tolerance
    pragmatic: Tolerance
    hedge: Hedge


@dataclass(frozen=True, eq=False)
class Asked:
    """A claim of an article, and why figures of a series may speak of the same thing.

    Each is one of its own: so what is found of it is kept by whoever finds it. It may leave open
    whose currency it is in, or whoever is on file may: then the two are taken to mean one.
    """

    claim: Claim
    link: Link
    article: Article
    policy: Policy
    is_any_currency: bool = False

    @cached_property
    def measured(self) -> Measured:
        """The claim in numbers."""
        return measured(self.claim.quantity, self.policy)

    @cached_property
    def differing(self) -> tuple[str, ...]:
        """The facets by which the claim and the series are two things; mostly none."""
        return tuple(facet.name for facet in self.link.facets if facet.match is FacetMatch.DIFFERS)

    @cached_property
    def bases(self) -> frozenset[str]:
        """On what basis the claim says that it counted (see `content`)."""
        return bases_in(self.claim.quote, self.policy)

    @cached_property
    def counter(self) -> str:
        """Who counted, by the claim's own words; empty where it says nothing."""
        return named(self.claim.attribution.speaker if self.claim.attribution else None)

    @cached_property
    def outlet(self) -> str:
        """Whose article it is."""
        return named(self.article.source)

    @cached_property
    def said(self) -> str:
        """Who says what here, for the sentence that a desk reads."""
        attribution = self.claim.attribution
        speaker = speaker_words(attribution.speaker) if attribution else ""
        credit = f", quoting {name_words(speaker, self.policy)}," if speaker else ""
        return f"this article{credit} says {claim_words(self.claim)}"


def measured(quantity: Quantity, policy: Policy) -> Measured:
    """A quantity in numbers, in the unit in which it is stated."""
    tolerance, hedge = tolerance_of(quantity, policy), hedge_of(quantity)
    pragmatic = pragmatic_of(quantity, policy) if hedge in ONE_SIDED else tolerance
    return Measured(value_of(quantity), tolerance, pragmatic, hedge)
