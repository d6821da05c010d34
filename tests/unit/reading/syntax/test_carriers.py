import pytest

from app.domain import Span
from app.lexicon.loader import load
from app.reading.syntax.carriers import carried_phrase, counted_phrase, tied_before
from app.reading.text.words import words_of
from tests.unit.reading.measuring import claim_in

LANGUAGE = load().language


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("supplies of Russian natural gas", ("gas", "supply")),
        ("the number of troops", ("troop",)),
        ("the rate for savers", ("rate",)),
        ("the price of a litre", ("price",)),
        ("the number of patients living alone", ("patient",)),
        ("corporation tax last year", ("corporation", "tax")),
        ("revenue this week", ("revenue",)),
        ("exports surprised analysts", ("export",)),
        ("the number of murders overnight", ("murder",)),
        ("guidance for operating profit", ("operating", "profit")),
        ("guidance for the year", ("guidance",)),
        ("the first quarter", ()),
        ("the average waiting times", ("average", "waiting", "time")),
        ("hourly pay", ("hourly", "pay")),
    ],
)
def test_a_phrase_is_looked_through_for_what_it_is_of(text: str, phrase: tuple[str, ...]) -> None:
    assert carried_phrase(words_of(text, Span(0, len(text))), 0, LANGUAGE) == phrase


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("revenue of 5", ("revenue",)),
        ("fees for students to 5", ()),
        ("told to pay damages of 5", ("damages",)),
        ("by 25 basis points to 5", ()),
    ],
)
def test_a_preposition_ties_the_phrase_before_it_to_the_number(
    text: str, phrase: tuple[str, ...]
) -> None:
    words = words_of(text, Span(0, len(text)))
    assert tied_before(words, len(words) - 1, LANGUAGE) == phrase


def test_the_counted_phrase_ends_with_the_number_phrase() -> None:
    text = "40 coal miners"
    assert counted_phrase(words_of(text, Span(0, len(text))), 0, 3, LANGUAGE) == ("coal", "miner")


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The mill made a loss before tax of $14 million.", "loss"),
        ("The mill reported a rise in net profit to $14 million.", "profit"),
    ],
)
def test_a_profit_is_named_before_what_is_taken_off_it(text: str, item: str) -> None:
    assert claim_in(text, "$14", is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The lender cut its growth forecast for the region to 14%.", "GDP"),
        ("The brewer raised its profit forecast for the group to 14%.", "profit"),
        ("The brewer raised its forecast for profit to 14%.", "profit"),
    ],
)
def test_where_something_is_foreseen_is_not_what_is(text: str, item: str) -> None:
    assert claim_in(text, "14%", is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The pill cut the risk of heart attack by 14%.", "heart attack risk"),
        ("The pill cut the risk of stroke by 14%.", "stroke risk"),
        ("The price of olive oil rose 14%.", "olive oil price"),
    ],
)
def test_two_words_for_one_thing_are_carried_together(text: str, item: str) -> None:
    assert claim_in(text, "14%", is_parsed=True).measure.item == item
