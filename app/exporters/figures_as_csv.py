"""Recorded figures → CSV that a spreadsheet opens without running anything."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from app.domain import Recorded
from app.domain.spreadsheets import guarded
from app.exporters.figure_columns import COLUMNS, Cell


def figures_csv(recorded: Iterable[Recorded]) -> Iterator[str]:
    """The header, then a line a figure, as RFC 4180 has them; lines end in CR LF."""
    yield csv_line([column.name for column in COLUMNS])
    for one in recorded:
        yield csv_line([cell_text(column.cell(one)) for column in COLUMNS])


def csv_line(cells: Sequence[str]) -> str:
    """One line, its cells quoted where they must be."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)
    return line.getvalue()


def cell_text(cell: Cell) -> str:
    """The cell as text: numbers and days as they are, a text that could run with a guard."""
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return format(cell, "f")
    if isinstance(cell, date):
        return cell.isoformat()
    return guarded(cell)
