"""Findings → what the store keeps of each claim, so that a change finds the reports it touches."""

from collections.abc import Collection

from app.checking.figures import figure_id
from app.checking.keys import key_of
from app.domain import Finding, Policy, Report
from app.domain.rejudging import Judged
from app.services.excerpts import excerpt_of


def judged_of(report: Report, figures: Collection[str], policy: Policy) -> tuple[Judged, ...]:
    """Each claim of the report as it was judged; `figures` are the ids of those it recorded."""
    return tuple(_judged(report, finding, figures, policy) for finding in report.findings)


def _judged(report: Report, finding: Finding, figures: Collection[str], policy: Policy) -> Judged:
    own = figure_id(report.article, finding.claim)
    return Judged(
        claim_id=finding.claim.id,
        series_id=finding.series_id,
        key_id=key_of(finding.claim).id,
        figure_id=own if own in figures else None,
        verdict=finding.verdict,
        rule=finding.rule,
        cited=tuple(comparison.figure.id for comparison in finding.comparisons),
        excerpt=excerpt_of(finding, report.article, policy),
    )
