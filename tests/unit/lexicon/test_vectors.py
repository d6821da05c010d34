from pathlib import Path

import pytest

from app.errors import BadData
from app.lexicon.loader import DATA, load
from app.lexicon.vectors import pieces_of, vectors_from

VECTORS = load().language.meanings.vectors


def table(folder: Path, words: str, cells: bytes) -> Path:
    """A small table of our own."""
    (folder / "words.txt").write_text(words, encoding="utf-8")
    (folder / "rows.bin").write_bytes(cells)
    return folder


def test_words_are_cut_into_the_longest_known_pieces() -> None:
    known = dict.fromkeys(["eva", "e", "##cu", "##ee", "##e", "##c"])
    assert pieces_of("evacuee", known) == ["eva", "##cu", "##ee"]
    assert pieces_of("evacuex", known) == ()
    assert pieces_of("", known) == []


def test_a_phrase_is_the_weighted_sum_of_its_words(tmp_path: Path) -> None:
    cells = bytes([127, 0, 0, 127, 129, 0])  # 129 is -127 in a signed byte
    vectors = vectors_from(table(tmp_path, "ship 2\ntrain 1\nsub 2\n", cells), frozenset({"the"}))
    assert vectors.cosine("ship", "The Ship") == 1
    assert vectors.cosine("ship", "train") == 0
    assert vectors.cosine("ship", "sub") == -1
    assert vectors.cosine("ship train", "ship") == round(2 / 5**0.5, 4)


def test_what_has_no_known_word_is_near_to_nothing(tmp_path: Path) -> None:
    vectors = vectors_from(table(tmp_path, "ship 2\n", bytes([127, 0])), frozenset())
    assert vectors.cosine("ship", "zzz") == vectors.cosine("ship", "") == 0


def test_files_that_do_not_fit_each_other_are_bad_data(tmp_path: Path) -> None:
    with pytest.raises(BadData, match="2 words for 3 cells"):
        vectors_from(table(tmp_path, "ship 2\ntrain 1\n", bytes(3)), frozenset())


def test_near_words_stand_nearer_than_far_ones() -> None:
    near = VECTORS.cosine("aid", "assistance")
    assert near == VECTORS.cosine("assistance", "aid")
    assert near > 0.4 > VECTORS.cosine("aid", "dollars")
    assert near == 0.5823  # to the last digit, on any machine


def test_a_long_hostile_phrase_is_cut_short() -> None:
    assert -1 <= VECTORS.cosine("x" * 100_000, "ab " * 100_000) <= 1


def test_the_table_lies_with_its_credits() -> None:
    credits_text = (DATA / "en" / "meaning" / "CREDITS.md").read_text(encoding="utf-8")
    assert "Apache License 2.0" in credits_text
