import pytest

from app.lexicon.loader import load
from app.reading.syntax.persons import is_person, names_people

LANGUAGE = load().language


@pytest.mark.parametrize(
    "noun", ["person", "child", "soldier", "worker", "activist", "tot", "daughter"]
)
def test_a_word_for_people_is_known_or_has_the_shape_of_one(noun: str) -> None:
    assert is_person(noun, LANGUAGE)


@pytest.mark.parametrize(
    "noun", ["bridge", "vote", "", "steer", "elephant", "restaurant", "container", "for"]
)
def test_a_thing_is_no_person(noun: str) -> None:
    assert not is_person(noun, LANGUAGE)


@pytest.mark.parametrize(
    "word", ["Syrians", "Rohingya", "Maasai", "Yazidis", "Kurds", "Sri Lankans", "South Africans"]
)
def test_a_people_is_known_by_its_name(word: str) -> None:
    assert names_people(word, LANGUAGE)


@pytest.mark.parametrize("word", ["Lindals", "boats", "Norland"])
def test_another_name_is_no_people(word: str) -> None:
    assert not names_people(word, LANGUAGE)
