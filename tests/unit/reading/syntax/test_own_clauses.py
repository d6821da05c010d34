"""Of a whole only its own participle or clause says something, not what is said of its part."""

import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "event"),
    [
        ("Lead was found at 12 of the 19 sites tested.", "19", "tested"),
        ("The clinic got 10,000 of the 200,000 doses it ordered.", "200,000", "ordered"),
        (
            "The clinic got 10,000 of the 200,000 doses it has already ordered.",
            "200,000",
            "ordered",
        ),
        ("Two-thirds of the 96 lakes inspected in May have shrunk.", "96", "inspected"),
        ("The storm closed 12 of the 40 schools.", "40", None),
        ("Officials said 12 of the 40 wolves released.", "40", None),
        ("About 12 of the 40 wolves returned.", "40", None),
        ("The clinic got 10,000 of the 200,000 doses the ministry ordered.", "200,000", None),
    ],
)
def test_what_is_said_of_the_part_is_not_said_of_the_whole(
    text: str, surface: str, event: str | None
) -> None:
    assert claim_in(text, surface, is_parsed=True).scope.event == event


def test_whoever_ordered_them_is_whose_they_are() -> None:
    text = "Norland met the bank. The clinic got 10,000 of the 200,000 doses it ordered."
    assert claim_in(text, "200,000").scope.subject == "Norland"
