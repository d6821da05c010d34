"""What a report on record says that a decision may change while its verdicts stay."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.domain import Finding
from app.store.articles import ArticleRecord

Reference = tuple[str, str, str | None, str]
"""A claim that is held against a pinned figure: its id and the figure's, who pinned it and when."""


@dataclass(frozen=True, slots=True)
class Told:
    """The series of each claim, by the claims' ids, and the references they are held against."""

    series: Mapping[str, str]
    references: frozenset[Reference]

    def is_outdated_by(self, new: "Told") -> bool:
        """Whether the other says otherwise; a claim that only one of the two has says nothing."""
        moved = any(self.series.get(one, series) != series for one, series in new.series.items())
        return moved or self.references != new.references


def told_by(findings: Iterable[Finding]) -> Told:
    """What a report with these findings says."""
    findings = tuple(findings)
    return Told(
        series={finding.claim.id: finding.series_id for finding in findings},
        references=frozenset(
            (finding.claim.id, one.figure.id, one.pinned.who, one.pinned.at.isoformat())
            for finding in findings
            for one in finding.comparisons
            if one.pinned is not None
        ),
    )


def told_in(record: ArticleRecord | None) -> Told:
    """What the report on record says; nothing where there is none."""
    report: dict[str, Any] = json.loads(record.report) if record else {"claims": []}
    return Told(
        series={claim["id"]: claim["series"] for claim in report["claims"]},
        references=frozenset(
            (claim["id"], one["figure_id"], one["pinned"]["who"], one["pinned"]["at"])
            for claim in report["claims"]
            for one in claim["evidence"]
            if "pinned" in one
        ),
    )
