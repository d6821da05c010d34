"""A figure and a series in JSON: what reports, listings and exports have in common."""

from datetime import date

from app.domain import Figure, Observation, Period, Quantity, Series
from app.exporters.encoding import Document


def figure_document(figure: Figure) -> Document:
    """A row of the reference table."""
    provenance = figure.provenance
    return {
        "id": figure.id,
        "series": figure.series_id,
        "quantity": quantity_document(figure.quantity),
        "time": period_document(figure.period),
        "source": provenance.source,
        "attribution": provenance.attribution,
        "published": day_text(provenance.published),
        "url": provenance.url,
        "quote": provenance.quote,
        "article": provenance.article_id,
        "change": word_text(figure.quantity.change),
        "kind": str(figure.kind),
        "modality": str(figure.modality),
        "status": str(figure.status),
        "observation": observation_document(figure.observation),
    }


def quantity_document(quantity: Quantity) -> dict[str, object]:
    """The number in the unit it was stated in; an open end is null."""
    return {
        "low": quantity.amount.low,
        "high": quantity.amount.high,
        "bound": str(quantity.bound),
        "unit": quantity.unit.name,
    }


def period_document(period: Period) -> dict[str, object]:
    """The day a number was held to be so, and the stretch it covers, if it covers one."""
    return {
        "as_of": day_text(period.as_of),
        "start": day_text(period.start),
        "end": day_text(period.end),
    }


def observation_document(observation: Observation) -> Document:
    """What its publisher says of a figure besides its value."""
    return {
        "status": str(observation.status),
        "vintage": day_text(observation.vintage),
        "licence": observation.licence,
        "method": observation.method,
        "external_id": observation.external_id,
        "page": observation.page,
        "rank": str(observation.rank),
    }


def series_document(series: Series) -> dict[str, object]:
    """A measured thing: its facets, and the label that says them in one line."""
    key = series.key
    return {
        "id": series.id,
        "label": key.label,
        "item": key.item,
        "statistic": str(key.statistic),
        "dimension": key.dimension,
        "per": key.per,
        "subject": key.subject,
        "place": key.place,
        "event": key.event,
        "context": key.context,
        "part": key.part,
    }


def day_text(day: date | None) -> str | None:
    """The day as ISO 8601 writes it."""
    return day.isoformat() if day else None


def word_text(word: str | None) -> str | None:
    """A word of ours as plain text."""
    return str(word) if word is not None else None
