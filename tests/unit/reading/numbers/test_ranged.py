from decimal import Decimal

import pytest

from app.reading.numbers.measured import measured_at
from app.reading.numbers.ranged import ranged
from app.reading.numbers.ranges import Join
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "index", "low", "high", "join"),
    [
        ("between 3 and 4 per cent", 1, 3, 4, Join.RANGE),
        ("rose by 3 to 4 per cent", 2, 3, 4, Join.RANGE),
        ("rose by 12 to 98", 2, 12, 12, Join.NONE),
        ("fell from 75 to 46", 2, 75, 75, Join.NONE),
        ("cut in May, from 6.50 to 6.25", 5, "6.50", "6.50", Join.NONE),
        ("fell from 86 to 74 million", 2, 86_000_000, 86_000_000, Join.NONE),
        ("was cut, from 5.2 to 4.8 billion", 4, 5_200_000_000, 5_200_000_000, Join.NONE),
        ("owed 19 of the 31 million zloty", 1, 19_000_000, 19_000_000, Join.NONE),
        ("owed 4.5 of 31 billion zloty", 1, 4_500_000_000, 4_500_000_000, Join.NONE),
        ("one of the 31 million travellers", 0, 1, 1, Join.NONE),
        ("paid 40 of the 31 million zloty", 1, 40, 40, Join.NONE),
        ("fell from 3,000 to 2 million", 2, 3000, 3000, Join.NONE),
        ("rose 3%, from 120.4 to 124", 5, "120.4", "120.4", Join.NONE),
        ("shoes in all sizes, from 36 to 48", 6, 36, 48, Join.RANGE),
        ("lengthened by 9,400 to 163,000", 2, 9400, 9400, Join.NONE),
        ("in 2018 to 3.9 million", 1, 2018, 2018, Join.NONE),
        ("tripled since 2010 to 355", 2, 2010, 2010, Join.NONE),
        ("in 2010 to 2014", 1, 2010, 2014, Join.RANGE),
    ],
)
def test_what_moves_from_one_number_to_the_other_is_no_range(
    text: str, index: int, low: int | str, high: int | str, join: Join
) -> None:
    known = line(text)
    one = measured_at(known, index)
    assert one is not None
    found, joined = ranged(known, one, {})
    assert (found.numeral.low, found.numeral.high) == (Decimal(low), Decimal(high))
    assert joined is join
