"""The year that "that year" means: the last one that the article named before it."""

import re
from datetime import date

from app.domain import Basis, Period, Span
from app.lexicon.lexicon import Language
from app.reading.text.words import SentenceText

THAT_YEAR = "period.that-year"

FARTHEST = 400
"""Characters before the words in which the year stands: two or three sentences."""

YEAR = re.compile(r"(?<![\d.,$€£])(?:1[89]|20)\d\d(?![\d%]|[.,]\d)")


def with_that_year(
    said: SentenceText, periods: tuple[Period, ...], published: date | None, language: Language
) -> tuple[Period, ...]:
    """The times of the sentence, in reading order, and the whole years that it points back to;
    those that it names itself say more."""
    same_year = language.dates.same_year
    pairs = zip(said.lower, said.lower[1:], strict=False)
    places = [place for place, pair in enumerate(pairs) if " ".join(pair) in same_year]
    if not places:
        return periods
    found = (_period(said, place, published) for place in places)
    able = [one for one in found if one and not any(_overlaps(one, known) for known in periods)]
    return tuple(sorted((*periods, *able), key=lambda one: one.span.start if one.span else 0))


def _period(said: SentenceText, place: int, published: date | None) -> Period | None:
    span = Span(said.words[place].start, said.words[place + 1].end)
    year = _named_before(said.text, span.start, published)
    if year is None:
        return None
    start, end = date(year, 1, 1), date(year, 12, 31)
    return Period(end, start, end, Basis.RELATIVE, span.of(said.text), span, THAT_YEAR)


def _named_before(text: str, offset: int, published: date | None) -> int | None:
    """The nearest year before, if it is none to come."""
    years = YEAR.findall(text, max(offset - FARTHEST, 0), offset)
    year = int(years[-1]) if years else None
    return year if year and (published is None or year <= published.year) else None


def _overlaps(one: Period, other: Period) -> bool:
    return one.span is not None and other.span is not None and one.span.overlaps(other.span)
