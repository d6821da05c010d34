"""What was so until something happened."""

from datetime import date

import pytest

from app.reading.times.formers import FORMER
from tests.unit.reading.measuring import PUBLISHED, claim_in


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Arrivals rose to 760, compared with 640 before the pandemic.", PUBLISHED),
        ("The rate fell to 83 last year from 640 before the war.", date(2021, 1, 1)),
        ("Arrivals reached 210 in 2021, short of the 640 seen before the war.", date(2021, 1, 1)),
        ("The airport handled 310 flights in 2021, against 640 before Covid.", date(2021, 1, 1)),
        ("The town had 640 residents before the flood and has 210 now.", PUBLISHED),
        ("The town had 640 residents before the flood in 2019.", date(2019, 1, 1)),
        ("It carries 210 cars, down from 640 before the collapse in May.", date(2021, 5, 1)),
        ("The fund was worth $640 million before the crisis.", PUBLISHED),
        ("Before the flood the village had 640 inhabitants.", PUBLISHED),
        ("Before the war, the country exported 640 ships a month.", PUBLISHED),
    ],
)
def test_what_was_so_before_it_happened_is_of_an_earlier_time(text: str, day: date) -> None:
    period = claim_in(text, "640").period
    assert (period.rule, period.as_of) == (FORMER, day)


@pytest.mark.parametrize(
    "text",
    [
        "Some 640 people were moved before the storm.",
        "Before the storm, 640 people were moved.",
        "Before the vote, the party leads by 640 votes.",
        "The firm will sell 640 cars before the war ends.",
        "It makes 900 cars, 640 more than before the strike.",
        "It had 640 shops before tax.",
        "It had 640 shops in 2019 before the war.",
        "It had 640 shops, before the war came.",
    ],
)
def test_other_numbers_keep_their_time(text: str) -> None:
    assert claim_in(text, "640").period.rule != FORMER
