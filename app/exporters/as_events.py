"""Reports and decisions → events for subscribers: ids, verdicts and links, never an article."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from itertools import islice

from app.domain import Article, Decision, Finding, Report, Verdict
from app.domain.rejudging import Change
from app.domain.review import Review
from app.domain.webhooks import Event, EventType
from app.exporters.as_json import article_document, summary_document
from app.exporters.encoding import Document, encoded

CLAIM_EVENTS = 50
"""Claims of one article that are told one by one, for each type; the report has them all."""

CHARACTERS = 500
"""Longer words of an article or a person are cut: a body stays below 20 KB."""

SURFACE_CHARACTERS = 120

EVIDENCE = 4
"""Figures that a claim was held against, the nearest first."""

TOLD = {Verdict.DRIFTS: EventType.DRIFTED, Verdict.CONFLICTS: EventType.CONFLICTED}


def check_events(report: Report, now: datetime) -> Iterator[Event]:
    """What a recorded check tells: that it is done, and each claim that drifts or conflicts."""
    article = report.article
    data = {
        "article": article_document(article),
        "summary": summary_document(report.findings, report.notices),
        "links": _links(article),
    }
    about = f"{article.id} {article.digest}"
    yield _event(EventType.CHECKED, about, article.source, data, now)
    yield from _claim_events(article, ((one, {}) for one in report.findings), now)


def change_events(report: Report, changes: Iterable[Change], now: datetime) -> Iterator[Event]:
    """What tells of claims that drift or conflict now although they did not when checked."""
    changed = {one.claim_id: one for one in changes}
    told = (
        (finding, _since(changed[finding.claim.id]))
        for finding in report.findings
        if finding.claim.id in changed
    )
    yield from _claim_events(report.article, told, now)


def decision_event(decision: Decision, now: datetime) -> Event:
    """What tells of a person's word on series or figures."""
    linked = {
        "series": ("series", decision.series_id),
        "other": ("series", decision.other_id),
        "figure": ("figures", decision.figure_id),
    }
    data = {
        "decision": {
            "number": decision.number,
            "kind": str(decision.kind),
            "series": decision.series_id,
            "other": decision.other_id,
            "figure": decision.figure_id,
            "undoes": decision.undoes,
            "figures": decision.figures,
            "reason": _cut(decision.reason),
            "who": decision.who,
        },
        "links": {name: f"/{kind}/{one}" for name, (kind, one) in linked.items() if one},
    }
    return _event(EventType.DECIDED, str(decision.number), None, data, now)


def review_event(review: Review, source: str, now: datetime) -> Event:
    """What tells of a person's word on one claim of an article of that source."""
    data = {
        "review": {
            "number": review.number,
            "kind": str(review.kind),
            "article": review.article_id,
            "claim": review.claim_id,
            "surface": _cut(review.seen.surface, SURFACE_CHARACTERS),
            "seen": str(review.seen.verdict),
            "verdict": str(review.verdict) if review.verdict else None,
            "reason": _cut(review.reason),
            "who": review.who,
            "assignee": review.after.assignee,
            "before": review.before.words,
            "after": review.after.words,
        },
        "links": {"article": f"/articles/{review.article_id}"},
    }
    return _event(EventType.REVIEWED, str(review.number), source, data, now)


def trial_event(subscription_id: str, now: datetime) -> Event:
    """What a subscriber is sent to see that it arrives."""
    data = {"subscription": subscription_id}
    return _event(EventType.TEST, subscription_id, None, data, now)


def _claim_events(
    article: Article, findings: Iterable[tuple[Finding, Document]], now: datetime
) -> Iterator[Event]:
    grave = [pair for pair in findings if pair[0].verdict in TOLD]
    for verdict, kind in TOLD.items():
        of_kind = (pair for pair in grave if pair[0].verdict is verdict)
        for finding, since in islice(of_kind, CLAIM_EVENTS):
            data = {**_claim_data(article, finding), **since}
            about = f"{article.id} {article.digest} {finding.claim.id}"
            yield _event(kind, about, article.source, data, now)


def _claim_data(article: Article, finding: Finding) -> Mapping[str, object]:
    claim = finding.claim
    return {
        "article": article_document(article),
        "claim": {
            "id": claim.id,
            "surface": _cut(claim.surface, SURFACE_CHARACTERS),
            "quote": _cut(claim.quote),
            "start": claim.span.start,
            "end": claim.span.end,
            "series": finding.series_id,
        },
        "verdict": str(finding.verdict),
        "rule": finding.rule,
        "reason": _cut(finding.reason),
        "evidence": [
            {
                "figure_id": one.figure.id,
                "relation": str(one.relation),
                "source": one.figure.provenance.source,
            }
            for one in finding.comparisons[:EVIDENCE]
        ],
        "links": {**_links(article), "series": f"/series/{finding.series_id}"},
    }


def _since(change: Change) -> Document:
    return {
        "was": str(change.old),
        "cause": {"kind": str(change.why.cause), "id": change.why.id},
    }


def _links(article: Article) -> Mapping[str, object]:
    return {"article": f"/articles/{article.id}"}


def _event(kind: EventType, about: str, source: str | None, data: Document, now: datetime) -> Event:
    told = now.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
    body = encoded({"type": str(kind), "timestamp": told, "data": data})
    return Event(kind, about, source, now, body)


def _cut(words: str | None, longest: int = CHARACTERS) -> str | None:
    if words is None or len(words) <= longest:
        return words
    return words[: longest - 1] + "…"
