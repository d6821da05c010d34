"""The queue, the desk and the outlets → plain documents, and the queue as a spreadsheet."""

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_EVEN, Decimal

from app.domain import Figure
from app.domain.queue import Listed
from app.domain.rejudging import Change
from app.exporters.as_history import change_document
from app.exporters.encoding import Document
from app.exporters.figure_documents import figure_document
from app.exporters.figures_as_csv import cell_text, csv_line

COLUMNS = (
    "verdict",
    "given",
    "state",
    "quote",
    "surface",
    "source",
    "title",
    "series",
    "reference",
    "gap",
    "tolerances",
    "assignee",
    "recorded_at",
    "rule",
    "article",
    "claim",
)
"""Of the spreadsheet, by the names that the document has."""

HUNDREDTH, TENTH = Decimal("0.0001"), Decimal("0.1")


def claim_document(claim: Listed) -> Document:
    """A claim in the queue: `gap` relative to the reference value, `tolerances` in half-widths of
    what the claim's own words allow, `at` where the number begins in the quote (code points).
    `verdict` is the rules', `given` a person's where it stands in its place."""
    return {
        "article": claim.article_id,
        "claim": claim.claim_id,
        "verdict": str(claim.verdict),
        "given": str(claim.given) if claim.given else None,
        "rule": claim.rule,
        "state": str(claim.state),
        "assignee": claim.assignee,
        "surface": claim.surface,
        "quote": claim.quote,
        "at": claim.at,
        "series_id": claim.series_id,
        "series": claim.series,
        "source_id": claim.source_id,
        "source": claim.source,
        "title": claim.title,
        "reference": claim.reference,
        "reference_id": claim.reference_id,
        "gap": rounded(claim.gap, HUNDREDTH),
        "tolerances": rounded(claim.tolerances, TENTH),
        "recorded_at": claim.recorded_at.isoformat(),
        "tag": claim.tag,
    }


def claims_csv(claims: Iterable[Listed]) -> Iterator[str]:
    """The header, then a line a claim, as RFC 4180 has them; no cell runs in a spreadsheet."""
    yield csv_line(COLUMNS)
    for claim in claims:
        document = claim_document(claim)
        yield csv_line([_cell(document[name]) for name in COLUMNS])


def turn_document(article_id: str, source: str, title: str | None, change: Change) -> Document:
    """A verdict that turned, and the article that it is of."""
    return {"article": article_id, "source": source, "title": title, **change_document(change)}


def moved_document(figure: Figure, series: str, at: str) -> Document:
    """A figure that was retracted or that revises another; `label` are its series' words."""
    return {**figure_document(figure), "label": series, "at": at}


def rounded(value: float | None, places: Decimal) -> Decimal | None:
    """The value as it is shown; None stays None. What is large keeps its whole digits."""
    if value is None:
        return None
    return Decimal(str(value)).quantize(places, ROUND_HALF_EVEN)


def _cell(value: object) -> str:
    return cell_text(value if value is None or isinstance(value, Decimal) else str(value))
