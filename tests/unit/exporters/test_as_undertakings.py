"""How far an undertaking is, for people and for programs."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from app.domain.news import Waiting
from app.domain.undertaking import SILENT, Count
from app.exporters.as_undertakings import (
    span_words,
    undertaking_document,
    words_of,
    work_document,
)
from tests.unit.domain.test_undertaking import BEGAN, LATER, NEW, UNDER_WAY


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "less than a second"),
        (1, "1 second"),
        (59, "59 seconds"),
        (60, "1 minute"),
        (3_599, "59 minutes"),
        (3_600, "1 hour"),
        (4_860, "1 hour 21 minutes"),
        (7_260, "2 hours 1 minute"),
        (-5, "less than a second"),
    ],
)
def test_a_span_is_said_as_people_say_it(seconds: int, said: str) -> None:
    assert span_words(timedelta(seconds=seconds)) == said


@pytest.mark.parametrize(
    ("one", "now", "said"),
    [
        (NEW, BEGAN, "0 done"),
        (
            UNDER_WAY,
            LATER,
            "2,500 of 10,000 done, 3 rejected, 250 a second, about 30 seconds left",
        ),
        (replace(UNDER_WAY, total=None), LATER, "2,500 done, 3 rejected, 250 a second"),
        (replace(NEW, count=Count(9), finished_at=LATER), LATER, "9 done, in 10 seconds"),
        (
            replace(NEW, finished_at=LATER, error="the disk\x1b is full"),
            LATER,
            "0 done, then: the disk  is full",
        ),
        (
            UNDER_WAY,
            LATER + SILENT * 2,
            "2,500 of 10,000 done, 3 rejected, and no sign of it since: who was at work is gone",
        ),
    ],
)
def test_how_it_goes_is_one_sentence(one: object, now: datetime, said: str) -> None:
    assert isinstance(one, type(NEW))
    assert words_of(one, now) == said


def test_a_document_says_all_that_is_known() -> None:
    document = undertaking_document(UNDER_WAY, LATER)
    assert (document["going"], document["pace"], document["left"]) == ("running", 250, 30)
    assert document["finished_at"] is None
    assert undertaking_document(UNDER_WAY, LATER + SILENT * 2)["left"] is None


def test_what_waits_is_told_beside() -> None:
    document = work_document([UNDER_WAY], Waiting(2, 1, 0), LATER)
    assert document["waiting"] == {"rejudgings": 2, "jobs": 1, "given_up": 0}
