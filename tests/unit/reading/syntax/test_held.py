"""One reading of the words that hold a number against another, for all that is read of it."""

import pytest

from app.lexicon.loader import load
from app.reading.syntax.held import came_from_at, held_at, is_holding

LANGUAGE = load().language


def held_words(said: str) -> str | None:
    """The words from where the number behind `said` is held against another."""
    lower = said.split()
    place = held_at(lower, len(lower), LANGUAGE)
    return None if place is None else " ".join(lower[place:])


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("rose 4 % , compared with", "compared with"),
        ("rose 4 % , compared to a", "compared to a"),
        ("fell 4 % , against the", "against the"),
        ("fell 4 % , versus a downwardly revised", "versus a downwardly revised"),
        ("was faster than the", "than the"),
        ("fell 4 % , with a", None),
        ("won against the odds of", None),
        ("", None),
        ("with", None),
    ],
)
def test_a_number_is_held_against_another_by_the_words_before_it(
    said: str, held: str | None
) -> None:
    assert held_words(said) == held


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("3 % , up from", 3),
        ("3 % , down from a revised", 3),
        ("3 % , from", None),
        ("rose 3 % , up", None),
        ("from", None),
    ],
)
def test_up_from_says_what_a_number_was(said: str, place: int | None) -> None:
    lower = said.split()
    assert came_from_at(lower, len(lower), LANGUAGE) == place


def test_such_words_are_found_where_they_start() -> None:
    lower = ("4", "compared", "with", "3")
    found = [at for at in range(-1, len(lower)) if is_holding(lower, at, LANGUAGE)]
    assert found == [1]
