"""Cells become a whole figure or none, and the field that fails is named."""

from datetime import date
from decimal import Decimal

import pytest

from app.domain import Bound, NewFigure, ObservationStatus, Rank, Statistic
from app.importers.building import Cells, record_of
from app.importers.numbers import Marks
from app.importers.records import Action, Blank, Given, Record, Rejected, Row

TEXTS = {
    "item": "population",
    "subject": "Norland",
    "value": "5412",
    "unit": "thousand persons",
    "date": "2024",
    "source_name": "Statistics Norland",
}
GIVEN = Given()


def record(given: Given = GIVEN, /, **texts: str | None) -> Record:
    cells = {name: text for name, text in {**TEXTS, **texts}.items() if text is not None}
    return record_of(Cells(7, cells, {"value": "OBS_VALUE"}), Marks(), given)


def figure(given: Given = GIVEN, /, **texts: str | None) -> NewFigure:
    found = record(given, **texts)
    assert isinstance(found, Row)
    return found.figure


def test_a_value_has_its_unit_and_its_scale() -> None:
    found = figure()
    assert (found.low, found.high, found.unit) == (Decimal(5412000), Decimal(5412000), "persons")
    assert (found.start, found.end, found.as_of) == (date(2024, 1, 1), date(2024, 12, 31), None)
    assert found.bound is Bound.EXACT


def test_a_row_without_a_title_is_quoted_by_what_it_says() -> None:
    assert figure().quote == "population, Norland, 2024"
    assert figure(quote="Population by year").quote == "Population by year"


def test_a_multiplier_and_a_currency() -> None:
    found = figure(unit=None, currency="USD", unit_mult="6")
    assert (found.low, found.unit) == (Decimal(5412000000), "USD")


@pytest.mark.parametrize(
    ("texts", "low", "high", "bound"),
    [
        ({"margin": "12"}, 5400000, 5424000, Bound.RANGE),
        ({"low": "5400", "high": "5500"}, 5400000, 5500000, Bound.RANGE),
        ({"value": None, "low": "5400", "high": "5500"}, 5400000, 5500000, Bound.RANGE),
        ({"qualifier": "approx"}, 5412000, 5412000, Bound.ABOUT),
        ({"qualifier": "at least"}, 5412000, None, Bound.AT_LEAST),
        ({"qualifier": "up to"}, None, 5412000, Bound.AT_MOST),
        ({"qualifier": "less than", "value": None, "high": "5500"}, None, 5500000, Bound.LESS_THAN),
        ({"margin": "0"}, 5412000, 5412000, Bound.EXACT),
    ],
)
def test_ends_and_bounds(
    texts: dict[str, str | None], low: int | None, high: int | None, bound: Bound
) -> None:
    found = figure(**texts)
    assert (found.low, found.high, found.bound) == (low, high, bound)


def test_a_publisher_credits_the_source() -> None:
    found = figure(publisher="Meridian Data")
    assert (found.source, found.attribution) == ("Meridian Data", "Statistics Norland")
    assert figure(publisher="statistics norland").attribution is None


def test_what_holds_for_the_whole_file_fills_in() -> None:
    given = Given(source="Harbour Institute", vintage=date(2025, 2, 3))
    found = figure(given, source_name=None)
    assert (found.source, found.published) == ("Harbour Institute", date(2025, 2, 3))
    assert figure(given).source == "Statistics Norland"


def test_all_that_is_said_of_a_value_is_kept() -> None:
    found = figure(
        status="P",
        vintage="2025-02",
        licence="CC BY 4.0",
        method="register",
        price_basis="constant 2015 prices",
        external_id="POP",
        page="12",
        rank="preferred",
        statistic="average",
        decimals="1",
    )
    said = found.observation
    assert (said.status, said.vintage) == (ObservationStatus.PROVISIONAL, date(2025, 2, 28))
    assert (said.licence, said.page, said.external_id) == ("CC BY 4.0", "12", "POP")
    assert said.method == "register, constant 2015 prices"
    assert said.rank is Rank.PREFERRED
    assert not isinstance(found.series, str)
    assert found.series.part == "constant 2015 prices"
    assert found.series.statistic is Statistic.AVERAGE


def test_prices_as_paid_are_no_part() -> None:
    found = figure(price_basis="current prices")
    assert not isinstance(found.series, str)
    assert found.series.part is None


@pytest.mark.parametrize(
    "texts", [{"value": None}, {"status": "M"}, {"value": None, "status": "A", "date": "bad"}]
)
def test_no_value_is_no_fault(texts: dict[str, str | None]) -> None:
    assert record(**texts) == Blank(7)


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        ({"value": "many"}, "OBS_VALUE"),
        ({"low": "few"}, "low"),
        ({"low": "1", "high": "2"}, "OBS_VALUE"),
        ({"item": None}, "item"),
        ({"unit": None}, "unit"),
        ({"unit": "thousands"}, "unit"),
        ({"unit_mult": "million"}, "unit_mult"),
        ({"decimals": "some"}, "decimals"),
        ({"date": "soon"}, "date"),
        ({"date": None}, "date"),
        ({"date": None, "period_start": "2024"}, "period_end"),
        ({"date": None, "period_end": "2024"}, "period_start"),
        ({"date": None, "period_start": "2025", "period_end": "2024"}, "period_end"),
        ({"date": None, "period_start": "2025", "duration": "long"}, "duration"),
        ({"status": "guess"}, "status"),
        ({"qualifier": "perhaps"}, "qualifier"),
        ({"rank": "best"}, "rank"),
        ({"statistic": "mode"}, "statistic"),
        ({"vintage": "late"}, "vintage"),
        ({"action": "X"}, "action"),
        ({"source_name": None}, "source"),
    ],
)
def test_a_field_that_fails_is_named_as_the_file_does(
    texts: dict[str, str | None], field: str
) -> None:
    found = record(**texts)
    assert isinstance(found, Rejected)
    assert (found.line, found.field) == (7, field)
    assert found.reason


@pytest.mark.parametrize(
    ("texts", "start", "end", "as_of"),
    [
        ({"date": "2024-03-05"}, None, None, date(2024, 3, 5)),
        ({"date": None, "as_of": "2024-03-05"}, None, None, date(2024, 3, 5)),
        ({"as_of": "2024-03-05"}, date(2024, 1, 1), date(2024, 12, 31), date(2024, 3, 5)),
        (
            {"date": None, "period_start": "2024-04", "duration": "P3M"},
            date(2024, 4, 1),
            date(2024, 6, 30),
            None,
        ),
        (
            {"date": None, "period_start": "2024-04", "period_end": "2024-06"},
            date(2024, 4, 1),
            date(2024, 6, 30),
            None,
        ),
    ],
)
def test_a_time_is_a_day_a_stretch_or_both(
    texts: dict[str, str | None], start: date | None, end: date | None, as_of: date | None
) -> None:
    found = figure(**texts)
    assert (found.start, found.end, found.as_of) == (start, end, as_of)


def test_a_deletion_needs_no_value() -> None:
    found = record(action="D", value=None)
    assert isinstance(found, Row)
    assert found.action is Action.RETRACT
