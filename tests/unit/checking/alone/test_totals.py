"""A sum is known by the words around it, and its list by what joins it."""

import pytest

from app.checking.alone.totals import totals_in
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions

SAVED = "Lindal saves €140 million in the first year, €170 million in the second and €260 million"


def found(text: str) -> list[tuple[str, list[str]]]:
    """Each total that its list does not give, with the list."""
    return [
        (listed.whole.surface, [part.surface for part in listed.parts])
        for listed in totals_in(mentions(text), POLICY)
    ]


@pytest.mark.parametrize(
    ("ending", "total"),
    [
        ("in the third, or €470 million in all.", "€470 million"),
        ("in the third, or €470 million altogether.", "€470 million"),
        ("in the third, for a total of €470 million.", "a total of €470 million"),
    ],
)
def test_a_total_that_its_list_does_not_give(ending: str, total: str) -> None:
    assert found(f"{SAVED} {ending}") == [(total, ["€140 million", "€170 million", "€260 million"])]


@pytest.mark.parametrize(
    "ending",
    [
        "in the third, or €570 million in all.",
        "in the third, or €430 million in all.",
        "in the third, or €470 million a year.",
        "in the third; roads cost €470 million in all.",
        "in the third, or $470 million in all.",
    ],
    ids=["it is", "of the last two", "no total", "another statement", "another currency"],
)
def test_a_total_that_it_may_give_is_left_alone(ending: str) -> None:
    assert found(f"{SAVED} {ending}") == []


def test_one_number_is_no_list() -> None:
    assert found("Lindal saves €140 million, or €470 million in all.") == []
