"""How one article's numbers stand to another's, without a reference table."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.checking.figures import histories_of
from app.checking.linking import BY_FACETS
from app.checking.pipeline import check
from app.domain import Finding, Policy, Reading, Relation, Verdict

NOTHING = "pair.nothing-comparable"
NO_REASON = "No number of the one text speaks of the same thing as a number of the other."

STRENGTH = (Verdict.CONFLICTS, Verdict.DRIFTS, Verdict.SUPERSEDED, Verdict.AGREES)
ALARMS = (Verdict.CONFLICTS, Verdict.DRIFTS)


@dataclass(frozen=True, slots=True)
class PairVerdict:
    """The strongest relation between two texts, the rule that found it and why."""

    verdict: Relation
    rule: str
    reason: str


def compare(a: Reading, b: Reading, policy: Policy) -> PairVerdict:
    """How the numbers of `b` stand to those of `a`, `a` being on file.

    The strongest relation counts. An alarm does not, though, if the figure it rests on is the one
    that another number of `b` agrees with, or if wording alone made its link while another number
    agrees.
    """
    histories = histories_of(a.claims, a.article)
    # Whoever hands in a pair says that both tell one story: shared words then prove a link for
    # people too, who in a whole table come in every story.
    linking = replace(policy.linking, generic_items=())
    findings = check(b.claims, histories, b.article, replace(policy, linking=linking)).findings
    heard = [finding for finding in findings if _is_heard(finding, findings)]
    for verdict in STRENGTH:
        for finding in heard:
            if finding.verdict is verdict:
                return PairVerdict(Relation(verdict.value), finding.rule, finding.reason)
    return _not_comparable(findings)


def _is_heard(finding: Finding, findings: Iterable[Finding]) -> bool:
    if finding.verdict is Verdict.UNSEEN:
        return False
    if finding.verdict not in ALARMS:
        return True
    agreeing = [other for other in findings if other.verdict is Verdict.AGREES]
    taken = {other.comparisons[0].figure.id for other in agreeing}
    if finding.comparisons[0].figure.id in taken:
        return False
    return not agreeing or finding.link.rule == BY_FACETS


def _not_comparable(findings: Iterable[Finding]) -> PairVerdict:
    for finding in findings:
        if finding.comparisons:
            nearest = finding.comparisons[0]
            return PairVerdict(Relation.NOT_COMPARABLE, nearest.rule, nearest.reason)
    return PairVerdict(Relation.NOT_COMPARABLE, NOTHING, NO_REASON)
