"""Every figure is an Observation in the words of schema.org: valid JSON with finite numbers."""

import json
import math
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import (
    COUNT,
    MONEY,
    Amount,
    Bound,
    Change,
    Figure,
    Modality,
    Observation,
    ObservationStatus,
    Period,
    Provenance,
    Quantity,
    Series,
    SeriesKey,
    Statistic,
    Status,
    Unit,
)
from app.exporters.as_observation import observation_json, period_length

KEY = SeriesKey("military aid", Statistic.LEVEL, MONEY, subject="Norland", place="Eastland")
SERIES = Series(KEY.id, KEY)
FIGURE = Figure(
    id="fig_1",
    series_id=KEY.id,
    quantity=Quantity(
        Amount(Decimal("2.10"), Decimal("2.10"), Decimal("0.01")), Unit("USD", MONEY)
    ),
    period=Period(date(2022, 3, 31), date(2022, 1, 1), date(2022, 3, 31)),
    provenance=Provenance(
        source="Harbour Post",
        origin="Coast Agency",
        attribution="Coast Agency",
        published=date(2022, 4, 2),
        url="https://harbour.example/aid",
        quote="Norland got $2.10.",
    ),
)


def observed(figure: Figure, series: Series = SERIES, address: str | None = None) -> Any:
    """The document as its readers parse it; JSON has any shape."""
    return json.loads(observation_json(figure, series, address), parse_constant=refuse)


def refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON number")


def with_amount(low: str | None, high: str | None, bound: Bound) -> Figure:
    first, last = (None if end is None else Decimal(end) for end in (low, high))
    quantity = replace(FIGURE.quantity, amount=Amount(first, last, Decimal(1)), bound=bound)
    return replace(FIGURE, quantity=quantity)


def test_a_figure_in_the_words_of_schema_org() -> None:
    assert observed(FIGURE, address="https://facts.example/figures/fig_1") == {
        "@context": "https://schema.org",
        "@type": "Observation",
        "@id": "https://facts.example/figures/fig_1",
        "identifier": "fig_1",
        "observationAbout": [
            {"@type": "Thing", "name": "Norland"},
            {"@type": "Place", "name": "Eastland"},
        ],
        "measuredProperty": {"@type": "Property", "name": "military aid"},
        "variableMeasured": {
            "@type": "StatisticalVariable",
            "identifier": KEY.id,
            "name": "military aid · Norland · Eastland",
        },
        "value": 2.1,
        "unitCode": "ISO4217:USD",
        "unitText": "USD",
        "observationDate": "2022-03-31",
        "observationPeriod": "P3M",
        "creator": {"name": "Coast Agency"},
        "citation": {
            "@type": "CreativeWork",
            "url": "https://harbour.example/aid",
            "publisher": {"@type": "Organization", "name": "Harbour Post"},
            "datePublished": "2022-04-02",
            "text": "Norland got $2.10.",
        },
    }


@pytest.mark.parametrize(
    ("low", "high", "bound", "value"),
    [
        ("3", "3", Bound.EXACT, {"value": 3}),
        ("3", "3", Bound.ABOUT, {"value": 3}),
        ("3", "5", Bound.RANGE, {"minValue": 3, "maxValue": 5}),
        ("3", None, Bound.AT_LEAST, {"minValue": 3}),
        (None, "5", Bound.LESS_THAN, {"maxValue": 5}),
    ],
)
def test_the_bound_decides_what_the_value_is(
    low: str | None, high: str | None, bound: Bound, value: dict[str, int]
) -> None:
    document = observed(with_amount(low, high, bound))
    found = {name: document[name] for name in ("value", "minValue", "maxValue") if name in document}
    assert found == value
    assert "marginOfError" not in document


def test_what_keeps_a_number_from_being_plain_is_said() -> None:
    figure = with_amount("3", None, Bound.MORE_THAN)
    figure = replace(
        figure,
        quantity=replace(figure.quantity, change=Change.UP),
        modality=Modality.PLANNED,
        status=Status.RETRACTED,
    )
    assert observed(figure)["measurementQualifier"] == ["more_than", "up", "planned", "retracted"]
    assert "measurementQualifier" not in observed(FIGURE)
    assert "measurementQualifier" not in observed(with_amount("3", "5", Bound.RANGE))


def test_what_its_publisher_says_of_a_figure_is_told() -> None:
    noted = Observation(ObservationStatus.PROVISIONAL, method="sample survey", licence="CC BY 4.0")
    document = observed(replace(FIGURE, observation=noted))
    assert document["measurementMethod"] == "sample survey"
    assert document["measurementQualifier"] == ["provisional"]
    assert document["citation"]["license"] == "CC BY 4.0"


def test_what_is_not_known_is_left_out() -> None:
    key = SeriesKey("troop", Statistic.LEVEL, COUNT)
    bare = Figure(
        id="fig_2",
        series_id=key.id,
        quantity=Quantity(Amount(Decimal(3), Decimal(3), Decimal(1)), Unit("", COUNT)),
        period=Period(None),
        provenance=Provenance("Harbour Post", "Harbour Post"),
    )
    document = observed(bare, Series(key.id, key))
    assert set(document) == {
        "@context",
        "@type",
        "identifier",
        "measuredProperty",
        "variableMeasured",
        "value",
        "creator",
        "citation",
    }
    assert document["creator"] == {"@type": "Organization", "name": "Harbour Post"}
    assert set(document["citation"]) == {"@type", "publisher"}


def test_where_nothing_else_is_known_it_is_about_its_context() -> None:
    key = replace(KEY, subject=None, place=None, context="flood", statistic=Statistic.SHARE)
    document = observed(FIGURE, Series(key.id, key))
    assert document["observationAbout"] == [{"@type": "Event", "name": "flood"}]
    assert document["variableMeasured"]["statType"] == "share"


@pytest.mark.parametrize(
    ("start", "end", "length"),
    [
        (date(2022, 1, 1), date(2022, 12, 31), "P1Y"),
        (date(2020, 4, 1), date(2022, 3, 31), "P2Y"),
        (date(2022, 2, 1), date(2022, 2, 28), "P1M"),
        (date(2022, 1, 15), date(2022, 4, 14), "P3M"),
        (date(2022, 1, 1), date(2022, 1, 7), "P7D"),
        (date(2022, 1, 1), date(2022, 1, 1), "P1D"),
        (date(9999, 1, 1), date.max, "P365D"),
    ],
)
def test_a_period_is_said_in_the_largest_whole_unit(start: date, end: date, length: str) -> None:
    assert period_length(Period(end, start, end)) == length


def test_a_moment_has_no_length() -> None:
    assert period_length(Period(date(2022, 1, 1))) is None


NUMBERS = st.decimals(-(10**29), 10**29, allow_nan=False, allow_infinity=False)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
DAYS = st.none() | st.dates()


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    """A figure with any ends, words and days."""
    ends = sorted(draw(st.lists(NUMBERS, min_size=2, max_size=2)))
    low, high = draw(
        st.sampled_from([(0, 1), (0, 0), (0, None), (None, 1)]),
    )
    amount = Amount(
        None if low is None else ends[low], None if high is None else ends[high], Decimal(1)
    )
    span = draw(st.none() | st.lists(st.dates(), min_size=2, max_size=2).map(sorted))
    return Figure(
        id="fig_x",
        series_id="ser_x",
        quantity=Quantity(
            amount,
            Unit(draw(TEXTS), draw(st.sampled_from([COUNT, MONEY, "length"]))),
            draw(st.sampled_from(Bound)),
            change=draw(st.none() | st.sampled_from(Change)),
        ),
        period=Period(draw(DAYS), *(span or (None, None))),
        provenance=Provenance(
            draw(TEXTS),
            draw(TEXTS),
            attribution=draw(st.none() | TEXTS),
            published=draw(DAYS),
            url=draw(st.none() | TEXTS),
            quote=draw(TEXTS),
        ),
        modality=draw(st.sampled_from(Modality)),
        status=draw(st.sampled_from(Status)),
    )


def numbers_in(value: object) -> list[float]:
    match value:
        case bool() | str() | None:
            return []
        case int() | float():
            return [float(value)]
        case dict():
            return [found for item in value.values() for found in numbers_in(item)]
        case list():
            return [found for item in value for found in numbers_in(item)]
    raise AssertionError(f"{value!r} is no JSON")


@given(figures(), TEXTS, st.none() | TEXTS)
@settings(max_examples=20)
def test_any_figure_is_valid_json_with_finite_numbers(
    figure: Figure, item: str, subject: str | None
) -> None:
    key = SeriesKey(item, Statistic.LEVEL, COUNT, subject=subject)
    document = observed(figure, Series(key.id, key))
    assert (document["@context"], document["@type"]) == ("https://schema.org", "Observation")
    assert "value" in document or {"minValue", "maxValue"} & set(document)
    found = numbers_in(document)
    assert found
    assert all(math.isfinite(number) for number in found)
    assert None not in document.values()
