"""Equal numbers of the same item that belong to another subject: worth a line, no evidence."""

from collections.abc import Sequence

from app.checking.comparing.asked import Asked
from app.checking.comparing.evidence import Candidate, Evidence, evidence_of
from app.checking.conversion import shares_unit, value_in
from app.checking.intervals import is_open, overlap
from app.checking.linking.links import Linked
from app.checking.magnitudes import digits_of
from app.checking.phrases import claim_words, name_words, whence
from app.checking.times import day_of
from app.checking.tolerance import value_of
from app.domain import (
    Article,
    Claim,
    Comparison,
    Facet,
    FacetMatch,
    Figure,
    History,
    Link,
    Notice,
    Policy,
    Relation,
    Status,
)

KIND = "same-number-other-subject"
RULE = "scope.subject"
INFERRED = frozenset(
    {
        "subject.bridged",
        "subject.foretold",
        "subject.of-them",
        "subject.reference",
        "subject.shared",
        "subject.speaker",
        "place.name",
    }
)
"""Rules that give a number an owner whom its own words do not name: "the firm", "of them", a town.
That another article gives the number to somebody else then says more of us than of the two."""


def namesakes_of(
    linked: Linked, histories: Sequence[History], article: Article, policy: Policy
) -> tuple[Comparison, ...]:
    """The figures with the claim's number that another subject owns, newest first.

    Small and one-digit numbers are equal by chance, and so are numbers of another season. Whose a
    number is must be said beside it.
    """
    if _is_common(linked.claim, policy) or _owner_is_inferred(linked.claim):
        return ()
    found = [
        _comparison(candidate)
        for history in histories
        for candidate in _candidates(linked, history, article, policy)
        if _is_same_number(candidate)
    ]
    found.sort(key=_newest_first)
    return tuple(found[: policy.evidence_limit])


def notices_of(claim: Claim, namesakes: Sequence[Comparison]) -> tuple[Notice, ...]:
    """One notice for the claim, about the newest figure."""
    return tuple(Notice(KIND, claim.span, claim.quote, same.reason) for same in namesakes[:1])


def _is_common(claim: Claim, policy: Policy) -> bool:
    value = claim.quantity.amount.stated
    limits = policy.namesakes
    return abs(value) < limits.least or len(digits_of(value)) < limits.least_digits


def _owner_is_inferred(claim: Claim) -> bool:
    return any(one.field == "subject" and one.rule in INFERRED for one in claim.grounds)


def _candidates(
    linked: Linked, history: History, article: Article, policy: Policy
) -> list[Candidate]:
    claim, owner = linked.claim, history.series.key.subject
    facet = Facet("subject", claim.scope.subject, owner, FacetMatch.DIFFERS)
    asked = Asked(claim, Link(history.series, RULE, (facet,)), article, policy)
    return [
        Candidate(asked, figure)
        for figure in history.figures
        if figure.status is Status.CURRENT
        and figure.provenance.article_id != article.id
        and _is_near(claim, figure, policy)
    ]


def _is_near(claim: Claim, figure: Figure, policy: Policy) -> bool:
    """A quick look that spares most figures the interval test."""
    if not shares_unit(claim.quantity.unit, figure.quantity.unit):
        return False
    unit, into = figure.quantity.unit, claim.quantity.unit
    ours = value_of(claim.quantity)
    theirs = value_in(value_of(figure.quantity), unit, into, claim.measure.statistic)
    return abs(ours - theirs) <= 2 * policy.precision.hedged_cap * abs(ours)


def _is_same_number(candidate: Candidate) -> bool:
    evidence = evidence_of(candidate)
    if is_open(evidence.claim.tolerance) or is_open(evidence.figure.tolerance):
        return False
    return _is_recent(evidence) and overlap(evidence.claim.tolerance, evidence.figure.tolerance)


def _is_recent(evidence: Evidence) -> bool:
    return evidence.days is None or abs(evidence.days) <= evidence.candidate.policy.namesakes.days


def _comparison(candidate: Candidate) -> Comparison:
    facet = next(facet for facet in candidate.link.facets if facet.name == "subject")
    owner, ours = (name_words(name or "", candidate.policy) for name in (facet.series, facet.claim))
    reason = (
        f"The same number, {claim_words(candidate.claim)}, is on file for {owner} "
        f"({whence(candidate.figure)}); this article gives it to {ours}, "
        "so it is not the same figure."
    )
    gap = evidence_of(candidate).gap
    return Comparison(candidate.figure, Relation.NOT_COMPARABLE, RULE, reason, difference=gap)


def _newest_first(comparison: Comparison) -> tuple[int, str]:
    day = day_of(comparison.figure.period)
    return (-day.toordinal() if day else 1, comparison.figure.id)
