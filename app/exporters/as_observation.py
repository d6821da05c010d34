"""A figure → schema.org Observation, as JSON-LD."""

from datetime import date, timedelta

from app.domain import (
    Bound,
    Figure,
    Modality,
    ObservationStatus,
    Period,
    Quantity,
    Series,
    SeriesKey,
    Statistic,
    Status,
)
from app.exporters.encoding import Document
from app.exporters.linked_data import linked_data, said
from app.exporters.unit_codes import unit_code

MONTHS = 12


def observation_json(figure: Figure, series: Series, address: str | None = None) -> str:
    """The figure as one JSON-LD document; `address` is where readers can get it, if they can.

    What is not known is left out. A figure of this table states no margin of error, and so neither
    does its observation: a range is `minValue` and `maxValue`, an open end the one of them.
    """
    return linked_data(observation_document(figure, series, address))


def observation_document(figure: Figure, series: Series, address: str | None) -> Document:
    """The members of the observation."""
    key = series.key
    return said(
        {
            "@type": "Observation",
            "@id": address,
            "identifier": figure.id,
            "observationAbout": _about(key),
            "measuredProperty": _named("Property", key.item or key.dimension),
            "variableMeasured": _variable(series),
            **_value(figure.quantity),
            "unitCode": unit_code(figure.quantity.unit),
            "unitText": figure.quantity.unit.name or None,
            "observationDate": _day(figure.period.as_of),
            "observationPeriod": period_length(figure.period),
            "measurementMethod": figure.observation.method,
            "measurementQualifier": _qualifiers(figure) or None,
            "creator": _creator(figure),
            "citation": _citation(figure),
        }
    )


def period_length(period: Period) -> str | None:
    """The length of the stretch that a number covers, in whole years, whole months or days."""
    if period.start is None or period.end is None:
        return None
    behind = _day_after(period.end)
    if behind is None or behind.day != period.start.day:
        return f"P{(period.end - period.start).days + 1}D"
    months = (behind.year - period.start.year) * MONTHS + behind.month - period.start.month
    if months % MONTHS == 0:
        return f"P{months // MONTHS}Y"
    return f"P{months}M"


def _day_after(day: date) -> date | None:
    return None if day == date.max else day + timedelta(days=1)


def _value(quantity: Quantity) -> Document:
    low, high = quantity.amount.low, quantity.amount.high
    if low is not None and low == high:
        return {"value": low}
    return {"minValue": low, "maxValue": high}


def _about(key: SeriesKey) -> list[Document] | None:
    """Whose number it is and where; the context stands for both where neither is known."""
    things = [_named("Thing", key.subject), _named("Place", key.place)]
    known = [one for one in things if one] or [one for one in [_named("Event", key.context)] if one]
    return known or None


def _variable(series: Series) -> Document:
    key = series.key
    return said(
        {
            "@type": "StatisticalVariable",
            "identifier": series.id,
            "name": key.label,
            "statType": str(key.statistic) if key.statistic is not Statistic.LEVEL else None,
        }
    )


def _qualifiers(figure: Figure) -> list[str]:
    """Everything that keeps the number from being a plain one that still holds."""
    quantity, noted = figure.quantity, figure.observation
    return [
        str(word)
        for word, is_plain in (
            (quantity.bound, quantity.bound in (Bound.EXACT, Bound.RANGE)),
            (quantity.change, quantity.change is None),
            (figure.modality, figure.modality is Modality.ASSERTED),
            (figure.status, figure.status is Status.CURRENT),
            (noted.status, noted.status is ObservationStatus.NORMAL),
        )
        if not is_plain
    ]


def _creator(figure: Figure) -> Document:
    # Whether a speaker is a person or an organisation is not known, and so it is not said.
    provenance = figure.provenance
    if provenance.attribution:
        return {"name": provenance.attribution}
    return {"@type": "Organization", "name": provenance.source}


def _citation(figure: Figure) -> Document:
    provenance = figure.provenance
    return said(
        {
            "@type": "CreativeWork",
            "url": provenance.url,
            "publisher": {"@type": "Organization", "name": provenance.source},
            "datePublished": _day(provenance.published),
            "text": provenance.quote or None,
            "license": figure.observation.licence,
        }
    )


def _named(kind: str, name: str | None) -> Document | None:
    return {"@type": kind, "name": name} if name else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
