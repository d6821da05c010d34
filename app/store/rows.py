"""Table row ↔ domain value, both ways, without a digit lost."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, Protocol, TypeVar

from app.domain import (
    Amount,
    Basis,
    Bound,
    Change,
    Figure,
    Hedge,
    Kind,
    Modality,
    Observation,
    ObservationStatus,
    Period,
    Provenance,
    Quantity,
    Rank,
    Series,
    SeriesKey,
    Span,
    Statistic,
    Status,
    Unit,
)
from app.store.columns import moment_text

Word = TypeVar("Word", bound=StrEnum)


def _words(kind: type[Word]) -> Mapping[str, Word]:
    """The members by their values: thousands of rows are read for one check, and to call the enum
    takes as long as all else of a field."""
    return {str(word): word for word in kind}


BASES = _words(Basis)
BOUNDS = _words(Bound)
CHANGES = _words(Change)
HEDGES = _words(Hedge)
KINDS = _words(Kind)
MODALITIES = _words(Modality)
OBSERVATION_STATUSES = _words(ObservationStatus)
RANKS = _words(Rank)
STATISTICS = _words(Statistic)
STATUSES = _words(Status)

UNDATED = date.min
"""Figures that speak of no known day come before all others."""


class Row(Protocol):
    """A row by the names of its columns, each of the type that tables.py gives it."""

    def __getitem__(self, name: str, /) -> Any: ...  # the columns differ in type


def series_row(series: Series, fed_at: datetime) -> dict[str, object]:
    """The series as a row of `series`, last given a figure at `fed_at`."""
    key = series.key
    return {
        "id": series.id,
        "item": key.item,
        "statistic": str(key.statistic),
        "dimension": key.dimension,
        "per": key.per,
        "subject": key.subject,
        "place": key.place,
        "event": key.event,
        "context": key.context,
        "part": key.part,
        "label": key.label,
        "recency": series_recency(series.id, fed_at),
    }


def series_recency(series_id: str, fed_at: datetime) -> str:
    """What the series of one item are ordered by; no two are equal."""
    return f"{moment_text(fed_at)} {series_id}"


def fed_at(recency: str) -> datetime:
    """When a series of that recency was last given a figure."""
    return datetime.fromisoformat(recency.partition(" ")[0])


def series_from(row: Row) -> Series:
    """The series that a row of `series` holds."""
    return Series(
        id=row["id"],
        key=SeriesKey(
            item=row["item"],
            statistic=STATISTICS[row["statistic"]],
            dimension=row["dimension"],
            per=row["per"],
            subject=row["subject"],
            place=row["place"],
            event=row["event"],
            context=row["context"],
            part=row["part"],
        ),
    )


def figure_row(figure: Figure, source_id: str, recorded_at: datetime) -> dict[str, object]:
    """The figure as a row of `figures`."""
    provenance = figure.provenance
    return {
        "id": figure.id,
        "series_id": figure.series_id,
        "source_id": source_id,
        "article_id": provenance.article_id,
        "status": str(figure.status),
        "recency": figure_recency(figure),
        "recorded_at": recorded_at,
        **_quantity_columns(figure.quantity),
        **_period_columns(figure.period),
        "kind": str(figure.kind),
        "modality": str(figure.modality),
        "source": provenance.source,
        "origin": provenance.origin,
        "attribution": provenance.attribution,
        "published": provenance.published,
        "url": provenance.url,
        "quote": provenance.quote,
        **_observation_columns(figure.observation),
    }


def figure_recency(figure: Figure) -> str:
    """What the figures of a series are ordered by; no two are equal."""
    day = figure.period.as_of or figure.provenance.published or UNDATED
    return f"{day.isoformat()} {figure.id}"


def figure_from(row: Row) -> Figure:
    """The figure that a row of `figures` holds."""
    return Figure(
        id=row["id"],
        series_id=row["series_id"],
        quantity=_quantity_from(row),
        period=_period_from(row),
        provenance=Provenance(
            source=row["source"],
            origin=row["origin"],
            article_id=row["article_id"],
            attribution=row["attribution"],
            published=row["published"],
            url=row["url"],
            quote=row["quote"],
        ),
        kind=KINDS[row["kind"]],
        modality=MODALITIES[row["modality"]],
        status=STATUSES[row["status"]],
        observation=_observation_from(row),
    )


def _quantity_columns(quantity: Quantity) -> dict[str, object]:
    amount, unit = quantity.amount, quantity.unit
    return {
        "low": amount.low,
        "high": amount.high,
        "step": amount.step,
        "low_value": _float(amount.low),
        "high_value": _float(amount.high),
        "bound": str(quantity.bound),
        "hedge": str(quantity.hedge),
        "change": str(quantity.change) if quantity.change else None,
        "stated": quantity.stated,
        "unit": unit.name,
        "dimension": unit.dimension,
        "unit_factor": unit.factor,
        "unit_offset": unit.offset,
        "per": unit.per,
    }


def _quantity_from(row: Row) -> Quantity:
    return Quantity(
        amount=Amount(row["low"], row["high"], row["step"]),
        unit=Unit(
            row["unit"], row["dimension"], row["unit_factor"], row["unit_offset"], row["per"]
        ),
        bound=BOUNDS[row["bound"]],
        hedge=HEDGES[row["hedge"]],
        change=CHANGES[row["change"]] if row["change"] else None,
        stated=row["stated"],
    )


def _period_columns(period: Period) -> dict[str, object]:
    return {
        "as_of": period.as_of,
        "period_start": period.start,
        "period_end": period.end,
        "basis": str(period.basis),
        "period_stated": period.stated,
        "period_span_start": period.span.start if period.span else None,
        "period_span_end": period.span.end if period.span else None,
        "period_rule": period.rule,
    }


def _period_from(row: Row) -> Period:
    start, end = row["period_span_start"], row["period_span_end"]
    return Period(
        as_of=row["as_of"],
        start=row["period_start"],
        end=row["period_end"],
        basis=BASES[row["basis"]],
        stated=row["period_stated"],
        span=None if start is None or end is None else Span(start, end),
        rule=row["period_rule"],
    )


def _observation_columns(observation: Observation) -> dict[str, object]:
    return {
        "observation_status": str(observation.status),
        "vintage": observation.vintage,
        "licence": observation.licence,
        "method": observation.method,
        "external_id": observation.external_id,
        "page": observation.page,
        "rank": str(observation.rank),
    }


def _observation_from(row: Row) -> Observation:
    return Observation(
        status=OBSERVATION_STATUSES[row["observation_status"]],
        vintage=row["vintage"],
        licence=row["licence"],
        method=row["method"],
        external_id=row["external_id"],
        page=row["page"],
        rank=RANKS[row["rank"]],
    )


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
