"""Numbers on bases that only one text names: adjusted, confirmed, net (SEMANTICS 2.10)."""

from collections.abc import Iterable, Iterator

from app.domain import Finding, Notice, Relation

KIND = "basis-differs"
DOUBT = "doubt.basis"


def basis_notices(findings: Iterable[Finding]) -> Iterator[Notice]:
    """A notice where the deciding comparison differs and only one side says on what basis."""
    for finding in findings:
        deciding = finding.comparisons[:1]
        if deciding and deciding[0].relation is Relation.DRIFTS and DOUBT in deciding[0].notes:
            yield Notice(KIND, finding.claim.span, finding.claim.quote, deciding[0].reason)
