"""Moments and days of senders, however they write them."""

from datetime import UTC, datetime

import pytest

from app.errors import BadInput
from app.intake.instructions import Day, Moment, Origin, Part, day_of, read_as

NOON = datetime(2022, 1, 28, 12, tzinfo=UTC)


class Times(Part):
    at: Moment = None
    on: Day = None


@pytest.mark.parametrize(
    "written",
    [
        "2022-01-28T12:00:00Z",
        "2022-01-28T12:00:00.000Z",
        "2022-01-28T12:00:00+0000",
        "2022-01-28T13:00:00+01:00",
        "2022-01-28T12:00:00",
        "2022-01-28 12:00:00",
        1643371200,
    ],
)
def test_a_moment_is_read_as_it_is_written(written: object) -> None:
    assert read_as(Times, {"at": written}).at == NOON


@pytest.mark.parametrize("written", [None, "", "0000-00-00T00:00:00", "0000-00-00 00:00:00"])
def test_a_time_that_is_not_set_is_none(written: object) -> None:
    assert read_as(Times, {"at": written, "on": written}) == Times()


@pytest.mark.parametrize(
    "written", ["noon", True, -1, 10**14, 1.5, [], "2022-13-01", "0001-01-01T00:00+14:00"]
)
def test_what_is_no_time_is_refused_by_its_path(written: object) -> None:
    with pytest.raises(BadInput) as error:
        read_as(Times, {"at": written}, "post")
    assert error.value.loc == ("post", "at")


def test_a_day_is_that_of_its_own_offset() -> None:
    assert read_as(Times, {"on": "2022-01-28T23:30:00+01:00"}).on == "2022-01-28"


def test_a_moment_falls_on_the_sender_s_day() -> None:
    late = datetime(2022, 1, 28, 23, 30, tzinfo=UTC)
    assert day_of(late, Origin("site", "Harbour Post")) == "2022-01-28"
    assert day_of(late, Origin("site", "Harbour Post", "Europe/Berlin")) == "2022-01-29"
    assert day_of(None, Origin("site", "Harbour Post")) is None
