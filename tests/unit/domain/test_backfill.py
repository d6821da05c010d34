"""Turns stand in the order of days of publication; tallies add up."""

from datetime import UTC, datetime

import pytest

from app.domain.backfill import Tally, turn_of


def test_turns_follow_the_day_then_the_hour_then_the_version_then_the_place() -> None:
    early, late = datetime(2022, 1, 30, tzinfo=UTC), datetime(2022, 2, 1, tzinfo=UTC)
    turns = [
        turn_of("2021-12-31T23:59:00Z", None, 9),
        turn_of("2022-01-01", None, 8),
        turn_of("2022-01-01T06:30:00Z", early, 7),
        turn_of("2022-01-01T06:30:00Z", late, 1),
        turn_of("2022-01-01T06:30:00Z", late, 6),
        turn_of("2022-01-02", None, 0),
    ]
    assert sorted(turns) == turns


def test_the_day_is_the_senders_own_whatever_the_hour_elsewhere() -> None:
    """In UTC the first would be of the second of January."""
    assert turn_of("2022-01-01T22:00:00-05:00", None, 1) < turn_of("2022-01-02T01:00Z", None, 0)


@pytest.mark.parametrize("stated", ["0001-01-01", "9999-12-31T23:59:59.999999+14:00"])
def test_any_day_of_the_calendar_has_a_turn(stated: str) -> None:
    assert abs(turn_of(stated, None, 0).at) < 2**63


def test_tallies_add_up() -> None:
    tally = Tally(recorded=1, known=2) + Tally(known=3, off=4, rejected=5)
    assert tally == Tally(1, 5, 4, 5)
    assert tally.done == 15
