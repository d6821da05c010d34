"""What is said of a claim: verdict, rule and reason, and the evidence, what decided it first."""

from dataclasses import replace

from app.checking.judging.consensus import consensus_of
from app.checking.judging.verdict import Decision, decided, standing_of
from app.checking.linking.links import Linked
from app.checking.linking.overrules import PERSON_APART
from app.checking.linking.ways import NO_SERIES, UNPROVEN
from app.checking.tolerance import tolerance_of
from app.domain import Comparison, Finding, Link, Policy, Verdict

UNSEEN = {
    NO_SERIES: "Nothing is on file for this measure yet.",
    UNPROVEN: "Figures for this measure are on file, but nothing shows that they are about this.",
    PERSON_APART: "Figures for this measure are on file, but a person said that they are not this.",
}
OTHER_SCOPE = "Figures for this measure are on file, but for another {facet}."
NOT_COMPARED = "Figures of this series are on file, but none can be compared with this one."


def finding_of(linked: Linked, comparisons: tuple[Comparison, ...], policy: Policy) -> Finding:
    """The finding of a claim that was held against these figures."""
    claim, link = linked.claim, linked.link
    standing = standing_of(claim, comparisons, policy)
    decision = decided(standing)
    rule, reason = (decision.rule, decision.reason) if decision else _unseen(link, comparisons)
    return Finding(
        claim=claim,
        series_id=linked.home.id,
        verdict=decision.verdict if decision else Verdict.UNSEEN,
        rule=rule,
        reason=reason,
        tolerance=tolerance_of(claim.quantity, policy),
        link=link,
        comparisons=_deciding_first(comparisons, decision),
        consensus=consensus_of(standing, comparisons),
    )


def decided_anew(finding: Finding, comparisons: tuple[Comparison, ...], policy: Policy) -> Finding:
    """The finding if the claim had been held against these figures alone."""
    standing = standing_of(finding.claim, comparisons, policy)
    decision = decided(standing)
    unseen = _unseen(finding.link, comparisons)
    rule, reason = (decision.rule, decision.reason) if decision else unseen
    return replace(
        finding,
        verdict=decision.verdict if decision else Verdict.UNSEEN,
        rule=rule,
        reason=reason,
        comparisons=_deciding_first(comparisons, decision),
        consensus=consensus_of(standing, comparisons),
    )


def _deciding_first(
    comparisons: tuple[Comparison, ...], decision: Decision | None
) -> tuple[Comparison, ...]:
    if decision is None:
        return comparisons
    others = (one for one in comparisons if one is not decision.comparison)
    return (decision.comparison, *others)


def _unseen(linked: Link, comparisons: tuple[Comparison, ...]) -> tuple[str, str]:
    if comparisons:
        return comparisons[0].rule, comparisons[0].reason
    if linked.series:
        return "unseen.no-comparable-figure", NOT_COMPARED
    facet = linked.rule.rpartition(".")[2]
    return linked.rule, UNSEEN.get(linked.rule, OTHER_SCOPE.format(facet=facet))
