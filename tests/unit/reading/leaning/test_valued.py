"""What somebody else puts the same at."""

import pytest

from app.domain import Article, Claim
from app.lexicon.loader import load
from app.reading.pipeline import read


def claims_in(text: str) -> tuple[Claim, ...]:
    return read(Article(id="art_1", text=text, source="Wire"), load()).claims


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The mayor put the damage at $40 million and the state put it at $55 million.", "damage"),
        ("Corvin expects a profit of $2.1bn. Analysts put it at $1.8bn.", "profit"),
        ("The union, which has 300 branches, put the toll at 41; police put it at 38.", "death"),
    ],
)
def test_it_is_what_was_told_before(text: str, item: str) -> None:
    assert claims_in(text)[-1].measure.item == item


@pytest.mark.parametrize(
    "text",
    [
        "The mayor put the damage at $40 million. The quay went up at $55 million.",
        "The mayor put the damage at $40 million, and the paper put it at 3%.",
    ],
)
def test_another_thing_is_not(text: str) -> None:
    assert claims_in(text)[-1].measure.item != "damage"
