import pytest

from app.domain import Span
from app.lexicon.loader import load
from app.reading.syntax.phrases import phrase_after, phrase_before, singulars_of
from app.reading.text.words import Word, words_of

LANGUAGE = load().language


def words(text: str) -> tuple[Word, ...]:
    return words_of(text, Span(0, len(text)))


def said(phrase: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in phrase)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("the death toll in the city", "death toll"),
        ("military aid, it said", "military aid"),
        ("of nothing", ""),
    ],
)
def test_a_phrase_ends_where_another_word_class_begins(text: str, phrase: str) -> None:
    assert said(phrase_after(words(text), 0, LANGUAGE)) == phrase


def test_a_phrase_is_found_backwards_too() -> None:
    found = words("the interior ministry said")
    assert said(phrase_before(found, 3, LANGUAGE)) == "interior ministry"


def test_an_acronym_is_no_pronoun() -> None:
    found = words("The WHO told us")
    assert said(phrase_before(found, 2, LANGUAGE)) == "WHO"
    assert phrase_before(found, 4, LANGUAGE) == ()


def test_names_are_left_out_and_the_head_is_singular() -> None:
    assert singulars_of(words("Russian military vehicles"), LANGUAGE) == ("military", "vehicle")
