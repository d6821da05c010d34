from pathlib import Path

import pytest

from app.lexicon.vectors import vectors_from
from scripts.distil_meaning.tables import is_kept, quantised, written


@pytest.mark.parametrize("word", ["troop", "##ing", "a"])
def test_plain_words_and_their_pieces_are_kept(word: str) -> None:
    assert is_kept(word)


@pytest.mark.parametrize("word", ["[PAD]", "1998", "é", "##", "##5", "don't"])
def test_what_stands_in_no_english_phrase_is_not(word: str) -> None:
    assert not is_kept(word)


def test_a_row_keeps_its_direction_and_its_length() -> None:
    assert quantised([2.0, -1.0, 0.0]) == (bytes([127, 256 - 64, 0]), 512)
    assert quantised([0.0, 0.0]) == (bytes(2), 256)


def test_what_is_written_is_what_the_service_reads(tmp_path: Path) -> None:
    written(["ship", "boat"], [quantised([1.0, 0.0]), quantised([3.0, 4.0])], tmp_path)
    assert vectors_from(tmp_path, frozenset()).cosine("ship", "boat") == pytest.approx(
        0.6, abs=0.01
    )
