import pytest

from app.domain import Sentence, Span
from app.lexicon.loader import load
from app.reading.syntax.grammar import Grammar, grammar_of
from app.reading.text.words import sentence_text


def grammar(text: str) -> Grammar:
    return grammar_of(sentence_text(text, Sentence(0, Span(0, len(text)))), load().language)


def asides(text: str) -> list[str]:
    found = grammar(text)
    return [" ".join(found.words[place].text for place in aside) for aside in found.asides]


def test_verbs_and_names_are_found_once_for_all_numbers() -> None:
    found = grammar("NATO has put 6,200 troops on standby in Norway.")
    assert [found.words[place].text for place in found.verbs] == ["has", "put"]
    assert [name.canonical for name in found.names] == ["NATO", "Norway"]


def test_what_stands_between_commas_may_be_an_aside() -> None:
    text = "The mayor, who resigned in May, sold 40 buses."
    assert asides(text) == [", who resigned in May ,"]


def test_a_list_is_no_aside() -> None:
    assert asides("Ships, planes and 40 tanks arrived.") == []


def test_the_comma_behind_where_a_place_lies_may_be_left_out() -> None:
    assert asides("The death toll in Lindal, Norland stands at 40.") == [", Norland"]
    assert asides("Rents in Lindal, Norland rose 5% in May.") == [", Norland"]


@pytest.mark.parametrize(
    "text",
    [
        "In Lindal, Corvane sold 40 ships.",
        "After the fire in Lindal, Corvane sold 40 ships.",
        "When it rained in Lindal, Corvane sold 40 ships.",
        "Protests in Lindal, Tarsa and Oskava drew 40 people.",
        "Norland, Maresia signed 40 deals.",
    ],
)
def test_whoever_acts_behind_a_comma_is_no_aside(text: str) -> None:
    assert asides(text) == []
