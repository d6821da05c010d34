"""A noun is of persons or of things."""

import pytest

from app.lexicon.loader import load
from app.lexicon.persons import is_person

LANGUAGE = load().language


@pytest.mark.parametrize("noun", ["person", "nurse", "passenger", "journalist"])
def test_persons_are_known_by_row_or_by_the_shape_of_their_noun(noun: str) -> None:
    assert is_person(noun, LANGUAGE.measures, LANGUAGE.subjects)


@pytest.mark.parametrize("noun", ["village", "lorry", "", "tower", "copper", "cancer"])
def test_things_are_no_persons(noun: str) -> None:
    assert not is_person(noun, LANGUAGE.measures, LANGUAGE.subjects)
