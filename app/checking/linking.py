"""Which series a claim belongs to, if any: facet by facet, and explained.

The seam for linking by meaning: whatever takes this place answers with a `Link` as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from app.checking.content import are_opposed, shares_words, stems_of
from app.checking.keys import key_of
from app.domain import Claim, Facet, FacetMatch, History, Link, Policy, SeriesKey

BY_FACETS = "link.facets"
BY_WORDS = "link.words"
NO_SERIES = "link.none.no-series"
UNPROVEN = "link.none.unproven"
VETO = "link.none."
"""Followed by the facet that differs: `link.none.subject`."""

VETOING = ("subject", "place", "context", "part", "event")
ANCHORS = ("subject", "place", "context")


@dataclass(frozen=True, slots=True)
class _Trial:
    history: History
    facets: tuple[Facet, ...]
    rule: str

    @property
    def rank(self) -> tuple[bool, int, int, str]:
        """Linked first, then most equal facets, then fewest unsaid; the id makes it certain."""
        return (
            self.rule not in (BY_FACETS, BY_WORDS),
            -_number(self.facets, FacetMatch.SAME),
            _number(self.facets, FacetMatch.UNSAID),
            self.history.series.id,
        )


def link(claim: Claim, histories: Sequence[History], policy: Policy) -> Link:
    """The series of the claim, with each facet held side by side.

    Item, statistic, dimension and denominator must be equal. A subject, place, context or part that
    both name and name differently is a veto, and so are events that exclude each other. What is
    left needs proof: an equal subject, place or context, or enough shared words in the quotes.
    """
    key = key_of(claim)
    alike = (history for history in histories if _measures_alike(key, history.series.key))
    trials = [_trial(claim, key, history, policy) for history in alike]
    if not trials:
        return Link(None, NO_SERIES)
    best = min(trials, key=lambda trial: trial.rank)
    is_linked = best.rule in (BY_FACETS, BY_WORDS)
    return Link(best.history.series if is_linked else None, best.rule, best.facets)


def facets_of(key: SeriesKey, other: SeriesKey, policy: Policy) -> tuple[Facet, ...]:
    """The facets that at least one of the two names, the measure first."""
    measured = Facet("item", key.item or None, other.item or None, FacetMatch.SAME)
    scoped = (
        Facet(name, ours, theirs, _matched(name, ours, theirs, policy))
        for name in VETOING
        for ours, theirs in [(getattr(key, name), getattr(other, name))]
        if ours or theirs
    )
    return (measured, *scoped)


def _measures_alike(key: SeriesKey, other: SeriesKey) -> bool:
    return (key.item, key.statistic, key.dimension, key.per) == (
        other.item,
        other.statistic,
        other.dimension,
        other.per,
    )


def _trial(claim: Claim, key: SeriesKey, history: History, policy: Policy) -> _Trial:
    facets = facets_of(key, history.series.key, policy)
    return _Trial(history, facets, _rule_of(claim, history, facets, policy))


def _rule_of(claim: Claim, history: History, facets: tuple[Facet, ...], policy: Policy) -> str:
    for facet in facets:
        if facet.match is FacetMatch.DIFFERS:
            return VETO + facet.name
    if _is_anchored(facets, policy):
        return BY_FACETS
    item = history.series.key.item
    if item and item in policy.linking.generic_items:
        return UNPROVEN  # people come in every story: shared words prove nothing
    quotes = (figure.provenance.quote for figure in history.figures[-policy.linking.quotes :])
    if any(shares_words(claim.quote, quote, item, policy) for quote in quotes):
        return BY_WORDS
    return UNPROVEN


def _is_anchored(facets: tuple[Facet, ...], policy: Policy) -> bool:
    """Whether an equal facet proves the link.

    "23 people killed in Kabul" and "40 people marched in Kabul" share item and place: people are
    counted for every reason, so such an item needs an equal event as well.
    """
    same = {facet.name for facet in facets if facet.match is FacetMatch.SAME}
    if not same.intersection(ANCHORS):
        return False
    item = next(facet.claim for facet in facets if facet.name == "item")
    return (item or "") not in policy.linking.generic_items or "event" in same


def _matched(name: str, ours: str | None, theirs: str | None, policy: Policy) -> FacetMatch:
    if ours is None or theirs is None:
        return FacetMatch.UNSAID
    if ours.casefold() == theirs.casefold():
        return FacetMatch.SAME
    if name == "event":
        return _events_matched(ours, theirs, policy)
    # "Macron" may stand for "Emmanuel Macron", and "Korea" for "South Korea": neither a proof
    # nor a veto.
    words, others = set(ours.casefold().split()), set(theirs.casefold().split())
    return FacetMatch.UNSAID if words <= others or others <= words else FacetMatch.DIFFERS


def _events_matched(ours: str, theirs: str, policy: Policy) -> FacetMatch:
    """Writers vary their verbs, so other words alone say nothing; only opposites differ."""
    stems, others = stems_of(ours, policy), stems_of(theirs, policy)
    if stems and others and (stems <= others or others <= stems):
        return FacetMatch.SAME
    if are_opposed(ours, theirs, policy.words.opposed_events, policy):
        return FacetMatch.DIFFERS
    return FacetMatch.UNSAID


def _number(facets: tuple[Facet, ...], match: FacetMatch) -> int:
    return sum(facet.match is match for facet in facets)
