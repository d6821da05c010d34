"""How an undertaking goes, how fast, and how long it takes yet."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.undertaking import SILENT, Count, Going, Undertaking, UndertakingKind

BEGAN = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)
LATER = BEGAN + timedelta(seconds=10)
NEW = Undertaking(
    id="und_1",
    kind=UndertakingKind.IMPORT,
    what="prices.csv",
    who=None,
    count=Count(),
    total=None,
    started_at=BEGAN,
    updated_at=BEGAN,
)
UNDER_WAY = replace(NEW, count=Count(2_500, 3), total=10_000, updated_at=LATER)


def test_it_runs_while_it_gives_signs_and_has_stopped_a_minute_after_the_last() -> None:
    assert UNDER_WAY.going(LATER + SILENT) is Going.RUNNING
    assert UNDER_WAY.going(LATER + SILENT + timedelta(microseconds=1)) is Going.STOPPED


def test_what_ended_has_not_stopped() -> None:
    ended = replace(UNDER_WAY, finished_at=LATER)
    assert ended.going(LATER + timedelta(days=9)) is Going.FINISHED
    assert replace(ended, error="no such file").going(LATER) is Going.FAILED


def test_pace_and_rest_are_those_of_the_whole_time() -> None:
    assert UNDER_WAY.pace == 250
    assert UNDER_WAY.left == timedelta(seconds=30)
    assert replace(UNDER_WAY, count=Count(9_999)).left == timedelta(seconds=1)


@pytest.mark.parametrize(
    "unclear",
    [NEW, replace(UNDER_WAY, total=None), replace(UNDER_WAY, count=Count())],
)
def test_nobody_knows_what_is_left_without_a_total_or_a_pace(unclear: Undertaking) -> None:
    assert unclear.left is None


def test_more_than_was_thought_is_nothing_left() -> None:
    assert replace(UNDER_WAY, count=Count(10_001)).left == timedelta(0)
    assert NEW.pace is None
