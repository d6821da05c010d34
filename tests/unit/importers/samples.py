"""Files of our own making in the forms that publishers document, and what is read from them."""

from collections.abc import Sequence
from pathlib import Path

from app.domain import NewFigure, SeriesFacets
from app.importers import IMPORTERS, Given, Record, Rejected, Row

FILES = Path(__file__).parents[2] / "reference"
WORDS = FILES / "words.toml"


def read(form: str, name: str | Path, given: Given | None = None) -> list[Record]:
    """The records of a sample, or of a file elsewhere."""
    return list(IMPORTERS[form](FILES / name, given or Given(words=WORDS)))


def figures(records: Sequence[Record]) -> list[NewFigure]:
    """The figures among the records, in order."""
    return [record.figure for record in records if isinstance(record, Row)]


def rejected(records: Sequence[Record]) -> list[tuple[int, str]]:
    """Line and field of each rejected record."""
    return [(one.line, one.field) for one in records if isinstance(one, Rejected)]


def facets(figure: NewFigure) -> SeriesFacets:
    """What the figure measures."""
    assert isinstance(figure.series, SeriesFacets)
    return figure.series
