"""A table with a mapping file becomes figures, long or wide."""

from decimal import Decimal
from pathlib import Path

import pytest

from app.errors import BadInput
from app.importers import IMPORTERS, Blank, Given, Record, Rejected, Row

LONG = """
delimiter = "semicolon"
decimal = ","
thousands = "space"
[columns]
subject = "Land"
date = "Jahr"
value = "Wert"
status = "Status"
[constants]
item = "unemployment"
unit = "%"
source_name = "Statistics Norland"
[templates]
quote = "Arbeitslosenquote, {Land}, {Jahr}"
source_url = "https://stats.example/{Land}"
[values.subject]
NL = "Norland"
[skip]
Geschlecht = ["F", "M"]
"""
WIDE = """
skip_rows = 2
[columns]
subject = "Country"
[constants]
item = "population"
unit = "person"
[wide]
columns = "Y(\\\\d{4})"
"""


def read(tmp_path: Path, mapping: str, table: str, name: str = "mapping.toml") -> list[Record]:
    (tmp_path / name).write_text(mapping, encoding="utf-8")
    (tmp_path / "table.csv").write_text(table, encoding="utf-8")
    given = Given(source="Harbour Institute", mapping=tmp_path / name)
    return list(IMPORTERS["csv"](tmp_path / "table.csv", given))


def test_a_long_table(tmp_path: Path) -> None:
    table = (
        "Land;Jahr;Geschlecht;Wert;Status\n"
        "NL;2024;T;4,0;p\n"
        "NL;2024;F;3,8;p\n"
        "NL;2023;T;:;\n"
        "NL;2022;T;drei;\n"
        "NL;2021;T;3,1\n"
        "NL;2020-Q1;T;1 004,5;\n"
    )
    first, blank, word, short, last = read(tmp_path, LONG, table)
    assert isinstance(first, Row)
    assert (first.line, first.figure.low) == (2, Decimal("4.0"))
    assert first.figure.quote == "Arbeitslosenquote, NL, 2024"
    assert first.figure.url == "https://stats.example/NL"
    assert not isinstance(first.figure.series, str)
    assert first.figure.series.subject == "Norland"
    assert blank == Blank(4)
    assert isinstance(word, Rejected)
    assert (word.line, word.field) == (5, "Wert")
    assert short == Rejected(
        6, "record", "has 4 cells, the header 5; quote a cell that holds the delimiter"
    )
    assert isinstance(last, Row)
    assert last.figure.low == Decimal("1004.5")


def test_a_wide_table_has_a_figure_in_each_cell(tmp_path: Path) -> None:
    table = (
        "Made in May\n\nCountry,Code,Y2023,Y2024\nNorland,NRL,5370000,5412000\nEastmark,EMK,,x\n"
    )
    records = read(tmp_path, WIDE, table)
    values = [(one.figure.low, str(one.figure.end)) for one in records if isinstance(one, Row)]
    assert values == [(Decimal(5370000), "2023-12-31"), (Decimal(5412000), "2024-12-31")]
    assert records[2] == Blank(5)
    assert isinstance(records[3], Rejected)
    assert (records[3].line, records[3].field) == (5, "Y2024")


def test_a_mapping_in_yaml(tmp_path: Path) -> None:
    mapping = (
        "columns:\n  subject: geo\n  value: v\n  date: t\n"
        "constants: {item: population, unit: person}\n"
        "values:\n  subject:\n    NO: Norland\n"
        "only:\n  t: [2024]\n"
    )
    (row,) = read(tmp_path, mapping, "geo,t,v\nNO,2023,1\nNO,2024,2\n", "mapping.yaml")
    assert isinstance(row, Row)
    assert not isinstance(row.figure.series, str)
    assert row.figure.series.subject == "Norland"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("", "has no header line"),
        ("Land;Jahr;Geschlecht;Wrt;Status\n", "has no column 'Wert'; did you mean 'Wrt'?"),
        ("Land;Jahr;Geschlecht;Wert;Wert;Status\n", "has two columns 'Wert'"),
    ],
)
def test_a_table_that_the_mapping_does_not_fit_is_refused_whole(
    tmp_path: Path, table: str, said: str
) -> None:
    with pytest.raises(BadInput) as caught:
        read(tmp_path, LONG, table)
    assert said in caught.value.message


def test_a_pattern_that_no_column_fits_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no column fits the pattern"):
        read(tmp_path, WIDE, "a\nb\nCountry,2024\nNorland,1\n")


def test_a_table_of_one_s_own_needs_a_mapping(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="--mapping FILE"):
        list(IMPORTERS["csv"](tmp_path / "table.csv", Given()))
