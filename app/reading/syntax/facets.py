"""What a sentence says of one facet of a claim, and what a claim's fields rest on."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.domain import Ground, Span, Stated
from app.reading.text.words import Word


class Facet(NamedTuple):
    """The value of one facet, the rule that gave it, and the words it was given for, if any."""

    value: str
    rule: str
    span: Span | None


def span_of(words: Sequence[Word], first: int, after: int) -> Span:
    """The text from word `first` to the one before `after`."""
    return Span(words[first].start, words[after - 1].end)


def grounds_of(facets: Mapping[str, Facet | None]) -> tuple[Ground, ...]:
    """What the fields that were found rest on."""
    return tuple(Ground(field, facet.rule, facet.span) for field, facet in facets.items() if facet)


FIELDS = {"numeral": "value", "unit": "unit", "hedge": "bound", "change": "change"}
"""Which field of a quantity the rules of a family give, by the first part of their id."""


def quantity_grounds(stated: Stated) -> tuple[Ground, ...]:
    """What the value, the unit, the bound and the change of a quantity rest on."""
    spans = {
        "value": stated.numeral,
        "unit": stated.noun or Span(stated.numeral.start, stated.span.end),
        "bound": stated.span,
        "change": None,
    }
    counted = (Ground("unit", "unit.counted", stated.noun),) if stated.noun else ()
    named = ((FIELDS.get(rule.partition(".")[0], "value"), rule) for rule in stated.rules)
    return (*(Ground(field, rule, spans[field]) for field, rule in named), *counted)
