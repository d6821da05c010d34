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
        ("Over 18 months, she wrote to everybody.", "18 months", INSIDE_A_TIME),
        ("He shared a photo of a 19 year old driver.", "19 year old", AGE),
        ("It follows a 2000 year old custom.", "2000 year old", AGE),
        ("She is among the top 10 players.", "10 players", AMONG_THE_FIRST),
        ("It was a top 50 name.", "50", AMONG_THE_FIRST),
        ("Rain was below the five-year mean.", "five-year", IN_A_NAME),
        ("The trust missed its four-hour A&E target.", "four-hour", IN_A_NAME),
        ("Malm broke the 10-mile road record.", "10-mile", IN_A_NAME),
        ("Malm took 200m gold.", "200m", IN_A_NAME),
        ("Rates for a 40-foot container fell.", "40-foot", IN_A_NAME),
        ("Shells fell. Of these, 4 fell.", "4", NOTHING_MEASURED),
        ("Three have been friends since school.", "Three", NOTHING_MEASURED),
        ("In Marlow, 26,000 were scrapped.", "26,000", NOTHING_MEASURED),
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
        ("Over 18 months have passed.", "Over 18 months"),
        ("They finished a 10-mile walk.", "10-mile"),
        ("The dam opened two years later than planned.", "two years"),
        ("The patient is 47 years old.", "47 years old"),
        ("The top 1% of earners were asked.", "1%"),
        ("He was sentenced to 12 years in prison.", "12 years"),
    ],
)
def test_a_number_that_says_more_is_a_claim(text: str, surface: str) -> None:
    assert claimed(text) == [surface]


@pytest.mark.parametrize(
    ("text", "surface", "unit", "item"),
    [
        ("The storm killed nine and tore down a mast.", "nine", "", "death"),
        ("A gas leak injured two in Lusk.", "two", "", "injury"),
        ("That brings the number of deaths to five.", "five", "death", "death"),
        ("The death toll rose to six.", "six", "death", "death"),
        ("Eleven of the dead lived in Ravela.", "Eleven of the dead", "person", "person"),
        ("Twelve of those freed are waiting.", "Twelve of those freed", "person", "person"),
        ("Twelve of the wounded are waiting.", "Twelve of the wounded", "person", "person"),
        (
            "Forty of the missing were found alive.",
            "Forty of the missing",
            "person",
            "rescued person",
        ),
    ],
)
def test_a_small_number_word_is_a_claim_where_something_says_of_whom(
    text: str, surface: str, unit: str, item: str
) -> None:
    (claim,) = read(Article(id="art_1", text=text, source="Wire"), load()).claims
    assert (claim.surface, claim.quantity.unit.base, claim.measure.item) == (surface, unit, item)


@pytest.mark.parametrize(
    "text",
    [
        "The storm killed nine.",
        "Some 40 were hurt, nine of them badly.",
        "Nine schools closed on Monday and six more on Tuesday.",
        "The ward has 49 patients, seven of them in hospital beds.",
        "The dive shop sold 40 tanks. Six of them were empty.",
    ],
)
def test_more_and_some_of_those_counted_before_are_read(text: str) -> None:
    last = read(Article(id="art_1", text=text, source="Wire"), load()).claims[-1]
    assert last.quantity.amount.stated in (6, 7, 9)


@pytest.mark.parametrize(
    "text",
    [
        "The three left.",
        "Deaths in the ward fell to six.",
        "Six of the missing boats sank in a bay.",
    ],
)
def test_a_known_few_and_what_is_no_person_are_left_as_they_were(text: str) -> None:
    claims = read(Article(id="art_1", text=text, source="Wire"), load()).claims
    assert all(claim.quantity.unit.base not in ("person", "death") for claim in claims)


def test_what_tops_a_number_has_no_rank() -> None:
    assert claimed("Measles cases top 43,000") == ["top 43,000"]
    assert skipped("It ranks in the top 10.") == [("10", AMONG_THE_FIRST)]
