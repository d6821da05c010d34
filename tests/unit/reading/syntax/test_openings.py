import pytest

from app.domain import Span
from app.reading.syntax.openings import opens_sentence
from app.reading.text.words import words_of


@pytest.mark.parametrize(
    ("text", "word", "is_first"),
    [
        ("The fire grew.", "The", True),
        ("LINDAL – The fire grew.", "The", True),
        ("'My landlord left', he said.", "My", True),
        ("The mayors' Office said.", "Office", False),
    ],
)
def test_where_a_capital_comes_from_its_place(text: str, word: str, *, is_first: bool) -> None:
    words = words_of(text, Span(0, len(text)))
    place = next(at for at, each in enumerate(words) if each.text == word)
    assert opens_sentence(words, place) is is_first
