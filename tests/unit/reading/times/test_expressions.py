"""The words of time that a sentence holds."""

import pytest

from app.domain import Sentence, Span
from app.lexicon.loader import load
from app.reading.text.words import sentence_text
from app.reading.times.expressions import expressions_in

DATES = load().language.dates


def said(text: str) -> list[str]:
    sentence = sentence_text(text, Sentence(0, Span(0, len(text))))
    return [each.span.of(text) for each in expressions_in(sentence, DATES)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It shed 300 jobs in May and 40 on Tuesday.", ["in May", "on Tuesday"]),
        (
            "It shed 300 jobs in the last three months of 2020.",
            ["in the last three months of 2020"],
        ),
        ("It shed 300 jobs by the end of next year.", ["by the end of next year"]),
        ("It may shed 300 jobs.", []),
    ],
)
def test_of_those_that_overlap_the_longest_is_read(text: str, found: list[str]) -> None:
    assert said(text) == found
