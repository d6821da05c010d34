from datetime import date

import pytest

from app.reading.times.telling import HAPPENED
from tests.unit.reading.measuring import PUBLISHED, claim_in

THEN = date(2022, 1, 11)
STATED = "period.stated.day"


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
        ("By 11 January the fire had killed nine people.", THEN),
        ("Nine people died when a ferry sank off Lindal in 2016.", date(2016, 12, 31)),
        ("Nine people died when a ferry sank off Lindal on 26 January.", date(2022, 1, 26)),
    ],
)
def test_a_toll_told_later_is_as_of_the_telling(text: str, day: date) -> None:
    assert claim_in(text, "ine people", is_parsed=True).period.as_of == day


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The 11 January sinking killed nine people.", HAPPENED),
        (
            "The report blames both for the 11 January accident, in which nine people died.",
            HAPPENED,
        ),
        ("The fire of 11 January killed nine people.", HAPPENED),
        ("The blast at the Lindal mill on 11 January killed nine people.", HAPPENED),
        ("Nine people were killed in an explosion at the mill on 11 January.", HAPPENED),
        ("Nine people died on 11 January.", STATED),
        ("On 11 January floods killed nine people.", STATED),
        ("The fire killed nine people on 11 January.", STATED),
        ("The fire was put out on 11 January after nine people had died.", STATED),
        ("The blast on 26 January killed nine people.", STATED),
        ("Police arrested nine people at the protests of 11 January.", STATED),
    ],
)
def test_a_day_may_only_tell_which_happening_is_meant(text: str, rule: str) -> None:
    assert claim_in(text, "ine people", is_parsed=True).period.rule == rule


def test_a_day_of_a_happening_is_no_month_of_it() -> None:
    period = claim_in("Some 340 houses were destroyed in the January 26 storm.", "340").period
    assert (period.as_of, period.start) == (date(2022, 1, 26), None)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Last year's floods killed nine people.", date(2021, 1, 1), date(2021, 12, 31)),
        ("The 2016 floods killed nine people.", date(2016, 1, 1), date(2016, 12, 31)),
        ("The floods of 2016 killed nine people.", date(2016, 1, 1), date(2016, 12, 31)),
        ("Last week's floods killed nine people.", None, None),
        ("Tuesday's floods killed nine people.", None, None),
    ],
)
def test_the_toll_of_a_year_that_is_past_is_of_that_year(
    text: str, start: date | None, end: date | None
) -> None:
    period = claim_in(text, "ine people", is_parsed=True).period
    assert (period.start, period.end) == (start, end)
