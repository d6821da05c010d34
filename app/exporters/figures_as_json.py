"""Recorded figures → the JSON that POST /figures takes."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from app.domain import Basis, Change, Figure, Modality, ObservationStatus, Recorded, Statistic
from app.exporters.encoding import AsStated, Document, encoded
from app.exporters.figure_columns import stated_day
from app.exporters.figure_documents import observation_document

STATED = (Modality.ASSERTED, Modality.REPORTED)


def figures_json(recorded: Iterable[Recorded]) -> Iterator[str]:
    """One document, `{"figures": […]}`, a figure a line; those that cannot be given are left out.

    Handed in to an empty database, it gives the same figures.
    """
    mark = '{"figures": [\n'
    for one in recorded:
        if why_not_given(one) is None:
            yield mark + encoded(given_document(one))
            mark = ",\n"
    yield "\n]}\n" if mark == ",\n" else mark.rstrip("\n") + "]}\n"


def why_not_given(recorded: Recorded) -> str | None:
    """Why the figure cannot be handed in by hand; None where it can.

    A figure that is handed in says how much there is: not that it fell by more than so much, nor
    that it is denied. As a plain number it would say something else.
    """
    figure, key = recorded.figure, recorded.series.key
    if not key.item:
        return "says nothing of what is measured"
    if is_move(recorded) and None in (figure.quantity.amount.low, figure.quantity.amount.high):
        return "is a rise or a fall with an open end"
    is_forecast = figure.observation.status is ObservationStatus.FORECAST
    if figure.modality not in STATED and not is_forecast:
        return "is planned, possible, denied or demanded"
    return None


def given_document(recorded: Recorded) -> Document:
    """One entry of the `figures` of POST /figures."""
    figure, key = recorded.figure, recorded.series.key
    quantity, provenance = figure.quantity, figure.provenance
    low, high = _signed(recorded)
    return {
        "series": {
            "item": key.item,
            "subject": key.subject,
            "place": key.place,
            "event": key.event,
            "context": key.context,
            "part": key.part,
            "statistic": str(key.statistic),
        },
        "quantity": {
            "low": _number(low),
            "high": _number(high),
            "bound": str(quantity.bound),
            "unit": quantity.unit.name,
        },
        "time": {
            "as_of": _day(stated_day(recorded)),
            "start": _day(figure.period.start),
            "end": _day(figure.period.end),
        },
        "source": provenance.source,
        "attribution": provenance.attribution,
        "published": _day(_published(figure)),
        "url": provenance.url,
        "quote": provenance.quote,
        "observation": observation_document(figure.observation),
    }


def is_move(recorded: Recorded) -> bool:
    """Whether the figure is how far something rose or fell."""
    is_change = recorded.series.key.statistic is Statistic.CHANGE
    return is_change and recorded.figure.quantity.change is not None


def _signed(recorded: Recorded) -> tuple[Decimal | None, Decimal | None]:
    """The ends; of what fell by 1.2, -1.2, as a table has it."""
    quantity = recorded.figure.quantity
    low, high = quantity.amount.low, quantity.amount.high
    if not is_move(recorded) or quantity.change is Change.UP or low is None or high is None:
        return low, high
    return -high, -low


def _published(figure: Figure) -> date | None:
    """The day it was told of; None where only the value's vintage stands for it.

    Handed in as well, that day would be taken for the day that the figure is of.
    """
    is_vintage = figure.provenance.published == figure.observation.vintage
    is_untold = figure.period.basis is Basis.UNKNOWN
    return None if is_vintage and is_untold else figure.provenance.published


def _number(value: Decimal | None) -> AsStated | None:
    return None if value is None else AsStated(value)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
