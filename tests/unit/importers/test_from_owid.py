"""Our World in Data's charts."""

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.errors import BadInput
from app.importers import Given
from tests.unit.importers.samples import FILES, facets, figures, read, rejected


def test_each_column_is_a_series() -> None:
    population, emissions, life = figures(read("owid", "owid.csv"))[:3]
    assert (population.low, population.unit) == (Decimal(5330411), "person")
    assert (facets(emissions).item, emissions.unit) == ("emission", "tonne")
    assert (facets(life).item, life.unit) == ("life expectancy", "year")


def test_the_metadata_say_whose_number_it_is_and_of_when() -> None:
    population, emissions, _ = figures(read("owid", "owid.csv"))[:3]
    assert population.source == "Our World in Data"
    assert population.attribution == "Statistics Norland (2025)"
    assert emissions.attribution is None
    assert population.published == date(2025, 1, 15)


def test_the_world_is_an_entity() -> None:
    subjects = {facets(one).subject for one in figures(read("owid", "owid.csv"))}
    assert "world" in subjects


def test_times_before_our_calendar_and_short_lines_are_rejected() -> None:
    assert rejected(read("owid", "owid.csv")) == [(5, "Year"), (7, "population"), (8, "record")]


def test_a_day_instead_of_a_year(tmp_path: Path) -> None:
    path = tmp_path / "daily.csv"
    path.write_text("Entity,Code,Day,population\nNorland,,2024-03-05,5400000\n")
    (one,) = figures(read("owid", path, Given()))
    assert (one.as_of, one.start) == (date(2024, 3, 5), None)


@pytest.mark.parametrize(
    ("header", "metadata", "said"),
    [
        ("Entity,Code,Year,herring", None, "no words for herring"),
        ("Country,Year,population", None, "must start with Entity"),
        ("Entity,Code,Year,population", "[]", "says nothing of columns"),
    ],
)
def test_what_nobody_can_name_is_refused(
    tmp_path: Path, header: str, metadata: str | None, said: str
) -> None:
    path = tmp_path / "chart.csv"
    path.write_text(f"{header}\n")
    if metadata is not None:
        (tmp_path / "chart.metadata.json").write_text(metadata)
    with pytest.raises(BadInput, match=said):
        read("owid", path, Given())


def test_the_metadata_are_found_beside_the_table(tmp_path: Path) -> None:
    shutil.copy(FILES / "owid.csv", tmp_path / "owid.csv")
    assert figures(read("owid", tmp_path / "owid.csv"))[0].attribution is None
