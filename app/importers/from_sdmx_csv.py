"""SDMX-CSV 1.0 and 2.0 → records: dimensions, the value, then what is said of the value."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from app.errors import BadInput
from app.importers.building import Cells, record_of
from app.importers.coding import Code, Observed, fields_of
from app.importers.numbers import Marks
from app.importers.records import Given, Importer, Record, Rejected
from app.importers.tables import Layout, Line, first_line, lines_of
from app.importers.words import Words, filled, words_of

VALUE, TIME = "OBS_VALUE", "TIME_PERIOD"
STRUCTURES = {1: ("DATAFLOW",), 2: ("STRUCTURE", "STRUCTURE_ID")}
HEAD = frozenset(
    {"DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY"}
)
INDICATORS = ("INDICATOR", "MEASURE", "SUBJECT", "SERIES", "NA_ITEM", "ITEM", "CONCEPT", "STO")
AREAS = ("REF_AREA", "GEO", "LOCATION", "COUNTRY", "AREA")
UNITS = ("UNIT_MEASURE", "UNIT")
PLAIN = frozenset({"FREQ", TIME, *INDICATORS, *AREAS, *UNITS})
ATTRIBUTES = {
    "UNIT_MULT": "unit_mult",
    "DECIMALS": "decimals",
    "OBS_STATUS": "status",
    "COLL_METHOD": "method",
    "VALID_FROM": "vintage",
    "LAST_UPDATE": "vintage",
}
AGENCIES = {
    "ESTAT": "Eurostat",
    "ECB": "European Central Bank",
    "IMF": "International Monetary Fund",
    "WB": "World Bank",
    "ILO": "International Labour Organization",
    "UNSD": "United Nations Statistics Division",
}
STRUCTURE_ID = re.compile(r"([A-Za-z][\w.@-]*):([\w@$-]+)(?:\([\d.+~-]*\))?")
COLUMNS = {
    "value": VALUE,
    "date": TIME,
    "action": "ACTION",
    **{ours: theirs for theirs, ours in ATTRIBUTES.items()},
}
SEPARATOR = re.compile(r"\[.\]$")
IDENTIFIER = re.compile(r"[A-Z][A-Z0-9_@$-]*")


def records_in(version: int, path: Path, given: Given) -> Iterator[Record]:
    """The figures of a file of that version; the signs between its cells may be commas or
    semicolons, and each heading and cell may carry its label ("A: Annual")."""
    delimiter = _delimiter(path)
    lines = lines_of(path, Layout(delimiter))
    first = next(lines, None)
    header = _headings(first.cells if first else ())
    names = [name for name, _ in header]
    if not {*STRUCTURES[version], VALUE} <= set(names):
        wanted = ", ".join((*STRUCTURES[version], VALUE))
        raise BadInput(f"{path.name}: is no SDMX-CSV {version}, whose header has {wanted}")
    form = _Form(
        tuple(names), tuple(label for _, label in header), delimiter, words_of(given.words, "sdmx")
    )
    for line in lines:
        yield _record(line, form, given)


SDMX_CSV_1: Importer = partial(records_in, 1)
SDMX_CSV_2: Importer = partial(records_in, 2)


@dataclass(frozen=True, slots=True)
class _Form:
    """`names` are the identifiers of the columns; where `is_label`, a column holds the label of the
    one before it."""

    names: Sequence[str]
    is_label: Sequence[bool]
    delimiter: str
    words: Words

    @property
    def dimensions(self) -> Sequence[str]:
        """What stands before the value, but for what says where the file comes from."""
        before = self.names[: self.names.index(VALUE)]
        return [name for name in before if name and name not in HEAD]


def _delimiter(path: Path) -> str:
    line = first_line(path)
    return ";" if line.replace("[;]", "").count(";") > line.count(",") else ","


def _headings(cells: Sequence[str]) -> list[tuple[str, bool]]:
    """Each column's identifier, and whether it only names the codes of the one before."""
    found: list[tuple[str, bool]] = []
    for cell in cells:
        name = SEPARATOR.sub("", cell.strip()).partition(":")[0].strip()
        is_label = bool(found) and not IDENTIFIER.fullmatch(name)
        found.append(("" if is_label else name, is_label))
    return found


def _record(line: Line, form: _Form, given: Given) -> Record:
    if len(line.cells) != len(form.names):
        counts = f"has {len(line.cells)} cells, the header {len(form.names)}"
        return Rejected(line.number, "record", counts)
    codes = _codes(line, form)
    try:
        texts = _texts(codes, form, given)
    except BadInput as error:
        return Rejected(line.number, str(error.loc[0]) if error.loc else "record", error.message)
    value = texts.get("value", "")
    # SDMX groups no digits: a comma can only stand before decimals.
    has_comma = form.delimiter == ";" and "," in value
    cells = Cells(line.number, texts, COLUMNS)
    return record_of(cells, Marks("," if has_comma else "."), given)


def _codes(line: Line, form: _Form) -> dict[str, Code]:
    found: dict[str, Code] = {}
    last = ""
    for name, is_label, cell in zip(form.names, form.is_label, line.cells, strict=True):
        text = cell.strip()
        if is_label:
            if text and last:
                found[last] = Code(last, found[last].code, text)
            continue
        code, colon, label = text.partition(": ")
        is_pair = bool(colon) and name not in HEAD and name not in (VALUE, TIME)
        found[name] = Code(name, code, label.strip() or None) if is_pair else Code(name, text)
        last = name
    return found


def _texts(codes: Mapping[str, Code], form: _Form, given: Given) -> dict[str, str]:
    agency, flow = _structure(codes)
    known = {name: code for name, code in codes.items() if code.code}
    observed = Observed(
        indicators=[
            *(known[name] for name in INDICATORS if name in known),
            *([Code(flow.column, flow.code)] if flow.code else []),
        ],
        area=_first(AREAS, known),
        unit=_first(UNITS, known),
        dimensions={name.casefold(): code.code for name, code in known.items()},
        further=[known[name] for name in form.dimensions if name in known and name not in PLAIN],
        date=known[TIME].code if TIME in known else "",
    )
    own = {ours: known[theirs].code for theirs, ours in ATTRIBUTES.items() if theirs in known}
    told = {
        "value": codes[VALUE].code,
        "action": codes["ACTION"].code if "ACTION" in codes else None,
        "source_name": given.source or AGENCIES.get(agency, agency),
    }
    return {**fields_of(observed, form.words), **own, **filled(told)}


def _structure(codes: Mapping[str, Code]) -> tuple[str, Code]:
    """The agency and the data flow of "ESTAT:UNE_RT_M(1.0)"."""
    column = "STRUCTURE_ID" if "STRUCTURE_ID" in codes else "DATAFLOW"
    found = STRUCTURE_ID.match(codes[column].code)
    if found is None:
        return "", Code(column, codes[column].code)
    return found.group(1), Code(column, found.group(2))


def _first(names: Sequence[str], codes: Mapping[str, Code]) -> Code | None:
    return next((codes[name] for name in names if name in codes), None)
