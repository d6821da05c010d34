"""The World Bank's wide table."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain import Statistic
from app.errors import BadInput
from app.importers import Blank, Given, Rejected
from tests.unit.importers.samples import facets, figures, read, rejected


def test_each_year_of_a_row_is_a_figure() -> None:
    found = figures(read("world-bank", "world-bank.csv"))
    first = found[0]
    assert (facets(first).item, facets(first).subject) == ("population", "Norland")
    assert (first.low, first.unit) == (Decimal(5250000), "person")
    assert (first.start, first.end) == (date(2020, 1, 1), date(2020, 12, 31))
    assert first.quote == "Population, total, Norland, 2020"
    assert (first.source, first.published) == ("World Bank", date(2025, 1, 28))
    assert first.observation.external_id == "SP.POP.TOTL"
    growth = [one for one in found if facets(one).statistic is Statistic.CHANGE]
    assert [str(one.low) for one in growth] == ["-1.2", "2.9", "2.1", "1.4"]


def test_a_unit_in_the_heading_is_the_figure_s() -> None:
    emissions = [
        one for one in figures(read("world-bank", "world-bank.csv")) if one.unit == "tonne"
    ]
    assert emissions[-1].low == Decimal(38500000)


def test_what_has_no_words_or_is_no_number_is_rejected() -> None:
    assert rejected(read("world-bank", "world-bank.csv")) == [(14, "2020"), (15, "Indicator Code")]


def test_empty_years_are_no_fault() -> None:
    records = read("world-bank", "world-bank.csv")
    assert sum(isinstance(one, Blank) for one in records) == 6


def test_a_country_is_known_by_its_code(tmp_path: Path) -> None:
    path = tmp_path / "wb.csv"
    path.write_text(
        "Country Name,Country Code,Indicator Name,Indicator Code,2023 [YR2023]\n"
        '"Korea, Rep.",KOR,"Population, total",SP.POP.TOTL,51000000\n'
        '"Norland and islands",NRI,"Population, total",SP.POP.TOTL,..\n'
        "Norland,NRL\n"
    )
    records = read("world-bank", path, Given())
    assert facets(figures(records)[0]).subject == "South Korea"
    assert records[1:] == [Blank(3), Rejected(4, "record", "has 2 cells, the header 5")]


def test_another_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n")
    with pytest.raises(BadInput, match="has no header with Country Name"):
        read("world-bank", path)


def test_words_of_one_s_own_come_first(tmp_path: Path) -> None:
    words = tmp_path / "words.toml"
    words.write_text(
        '[[indicator]]\ncodes = ["XX.HER.TOTL"]\nitem = "herring catch"\nunit = "tonne"\n'
    )
    records = read("world-bank", "world-bank.csv", Given(words=words))
    catch = [one for one in figures(records) if facets(one).item == "herring catch"]
    assert [one.low for one in catch] == [1, 2, 3, 4]
