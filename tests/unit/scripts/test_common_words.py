"""Which words of a treebank are common, and the file that they make."""

import tomllib

from scripts.common_words import MARGIN, common_in, text_of


def test_a_word_counts_that_is_written_small_more_often_than_large() -> None:
    sentences = [
        ("Port", "workers", "left", "the", "port", "of", "Bank"),
        ("The", "bank", "of", "Port", "Lindal", "lent", "it", "to", "Port", "Lindal"),
    ]
    known = frozenset({"workers", "left", "lent", "bank"})
    assert common_in(sentences, known) == ["left", "lent", "of", "workers"]


def test_a_sentence_begins_with_a_capital_that_tells_nothing() -> None:
    assert common_in([("Workers", "left"), ("workers", "went")], frozenset({"workers"})) == [
        "workers"
    ]


def test_the_file_holds_all_words_in_short_lines() -> None:
    words = [f"word{'x' * length}" for length in range(40)]
    text = text_of(words)
    assert tomllib.loads(text)["words"].split() == words
    assert max(map(len, text.splitlines())) <= MARGIN
