"""The World Bank's wide table → records: a row for each country and indicator, a column a year."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import BadInput
from app.importers.building import Cells, record_of
from app.importers.coding import Code, Observed, fields_of
from app.importers.numbers import Marks
from app.importers.records import Blank, Given, Record, Rejected
from app.importers.tables import Layout, Line, lines_of
from app.importers.words import Words, filled, words_of

PUBLISHER = "World Bank"
NAMES = ("Country Name", "Country Code", "Indicator Name", "Indicator Code")
UPDATED = "Last Updated Date"
PREAMBLE = 10
"""Lines in which the header must have come."""

NONE = frozenset({"", ".."})
LICENCE = "CC BY 4.0"


def records_in(path: Path, given: Given) -> Iterator[Record]:
    """The figures of a download in which each year is a column, with its lines on top or without.

    The day on which the table was last updated, which stands on top, is the vintage.
    """
    lines = lines_of(path, Layout())
    header, updated = _header(lines, path)
    years = [(place, cell) for place, cell in enumerate(header) if _is_year(cell)]
    form = _Form(header, years, updated, words_of(given.words, "world-bank"))
    for line in lines:
        yield from _records(line, form, given)


@dataclass(frozen=True, slots=True)
class _Form:
    header: Sequence[str]
    years: Sequence[tuple[int, str]]
    updated: str
    words: Words


def _header(lines: Iterator[Line], path: Path) -> tuple[list[str], str]:
    updated = ""
    for _, line in zip(range(PREAMBLE), lines, strict=False):
        cells = [cell.strip() for cell in line.cells]
        if cells[0] == UPDATED:
            updated = cells[1] if len(cells) > 1 else ""
        if set(NAMES) <= set(cells):
            return cells, updated
    raise BadInput(f"{path.name}: has no header with {', '.join(NAMES)}")


def _is_year(cell: str) -> bool:
    # The Bank's query tool writes "2024 [YR2024]".
    return cell[:4].isdecimal() and (len(cell) == 4 or cell[4:].strip() == f"[YR{cell[:4]}]")


def _records(line: Line, form: _Form, given: Given) -> Iterator[Record]:
    said = dict(zip(form.header, (cell.strip() for cell in line.cells), strict=False))
    if len(said) < len(NAMES) or any(line.cells[len(form.header) :]):
        counts = f"has {len(line.cells)} cells, the header {len(form.header)}"
        yield Rejected(line.number, "record", counts)
        return
    try:
        texts = _texts(said, form)
    except BadInput as error:
        yield Rejected(line.number, str(error.loc[0]) if error.loc else "record", error.message)
        return
    for place, heading in form.years:
        value = line.cells[place].strip() if place < len(line.cells) else ""
        if value in NONE:
            yield Blank(line.number)
            continue
        own = {"value": value, "date": heading[:4], "quote": f"{texts['quote']}, {heading[:4]}"}
        cells = Cells(line.number, {**texts, **own}, {"value": heading})
        yield record_of(cells, Marks(), given)


def _texts(said: Mapping[str, str], form: _Form) -> dict[str, str]:
    country, short, label, code = (said.get(name, "") for name in NAMES)
    observed = Observed(
        indicators=[Code("Indicator Code", code, label)],
        area=Code("Country Name", short, country),
        dimensions={"country": short},
    )
    own = {"source_name": PUBLISHER, "licence": LICENCE, "vintage": form.updated, "method": label}
    return {**filled(own), **fields_of(observed, form.words)}
