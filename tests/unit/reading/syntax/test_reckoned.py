"""What the numbers before are added up to."""

import pytest

from app.lexicon.loader import load
from app.reading.syntax.reckoned import adds_more, reckoned_from
from tests.unit.reading.measuring import claim_in

LANGUAGE = load().language


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Two died , bringing the toll to 41 .", 3),
        ("Two died , bringing to 41 the dead .", 3),
        ("Two died while bringing food to 41 .", None),
        ("Two died , bringing 12 aides to 41 .", None),
        ("Two died , bringing the toll of 41 .", None),
        ("Two died , bringing those of 2019 to 41 .", 3),
    ],
)
def test_it_starts_with_what_adds_up_behind_a_comma(text: str, start: int | None) -> None:
    words = text.lower().split()
    assert reckoned_from(words, words.index("41"), LANGUAGE) == start


@pytest.mark.parametrize(
    ("text", "is_more"),
    [
        (", bringing the toll to 41 .", False),
        (", bringing the army 's toll to 41 .", True),
        (", bringing its total to 41 .", True),
        (", bringing the number killed this year to 41 .", True),
        (", bringing the toll to 41 , and its boss quit .", False),
    ],
)
def test_a_sum_of_somebody_or_of_a_stretch_is_of_more(text: str, *, is_more: bool) -> None:
    assert adds_more(text.split(), 1, LANGUAGE) is is_more


def test_what_is_added_up_beyond_a_place_is_not_there() -> None:
    text = "Two soldiers were killed near Lindal, bringing the {} to 41."
    assert claim_in(text.format("army's losses this year"), "41").scope.place is None
    assert claim_in(text.format("toll"), "41").scope.place == "Lindal"
