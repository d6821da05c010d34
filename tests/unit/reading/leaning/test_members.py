"""What those are that a number counts of others."""

import pytest

from app.domain import Article, Claim
from app.lexicon.loader import load
from app.reading.pipeline import read


def claims_in(text: str) -> tuple[Claim, ...]:
    return read(Article(id="art_1", text=text, source="Wire"), load()).claims


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Keepers counted 61 cranes, eleven of them chicks.", "chick"),
        ("Police held 43 people, eleven of them students.", "student"),
        ("The airline has 61 jets, eleven of them freighters.", "freighter"),
        ("The blast wrecked 61 homes, eleven of them badly.", "home"),
        ("The club won 61 medals, eleven of them gold.", "medal"),
    ],
)
def test_members_are_what_ends_the_aside(text: str, item: str) -> None:
    claim = claims_in(text)[-1]
    assert (claim.measure.item, claim.quantity.unit.base) == (item, item)


def test_what_befell_all_befell_the_members() -> None:
    claim = claims_in("A bus crash killed 61 people, eleven of them children.")[-1]
    assert claim.measure.item == "death"
