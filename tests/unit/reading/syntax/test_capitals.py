import pytest

from app.domain import Span
from app.lexicon.loader import load
from app.reading.syntax.capitals import is_initial, is_pronoun, opens_measure
from app.reading.text.words import words_of

ENGLISH = load().language


@pytest.mark.parametrize(("text", "is_one"), [("R. Roe", True), ("No. 4", False)])
def test_a_letter_and_its_full_stop_are_an_initial(text: str, *, is_one: bool) -> None:
    assert is_initial(words_of(text, Span(0, len(text))), 0) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"), [("I'll", True), ("It", True), ("IT", False), ("Ito", False)]
)
def test_a_pronoun_is_no_name_unless_it_is_shouted(text: str, *, is_one: bool) -> None:
    assert is_pronoun(words_of(text, Span(0, len(text)))[0], ENGLISH) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"), [("Gross domestic product fell", True), ("Gross Veltar fell", False)]
)
def test_a_measured_thing_may_open_a_sentence(text: str, *, is_one: bool) -> None:
    assert opens_measure(words_of(text, Span(0, len(text))), 0, ENGLISH) is is_one
