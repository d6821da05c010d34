"""Works a time expression out into days: what "since", "the past" and "last" mean in arithmetic."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from app.lexicon.date_terms import Length, Means, PointMeans
from app.reading.text.dates import (
    YEARS,
    Clock,
    Point,
    Stretch,
    calendar_stretch,
    days_later,
    shifted,
    stretch_of,
)

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Moment:
    """A time expression taken apart: its points, its length so many times, and its clock."""

    means: Means
    points: tuple[Point, ...]
    length: Length
    times: int
    offset: int
    clock: Clock

    @property
    def is_relative(self) -> bool:
        """Whether the days follow from the day of publication rather than from the words."""
        return not self.points or any(point.is_relative for point in self.points)


def days_of(moment: Moment) -> Stretch | None:
    """The days that are meant.

    They end with the day of publication unless the text looks ahead. None where they do not
    exist, or cannot be told without a day of publication.
    """
    published = moment.clock.published
    if moment.means in FROM_POINTS:
        stretch = FROM_POINTS[moment.means](moment)
    elif published is not None:
        stretch = FROM_PUBLICATION[moment.means](moment, published)
    else:
        return None
    if stretch is None or stretch.start > stretch.end:
        return None
    if published is None or moment.means in LOOKING_AHEAD:
        return stretch
    if moment.clock.is_ahead or stretch.start > published:
        return stretch
    return Stretch(stretch.start, min(stretch.end, published))


def _at(moment: Moment) -> Stretch | None:
    return stretch_of(moment.points[0], moment.clock)


def _night(moment: Moment) -> Stretch | None:
    """The night that ends on the day: it began the day before. "Overnight on Friday" may as well
    begin on it, and is dated by it too."""
    stretch = _at(moment)
    start = days_later(stretch.start, -1) if stretch else None
    return Stretch(start, stretch.end) if stretch and start else None


def _until(moment: Moment) -> Stretch | None:
    stretch = _at(moment)
    return Stretch(stretch.end, stretch.end) if stretch else None


def _start(moment: Moment) -> Stretch | None:
    stretch = _at(moment)
    return Stretch(stretch.start, stretch.start) if stretch else None


def _between(moment: Moment) -> Stretch | None:
    first, last = moment.points
    ending = stretch_of(last, moment.clock)
    if ending is None:
        return None
    # "from December to March": the first end is the latest before the last one.
    starting = stretch_of(first, Clock(ending.end))
    return Stretch(starting.start, ending.end) if starting else None


def _length_to(moment: Moment) -> Stretch | None:
    ending = _at(moment) if moment.points else _year(moment)
    after = days_later(ending.end, 1) if ending else None
    start = shifted(after, moment.length, -moment.times) if after else None
    return Stretch(start, ending.end) if ending and start else None


def _year(moment: Moment) -> Stretch | None:
    """The year of "the last three months of last year"."""
    published = moment.clock.published
    if published is None or published.year + moment.offset not in YEARS:
        return None
    year = published.year + moment.offset
    return Stretch(date(year, 1, 1), date(year, 12, 31))


def _since(moment: Moment, published: date) -> Stretch | None:
    stretch = stretch_of(moment.points[0], replace(moment.clock, is_ahead=False))
    return Stretch(stretch.start, published) if stretch else None


def _past(moment: Moment, published: date) -> Stretch | None:
    return _back(moment, published, moment.times)


def _recent(moment: Moment, published: date) -> Stretch | None:
    """Recent weeks are the last four: each length says how many of it "recent" reaches back."""
    return _back(moment, published, moment.length.recent)


def _back(moment: Moment, published: date, times: int) -> Stretch | None:
    start = shifted(published, moment.length, -times)
    return Stretch(start, published) if start else None


def _ahead(moment: Moment, published: date) -> Stretch | None:
    end = shifted(published, moment.length, moment.times)
    return Stretch(published, end) if end else None


def _calendar(moment: Moment, published: date) -> Stretch | None:
    return calendar_stretch(published, moment.length, moment.offset)


def _calendar_end(moment: Moment, published: date) -> Stretch | None:
    stretch = _calendar(moment, published)
    return Stretch(stretch.end, stretch.end) if stretch else None


def _calendar_rest(moment: Moment, published: date) -> Stretch | None:
    stretch = _calendar(moment, published)
    return Stretch(published, stretch.end) if stretch else None


def _since_calendar(moment: Moment, published: date) -> Stretch | None:
    stretch = _calendar(moment, published)
    return Stretch(stretch.start, published) if stretch else None


def _weekend(moment: Moment, published: date) -> Stretch | None:
    back = (published.weekday() - SATURDAY) % 7
    saturday = days_later(published, 7 - back if moment.clock.is_ahead and back > 1 else -back)
    sunday = days_later(saturday, 1) if saturday else None
    return Stretch(saturday, sunday) if saturday and sunday else None


def _ago(moment: Moment, published: date) -> Stretch | None:
    times = moment.times
    if moment.points:  # "the same month of 2019"
        if (year := moment.points[0].year) is None or moment.points[0].means is not PointMeans.YEAR:
            return None
        times = published.year - year
    day = shifted(published, moment.length, -times)
    return Stretch(day, day) if day else None


def _first(moment: Moment, published: date) -> Stretch | None:
    if moment.points:
        whole = stretch_of(moment.points[0], moment.clock)
        start = whole.start if whole else None
    else:
        year = _year(moment)
        start = year.start if year else None
    after = shifted(start, moment.length, moment.times) if start else None
    end = days_later(after, -1) if after else None
    return Stretch(start, end) if start and end else None


FROM_POINTS: Mapping[Means, Callable[[Moment], Stretch | None]] = {
    Means.AT: _at,
    Means.NIGHT: _night,
    Means.UNTIL: _until,
    Means.START: _start,
    Means.BETWEEN: _between,
    Means.LENGTH_TO: _length_to,
}
"""What follows from the points that the words name."""

FROM_PUBLICATION: Mapping[Means, Callable[[Moment, date], Stretch | None]] = {
    Means.SINCE: _since,
    Means.PAST: _past,
    Means.RECENT: _recent,
    Means.AHEAD: _ahead,
    Means.CALENDAR: _calendar,
    Means.CALENDAR_END: _calendar_end,
    Means.CALENDAR_REST: _calendar_rest,
    Means.SINCE_CALENDAR: _since_calendar,
    Means.WEEKEND: _weekend,
    Means.AGO: _ago,
    Means.FIRST: _first,
}
"""What needs the day of publication."""

LOOKING_AHEAD = (Means.AHEAD, Means.CALENDAR_REST)
