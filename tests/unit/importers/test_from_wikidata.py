"""Statements become figures with all that qualifies them, or say why not."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from app.domain import Bound, NewFigure, Rank, SeriesFacets
from app.importers import Blank, Given, Record, Rejected, Row
from app.importers.from_wikidata import records_in
from tests.unit.importers.wikidata_samples import (
    Json,
    entity,
    moment,
    quantity,
    snak,
    statement,
)

YEAR = moment("2022-00-00", 9)
CIRCA = {"id": "Q5727902"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "norland.json"


def records(path: Path, given: Given | None = None, **claims: Any) -> list[Record]:
    path.write_text(json.dumps(entity(**claims)), encoding="utf-8")
    return list(records_in(path, given or Given()))


def figure(path: Path, property_: str, one: Json) -> NewFigure:
    claims: dict[str, Any] = {property_: [one]}
    (record,) = records(path, **claims)
    assert isinstance(record, Row), record
    return record.figure


def reason(path: Path, property_: str, one: Json) -> tuple[str, str]:
    claims: dict[str, Any] = {property_: [one]}
    (record,) = records(path, **claims)
    assert isinstance(record, Rejected), record
    return record.field, record.reason


def test_a_population_is_counted_in_persons_and_dated_by_its_qualifier(path: Path) -> None:
    found = figure(path, "P1082", statement(quantity("+41167336"), P585=YEAR))
    assert found.series == SeriesFacets("population", subject="Norland")
    assert (found.low, found.high, found.unit) == (Decimal(41167336), Decimal(41167336), "person")
    assert (found.start, found.end) == (date(2022, 1, 1), date(2022, 12, 31))
    assert (found.source, found.url) == ("Wikidata", "https://www.wikidata.org/wiki/Q1#P1082")
    assert (found.observation.licence, found.observation.external_id) == ("CC0", "Q1$AB-12")


def test_bounds_are_the_ends_of_what_it_may_be(path: Path) -> None:
    bounds = {"lowerBound": "+0.70", "upperBound": "+0.80"}
    found = figure(path, "P1081", statement(quantity("+0.75", **bounds), P585=YEAR))
    assert (str(found.low), str(found.high), found.bound) == ("0.70", "0.80", Bound.RANGE)


def test_circa_is_about(path: Path) -> None:
    one = statement(quantity("+1000"), P585=YEAR, P1480=CIRCA)
    assert figure(path, "P1082", one).bound is Bound.ABOUT


def test_a_month_and_a_day_keep_their_precision(path: Path) -> None:
    month = figure(path, "P1082", statement(quantity("+1"), P585=moment("2022-03-00", 10)))
    assert (month.start, month.end) == (date(2022, 3, 1), date(2022, 3, 31))
    day = figure(path, "P1082", statement(quantity("+1"), P585=moment("2022-03-04")))
    assert (day.as_of, day.start) == (date(2022, 3, 4), None)


def test_start_and_end_are_a_period(path: Path) -> None:
    one = statement(quantity("+7", "Q4917"), P580=moment("2021-04-01"), P582=moment("2022-03-31"))
    found = figure(path, "P2139", one)
    assert (found.start, found.end, found.unit) == (date(2021, 4, 1), date(2022, 3, 31), "USD")


def test_what_does_not_move_is_dated_by_when_it_was_looked_up(path: Path) -> None:
    area = statement(quantity("+603550", "Q712226"))
    assert figure(path, "P2046", area).as_of == date(2024, 5, 6)
    looked = {"snaks": {"P813": [snak(moment("2020-02-03"))]}}
    assert figure(path, "P2046", {**area, "references": [looked]}).as_of == date(2020, 2, 3)
    assert figure(path, "P2046", area).unit == "square kilometre"


def test_a_number_that_moves_needs_a_time(path: Path) -> None:
    assert reason(path, "P1082", statement(quantity("+1"))) == (
        "P585",
        "says not when; map a date, or a constant one",
    )


def test_ranks_are_kept_and_what_is_deprecated_is_void(path: Path) -> None:
    ranks = ("preferred", "normal", "deprecated")
    found = [
        figure(path, "P1082", statement(quantity("+1"), rank, P585=YEAR)).observation
        for rank in ranks
    ]
    assert [one.rank for one in found] == list(Rank)
    assert [one.is_void for one in found] == [False, False, True]


def test_references_say_where_it_stands(path: Path) -> None:
    reference = {
        "snaks": {
            "P248": [snak({"id": "Q99"})],
            "P854": [snak("https://stats.example/norland")],
            "P577": [snak(moment("2023-06-01"))],
        }
    }
    one = {**statement(quantity("+1"), P585=YEAR), "references": [reference]}
    found = figure(path, "P1082", one)
    assert found.url == "https://stats.example/norland"
    assert found.published == date(2023, 6, 1)
    assert (found.observation.page, found.observation.vintage) == (
        "stated in Q99",
        date(2023, 6, 1),
    )


def test_part_and_method_take_their_names_from_the_words(path: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.toml"
    words.write_text('[areas]\nQ7 = "Norland proper"\nQ8 = "census"\n')
    one = statement(quantity("+1"), P585=YEAR, P518={"id": "Q7"}, P459={"id": "Q8"})
    (record,) = records(path, Given(words=words), P1082=[one])
    assert isinstance(record, Row)
    assert isinstance(record.figure.series, SeriesFacets)
    assert record.figure.series.part == "Norland proper"
    assert record.figure.observation.method == "census"


def test_an_unread_qualifier_may_narrow_and_is_named(path: Path) -> None:
    one = statement(quantity("+1"), P585=YEAR, P21={"id": "Q6581072"})
    assert reason(path, "P1082", one) == ("P21", "the qualifier P21 may narrow what is counted")


@pytest.mark.parametrize(
    ("property_", "value", "field"),
    [
        ("P2046", quantity("+1", "Q999999"), "unit"),
        ("P2046", quantity("+1"), "unit"),
        ("P1082", {"text": "many"}, "P1082"),
        ("P1082", quantity("many"), "value"),
        ("P1082", quantity("+1E999999"), "value"),
        ("P1082", quantity("+5", lowerBound="+6", upperBound="+7"), "value"),
    ],
)
def test_a_bad_statement_names_its_field(
    path: Path, property_: str, value: dict[str, Any], field: str
) -> None:
    assert reason(path, property_, statement(value, P585=YEAR))[0] == field


def test_a_time_before_christ_or_of_a_century_is_refused(path: Path) -> None:
    for time in ({"time": "-0044-03-15T00:00:00Z", "precision": 11}, moment("1900-00-00", 7)):
        assert reason(path, "P1082", statement(quantity("+1"), P585=time))[0] == "P585"


def test_unknown_values_are_blank_and_unknown_properties_passed_by(path: Path) -> None:
    unknown = {"id": "x", "rank": "normal", "mainsnak": {"snaktype": "novalue"}}
    found = records(path, P1082=[unknown], P31=[statement(quantity("+1"))])
    assert found == [Blank(1)]


def test_an_entity_without_an_english_label_is_named(path: Path) -> None:
    one = entity(None, P1082=[statement(quantity("+1"), P585=YEAR)])
    path.write_text(json.dumps(one))
    (record,) = records_in(path, Given())
    assert record == Rejected(1, "labels", "Q1 has no English label")
