"""The text itself says which place lies in which."""

import pytest

from app.domain import Article
from app.lexicon.loader import load
from app.reading.pipeline import read


@pytest.mark.parametrize(
    ("text", "lying"),
    [
        ("The quake killed 43 people in Serrat, Marano, on Monday.", ("Serrat", "Marano")),
        ("A bomb killed 43 people in Lusk, Kenya on Monday.", ("Lusk", "Kenya")),
        ("At least 43 died in the town of Serrat in northern Marano.", ("Serrat", "Marano")),
        ("It killed 43 in the northern Nigerian city of Jos.", ("Jos", "Nigeria")),
        ("Rescuers in Turkey's Hatay province found 43 people.", ("Hatay", "Turkey")),
        ("SERRAT, Marano (MW) — The quake killed 43 people.", ("Serrat", "Marano")),
        ("LUSK, Kenya, May 3 (AL) - The quake killed 43 people.", ("Lusk", "Kenya")),
    ],
)
def test_a_place_lies_where_the_text_puts_it(text: str, lying: tuple[str, str]) -> None:
    assert lying_of(text) == (lying,)


@pytest.mark.parametrize(
    "text",
    [
        "The flood hit farms in Lusk, Arnheld and Velmark and killed 43.",
        "A fire in Lusk, Velmark, and Perin killed 43.",
        "The flood killed 43 in Lusk, Arnheld, Velmark and Perin.",
        "In Lusk, Corvane hired 43 people.",
        "Corvane, Halden, a rival, and others sold 43 ships.",
        "Corvane's Halden Mill employs 43 people.",
        "PARIS (AL) - It killed 43 people.",
    ],
)
def test_lists_and_firms_lie_nowhere(text: str) -> None:
    assert lying_of(text) == ()


def test_of_two_places_the_first_said_holds_it() -> None:
    text = "SERRAT, Marano (MW) — The quake killed 43. In Serrat, Perin, 12 were hurt."
    assert lying_of(text) == (("Serrat", "Marano"),)


def lying_of(text: str) -> tuple[tuple[str, str], ...]:
    return read(Article(id="art_1", text=text, source="Wire"), load()).lying
