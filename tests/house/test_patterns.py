"""No regular expression of the house takes the square of a text, or worse."""

import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
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

LENGTH = 20_000
"""Signs of a text. What looks at each once takes some milliseconds, what takes their square is at
two hundred million steps or more: more than the quickest machine does until it is stopped."""

ENDLESS = 0.25
"""Seconds of the process's own time, however busy the machine, after which a pattern is stopped."""

MADE_IN_FUNCTIONS = [
    "app.checking.content.told_bases",
    "app.checking.linking.another._pattern",
    "app.cli.checking.frontmatter._block",
    "app.cli.checking.ignores.blanked",
    "app.importers.from_csv._wide",
    "app.importers.mapping._pattern",
    "app.intake.articles._url",
    "app.lexicon.agencies._compiled",
    "app.lexicon.date_patterns.mark",
    "app.lexicon.date_patterns.of_words",
    "app.lexicon.furniture._compiled",
    "app.lexicon.numbers._tells",
    "app.lexicon.traps._trap",
]


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


def is_slow(known: Known, text: str) -> bool:
    """Whether the pattern finds no end, asked in the ways in which the house asks it."""
    methods = known.methods or AT_START | ANYWHERE
    try:
        with stopped_in_the_end():
            if methods & ANYWHERE:
                for _found in known.pattern.finditer(text):
                    pass
            if methods & AT_START:
                known.pattern.match(text)
                known.pattern.fullmatch(text)
    except TimeoutError:
        return True
    return False


def slow_texts(known: Known) -> Iterator[str]:
    """What makes the pattern slow, by its first signs."""
    return (text[:30] for text in pumped(known.pattern, LENGTH) if is_slow(known, text))


def known(pattern: str) -> Known:
    return Known("a test's", re.compile(pattern), frozenset())


@pytest.mark.parametrize("pattern", [r"\w+x", r"\s+$", r"(?:a|b)*c\d*d", r"\d+-\d+!", r"[^)]*\)"])
def test_a_pattern_that_takes_the_square_of_a_text_is_found(pattern: str) -> None:
    assert next(slow_texts(known(pattern)), None)


@pytest.mark.parametrize("pattern", [r"(?:[ \t]*(?:#.*)?\r?\n)*\w"])
def test_a_pattern_without_end_is_stopped(pattern: str) -> None:
    assert next(slow_texts(known(pattern)), None)


@pytest.mark.parametrize("pattern", [r"\d{1,9}(?:,\d{3}){0,9}", r"(?<!\s)\s+$", r"[^\n]{1,150}\("])
def test_a_bounded_pattern_is_not(pattern: str) -> None:
    assert list(slow_texts(known(pattern))) == []


def test_patterns_made_in_functions_are_those_that_are_known() -> None:
    """What stands in no global is looked at by hand: words of the lexicon with what its rows say,
    which the lexicon's values hold, and patterns of an operator's own mapping file."""
    assert made_in_functions() == MADE_IN_FUNCTIONS


@pytest.mark.parametrize("known", known_patterns(), ids=lambda known: known.name)
def test_a_pattern_takes_as_long_as_its_text_is(known: Known) -> None:
    """Seen to fail with CR read in two ways in the front matter of Markdown, and with a telephone
    number of any number of parts."""
    assert list(slow_texts(known)) == [], known.pattern.pattern[:300]
