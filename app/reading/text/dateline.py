"""Reads the day of publication from an article's header or dateline."""

from collections.abc import Iterable
from datetime import date

from app.domain import Passage, PassageKind, Span
from app.lexicon import Language
from app.reading.text.dates import Clock, point_of, stretch_of

LABELLED, BARE, AGENCY = "dateline.labelled", "dateline.bare", "dateline.agency"

HEADER = 8
"""How many passages from the top may be a header or carry the dateline."""

SEEN = 160
"""How many characters of a passage may be a dateline."""


def published_of(text: str, passages: tuple[Passage, ...], language: Language) -> date | None:
    """The day that the text itself gives for its publication, or None where it is not certain.

    A label ("Published: ...") counts for more than a line with only a date, and that for more
    than an agency's dateline. A day without a year, or two days of equal standing, are uncertain;
    of two labels the first is meant, for an update follows a publication.
    """
    top, below = passages[:HEADER], passages[HEADER:]
    return (
        _first(_days(text, _furniture(top), LABELLED, language))
        or _only(_days(text, _furniture(top), BARE, language))
        or _only(_days(text, _prose(top), AGENCY, language))
        or _only(_days(text, _furniture(below), LABELLED, language))
    )


def _furniture(passages: Iterable[Passage]) -> list[Span]:
    return [each.span for each in passages if each.kind is PassageKind.FURNITURE]


def _prose(passages: Iterable[Passage]) -> list[Span]:
    return [each.span for each in passages if each.kind is not PassageKind.FURNITURE]


def _days(text: str, places: list[Span], rule_id: str, language: Language) -> list[date]:
    """The days that a rule reads in these places, in their order."""
    rule = language.dates.datelines[rule_id]
    found = (rule.match(text, place.start, min(place.end, place.start + SEEN)) for place in places)
    points = (point_of(match["date"], language.dates) for match in found if match)
    stretches = (stretch_of(point, Clock(None)) for point in points if point)
    return [stretch.start for stretch in stretches if stretch]


def _first(days: list[date]) -> date | None:
    return days[0] if days else None


def _only(days: list[date]) -> date | None:
    return days[0] if len(set(days)) == 1 else None
