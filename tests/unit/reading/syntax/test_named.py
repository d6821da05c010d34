"""An article knows whom and what it is about."""

from datetime import date

from app.domain import Article
from app.lexicon.loader import load
from app.reading import read


def names(text: str, title: str | None = None) -> tuple[str, ...]:
    article = Article("art_1", text, "Meridian Wire", date(2022, 1, 28), title=title)
    return read(article, load()).names


def test_the_most_often_named_comes_first() -> None:
    text = "Kyiv asked for talks. Moscow has 8,500 troops there. Russia denied it."
    assert names(text)[0] == "Russia"


def test_an_opening_without_numbers_counts_too() -> None:
    assert "Corvane" in names("It was a hard year for Corvane. The mill cut 400 jobs.")


def test_a_later_sentence_without_numbers_does_not() -> None:
    text = "It rained. It rained on. It stopped. The mill lies in Tarsa. It cut 400 jobs."
    assert names(text) == ()


def test_of_a_title_only_known_names_are_heard() -> None:
    assert names("It cut 400 jobs.", "Mill Workers Of Peru Lose Out") == ("Peru",)
