"""What written points of the calendar, expressions of time and lengths of it mean."""

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

LengthName = Literal[
    "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century"
]


class PointMeans(StrEnum):
    """What a written point of the calendar is."""

    DATE = "date"
    NUMERIC = "numeric"  # 28/01/2022: day and month are told apart by their size
    WEEKDAY = "weekday"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    FISCAL = "fiscal"
    DECADE = "decade"


class Means(StrEnum):
    """What a time expression says about its points, numbers and lengths."""

    AT = "at"  # on Friday, in March 2021
    SINCE = "since"
    NIGHT = "night"  # overnight into Friday
    UNTIL = "until"  # by Sunday, by 2030
    START = "start"  # at the start of 2020
    BETWEEN = "between"
    LENGTH_TO = "length-to"  # the 12 months to June
    PAST = "past"  # over the past three months
    AHEAD = "ahead"  # over the next two years
    RECENT = "recent"  # in recent weeks
    CALENDAR = "calendar"  # last month, today
    CALENDAR_END = "calendar-end"  # by the end of the year
    CALENDAR_REST = "calendar-rest"  # later this year
    SINCE_CALENDAR = "since-calendar"  # since last week
    WEEKEND = "weekend"
    AGO = "ago"
    FIRST = "first"  # in the first three months of the year
    NOTHING = "nothing"  # a base of comparison: "from a year earlier"


class Length(BaseModel):
    """A length of time; `recent` is how many of it "recent" reaches back."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    name: LengthName
    words: tuple[str, ...]
    recent: int
    hours: int = 0
    months: int = 0
