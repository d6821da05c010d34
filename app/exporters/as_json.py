"""Report → the JSON that answers POST /check (CONTRACT.md), and the pieces it is made of."""

from collections import Counter
from collections.abc import Sequence

from app.checking.tolerance import tolerance_of
from app.domain import (
    Article,
    Claim,
    Comparison,
    Consensus,
    Decided,
    Finding,
    Link,
    Notice,
    Pin,
    Policy,
    Reading,
    Report,
    Skipped,
    Span,
    Stamp,
    Stated,
    Tolerance,
    Verdict,
)
from app.exporters.as_exchange import used_exchange
from app.exporters.encoding import Document, encoded
from app.exporters.figure_documents import (
    day_text,
    observation_document,
    period_document,
    quantity_document,
    word_text,
)
from app.exporters.html_places import html_places


def report_json(report: Report) -> str:
    """The whole report as one line of JSON; the same report gives the same bytes."""
    return encoded(report_document(report))


def report_document(report: Report) -> Document:
    """The answer of POST /check, its fields in CONTRACT.md's order."""
    return {
        "article": article_document(report.article) | {"recorded": report.recorded},
        "summary": summary_document(report.findings, report.notices),
        "claims": [
            {**finding_document(finding), **html_places(report.article, finding.claim.span)}
            for finding in report.findings
        ],
        "findings": [
            {**notice_document(notice), **html_places(report.article, notice.span)}
            for notice in report.notices
        ],
        "skipped": [skipped_document(skipped) for skipped in report.skipped],
        "stamp": stamp_document(report.stamp),
    }


def reading_document(reading: Reading, policy: Policy) -> Document:
    """The answer of POST /extract: what an article says, held against nothing."""
    return {
        "article": article_document(reading.article),
        "claims": [
            {
                **claim_document(claim, tolerance_of(claim.quantity, policy)),
                **html_places(reading.article, claim.span),
            }
            for claim in reading.claims
        ],
        "quantities": [stated_document(stated) for stated in reading.quantities],
        "skipped": [skipped_document(skipped) for skipped in reading.skipped],
    }


def article_document(article: Article) -> dict[str, object]:
    """What identifies an article; its text only where that was made from HTML."""
    return {
        "id": article.id,
        "source": article.source,
        "published": day_text(article.published),
        "url": article.url,
        "title": article.title,
        **({"text": article.text} if article.html else {}),
    }


def summary_document(findings: Sequence[Finding], notices: Sequence[Notice]) -> Document:
    """How many claims there are, how many of each verdict, and how many further findings."""
    counted = Counter(finding.verdict for finding in findings)
    return {
        "claims": len(findings),
        **{str(verdict): counted[verdict] for verdict in Verdict},
        "findings": len(notices),
    }


def finding_document(finding: Finding) -> Document:
    """A claim with its verdict and everything it was held against."""
    return {
        **claim_document(finding.claim, finding.tolerance),
        "series": finding.series_id,
        "link": link_document(finding.link),
        "verdict": str(finding.verdict),
        "rule": finding.rule,
        "reason": finding.reason,
        "evidence": [evidence_document(comparison) for comparison in finding.comparisons],
        "consensus": consensus_document(finding.consensus),
        **_decided(finding.decided),
    }


def claim_document(claim: Claim, tolerance: Tolerance) -> Document:
    """A claim as it was read, before anything is known about it."""
    return {
        "id": claim.id,
        "surface": claim.surface,
        **_offsets(claim.span),
        "quote": claim.quote,
        "quantity": {
            **quantity_document(claim.quantity),
            "dimension": claim.quantity.unit.dimension,
            "stated": claim.quantity.stated,
            "tolerance": [tolerance.low, tolerance.high],
        },
        "statistic": str(claim.measure.statistic),
        "change": word_text(claim.quantity.change),
        "kind": str(claim.measure.kind),
        "item": claim.measure.item,
        "subject": claim.scope.subject,
        "place": claim.scope.place,
        "event": claim.scope.event,
        "context": claim.scope.context,
        "part": claim.scope.part,
        "time": {
            **period_document(claim.period),
            "stated": claim.period.stated,
            "basis": str(claim.period.basis),
        },
        "attribution": claim.attribution.speaker if claim.attribution else None,
        "modality": str(claim.modality),
        "checkworthy": claim.checkworthy,
    }


def stated_document(stated: Stated) -> Document:
    """A quantity where it stands, check-worthy or not, as `extract --jsonl` prints it."""
    return {
        **quantity_document(stated.quantity),
        "change": word_text(stated.quantity.change),
        "span": [stated.span.start, stated.span.end],
        "unit_phrase": stated.phrase,
    }


def evidence_document(comparison: Comparison) -> Document:
    """One figure that a claim was held against, and how the claim stands to it."""
    figure = comparison.figure
    return {
        "figure_id": figure.id,
        "relation": str(comparison.relation),
        "rule": comparison.rule,
        "source": figure.provenance.source,
        "attribution": figure.provenance.attribution,
        "published": day_text(figure.provenance.published),
        "as_of": day_text(figure.period.as_of),
        "url": figure.provenance.url,
        "quote": figure.provenance.quote,
        "quantity": quantity_document(figure.quantity),
        "observation": observation_document(figure.observation),
        "difference": comparison.difference,
        "reason": comparison.reason,
        "notes": list(comparison.notes),
        **used_exchange(comparison.exchange),
        **_pinned(comparison.pinned),
    }


def _pinned(pin: Pin | None) -> Document:
    """Who made the figure the reference of its series; left out of any other."""
    if pin is None:
        return {}
    return {"pinned": {"who": pin.who, "at": pin.at.isoformat(), "reason": pin.reason}}


def link_document(link: Link) -> Document:
    """Why a claim was, or was not, taken to speak of the series, facet by facet."""
    return {
        "rule": link.rule,
        "confidence": link.confidence,
        "facets": [
            {
                "name": facet.name,
                "claim": facet.claim,
                "series": facet.series,
                "match": str(facet.match),
            }
            for facet in link.facets
        ],
    }


def consensus_document(consensus: Consensus | None) -> Document | None:
    """What the comparable figures say together."""
    if consensus is None:
        return None
    return {
        "low": consensus.low,
        "high": consensus.high,
        "median": consensus.median,
        "figures": consensus.figures,
        "independent_sources": consensus.independent_sources,
    }


def notice_document(notice: Notice) -> Document:
    """Something about the article that is no verdict on one claim."""
    return {
        "kind": notice.kind,
        "quote": notice.quote,
        **_offsets(notice.span),
        "reason": notice.reason,
    }


def skipped_document(skipped: Skipped) -> Document:
    """A number that was seen and left alone, and why."""
    return {
        **_offsets(skipped.span),
        "surface": skipped.surface,
        "rule": skipped.rule,
        **_decided(skipped.decided),
    }


def stamp_document(stamp: Stamp) -> Document:
    """What produced the report."""
    return {
        "engine": stamp.engine,
        "lexicon": stamp.lexicon,
        "policy": stamp.policy,
        "parser": stamp.parser,
    }


def _decided(decided: Decided | None) -> dict[str, object]:
    """The person's decision that holds; absent where none does."""
    if decided is None:
        return {}
    told = {
        "review": decided.review,
        "article": decided.article_id,
        "claim": decided.claim_id,
        "kind": str(decided.kind),
        "who": decided.who,
        "at": decided.at.isoformat(),
        "reason": decided.reason,
        "verdict_before": word_text(decided.verdict_before),
        "rule_before": decided.rule_before,
    }
    return {"decided": told}


def _offsets(span: Span) -> dict[str, object]:
    return {"start": span.start, "end": span.end}
