"""A cut gives each piece where it stands, whatever white space lies between."""

import re

import pytest

from app.domain import Span
from app.reading.text.pieces import LONGEST_KEPT, Cut

CUT = Cut(re.compile(r"[^\W\d_]+|\d+|\S"))


def pieces(text: str, start: int = 0) -> list[str]:
    starts, ends, texts, _ = CUT.pieces_of(text, Span(start, len(text)))
    assert [text[first:after] for first, after in zip(starts, ends, strict=True)] == list(texts)
    return list(texts)


@pytest.mark.parametrize(
    "text",
    ["Some 300 men.", "Some  300\n\tmen.", " Some 300 men. ", "Some\u00a0300 men.\n"],
)
def test_white_space_of_any_kind_and_length_parts_pieces(text: str) -> None:
    assert pieces(text) == ["Some", "300", "men", "."]


def test_pieces_are_cut_inside_a_run_of_signs_too() -> None:
    assert pieces("“$5m,”") == ["“", "$", "5", "m", ",", "”"]


def test_offsets_are_those_of_the_whole_text() -> None:
    assert pieces("Some 300 men", start=4) == ["300", "men"]


def test_each_piece_has_its_lower_case() -> None:
    assert CUT.pieces_of("UN men", Span(0, 6)).lowers == ("un", "men")


def test_a_run_too_long_to_be_kept_is_cut_alike() -> None:
    run = "9x" * LONGEST_KEPT
    assert pieces(run) == list(run)


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_nothing_gives_no_pieces(text: str) -> None:
    assert pieces(text) == []
