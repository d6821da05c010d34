"""Reading takes as long as the text is: sixteen times the text, sixteen times the work."""

import cProfile
from pathlib import Path

import pytest

from app.domain import Article
from app.lexicon.loader import load
from app.reading import read

ARTICLES = sorted((Path(__file__).parents[2] / "articles").glob("*.txt"))
LEXICON = load()

TIMES = 16
NOT_LINEAR = 17
"""Calls for 16 times the text; of a square they are 256 times as many."""

SENTENCE = 2_000
"""Signs of the longest sentence: what looks at a sentence as a whole may take the square of it."""

HOSTILE_TIMES = 2
HOSTILE_NOT_LINEAR = 2.25
"""Calls for twice the text; the benchmark times four times as much. What takes long inside of one
call, as a pattern may, is looked at by tests/house/test_patterns.py."""

HOSTILE = {
    "digits": "1",
    "commas": "1,",
    "dollars": "$",
    "ranges": "5-",
    "ranges in words": "5 to ",
    "towers": "10^10^10 ",
    "alone": "a1 ",
    "list": "5, ",
    "brackets": "(5) ",
    "years": "in 2019 ",
    "times": "since the past last year of the ",
    "words": "one hundred and ",
    "Arabic digits": "٣٤٥ ",
    "full width": "１２３ ",
    "marks": "\u200f1",
    "emoji": "👩‍👩‍👧 7 ",
    "said": "he said 5, ",
    "openings": "“(",
    "stops": ". ",
    "lines": "By A. Roe\n",
}
"""What some thousand signs of a text are made of; none is of so many claims as to be refused."""


def reading(text: str) -> None:
    read(Article(id="art_1", text=text, source="Meridian Wire"), LEXICON)


def calls(text: str) -> int:
    """Python calls that reading makes: the same for the same text, on any machine."""
    profile = cProfile.Profile(builtins=False)
    profile.enable()
    try:
        reading(text)
    finally:
        profile.disable()
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_sixteen_times_an_article_takes_sixteen_times_the_calls(path: Path) -> None:
    text = path.read_text(encoding="utf-8") + "\n\n"
    longer = text * TIMES
    reading(longer)  # what is kept from call to call is kept by now
    assert calls(longer) <= NOT_LINEAR * calls(text)


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_takes_as_long_as_it_is(unit: str) -> None:
    """Seen to fail while each bare number copied all the numbers before it."""
    sentence = unit * (SENTENCE // len(unit))
    longer = sentence * HOSTILE_TIMES
    reading(sentence)
    few, many = calls(sentence), calls(longer)
    assert many <= HOSTILE_NOT_LINEAR * max(few, 2_000)
