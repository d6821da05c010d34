"""Where one statement of a sentence ends, and with it what its times speak of."""

from datetime import date

import pytest

from tests.unit.reading.measuring import PUBLISHED, claim_in

YEAR_2019 = date(2019, 12, 31)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It received 640 complaints from 40 customers in 2019.", YEAR_2019),
        ("It raised $640 million from 40 donors in 2019.", YEAR_2019),
        ("It has 640 customers, up from 40 customers in 2019.", PUBLISHED),
        ("Sales rose to 640 tonnes from 40 in 2019.", PUBLISHED),
        ("Sales rose 640% from 40 cars in 2019.", PUBLISHED),
    ],
)
def test_from_parts_two_numbers_of_one_thing(text: str, day: date) -> None:
    assert claim_in(text, "640").period.as_of == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("In December the firm said it would shed 640 jobs.", date(2021, 12, 31)),
        ("In December the firm would shed 640 jobs, it said.", date(2022, 12, 31)),
        ("In December, it said, the firm would shed 640 jobs.", date(2022, 12, 31)),
    ],
)
def test_who_said_so_before_a_turn_ahead_said_it_then(text: str, day: date) -> None:
    assert claim_in(text, "640").period.as_of == day
