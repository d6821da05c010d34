"""Our World in Data's CSV, with the metadata beside it → records: a column for each indicator."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import BadInput
from app.importers.building import Cells, record_of
from app.importers.coding import Code, Observed, fields_of
from app.importers.documents import document_in
from app.importers.numbers import Marks
from app.importers.records import Blank, Given, Record, Rejected
from app.importers.tables import Layout, Line, lines_of
from app.importers.words import Words, filled, words_of

PUBLISHER = "Our World in Data"
LICENCE = "CC BY 4.0"
TIMES = ("Year", "Day")
PROCESSED = (" – processed by", " – with ", " [original data]")
LONGEST_CREDIT = 200
SUFFIX = ".metadata.json"


def records_in(path: Path, given: Given) -> Iterator[Record]:
    """The figures of a chart's download; population.metadata.json beside population.csv says of
    each column its title, unit, source and when it was last updated."""
    lines = lines_of(path, Layout())
    first = next(lines, None)
    header = [cell.strip() for cell in first.cells] if first else []
    time = next((name for name in TIMES if name in header), None)
    if time is None or "Entity" not in header:
        raise BadInput(f"{path.name}: must start with Entity, Code and Year or Day")
    columns = [name for name in header if name not in ("Entity", "Code", time)]
    form = _Form(header, time, _metadata(path), words_of(given.words, "owid"))
    settled = {name: _column(name, form) for name in columns}
    for line in lines:
        yield from _records(line, form, settled, given)


@dataclass(frozen=True, slots=True)
class _Form:
    header: Sequence[str]
    time: str
    metadata: Mapping[str, Any]  # JSON of somebody else's: looked into field by field
    words: Words


def _metadata(path: Path) -> Mapping[str, Any]:
    beside = path.with_name(path.name.removesuffix(".csv") + SUFFIX)
    if not beside.exists():
        return {}
    document = document_in(beside)
    columns = document.get("columns") if isinstance(document, dict) else None
    if not isinstance(columns, dict):
        raise BadInput(f"{beside.name}: says nothing of columns")
    return columns


def _column(name: str, form: _Form) -> dict[str, str]:
    """What holds for all values of a column; BadInput where nobody says what it measures."""
    said = form.metadata.get(name)
    about = {key: text for key, text in (said or {}).items() if isinstance(text, str)}
    titles = [about.get("shortName"), name, about.get("titleShort")]
    observed = Observed([Code(name, title) for title in titles if title])
    texts = fields_of(observed, form.words)
    credit = about.get("citationShort", "")
    for mark in PROCESSED:
        credit = credit.partition(mark)[0]
    own = {
        "publisher": PUBLISHER,
        "source_name": credit if len(credit) <= LONGEST_CREDIT else "",
        "licence": LICENCE,
        "vintage": about.get("lastUpdated"),
        "method": about.get("titleShort"),
        "external_id": name,
    }
    return {**texts, **filled(own)}


def _records(
    line: Line, form: _Form, settled: Mapping[str, Mapping[str, str]], given: Given
) -> Iterator[Record]:
    if len(line.cells) != len(form.header):
        counts = f"has {len(line.cells)} cells, the header {len(form.header)}"
        yield Rejected(line.number, "record", counts)
        return
    said = dict(zip(form.header, (cell.strip() for cell in line.cells), strict=True))
    entity, code, time = said["Entity"], said.get("Code", ""), said[form.time]
    area = form.words.areas.get(code, entity) if code else entity
    for name, texts in settled.items():
        if not said[name]:
            yield Blank(line.number)
            continue
        quote = ", ".join((texts["quote"], area, time))
        own = {"value": said[name], "subject": area, "date": time, "quote": quote}
        cells = Cells(line.number, {**texts, **filled(own)}, {"value": name, "date": form.time})
        yield record_of(cells, Marks(), given)
