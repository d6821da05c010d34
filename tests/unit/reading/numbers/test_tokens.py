import pytest

from app.domain import Span
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("RM3.06mil", ["RM", "3.06", "mil"]),
        ("a 1,234.5km run", ["a", "1,234.5", "km", "run"]),
        ("the U.S. don't", ["the", "U.S.", "don't"]),
        ("hit .534 twice", ["hit", ".534", "twice"]),
        ("A$2-3m", ["A", "$", "2", "-", "3", "m"]),
    ],
)
def test_a_text_falls_into_pieces(text: str, pieces: list[str]) -> None:
    assert list(line(text).texts) == pieces


def test_a_piece_touches_the_one_before_only_without_a_gap() -> None:
    known = line("5m 6")
    assert known.is_glued(1)
    assert not known.is_glued(2)
    assert known.gap(2) == " "


def test_nothing_stands_beyond_the_ends() -> None:
    known = line("five")
    assert (known.lower(-1), known.lower(9), known.gap(0)) == ("", "", "")
    assert not known.is_word(9)
    assert not known.is_number(-1)


def test_a_stretch_of_pieces_keeps_its_offsets() -> None:
    known = line("sold 30 red cars")
    assert known.slice(1, 3) == "30 red"
    assert known.span_of(1, 3) == Span(5, 11)
