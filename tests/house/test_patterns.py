"""No regular expression of the house takes the square of a text, or worse."""

import time

import pytest

from tests.house.patterns import (
    ANYWHERE,
    AT_START,
    Known,
    known_patterns,
    pumped,
)

SHORT, TIMES = 250, 8
LONGER_THAN_LINEAR = 24
"""Eight times the text takes eight times as long, and of a square sixty-four times."""

QUICK = 0.001
"""Seconds: what takes less on the longer text needs no look at how it grows."""

TRIES = 4


def seconds(known: Known, text: str) -> float:
    """CPU time of the ways in which the pattern is asked."""
    start = time.process_time()
    methods = known.methods or AT_START | ANYWHERE
    if methods & ANYWHERE:
        for _ in known.pattern.finditer(text):
            pass
    if methods & AT_START:
        known.pattern.match(text)
        known.pattern.fullmatch(text)
    return time.process_time() - start


def is_slow(known: Known, shorter: str, longer: str) -> bool:
    """Whether the time grows faster than the text, each time that one looks."""
    for _ in range(TRIES):
        late = seconds(known, longer)
        if late < QUICK or late < LONGER_THAN_LINEAR * seconds(known, shorter):
            return False
    return True


def slow_texts(known: Known) -> list[str]:
    """What makes the pattern slow, by its first signs."""
    texts = zip(pumped(known.pattern, SHORT), pumped(known.pattern, SHORT * TIMES), strict=True)
    return [longer[:30] for shorter, longer in texts if is_slow(known, shorter, longer)]


@pytest.mark.parametrize("known", known_patterns(), ids=lambda known: known.name)
def test_a_pattern_takes_as_long_as_its_text_is(known: Known) -> None:
    assert slow_texts(known) == [], known.pattern.pattern[:300]
