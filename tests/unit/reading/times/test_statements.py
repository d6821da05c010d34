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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Wednesday's high was 640C, a record for the city in 2019.", PUBLISHED),
        ("The quake killed 640 people, the worst toll in 2019.", PUBLISHED),
        ("It has bought a site of 640 acres for a mill due to open in 2019.", PUBLISHED),
        ("Some 640 homes were due to open in 2019.", YEAR_2019),
        ("It sold 640 cars in 2019, a record.", YEAR_2019),
    ],
)
def test_what_a_number_is_the_record_of_and_what_is_due_have_times_of_their_own(
    text: str, day: date
) -> None:
    """Seen to fail: a high of Wednesday, a record "in May", was the one of all May."""
    found = claim_in(text, "640").period.as_of
    assert found == day if day == YEAR_2019 else found != YEAR_2019
