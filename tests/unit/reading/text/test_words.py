"""A sentence's words keep their offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import Sentence, Span
from app.reading.text.words import sentence_text, words_of


def words(text: str) -> list[str]:
    return [word.text for word in words_of(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100,000 troops", ["100,000", "troops"]),
        ("Russia's army", ["Russia", "'s", "army"]),
        ("Russia’s army", ["Russia", "’s", "army"]),
        ("a build-up of F-35", ["a", "build-up", "of", "F-35"]),
        ("the U.S. army", ["the", "U.S.", "army"]),
        ("$3.2bn (AT&T)", ["$", "3.2", "bn", "(", "AT&T", ")"]),
        ("", []),
    ],
)
def test_a_text_falls_into_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_words_outside_the_span_are_left_out() -> None:
    assert [word.text for word in words_of("one two three", Span(4, 7))] == ["two"]


def test_lower_is_for_looking_up() -> None:
    assert words_of("Some", Span(0, 4))[0].lower == "some"


def test_before_and_after_divide_the_words_at_an_offset() -> None:
    text = "some 300 men left"
    sentence = sentence_text(text, Sentence(0, Span(0, len(text))))
    assert sentence.index_at(text.index("men")) == sentence.index_after(text.index("men")) == 2


def test_a_word_across_the_offset_is_on_neither_side() -> None:
    sentence = sentence_text("some 300 men", Sentence(0, Span(0, 12)))
    assert (sentence.index_at(6), sentence.index_after(6)) == (1, 2)


@given(st.text(max_size=60))
def test_words_cover_every_sign_once_in_order(text: str) -> None:
    found = words_of(text, Span(0, len(text)))
    assert [word.text for word in found] == [word.span.of(text) for word in found]
    assert "".join(word.text for word in found) == "".join(text.split())


@pytest.mark.parametrize("piece", ["1,", "a-", "U.", "'s", "a.b"])
def test_a_long_hostile_text_falls_into_words_too(piece: str) -> None:
    assert "".join(words(piece * 50_000)) == piece * 50_000
