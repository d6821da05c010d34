"""Imported figures are met by claims in ordinary news words, and accuse nobody wrongly."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.importers import IMPORTERS, Given
from app.services.imports import Tally, run_import
from app.wiring import House

FILES = Path(__file__).parents[1] / "reference"
NOW = datetime(2025, 2, 9, 12, 0, tzinfo=UTC)
PUBLISHED = "2025-02-10"

Check = Callable[..., dict[str, Any]]
Load = Callable[..., Tally]


@pytest.fixture
def load(house: House) -> Load:
    """Takes a sample in, in one of the forms."""

    def take_in(form: str, name: str | Path, **given: Any) -> Tally:
        asked = Given(**{"words": FILES / "words.toml", **given})
        records = IMPORTERS[form](FILES / name, asked)
        return run_import(house.store, house.engine, records, NOW)

    return take_in


@pytest.fixture
def verdict(check: Check) -> Callable[[str], tuple[str, str, str]]:
    """Verdict, rule and reason of the one claim of a sentence."""

    def of(sentence: str) -> tuple[str, str, str]:
        answer = check(sentence, source="Harbour Post", published=PUBLISHED)
        (claim,) = answer["claims"]
        return claim["verdict"], claim["rule"], claim["reason"]

    return of


Verdict = Callable[[str], tuple[str, str, str]]

WORLD_BANK = [
    ("Norland's population is 5.4 million.", "agrees"),
    ("Norland has a population of 5.4 million people.", "agrees"),
    ("Norland's population is 54 million.", "conflicts"),
    ("Norland's population stood at 5.25 million.", "superseded"),
    ("Norland's economy was worth $512 billion in 2024.", "agrees"),
    ("Norland's gross domestic product was $512 million in 2024.", "conflicts"),
    ("Norland's GDP grew 1.4% in 2024.", "agrees"),
    ("The economy of Norland shrank by 1.2% in 2020.", "agrees"),
    ("The economy of Norland grew by 1.2% in 2020.", "conflicts"),
    ("Norland covers an area of 385,000 square kilometres.", "agrees"),
    ("Norland has an area of 148,700 square miles.", "agrees"),
    ("Norland's unemployment rate was 4.0% in 2024.", "agrees"),
    ("The jobless rate in Norland was 8.4% in 2024.", "conflicts"),
    ("Norland's unemployment rate rose to 3.6% in 2024.", "drifts"),  # it was so in 2023
    ("Inflation in Norland was 3.1% in 2024.", "agrees"),
    ("Inflation in Norland was 31% in 2024.", "conflicts"),
    ("Norland's CO2 emissions fell to 38.5 million tonnes in 2024.", "agrees"),
    ("Norland's carbon emissions were 385 million tonnes in 2024.", "conflicts"),
    ("Life expectancy in Norland is 83.2 years.", "agrees"),
    ("Life expectancy in Norland was 82.6 years in 2022.", "agrees"),
]
"""In the shape of the World Bank's download, all indicators."""

OTHER_THINGS = [
    "Norland's capital has a population of 650,000.",
    "Norland's working-age population is 3.5 million.",
    "Norland's elderly population reached 1.1 million in 2024.",
    "Youth unemployment in Norland was 11.3% in 2024.",
    "Unemployment among young people in Norland was 11.3% in 2024.",
    "Unemployment in northern Norland was 8.9% in 2024.",
    "Core inflation in Norland was 2.2% in 2024.",
    "Food inflation in Norland was 9.1% in 2024.",
    "Inflation in Norland was 2.2% in December 2024.",
    "Norland's GDP grew 0.3% in the third quarter of 2024.",
    "Norland's CO2 emissions from transport were 12 million tonnes in 2024.",
    "Life expectancy for men in Norland was 71.1 years in 2024.",
    "Norland's budget deficit was 3.1% of GDP in 2024.",
    "Eastmark's unemployment rate was 8.9% in 2024.",
    "The wolf population in Norland is 400.",
]
"""Another place, part, period or measure than the reference figures: nothing is to be said."""


@pytest.mark.parametrize(("sentence", "expected"), WORLD_BANK)
def test_a_claim_meets_its_indicator(
    load: Load, verdict: Verdict, sentence: str, expected: str
) -> None:
    load("world-bank", "world-bank.csv")
    assert verdict(sentence)[0] == expected


@pytest.mark.parametrize("sentence", OTHER_THINGS)
def test_a_claim_about_something_else_is_left_alone(
    load: Load, verdict: Verdict, sentence: str
) -> None:
    load("world-bank", "world-bank.csv")
    assert verdict(sentence)[0] == "unseen"


@pytest.mark.parametrize(
    ("sample", "sentence", "expected"),
    [
        (("sdmx-csv-1", "sdmx-1.csv"), "Norland's population is 5.4 million.", "agrees"),
        (("sdmx-csv-1", "sdmx-1.csv"), "Norland's population is 54 million.", "conflicts"),
        (("sdmx-csv-1", "sdmx-1.csv"), "Inflation in Norland was 3.1% in 2024.", "agrees"),
        (("sdmx-csv-1", "sdmx-1.csv"), "Inflation in Norland was 7.7% in 2025.", "unseen"),
        (("sdmx-csv-1", "sdmx-1.csv"), "Norland covers an area of 385,000 sq km.", "agrees"),
        (("sdmx-csv-2", "sdmx-2.csv"), "The jobless rate in Norland was 4% in 2024.", "agrees"),
        (("sdmx-csv-2", "sdmx-2.csv"), "The jobless rate in Norland was 4.9% in 2024.", "drifts"),
        (
            ("eurostat-tsv", "estat_une_rt_a.tsv"),
            "Norland's jobless rate was 4% in 2024.",
            "agrees",
        ),
        (
            ("eurostat-tsv", "estat_une_rt_a.tsv"),
            "Norland's jobless rate was 9% in 2024.",
            "conflicts",
        ),
        (("owid", "owid.csv"), "Norland's population is 5.4 million.", "agrees"),
        (
            ("owid", "owid.csv"),
            "Norland's CO2 emissions were 40.1 million tonnes in 2023.",
            "agrees",
        ),
        (
            ("owid", "owid.csv"),
            "Norland's CO2 emissions were 401 million tonnes in 2023.",
            "conflicts",
        ),
        (
            ("datapackage", "package/datapackage.json"),
            "Norland's jobless rate was 4% in 2024.",
            "agrees",
        ),
    ],
)
def test_each_form_is_met(
    load: Load, verdict: Verdict, sample: tuple[str, str], sentence: str, expected: str
) -> None:
    load(*sample, source="Statistics Norland")
    assert verdict(sentence)[0] == expected


def test_a_reason_can_be_read_aloud(load: Load, verdict: Verdict) -> None:
    load("world-bank", "world-bank.csv")
    assert verdict("Norland's population is 54 million.")[2] == (
        "World Bank had 5,412,377 people for 2024; this article says 54 million, ten times as "
        "much: a zero looks lost."
    )


def test_a_revision_is_no_contradiction(load: Load, verdict: Verdict, tmp_path: Path) -> None:
    mapping = tmp_path / "growth.toml"
    mapping.write_text(
        '[columns]\ndate = "year"\nvalue = "growth"\nvintage = "published"\n[constants]\n'
        'item = "GDP"\nstatistic = "change"\nunit = "%"\nsubject = "Norland"\n'
        'source_name = "Statistics Norland"\n'
    )
    table = tmp_path / "growth.csv"
    table.write_text("year,growth,published\n2021,1.9,2022-02-03\n2021,2.1,2022-05-03\n")
    load("csv", table, mapping=mapping)
    assert verdict("Norland's economy grew 1.9% in 2021.") == (
        "superseded",
        "revised-since",
        (
            "Statistics Norland revised a rise of 1.9% to a rise of 2.1% on 3 May 2022; "
            "this article says 1.9%."
        ),
    )
    assert verdict("Norland's economy grew 2.1% in 2021.")[0] == "agrees"
    assert verdict("Norland's economy grew 5.9% in 2021.")[0] == "conflicts"


def test_the_same_file_again_adds_nothing(load: Load, table: Callable[[], object]) -> None:
    first = load("world-bank", "world-bank.csv")
    before = table()
    again = load("world-bank", "world-bank.csv")
    assert (first.added, again.added, again.known) == (33, 0, 33)
    assert table() == before


def test_a_deletion_takes_a_figure_out_of_comparison(load: Load, verdict: Verdict) -> None:
    load("sdmx-csv-2", "sdmx-2.csv", source="Statistics Norland")
    assert verdict("Norland's unemployment rate was 3.3% in 2022.")[0] == "unseen"
    assert verdict("Norland's unemployment rate was 3.6% in 2023.")[0] == "agrees"
