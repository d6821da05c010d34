"""The document is what POST /figures takes; what a plain number would falsify is left out."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain import (
    Amount,
    Change,
    Modality,
    Observation,
    ObservationStatus,
    Quantity,
    Recorded,
    Statistic,
    Unit,
)
from app.exporters.figures_as_json import figures_json, why_not_given
from app.web.schemas import FiguresBody
from tests.unit.exporters.recorded import recorded, with_figure


def document(*given: Recorded) -> Any:  # JSON has any shape
    return json.loads("".join(figures_json(given)), parse_float=Decimal)


def test_a_figure_is_an_entry_that_can_be_posted() -> None:
    found = document(recorded(attribution="the ministry", quote="“650 million dollars”"))
    (entry,) = FiguresBody.model_validate(found).figures
    assert entry.quantity.low == Decimal(650000000)
    assert entry.time is not None
    assert entry.time.start == date(2021, 1, 28)
    assert entry.quote == "“650 million dollars”"
    assert entry.observation is not None
    assert entry.observation.licence == "CC0"


def test_no_figure_is_an_empty_list_and_many_are_a_line_each() -> None:
    assert document() == {"figures": []}
    text = "".join(figures_json([recorded(), recorded()]))
    assert len(text.splitlines()) == 4
    assert len(json.loads(text)["figures"]) == 2


def test_every_digit_is_kept() -> None:
    exact = Quantity(
        Amount(Decimal("2.10"), Decimal("2.10"), Decimal("0.01")), Unit("%", "percent")
    )
    text = "".join(figures_json([with_figure(recorded(), quantity=exact)]))
    assert '"low": 2.10, "high": 2.10,' in text


def fallen(low: str, high: str | None) -> Recorded:
    amount = Amount(Decimal(low), None if high is None else Decimal(high), Decimal(1))
    quantity = Quantity(amount, Unit("%", "percent"), change=Change.DOWN)
    one = with_figure(recorded(), quantity=quantity)
    key = replace(one.series.key, statistic=Statistic.CHANGE)
    return replace(one, series=replace(one.series, key=key))


def test_what_fell_is_below_nothing_as_a_table_has_it() -> None:
    (entry,) = document(fallen("2.5", "3.0"))["figures"]
    assert (entry["quantity"]["low"], entry["quantity"]["high"]) == (
        Decimal("-3.0"),
        Decimal("-2.5"),
    )


def other_mood(mood: Modality) -> Recorded:
    return with_figure(recorded(), modality=mood)


@pytest.mark.parametrize(
    ("left", "reason"),
    [
        (other_mood(Modality.DENIED), "is planned, possible, denied or demanded"),
        (other_mood(Modality.PLANNED), "is planned, possible, denied or demanded"),
        (fallen("3", None), "is a rise or a fall with an open end"),
        (
            replace(
                recorded(),
                series=replace(recorded().series, key=replace(recorded().series.key, item="")),
            ),
            "says nothing of what is measured",
        ),
    ],
)
def test_what_would_come_back_as_something_else_is_left_out(left: Recorded, reason: str) -> None:
    assert why_not_given(left) == reason
    assert document(left, recorded(), left) == document(recorded())


def test_a_forecast_comes_back_as_one() -> None:
    forecast = with_figure(
        other_mood(Modality.PLANNED), observation=Observation(ObservationStatus.FORECAST)
    )
    assert why_not_given(forecast) is None
