import pytest

from tests.unit.reading.stating import stated


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit"),
    [
        ("Kibor won in 2:06:36, a record.", "2:06:36", "2.11", "hour"),
        ("Her time of 1:30:36 was a record.", "1:30:36", "1.51", "hour"),
        ("She ran the 10,000 metres in 29:15.", "29:15", "29.25", "minute"),
        ("Worku won, Jebiwott (1:30:36) came in second.", "1:30:36", "1.51", "hour"),
        ("Worku's 1:30:36 was a record.", "1:30:36", "1.51", "hour"),
        ("He won the race in 58:30.6.", "58:30.6", "58.51", "minute"),
    ],
)
def test_the_time_that_somebody_took_is_read(
    text: str, surface: str, value: str, unit: str
) -> None:
    last = stated(text)[-1]
    assert last.span.of(text) == surface
    assert (str(last.quantity.amount.low), last.quantity.unit.name) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "They were told to leave at 14:30.",
        "The doors opened at 9:05:00.",
        "Posted by Ada, 9:05:00 PM, under the photo.",
        "Posted by Ada, 9:05:00 p.m., under the photo.",
        "Sent on 03/02/2021 10:39:03 by Ada.",
        "The log said 14:05:09 GMT, the crew said.",
        "The train left in 2:30.",
        "The race began at 14:30.",
        "The file in 12:75:10 is corrupt.",
    ],
)
def test_an_hour_of_the_day_is_left_alone(text: str) -> None:
    assert stated(text) == ()
