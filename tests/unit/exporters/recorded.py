"""Figures of our own making, with their series, for the tests of what is exported."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from app.domain import (
    Amount,
    Basis,
    Bound,
    Figure,
    Hedge,
    Observation,
    ObservationStatus,
    Period,
    Provenance,
    Quantity,
    Recorded,
    Series,
    SeriesKey,
    Statistic,
    Unit,
)

KEY = SeriesKey("military aid", Statistic.LEVEL, "money", subject="Norland", place="Southland")


def recorded(**provenance: str | None) -> Recorded:
    """650 million dollars over a year, as an outlet had it."""
    whole = Provenance("Meridian Wire", "Meridian Wire", published=date(2022, 1, 28))
    figure = Figure(
        id="fig_1",
        series_id=KEY.id,
        quantity=Quantity(
            Amount(Decimal(650000000), Decimal(650000000), Decimal(10000000)),
            Unit("USD", "money"),
            Bound.EXACT,
            Hedge.NONE,
        ),
        period=Period(date(2022, 1, 28), date(2021, 1, 28), date(2022, 1, 28), Basis.STATED),
        provenance=replace(whole, **provenance),  # type: ignore[arg-type]  # named fields
        observation=Observation(ObservationStatus.ESTIMATED, licence="CC0"),
    )
    return Recorded(Series(KEY.id, KEY), figure)


def with_figure(one: Recorded, **changes: object) -> Recorded:
    """The same with another field of its figure."""
    return replace(one, figure=replace(one.figure, **changes))  # type: ignore[arg-type]
