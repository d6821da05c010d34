"""A pinned figure: where a claim can be compared with it, it alone decides the verdict."""

from app.checking.phrases import day_words
from app.domain import Comparison, Pin, Relation


def heard(comparisons: tuple[Comparison, ...]) -> tuple[Comparison, ...]:
    """Those that a verdict may rest on: the ones that could be compared, or, where one of them is
    with the figure that a person pinned, that one alone."""
    comparable = tuple(one for one in comparisons if one.relation is not Relation.NOT_COMPARABLE)
    pinned = tuple(one for one in comparable if one.pinned is not None)
    return pinned[:1] or comparable


def reason_by_pin(reason: str, pin: Pin) -> str:
    """The sentence of the comparison, and why no other figure was asked."""
    who = pin.who or "a person"
    when = day_words(pin.at.date())
    return f"{reason} {who[0].upper()}{who[1:]} pinned that figure as the reference on {when}."
