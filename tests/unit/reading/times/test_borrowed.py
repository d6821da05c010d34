from datetime import date

import pytest

from tests.unit.reading.measuring import PUBLISHED, claim_in

JUNE = date(2021, 6, 30)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Norland added 900 jobs in June, while the jobless rate held at 5.2%.", JUNE),
        ("Inflation rose to 7% in June from 6%, while prices rose 5.2%, data showed.", JUNE),
        ("It added 9 jobs in June, down from 12 in May, while prices rose 5.2%.", JUNE),
        ("It added 9 jobs in June, against 12 in May, while prices rose 5.2%.", JUNE),
        ("Sales fell 9% in June while 5.2% of workers are on strike.", PUBLISHED),
        ("Sales fell 9% in June. The jobless rate held at 5.2%.", PUBLISHED),
        ("Nine people died on Thursday, while prices rose 5.2%.", PUBLISHED),
        ("Sales fell 9% in June, while prices rose 5.2% in May.", date(2021, 5, 31)),
        ("While sales fell, prices rose 5.2%.", PUBLISHED),
    ],
)
def test_what_is_told_beside_a_stretch_of_time_is_of_that_time(text: str, day: date) -> None:
    assert claim_in(text, "5.2%").period.as_of == day
