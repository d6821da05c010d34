"""The figures that come with Plumbline meet the sentences that newsrooms write."""

import csv
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from app.exporters.as_json import report_json
from app.importers import IMPORTERS, Given
from app.importers.starter import MAPPING, TABLE
from app.intake import Payload, article_from
from app.services.check import check_article
from app.services.imports import Tally, run_import
from app.services.rates import load_rates
from app.settings import Settings
from app.wiring import House, build
from tests.databases import migrated

NOW = datetime(2026, 2, 1, tzinfo=UTC)
Claim = Callable[..., dict[str, Any]]
RATES = "Date,USD,\n" + "".join(f"2024-{month:02}-{day:02},1.08,\n" for month in range(1, 13)
                                for day in (1, 7, 13, 19, 25, 28))  # fmt: skip


def taken_in(house: House) -> Tally:
    records = IMPORTERS["csv"](TABLE, Given(mapping=MAPPING))
    return run_import(house.store, house.engine, records, NOW)


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house with the starter figures and the rates of 2024; nothing is recorded in it."""
    path = tmp_path_factory.mktemp("starter") / "desk.sqlite3"
    settings = Settings(database_url=f"sqlite:///{path}")
    migrated(settings.database_url)
    house = build(settings)
    tally = taken_in(house)
    assert (tally.rejected, tally.blank, tally.known) == (0, 0, 0)
    assert tally.added == len(TABLE.read_text(encoding="utf-8").splitlines()) - 1
    load_rates(house.store, RATES.encode(), None, NOW)
    yield house
    house.store.close()


@pytest.fixture
def claim(started: House) -> Claim:
    def hand_in(text: str, day: str) -> dict[str, Any]:
        article = article_from(Payload(text, "Harbour Post", day))
        report = check_article(article, started.engine, started.store, now=NOW, record=False)
        (found,) = json.loads(report_json(report))["claims"]
        answer: dict[str, Any] = found
        return answer

    return hand_in


@pytest.mark.parametrize(
    ("text", "day", "verdict"),
    [
        ("Ukraine has a population of about 36 million.", "2025-03-01", "agrees"),
        ("Ukraine has a population of about 44 million.", "2015-11-01", "agrees"),
        ("Germany's population is 84 million.", "2025-03-01", "agrees"),
        ("Ukraine has an area of 603,550 square kilometers.", "2022-01-28", "agrees"),
        ("Australia's coastline is 25,760 km long.", "2025-03-01", "agrees"),
        ("Germany's GDP was $4.66 trillion in 2024.", "2025-03-01", "agrees"),
        ("Germany's GDP was $4.66 billion in 2024.", "2025-03-01", "conflicts"),
        ("Spain's unemployment rate was 11.4 percent in 2024.", "2025-03-01", "agrees"),
        ("Spain's unemployment rate was 15.9 percent in 2024.", "2025-03-01", "drifts"),
        ("Inflation in Turkey was 58.5% in 2024.", "2025-03-01", "agrees"),
        ("Japan's life expectancy is 85.2 years.", "2025-03-01", "agrees"),
        ("Ukraine's exports were worth $56 billion in 2024.", "2025-03-01", "agrees"),
    ],
)
def test_a_sentence_meets_its_figure(claim: Claim, text: str, day: str, verdict: str) -> None:
    found = claim(text, day)
    assert (found["verdict"], found["evidence"][0]["source"]) == (verdict, "CIA World Factbook")


def test_an_older_edition_accuses_nobody_of_what_has_moved_since(claim: Claim) -> None:
    found = claim("Ukraine has a population of about 41 million.", "2022-01-28")
    assert found["verdict"] == "superseded"


def test_dollars_on_file_meet_euros_in_the_text(claim: Claim) -> None:
    found = claim("Germany's GDP was 4.3 trillion euros in 2024.", "2025-03-01")
    assert found["verdict"] == "agrees"
    assert found["evidence"][0]["exchange"]["rate"] == pytest.approx(1 / 1.08)


def test_evidence_names_its_licence_and_where_it_stands(claim: Claim) -> None:
    found = claim("Germany's GDP was $4.66 trillion in 2024.", "2025-03-01")
    observation = found["evidence"][0]["observation"]
    assert observation["licence"] == "public domain (work of the United States government)"
    assert observation["page"] == "Germany, Economy, GDP (official exchange rate)"
    assert (
        found["evidence"][0]["quote"] == "GDP (official exchange rate): $4.66 trillion (2024 est.)"
    )


def test_taken_in_again_it_adds_nothing(started: House) -> None:
    tally = taken_in(started)
    assert (tally.added, tally.rejected) == (0, 0)


def test_each_place_has_one_number_a_year() -> None:
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    keys = [(row["subject"], row["item"], row["date"]) for row in rows]
    assert len(keys) == len(set(keys))
    assert len({row["subject"] for row in rows}) > 200
    assert all(row["value"].lstrip("-").replace(".", "", 1).isdigit() for row in rows)
