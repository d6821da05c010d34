import pytest

from app.lexicon.loader import load
from app.reading.syntax.persons import is_person

LANGUAGE = load().language


@pytest.mark.parametrize(
    "noun", ["person", "child", "soldier", "worker", "activist", "tot", "daughter"]
)
def test_a_word_for_people_is_known_or_has_the_shape_of_one(noun: str) -> None:
    assert is_person(noun, LANGUAGE)


@pytest.mark.parametrize(
    "noun", ["bridge", "vote", "", "steer", "elephant", "restaurant", "container"]
)
def test_a_thing_is_no_person(noun: str) -> None:
    assert not is_person(noun, LANGUAGE)
