"""Times of statistics are the days they cover."""

from datetime import date

import pytest

from app.errors import BadInput
from app.importers.times import Stretch, day_of, stretch_of, with_duration


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2022", "2022-01-01", "2022-12-31"),
        ("2022-A1", "2022-01-01", "2022-12-31"),
        ("2022-S2", "2022-07-01", "2022-12-31"),
        ("2022H1", "2022-01-01", "2022-06-30"),
        ("2022-Q1", "2022-01-01", "2022-03-31"),
        ("2022Q4", "2022-10-01", "2022-12-31"),
        ("2022-01", "2022-01-01", "2022-01-31"),
        ("2024-M02", "2024-02-01", "2024-02-29"),
        ("2022M11", "2022-11-01", "2022-11-30"),
        ("2022-W03", "2022-01-17", "2022-01-23"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2022-D032", "2022-02-01", "2022-02-01"),
        ("2022-01-28", "2022-01-28", "2022-01-28"),
        ("2022-01-28T06:30:00Z", "2022-01-28", "2022-01-28"),
        ("2020-2022", "2020-01-01", "2022-12-31"),
        ("2022-01-01/P1Y", "2022-01-01", "2022-12-31"),
        ("2022-04/P3M", "2022-04-01", "2022-06-30"),
        ("2022-01-01/2022-06-30", "2022-01-01", "2022-06-30"),
        (" 2022 ", "2022-01-01", "2022-12-31"),
    ],
)
def test_a_time_covers_its_days(text: str, start: str, end: str) -> None:
    assert stretch_of(text) == Stretch(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "22",
            "2022-13",
            "2022-Q5",
            "2021-W53",
            "2022-02-30",
            "2021-D366",
            "0000",
            "last year",
        ),
        *(
            "28/01/2022",
            "2022-01-01/P0D",
            "2022-06/2022-01",
            "2022-01-01/Q1",
            "9999-12-31/P9Y",
            "٢٠٢٢x",
        ),
    ],
)
def test_what_is_no_time_is_refused_with_a_way_to_write_it(text: str) -> None:
    with pytest.raises(BadInput, match=r"2022-Q1|duration|calendar"):
        stretch_of(text)


@pytest.mark.parametrize(
    ("duration", "end"),
    [("P1Y", "2023-01-30"), ("P3M", "2022-04-29"), ("p1w", "2022-02-06"), ("P1D", "2022-01-31")],
)
def test_a_duration_counts_from_its_first_day(duration: str, end: str) -> None:
    start = date(2022, 1, 31)
    assert with_duration(start, duration) == Stretch(start, date.fromisoformat(end))


@pytest.mark.parametrize("duration", ["", "P", "1Y", "PT5H", "P1.5Y"])
def test_what_is_no_duration_is_refused(duration: str) -> None:
    with pytest.raises(BadInput, match="duration"):
        with_duration(date(2022, 1, 1), duration)


def test_a_day_is_the_last_that_may_be_meant() -> None:
    assert day_of("2022-05") == date(2022, 5, 31)
