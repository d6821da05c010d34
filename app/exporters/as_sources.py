"""Outlets → plain documents, and their list as a spreadsheet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain import Verdict
from app.exporters.encoding import Document
from app.exporters.figures_as_csv import cell_text, csv_line

Origins = Sequence[tuple[str, int]]

COLUMNS = (
    "id",
    "source",
    "articles",
    "figures",
    "claims",
    *(str(verdict) for verdict in Verdict),
    "agreement",
    "copies",
)
"""Of the spreadsheet; counts of articles and figures end one behind where counting stops."""


@dataclass(frozen=True, slots=True)
class Record:
    """How an outlet stands: `claims` of its newest ones by verdict, `agreement` the share of those
    held against something that agree, `copies` whose numbers of its newest `copies_of` are."""

    id: str
    name: str
    articles: int
    figures: int
    by_verdict: Mapping[Verdict, int]
    agreement: Decimal | None
    copies_of: int
    copies: Origins


def source_document(record: Record) -> Document:
    """The outlet as it stands in the list."""
    return {
        "id": record.id,
        "source": record.name,
        "articles": record.articles,
        "figures": record.figures,
        "claims": sum(record.by_verdict.values()),
        "by_verdict": {str(verdict): record.by_verdict[verdict] for verdict in Verdict},
        "agreement": record.agreement,
        "copies": copies_document(record.copies_of, record.copies),
    }


def copies_document(looked_at: int, origins: Origins) -> Document:
    """Of how many that were looked at how many are another's, and whose."""
    return {
        "of": looked_at,
        "copied": sum(count for _, count in origins),
        "origins": [{"source": name, "count": count} for name, count in origins],
    }


def sources_csv(records: Iterable[Record]) -> Iterator[str]:
    """The header, then a line an outlet, as RFC 4180 has them; no cell runs in a spreadsheet."""
    yield csv_line(COLUMNS)
    for one in records:
        counts = [str(one.by_verdict[verdict]) for verdict in Verdict]
        yield csv_line(
            [
                one.id,
                cell_text(one.name),
                str(one.articles),
                str(one.figures),
                str(sum(one.by_verdict.values())),
                *counts,
                cell_text(one.agreement),
                str(sum(count for _, count in one.copies)),
            ]
        )
