"""The day of publication is read where it is certain, and nowhere else."""

from datetime import date

import pytest

from app.lexicon.loader import load
from app.reading.text.clean import passages_of
from app.reading.text.dateline import published_of

ENGLISH = load("en").language
BODY = "\n\nThe river rose by three metres, and 300 homes were flooded.\n"


def published(text: str) -> date | None:
    return published_of(text, passages_of(text, ENGLISH), ENGLISH)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Published: 0610 GMT May 9, 2021" + BODY, date(2021, 5, 9)),
        ("Updated 5 March 2023" + BODY, date(2023, 3, 5)),
        ("Posted on Friday, Jan. 28, 2022 at 3:05 p.m." + BODY, date(2022, 1, 28)),
        ("River rises\n2022-01-28" + BODY, date(2022, 1, 28)),
        ("River rises\n28/01/2022 14:05" + BODY, date(2022, 1, 28)),
        ("River rises\n01/28/2022" + BODY, date(2022, 1, 28)),
        ("River rises\n05/05/2022" + BODY, date(2022, 5, 5)),
        ("LONDON, March 3, 2021 — The river rose on Tuesday.", date(2021, 3, 3)),
        ("NEW YORK, 3 March 2021 (Agency) - The river rose on Tuesday.", date(2021, 3, 3)),
        ("The river rose.\n" * 9 + "Published: May 9, 2021", date(2021, 5, 9)),
    ],
)
def test_a_day_that_the_text_gives_is_read(text: str, day: date) -> None:
    assert published(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "PARIS, Jan 28 (Agency) - The river rose on Tuesday.",
        "River rises\n03/04/2022" + BODY,
        "River rises\n2022-02-30" + BODY,
        "River rises\nMay 9, 2021\nMay 10, 2021" + BODY,
        "The dam broke on May 9, 2021 - a Sunday." + BODY,
        "Published in 2019, the report counted 300 floods.",
        "",
    ],
)
def test_an_uncertain_day_is_left_unknown(text: str) -> None:
    assert published(text) is None


def test_the_first_of_two_labels_is_the_publication() -> None:
    assert published("Published: May 9, 2021\nUpdated: May 11, 2021" + BODY) == date(2021, 5, 9)


def test_a_label_counts_for_more_than_a_bare_date() -> None:
    assert published("May 12, 2021\nPublished: May 9, 2021" + BODY) == date(2021, 5, 9)


def test_a_long_hostile_header_gives_no_day() -> None:
    assert published("Published: " + "May 9, " * 20_000) is None
