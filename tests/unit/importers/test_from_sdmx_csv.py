"""SDMX-CSV in both versions."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain import ObservationStatus
from app.errors import BadInput
from app.importers import Action, Given, Row
from tests.unit.importers.samples import WORDS, facets, figures, read, rejected

GIVEN = Given(source="Statistics Norland", words=WORDS)


def test_version_1_with_multipliers_decimals_and_statuses() -> None:
    found = figures(read("sdmx-csv-1", "sdmx-1.csv", GIVEN))
    population, provisional, women, rate = found[:4]
    assert (population.low, population.unit) == (Decimal(5371000), "person")
    assert provisional.observation.status is ObservationStatus.PROVISIONAL
    assert facets(women).part == "women"
    assert women.quote == "Population, Norland, women, 2024"
    assert str(rate.low) == "4.0"
    assert {one.source for one in found} == {"Statistics Norland"}


def test_a_month_and_a_forecast() -> None:
    found = figures(read("sdmx-csv-1", "sdmx-1.csv", GIVEN))
    month = next(one for one in found if one.end == date(2025, 1, 31))
    assert month.start == date(2025, 1, 1)
    assert [one.low for one in found if one.observation.status is ObservationStatus.FORECAST] == [
        Decimal("2.4")
    ]


def test_money_has_its_scale() -> None:
    (gdp,) = (one for one in figures(read("sdmx-csv-1", "sdmx-1.csv", GIVEN)) if one.unit == "USD")
    assert gdp.low == Decimal(512300000000)


def test_bad_records_are_named_by_their_column() -> None:
    assert rejected(read("sdmx-csv-1", "sdmx-1.csv", GIVEN)) == [
        (14, "REF_AREA"),
        (15, "INDICATOR"),
        (16, "TIME_PERIOD"),
        (17, "SEX"),
        (18, "UNIT_MEASURE"),
        (19, "OBS_VALUE"),
    ]


def test_version_2_with_labels_semicolons_and_decimal_commas() -> None:
    records = read("sdmx-csv-2", "sdmx-2.csv", GIVEN)
    rows = [one for one in records if isinstance(one, Row)]
    assert [str(one.figure.low) for one in rows] == ["3.3", "3.6", "4.0", "3.8", "None", "None"]
    assert [one.action for one in rows[-2:]] == [Action.RETRACT, Action.RETRACT]
    assert facets(rows[0].figure).subject == "Norland"
    assert rejected(records) == [(7, "ACTION")]


def test_a_label_of_the_file_names_an_area_that_nobody_knows(tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    path.write_text(
        "STRUCTURE[;],STRUCTURE_ID,ACTION,REF_AREA: Area,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\n"
        "dataflow,SN:DF_POPULATION(1.0),I,QQQ: The Isles,2024,7,PS\n"
    )
    (isles,) = figures(read("sdmx-csv-2", path, Given()))
    assert facets(isles).subject == "The Isles"
    assert isles.source == "SN"


def test_names_in_columns_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_text(
        "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,TIME_PERIOD,"
        "Time period,OBS_VALUE,Observation value,UNIT_MEASURE,Unit\n"
        "dataflow,ESTAT:DF_POPULATION(1.0),Population,I,QQQ,The Isles,2024,,7,,PS,Persons\n"
    )
    (isles,) = figures(read("sdmx-csv-2", path, Given()))
    assert (facets(isles).subject, isles.source) == ("The Isles", "Eurostat")


@pytest.mark.parametrize(
    ("form", "header"),
    [
        ("sdmx-csv-1", "STRUCTURE,STRUCTURE_ID,ACTION,OBS_VALUE"),
        ("sdmx-csv-2", "DATAFLOW,OBS_VALUE"),
        ("sdmx-csv-2", ""),
    ],
)
def test_another_version_is_refused(tmp_path: Path, form: str, header: str) -> None:
    path = tmp_path / "other.csv"
    path.write_text(header)
    with pytest.raises(BadInput, match="is no SDMX-CSV"):
        read(form, path)
