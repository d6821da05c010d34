"""Eurostat's TSV → records: dimensions in the first cell, a column for each time, flags behind."""

import re
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

PUBLISHER = "Eurostat"
LICENCE = "CC BY 4.0"
HEADER = re.compile(r"([\w,]+)\\(?:TIME_PERIOD|time)", re.IGNORECASE)
VALUE = re.compile(r"(:|[-+]?[\d.]+(?:[eE][-+]?\d+)?)?\s*((?:[a-z][a-z ]*)?)")
NAME = re.compile(r"(?:estat_)?([a-z0-9_]+?)(?:_linear|_tabular)?\.tsv(?:\.gz)?", re.IGNORECASE)
PLAIN = ("freq", "unit", "geo")
"""Dimensions that name no subset."""


def records_in(path: Path, given: Given) -> Iterator[Record]:
    """The figures of a data set as Eurostat's bulk download has it.

    The data set's code, which says what is measured, is the name of the file: une_rt_m.tsv,
    estat_une_rt_m.tsv.gz.
    """
    lines = lines_of(path, Layout("\t"))
    first = next(lines, None)
    found = HEADER.fullmatch(first.cells[0].strip()) if first else None
    if first is None or found is None:
        raise BadInput(rf"{path.name}: must start with dimensions, as in freq,unit,geo\TIME_PERIOD")
    dimensions = found.group(1).split(",")
    times = [cell.strip() for cell in first.cells[1:]]
    form = _Form(_data_set(path), dimensions, times, words_of(given.words, "eurostat"))
    for line in lines:
        yield from _records(line, form, given)


@dataclass(frozen=True, slots=True)
class _Form:
    data_set: str
    dimensions: Sequence[str]
    times: Sequence[str]
    words: Words


def _data_set(path: Path) -> str:
    found = NAME.fullmatch(path.name)
    if found is None:
        raise BadInput(f"{path.name}: name the file after its data set, as in une_rt_m.tsv")
    return found.group(1).lower()


def _records(line: Line, form: _Form, given: Given) -> Iterator[Record]:
    codes = [code.strip() for code in line.cells[0].split(",")]
    values = line.cells[1:]
    if len(codes) != len(form.dimensions) or len(values) > len(form.times):
        counts = f"has {len(codes)} codes and {len(values)} values"
        wanted = f"the header {len(form.dimensions)} and {len(form.times)}"
        yield Rejected(line.number, "record", f"{counts}, {wanted}")
        return
    try:
        texts = _texts(dict(zip(form.dimensions, codes, strict=True)), form)
    except BadInput as error:
        yield Rejected(line.number, str(error.loc[0]) if error.loc else "record", error.message)
        return
    for time, value in zip(form.times, values, strict=False):
        yield _record(line.number, texts, (time, value.strip()), given)


def _record(number: int, texts: dict[str, str], cell: tuple[str, str], given: Given) -> Record:
    time, text = cell
    found = VALUE.fullmatch(text)
    if found is None:
        return Rejected(number, time, f"{text[:40]!r} is no value with flags, as in 4.0 p")
    value, flags = found.group(1) or "", found.group(2).strip()
    if value in ("", ":"):
        return Blank(number)
    own = {"value": value, "date": time, "status": flags, "quote": f"{texts['quote']}, {time}"}
    return record_of(
        Cells(number, {**texts, **filled(own)}, {"value": time, "status": time}), Marks(), given
    )


def _texts(codes: Mapping[str, str], form: _Form) -> dict[str, str]:
    further = [Code(name, code) for name, code in codes.items() if name.casefold() not in PLAIN]
    observed = Observed(
        indicators=[Code("data set", form.data_set)],
        area=Code("geo", codes["geo"]) if "geo" in codes else None,
        unit=Code("unit", codes["unit"]) if "unit" in codes else None,
        dimensions={name.casefold(): code for name, code in codes.items()},
        further=further,
    )
    own = {"source_name": PUBLISHER, "licence": LICENCE}
    return {**own, **fields_of(observed, form.words)}
