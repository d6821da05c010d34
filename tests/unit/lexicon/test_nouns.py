import pytest

from app.lexicon.loader import load

NOUNS = load().language.nouns


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("troops", "troop"),
        ("people", "person"),
        ("countries", "country"),
        ("boxes", "box"),
        ("losses", "loss"),
        ("houses", "house"),
        ("shoes", "shoe"),
        ("movies", "movie"),
        ("aircraft", "aircraft"),
        ("women", "woman"),
        ("churches", "church"),
        ("octopuses", "octopus"),
        ("hippopotamuses", "hippopotamus"),
        ("censuses", "census"),
        ("clauses", "clause"),
        ("rhinoceroses", "rhinoceros"),
        ("volcanoes", "volcano"),
        ("avalanches", "avalanche"),
        ("craftsmen", "craftsman"),
        ("servicewomen", "servicewoman"),
        ("vertebrae", "vertebra"),
    ],
)
def test_a_plural_has_its_singular(plural: str, singular: str) -> None:
    assert NOUNS.is_plural(plural)
    assert NOUNS.singular(plural) == singular


@pytest.mark.parametrize("word", ["news", "glass", "virus", "crisis", "serious", "as", "soldier"])
def test_a_word_that_is_no_plural_stays(word: str) -> None:
    assert not NOUNS.is_plural(word)
    assert NOUNS.singular(word) == word
