"""More of the same: "another", "a further" before a number that names nothing of its own."""

import pytest

from app.domain import Article
from app.lexicon.loader import load
from app.reading.pipeline import read


@pytest.mark.parametrize(
    "text",
    [
        "Kasra has asked for a $3 million loan and may need another $1 million.",
        "The fund gave $40 million in aid and pledged a further $12 million.",
        "The mill hired 450 workers. It will hire another 200.",
        "Norland sent 600 soldiers. Another 200 will follow.",
    ],
)
def test_a_further_number_is_of_what_the_one_before_is(text: str) -> None:
    first, second = read(Article(id="art_1", text=text, source="Wire"), load()).claims
    assert second.measure.item == first.measure.item
    assert second.quantity.unit == first.quantity.unit


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The blast killed 40 people and injured another 200.", "injury"),
        ("The fund gave $40 million in aid and owes another $12 million.", "debt"),
        ("The mill hired 450 workers and bought another 200 looms.", "loom"),
    ],
)
def test_what_it_says_of_itself_goes_before(text: str, item: str) -> None:
    second = read(Article(id="art_1", text=text, source="Wire"), load()).claims[1]
    assert second.measure.item == item
