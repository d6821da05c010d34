"""So much is let in within any window, and who waits as long as told is let in."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.quota import MINUTE, Quota, Standing, Tally, counted, is_over, uncounted

NOW = datetime(2022, 3, 1, 12, 0, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)
TWO = Quota("twos", 2)


def asked(quota: Quota, *seconds: float) -> list[Standing]:
    """How it stands for requests so many seconds after the first."""
    tally, standings = None, []
    for one in seconds:
        tally, standing = counted(tally, quota, NOW + one * SECOND)
        standings.append(standing)
    return standings


def let_in(standings: list[Standing]) -> list[bool]:
    return [one.wait is None for one in standings]


def test_as_many_are_let_in_as_the_quota_says_and_then_none() -> None:
    standings = asked(TWO, 0, 10, 20, 59)
    assert let_in(standings) == [True, True, False, False]
    assert [one.left for one in standings] == [1, 0, 0, 0]
    assert [one.resets for one in standings] == [60 * SECOND, 50 * SECOND, 40 * SECOND, SECOND]


def test_the_window_before_counts_on_less_and_less() -> None:
    assert let_in(asked(TWO, 0, 10, 60, 80, 90)) == [True, True, False, False, True]
    assert let_in(asked(TWO, 0, 10, 120, 121)) == [True] * 4


def test_who_is_turned_away_is_not_counted() -> None:
    assert let_in(asked(TWO, 0, 0, *range(1, 60), 90))[-1]


def test_no_burst_at_the_turn_of_a_window_gets_twice_as_much() -> None:
    """Seen to fail with the window before left out: then 20 were let in within two seconds."""
    ten = Quota("tens", 10)
    standings = asked(ten, 0, *[59] * 9, *[61] * 10)
    assert sum(let_in(standings)) == 10


def test_a_clock_that_goes_back_gives_nothing_away() -> None:
    assert let_in(asked(TWO, 10, 0, 0)) == [True, True, False]


@given(
    most=st.integers(1, 50),
    gaps=st.lists(st.integers(0, 40_000_000), min_size=1, max_size=120),
)
def test_who_waits_as_long_as_told_is_let_in_and_not_before(most: int, gaps: list[int]) -> None:
    quota, tally, now = Quota("some", most), None, NOW
    for gap in gaps:
        now += timedelta(microseconds=gap)
        tally, standing = counted(tally, quota, now)
        assert 0 <= standing.left < most
        if standing.wait is None:
            continue
        assert timedelta() < standing.wait <= 2 * MINUTE + SECOND
        assert counted(tally, quota, now + standing.wait)[1].wait is None
        shortly = now + standing.wait - timedelta(microseconds=5)
        assert shortly <= now or counted(tally, quota, shortly)[1].wait is not None


@given(
    most=st.integers(1, 20),
    gaps=st.lists(st.integers(0, 20), min_size=1, max_size=200),
)
def test_no_window_that_is_counted_holds_more_than_the_quota(most: int, gaps: list[int]) -> None:
    quota, tally, now = Quota("some", most), None, NOW
    began: dict[datetime, int] = {}
    for gap in gaps:
        now += gap * SECOND
        tally, standing = counted(tally, quota, now)
        began[tally.began] = began.get(tally.began, 0) + (standing.wait is None)
    assert max(began.values()) <= most


@pytest.mark.parametrize(
    ("tally", "less"),
    [
        (Tally(NOW, 2, 3), Tally(NOW, 1, 3)),
        (Tally(NOW, 0, 3), Tally(NOW, 0, 2)),
        (Tally(NOW), Tally(NOW)),
    ],
)
def test_what_was_counted_last_can_be_taken_back(tally: Tally, less: Tally) -> None:
    assert uncounted(tally) == less


def test_after_two_windows_nothing_counts() -> None:
    tally = Tally(NOW, 5, 5)
    assert not is_over(tally, MINUTE, NOW + 2 * MINUTE - SECOND)
    assert is_over(tally, MINUTE, NOW + 2 * MINUTE)
