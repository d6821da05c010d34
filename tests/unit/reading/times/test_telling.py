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
        ("The 11 January sinking killed nine people.", PUBLISHED),
        (
            "The report blames the owner for the 11 January accident, in which nine people died.",
            PUBLISHED,
        ),
        ("The fire of 11 January killed nine people.", PUBLISHED),
        ("The blast at the Lindal mill on 11 January killed nine people.", PUBLISHED),
        ("Nine people were killed in an explosion at the mill on 11 January.", PUBLISHED),
        ("Nine people died on 11 January.", THEN),
        ("On 11 January floods killed nine people.", THEN),
        ("The fire killed nine people on 11 January.", THEN),
        ("The fire was put out on 11 January after nine people had died.", THEN),
        ("By 11 January the fire had killed nine people.", THEN),
        ("Nine people died when a ferry sank off Lindal in 2016.", date(2016, 12, 31)),
        ("Nine people died when a ferry sank off Lindal on 26 January.", date(2022, 1, 26)),
    ],
)
def test_a_toll_told_later_is_as_of_the_telling(text: str, day: date) -> None:
    assert claim_in(text, "ine people", is_parsed=True).period.as_of == day


def test_who_came_together_did_so_on_that_day() -> None:
    text = "Police arrested nine people at the protests of 11 January."
    assert claim_in(text, "nine people", is_parsed=True).period.as_of == THEN


def test_a_day_of_a_happening_is_no_month_of_it() -> None:
    period = claim_in("Some 340 houses were destroyed in the January 26 storm.", "340").period
    assert (period.as_of, period.start) == (date(2022, 1, 26), None)
