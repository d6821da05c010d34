import pytest

from app.domain import Article
from app.lexicon.loader import load
from app.reading.pipeline import read
from app.reading.unclaimed import AGE, AMONG_THE_FIRST, IN_A_NAME, INSIDE_A_TIME, NOTHING_MEASURED


def skipped(text: str) -> list[tuple[str, str]]:
    reading = read(Article(id="art_1", text=text, source="Wire"), load())
    return [(number.surface, number.rule) for number in reading.skipped]


def claimed(text: str) -> list[str]:
    reading = read(Article(id="art_1", text=text, source="Wire"), load())
    return [claim.surface for claim in reading.claims]


@pytest.mark.parametrize(
    ("text", "surface", "rule"),
    [
        ("Two years later, she is on trial.", "Two years", INSIDE_A_TIME),
        ("Seventeen years ago the mill closed.", "Seventeen years", INSIDE_A_TIME),
        ("It was the lowest in four decades.", "four decades", INSIDE_A_TIME),
        ("He shared a photo of a 19 year old driver.", "19 year old", AGE),
        ("It follows a 2000 year old custom.", "2000 year old", AGE),
        ("She is among the top 10 players.", "10 players", AMONG_THE_FIRST),
        ("It was a top 50 name.", "50", AMONG_THE_FIRST),
        ("Rain was below the five-year mean.", "five-year", IN_A_NAME),
        ("The trust missed its four-hour A&E target.", "four-hour", IN_A_NAME),
        ("Shells fell. Of these, 4 fell.", "4", NOTHING_MEASURED),
        ("Three have been friends since school.", "Three", NOTHING_MEASURED),
        ("In Marlow, 26,000 took part.", "26,000", NOTHING_MEASURED),
    ],
)
def test_a_number_that_only_places_something_claims_nothing(
    text: str, surface: str, rule: str
) -> None:
    assert skipped(text) == [(surface, rule)]
    assert claimed(text) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("She signed a four-year deal.", "four-year"),
        ("The target is 4 hours.", "4 hours"),
        ("The dam opened two years later than planned.", "two years"),
        ("The patient is 47 years old.", "47 years old"),
        ("The top 1% of earners were asked.", "1%"),
        ("He was sentenced to 12 years in prison.", "12 years"),
    ],
)
def test_a_number_that_says_more_is_a_claim(text: str, surface: str) -> None:
    assert claimed(text) == [surface]
