"""Notices of days that were another weekday than the text says."""

from collections.abc import Iterator

from app.checking.alone.noticing import WEEKDAY
from app.checking.phrases import day_words
from app.domain import Notice, Reading


def weekday_notices(reading: Reading) -> Iterator[Notice]:
    """A notice at each such day: no calendar has it otherwise."""
    text = reading.article.text
    for one in reading.misdated:
        said = f"The text says {one.span.of(text)}, but {day_words(one.day)} is a {one.weekday}."
        yield Notice(WEEKDAY, one.span, one.quote, said)
