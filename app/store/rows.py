"""Table row ↔ domain value, both ways, without a digit lost."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from operator import itemgetter
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

_PARTS = (
    ("id", "series_id", "kind", "modality", "status"),
    ("bound", "hedge", "change", "stated"),
    ("low", "high", "step"),
    ("unit", "dimension", "unit_factor", "unit_offset", "per"),
    (
        *("as_of", "period_start", "period_end", "basis"),
        *("period_stated", "period_span_start", "period_span_end", "period_rule"),
    ),
    ("source", "origin", "article_id", "attribution", "published", "url", "quote"),
    ("observation_status", "vintage", "licence", "method", "external_id", "page", "rank"),
)
"""The columns of a figure, by the values that it is made of."""

FIGURE_FIELDS = tuple(chain.from_iterable(_PARTS))
"""The same in a row: the order in which `figure_of` takes what they hold."""

_parts_of = itemgetter(
    *(slice(*ends) for ends in pairwise(accumulate(map(len, _PARTS), initial=0)))
)
"""Such a row as its parts."""

SHARED = 4096
"""How many of the values that figures have in common are kept."""

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
    return figure_of(tuple(row[name] for name in FIGURE_FIELDS))


def figure_of(values: tuple[Any, ...]) -> Figure:
    """The figure that these values of FIGURE_FIELDS, in their order, make.

    By position: hundreds are read for one check, and to look up each name takes as long again.
    """
    own, said, amount, unit, period, provenance, observation = _parts_of(values)
    figure_id, series_id, kind, modality, status = own
    bound, hedge, change, stated = said
    return Figure(
        id=figure_id,
        series_id=series_id,
        quantity=Quantity(
            amount=Amount(*amount),
            unit=_unit_of(unit),
            bound=BOUNDS[bound],
            hedge=HEDGES[hedge],
            change=CHANGES[change] if change else None,
            stated=stated,
        ),
        period=_period_of(period),
        provenance=Provenance(*provenance),
        kind=KINDS[kind],
        modality=MODALITIES[modality],
        status=STATUSES[status],
        observation=_observation_of(observation),
    )


@lru_cache(maxsize=SHARED)  # the figures of a series have one, and others have it too
def _unit_of(held: tuple[Any, ...]) -> Unit:
    return Unit(*held)


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


@lru_cache(maxsize=SHARED)  # the figures of one day, or of one article, have it in common
def _period_of(held: tuple[Any, ...]) -> Period:
    as_of, first, last, basis, stated, start, end, rule = held
    return Period(
        as_of=as_of,
        start=first,
        end=last,
        basis=BASES[basis],
        stated=stated,
        span=None if start is None or end is None else Span(start, end),
        rule=rule,
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


@lru_cache(maxsize=SHARED)  # nearly all have noted nothing
def _observation_of(held: tuple[Any, ...]) -> Observation:
    status, vintage, licence, method, external_id, page, rank = held
    return Observation(
        status=OBSERVATION_STATUSES[status],
        vintage=vintage,
        licence=licence,
        method=method,
        external_id=external_id,
        page=page,
        rank=RANKS[rank],
    )


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
