"""The order of the checks, in one visible function: claims and histories become findings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.checking.arithmetic import arithmetic_notices
from app.checking.bases import basis_notices
from app.checking.candidates import candidates
from app.checking.comparison import compared
from app.checking.consensus import consensus_of
from app.checking.derived import derived_comparisons, points_notices
from app.checking.keys import key_of
from app.checking.linking import NO_SERIES, UNPROVEN, link
from app.checking.namesakes import namesakes_of, notices_of
from app.checking.tolerance import tolerance_of
from app.checking.verdict import Decision, decided
from app.domain import (
    Article,
    Claim,
    Comparison,
    Finding,
    History,
    Link,
    LookupKey,
    Notice,
    Policy,
    Verdict,
)

UNSEEN = {
    NO_SERIES: "Nothing is on file for this measure yet.",
    UNPROVEN: "Figures for this measure are on file, but nothing shows that they are about this.",
}
OTHER_SCOPE = "Figures for this measure are on file, but for another {facet}."
NOT_COMPARED = "Figures of this series are on file, but none can be compared with this one."


@dataclass(frozen=True, slots=True)
class Checked:
    """One finding a claim, in the claims' order, and notices about the article."""

    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...]


def check(
    claims: Sequence[Claim], histories: Sequence[History], article: Article, policy: Policy
) -> Checked:
    """How each claim stands to what is on file.

    `histories` are those that `keys_of(claims)` asks for. The article's own figures do not count.
    """
    on_file = _by_key(histories)
    findings: list[Finding] = []
    notices: list[Notice] = []
    for claim in claims:
        key = key_of(claim)
        known = on_file.get(LookupKey(key.item, key.dimension), ())
        linked = link(claim, known, policy)
        comparisons = _comparisons(claim, known, linked, article, policy)
        namesakes = () if linked.series else namesakes_of(claim, known, article, policy)
        findings.append(_finding(claim, linked, (*comparisons, *namesakes), policy))
        notices.extend(notices_of(claim, namesakes))
    if any(finding.verdict is Verdict.UNSEEN for finding in findings):
        follows = derived_comparisons(claims, histories, article, policy)
        findings = [_worked_out(finding, follows, policy) for finding in findings]
        notices.extend(points_notices(claims, histories, article, policy))
    notices.extend(basis_notices(findings))
    notices.extend(arithmetic_notices(claims, policy))
    return Checked(tuple(findings), tuple(notices))


def _by_key(histories: Sequence[History]) -> dict[LookupKey, tuple[History, ...]]:
    found: dict[LookupKey, tuple[History, ...]] = {}
    for history in histories:
        key = LookupKey(history.series.key.item, history.series.key.dimension)
        found[key] = (*found.get(key, ()), history)
    return found


def _comparisons(
    claim: Claim, known: Sequence[History], linked: Link, article: Article, policy: Policy
) -> tuple[Comparison, ...]:
    return tuple(
        compared(candidate)
        for history in known
        if history.series == linked.series
        for candidate in candidates(claim, history, linked, article, policy)
    )


def _finding(
    claim: Claim, linked: Link, comparisons: tuple[Comparison, ...], policy: Policy
) -> Finding:
    decision = decided(claim, comparisons, policy)
    rule, reason = (decision.rule, decision.reason) if decision else _unseen(linked, comparisons)
    return Finding(
        claim=claim,
        series_id=linked.series.id if linked.series else key_of(claim).id,
        verdict=decision.verdict if decision else Verdict.UNSEEN,
        rule=rule,
        reason=reason,
        tolerance=tolerance_of(claim.quantity, policy),
        link=linked,
        comparisons=_deciding_first(comparisons, decision),
        consensus=consensus_of(claim, comparisons, policy),
    )


def _worked_out(
    finding: Finding, follows: Mapping[str, tuple[Comparison, ...]], policy: Policy
) -> Finding:
    """The finding, where nothing could be compared directly, by what figures on file add up to."""
    derived = follows.get(finding.claim.id, ())
    if finding.verdict is not Verdict.UNSEEN or not derived:
        return finding
    return _finding(finding.claim, finding.link, (*derived, *finding.comparisons), policy)


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
