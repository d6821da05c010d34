from datetime import date

import pytest

from tests.unit.reading.measuring import PUBLISHED, claim_in

THEN = date(2022, 1, 11)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Nine people died when a ferry sank off Lindal on 11 January.", PUBLISHED),
        (
            "Nine people died after a wall of mud hit Lindal in the early hours of 11 January.",
            PUBLISHED,
        ),
        ("The ferry that sank off Lindal on 11 January killed nine people.", PUBLISHED),
        ("Nine people died on 11 January.", THEN),
        ("Nine people died when a ferry sank off Lindal in 2016.", date(2016, 12, 31)),
        ("Nine people died when a ferry sank off Lindal on 26 January.", date(2022, 1, 26)),
    ],
)
def test_a_toll_told_later_is_as_of_the_telling(text: str, day: date) -> None:
    assert claim_in(text, "ine people", is_parsed=True).period.as_of == day
