"""The words that checking looks for fit each other."""

from app.lexicon.loader import load, load_policy
from app.lexicon.policy_words import WordsTable


def test_what_is_contained_is_kin_of_what_it_is_in() -> None:
    """Else no claim of the one would ever be held against a figure of the other."""
    meanings, words = load().language.meanings, load_policy().words
    assert words.contained
    for part, whole in words.contained:
        assert meanings.are_kindred(part, whole)


def test_every_word_list_is_lower_case_where_it_is_looked_for_so() -> None:
    words = load_policy().words
    for name in ("revision", "whole", "alone", "another", "narrowing", "slow", "daily"):
        assert name in WordsTable.model_fields
        assert all(word == word.lower() for word in getattr(words, name))
