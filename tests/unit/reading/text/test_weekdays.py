"""A day that is told with the name of another weekday."""

from datetime import date

import pytest

from app.domain import PassageKind, Sentence, Span
from app.lexicon.loader import load
from app.reading.text.weekdays import misdated_in

DATES = load().language.dates
PUBLISHED = date(2024, 5, 6)


def found(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    """What the text says of each such day, and which weekday it was."""
    whole = Sentence(0, Span(0, len(text)), PassageKind.BODY)
    return [
        (one.span.of(text), one.weekday) for one in misdated_in(text, [whole], published, DATES)
    ]


@pytest.mark.parametrize(
    ("text", "said", "weekday"),
    [
        ("It opened on Monday, 3 May 2024.", "Monday, 3 May 2024", "Friday"),
        ("It opened on Monday, May 3, 2024.", "Monday, May 3, 2024", "Friday"),
        ("It opened on Monday 3 May.", "Monday 3 May", "Friday"),
        ("It will open on Monday, 3 June 2025.", "Monday, 3 June 2025", "Tuesday"),
    ],
)
def test_the_calendar_knows_better(text: str, said: str, weekday: str) -> None:
    assert found(text) == [(said, weekday)]


@pytest.mark.parametrize(
    "text",
    [
        "It opened on Friday, 3 May 2024.",
        "It opened on Friday 3 May.",
        "It opened on Monday and closed on 3 May.",
        "It opened on Monday, 14 September.",
        "It opened on Monday, 31 June 2024.",
        "It opened on Saturday 3 May.",
    ],
    ids=["right", "right without a year", "two days", "of which year", "no day", "next year's"],
)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_without_a_day_of_publication_only_a_whole_date_tells() -> None:
    assert found("It opened on Monday 3 May.", None) == []
    assert found("It opened on Monday, 3 May 2024.", None) == [("Monday, 3 May 2024", "Friday")]
