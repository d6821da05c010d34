"""No regular expression of the house takes the square of a text, or worse."""

import re
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from types import FrameType

import pytest

from tests.house.patterns import (
    ANYWHERE,
    AT_START,
    Known,
    known_patterns,
    made_in_functions,
    pumped,
)

SHORT, TIMES = 1_000, 8
LONGER_THAN_LINEAR = 24
"""Eight times the text takes eight times as long, and of a square sixty-four times."""

QUICK = 0.002
"""Seconds: what takes less on the longer text needs no look at how it grows."""

TRIES = 6
MADE_IN_FUNCTIONS = [
    "app.checking.content.told_bases",
    "app.cli.checking.frontmatter._block",
    "app.cli.checking.ignores.blanked",
    "app.importers.from_csv._wide",
    "app.importers.mapping._pattern",
    "app.intake.articles._url",
    "app.lexicon.agencies._compiled",
    "app.lexicon.dates._compiled",
    "app.lexicon.dates._mark",
    "app.lexicon.furniture._compiled",
    "app.lexicon.numbers._tells",
    "app.lexicon.traps._trap",
]
ENDLESS = 3
"""Seconds of CPU after which a pattern is stopped: its time does not grow, it explodes."""


@contextmanager
def stopped_in_the_end() -> Iterator[None]:
    """TimeoutError for what has no end."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError("the pattern has no end")

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, ENDLESS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def seconds(known: Known, text: str, times: int) -> float:
    """How long the pattern takes at best, asked in the ways in which the house asks it."""
    methods = known.methods or AT_START | ANYWHERE
    best = float(ENDLESS)
    for _ in range(times):
        start = time.perf_counter()
        with stopped_in_the_end():
            if methods & ANYWHERE:
                for _found in known.pattern.finditer(text):
                    pass
            if methods & AT_START:
                known.pattern.match(text)
                known.pattern.fullmatch(text)
        best = min(best, time.perf_counter() - start)
    return best


def is_slow(known: Known, shorter: str, longer: str) -> bool:
    """Whether the time grows faster than the text."""
    if seconds(known, longer, 1) < QUICK:
        return False
    late = seconds(known, longer, TRIES)
    return late > LONGER_THAN_LINEAR * seconds(known, shorter, TRIES)


def is_slow_still(known: Known, place: int) -> bool:
    """The same of texts four times as long: a busy machine's clock errs, and what is bounded by
    some hundred signs is only linear beyond them."""
    shorter, longer = (
        next(islice(pumped(known.pattern, length), place, None))
        for length in (SHORT * 4, SHORT * TIMES * 4)
    )
    try:
        return is_slow(known, shorter, longer)
    except TimeoutError:
        return True


def slow_texts(known: Known) -> list[str]:
    """What makes the pattern slow, by its first signs."""
    texts = zip(pumped(known.pattern, SHORT), pumped(known.pattern, SHORT * TIMES), strict=True)
    return [
        longer[:30]
        for place, (shorter, longer) in enumerate(texts)
        if is_slow(known, shorter, longer) and is_slow_still(known, place)
    ]


def known(pattern: str) -> Known:
    return Known("a test's", re.compile(pattern), frozenset())


@pytest.mark.parametrize("pattern", [r"\w+x", r"\s+$", r"(?:a|b)*c\d*d", r"\d+-\d+!", r"[^)]*\)"])
def test_a_pattern_that_takes_the_square_of_a_text_is_found(pattern: str) -> None:
    assert slow_texts(known(pattern))


@pytest.mark.parametrize("pattern", [r"(?:[ \t]*(?:#.*)?\r?\n)*\w"])
def test_a_pattern_without_end_is_stopped(pattern: str) -> None:
    with pytest.raises(TimeoutError):
        slow_texts(known(pattern))


@pytest.mark.parametrize("pattern", [r"\d{1,9}(?:,\d{3}){0,9}", r"(?<!\s)\s+$", r"[^\n]{1,150}\("])
def test_a_bounded_pattern_is_not(pattern: str) -> None:
    assert slow_texts(known(pattern)) == []


def test_patterns_made_in_functions_are_those_that_are_known() -> None:
    """What stands in no global is looked at by hand: words of the lexicon with what its rows say,
    which the lexicon's values hold, and patterns of an operator's own mapping file."""
    assert made_in_functions() == MADE_IN_FUNCTIONS


@pytest.mark.parametrize("known", known_patterns(), ids=lambda known: known.name)
def test_a_pattern_takes_as_long_as_its_text_is(known: Known) -> None:
    """Seen to fail with CR read in two ways in the front matter of Markdown, and with a telephone
    number of any number of parts."""
    assert slow_texts(known) == [], known.pattern.pattern[:300]
