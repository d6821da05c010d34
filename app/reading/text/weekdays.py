"""Days whose weekday is another one than the text says: "Monday, 3 May 2024"."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from app.domain import Misdated, Sentence, Span
from app.lexicon.date_terms import PointMeans
from app.lexicon.dates import Dates
from app.reading.text.dates import Clock, Point, point_of, stretch_of

NEAR = timedelta(days=60)
"""A day without a year lies so near to publication, or may be of any year."""


def misdated_in(
    text: str, sentences: Iterable[Sentence], published: date | None, dates: Dates
) -> Iterator[Misdated]:
    """Each day of the text that is told with the name of another weekday."""
    rules = [rule.pattern for rule in dates.points if rule.means is PointMeans.DATE]
    names = {number: name for name, number in reversed(list(dates.weekdays.items()))}
    for sentence in sentences:
        said = sentence.span.of(text)
        lowered = said.lower()
        if not any(name in lowered for name in names.values()):
            continue
        for rule in rules:
            for match in rule.finditer(said):
                number = _weekday(match.groupdict().get("weekday"), dates)
                days = _days(match[0], published, dates) if number is not None else ()
                if not days or any(day.weekday() == number for day in days):
                    continue
                start = sentence.span.start
                span = Span(start + match.start(), start + match.end())
                yield Misdated(span, said, days[0], names[days[0].weekday()].title())


def _weekday(name: str | None, dates: Dates) -> int | None:
    return dates.weekdays.get(name.lower().rstrip(".")) if name else None


def _days(said: str, published: date | None, dates: Dates) -> tuple[date, ...]:
    """The days that may be meant, the likeliest first; none where nothing tells of which year."""
    point = point_of(said, dates)
    if point is None:
        return ()
    if point.year is not None:
        stretch = stretch_of(point, Clock(published))
        return (stretch.start,) if stretch else ()
    return _around(point, published) if published and point.year_offset is None else ()


def _around(point: Point, published: date) -> tuple[date, ...]:
    """The last and the next such day, the near one first; none where neither is near."""
    found = (stretch_of(point, Clock(published, is_ahead)) for is_ahead in (False, True))
    days = sorted((one.start for one in found if one), key=lambda day: abs(day - published))
    return tuple(days) if days and abs(days[0] - published) <= NEAR else ()
