from datetime import date

import pytest

from app.domain import Period
from tests.unit.reading.measuring import claim_in


def period(text: str) -> Period:
    return claim_in(text, "4").period


@pytest.mark.parametrize(
    "text",
    [
        "The dyke failed in 2015. Some 4,000 houses were lost in the floods of that year.",
        "The club won the cup in 2015. That year it had 4,000 members.",
        "Sales fell in 2015, and in the same year 4,000 people left.",
        "Everyone remembers 2015. There was a strike of 40 days that year.",
    ],
)
def test_that_year_is_the_last_one_named_before(text: str) -> None:
    told = period(text)
    assert (told.start, told.end) == (date(2015, 1, 1), date(2015, 12, 31))
    assert told.rule == "period.that-year"


@pytest.mark.parametrize(
    "text",
    [
        "Norvik sold 2,015 cars. That year 4,000 people left.",
        "Norvik has a debt of €2015. That year 4,000 people left.",
        "The dyke is to last to 2095. That year 4,000 people left.",
        "The dyke failed again. That year 4,000 people left.",
        "The dyke failed in 2015. That yearling won 4,000 pounds.",
    ],
)
def test_without_a_year_before_it_nothing_is_meant(text: str) -> None:
    assert period(text).rule != "period.that-year"
