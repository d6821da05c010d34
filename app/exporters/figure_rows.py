"""Figures of a series → the rows of its table: each as it is on file, and in words beside that."""

from collections.abc import Iterable, Mapping

from app.checking.phrases import quantity_words
from app.checking.tolerance import tolerance_of
from app.domain import Figure, Pin, Policy, Quantity, Tolerance
from app.exporters.axes import tick_words
from app.exporters.axis_words import bounded, with_unit
from app.exporters.encoding import Document
from app.exporters.figure_documents import day_text, figure_document
from app.exporters.locations import web_link
from app.exporters.points import shown_day, state_of


def rows_of(
    figures: Iterable[Figure], succeeded: Mapping[str, str], pin: Pin | None, policy: Policy
) -> list[Document]:
    """A document for each figure: what GET /figures gives, the day it stands at, its value, its
    interval and what became of it in words, what took its place, and whether it is the reference.

    `succeeded` is what `points.successors` says.
    """
    return [
        {
            **figure_document(figure),
            "day": day_text(shown_day(figure)),
            "value": value_words(figure),
            "stated": figure.quantity.stated,
            "interval": interval_words(figure.quantity, policy),
            "state": state_of(figure, succeeded).words,
            "succeeded_by": succeeded.get(figure.id),
            "pinned": pin is not None and pin.figure_id == figure.id,
            "link": web_link(figure.provenance.url),
        }
        for figure in figures
    ]


def value_words(figure: Figure) -> str:
    """The number as its article has it; one that was handed in, behind the words for its bound."""
    said = quantity_words(figure.quantity)
    if figure.provenance.article_id is not None:
        return said
    return bounded(said, figure.quantity.bound)


def interval_words(quantity: Quantity, policy: Policy) -> str:
    """Every value that the words allow: "8,450 to 8,550", "above 150,000", "up to 5 km"."""
    interval = tolerance_of(quantity, policy)
    if interval.low is None or interval.high is None:
        return _open(interval, quantity)
    high = with_unit(tick_words(interval.high), quantity.unit)
    if interval.low == interval.high:
        return f"exactly {high}"
    return f"{tick_words(interval.low)} to {high}"


def _open(interval: Tolerance, quantity: Quantity) -> str:
    unit = quantity.unit
    if interval.low is not None:
        word = "from" if interval.includes_low else "above"
        return f"{word} {with_unit(tick_words(interval.low), unit)}"
    if interval.high is not None:
        word = "up to" if interval.includes_high else "below"
        return f"{word} {with_unit(tick_words(interval.high), unit)}"
    return "any"
