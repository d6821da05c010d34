"""A table of one's own, with a mapping file → records."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as Texts
from dataclasses import dataclass
from pathlib import Path

from app.errors import BadInput
from app.importers.building import Cells, record_of
from app.importers.documents import nearest
from app.importers.mapping import COLUMN, Mapping, mapping_in
from app.importers.records import Given, Record, Rejected
from app.importers.tables import Layout, Line, lines_of


def records_in(path: Path, given: Given) -> Iterator[Record]:
    """The figures of a table that `given.mapping` says how to read."""
    if given.mapping is None:
        raise BadInput("a table of your own needs --mapping FILE; docs/reference-data.md shows one")
    yield from mapped(path, mapping_in(given.mapping), given)


def mapped(path: Path, mapping: Mapping, given: Given) -> Iterator[Record]:
    """The figures of a table as the mapping reads it: one a row, or in a wide table one a cell."""
    layout = Layout(mapping.delimiter, mapping.encoding, mapping.skip_rows)
    table = lines_of(path, layout)
    header = next(table, None)
    if header is None:
        raise BadInput(f"{path.name}: has no header line")
    form = _form_of(header.cells, mapping, path.name)
    for line in table:
        yield from _records(line, form, given)


@dataclass(frozen=True, slots=True)
class _Form:
    """The mapping, made ready for the header that the table has."""

    mapping: Mapping
    header: Sequence[str]
    places: Texts[str, int]
    wide: Sequence[tuple[int, str]]
    missing: frozenset[str]


def _form_of(cells: Sequence[str], mapping: Mapping, name: str) -> _Form:
    header = [cell.strip() for cell in cells]
    for column in mapping.columns_asked():
        if header.count(column) != 1:
            fault = "has two columns" if column in header else "has no column"
            raise BadInput(
                f"{name}: the header {fault} {column!r}{nearest(column, filter(None, header))}"
            )
    places = {column: place for place, column in enumerate(header)}
    wide = tuple(_wide(header, mapping))
    if mapping.wide and not wide:
        raise BadInput(f"{name}: no column fits the pattern {mapping.wide.columns!r} under wide")
    return _Form(mapping, header, places, wide, frozenset(mapping.missing))


def _wide(header: Sequence[str], mapping: Mapping) -> Iterator[tuple[int, str]]:
    if mapping.wide is None:
        return
    pattern = re.compile(mapping.wide.columns)
    for place, column in enumerate(header):
        found = pattern.fullmatch(column)
        if found:
            yield place, (found.group(1) if pattern.groups else column)


def _records(line: Line, form: _Form, given: Given) -> Iterator[Record]:
    surplus = line.cells[len(form.header) :]
    if len(line.cells) < len(form.header) or any(surplus):
        counts = f"has {len(line.cells)} cells, the header {len(form.header)}"
        yield Rejected(line.number, "record", f"{counts}; quote a cell that holds the delimiter")
        return
    if not _counts(line, form):
        return
    texts = _texts(line, form)
    if not form.wide:
        yield record_of(Cells(line.number, texts, form.mapping.columns), form.mapping.marks, given)
        return
    for place, heading in form.wide:
        yield _wide_record(line, (place, heading), texts, form, given)


def _wide_record(
    line: Line, at: tuple[int, str], texts: dict[str, str], form: _Form, given: Given
) -> Record:
    place, heading = at
    becomes = form.mapping.wide.becomes if form.mapping.wide else "date"
    own = {becomes: _meant(becomes, heading, form), "value": line.cells[place].strip()}
    present = {name: text for name, text in own.items() if text not in form.missing}
    names = {**form.mapping.columns, "value": form.header[place], becomes: form.header[place]}
    return record_of(Cells(line.number, {**texts, **present}, names), form.mapping.marks, given)


def _counts(line: Line, form: _Form) -> bool:
    """Whether the row is one of those that the mapping wants."""
    mapping = form.mapping

    def said(column: str) -> str:
        return line.cells[form.places[column]].strip()

    if any(said(column) in unwanted for column, unwanted in mapping.skip.items()):
        return False
    return all(said(column) in wanted for column, wanted in mapping.only.items())


def _texts(line: Line, form: _Form) -> dict[str, str]:
    mapping = form.mapping

    def cell(column: str) -> str:
        return line.cells[form.places[column]].strip()

    found = {name: cell(column) for name, column in mapping.columns.items()}
    for name, template in mapping.templates.items():
        filled = COLUMN.sub(lambda match: cell(match.group(1)), template)
        found[name] = filled.strip()
    meant = {name: _meant(name, text, form) for name, text in found.items()}
    present = {name: text for name, text in meant.items() if text not in form.missing}
    return {**mapping.constants, **present}


def _meant(name: str, text: str, form: _Form) -> str:
    return form.mapping.values.get(name, {}).get(text, text)
