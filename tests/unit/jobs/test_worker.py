"""A lane works, rests and ends; and whatever it meets, it goes on."""

import threading
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.intake import Payload, article_from
from app.jobs.worker import IDLE_SECONDS, Lane, lanes_of, working
from app.services.check import check_article
from app.settings import Profile, Settings
from app.wiring import build
from tests.clocks import hurried
from tests.databases import migrated


def test_a_lane_with_nothing_to_do_sleeps() -> None:
    assert Lane("idle", lambda _now: False).step() == IDLE_SECONDS


def test_a_lane_goes_on_at_once_where_it_owes_no_rest() -> None:
    assert Lane("busy", lambda _now: True).step() == 0


def test_a_lane_leaves_others_their_share() -> None:
    assert 0 < Lane("polite", lambda _now: True, rest=3).step() < IDLE_SECONDS


def test_a_lane_outlives_an_error_and_logs_it(caplog: pytest.LogCaptureFixture) -> None:
    def broken(_now: datetime) -> bool:
        raise ValueError("no such thing")

    assert Lane("broken", broken).step() == IDLE_SECONDS
    assert [record.__dict__["lane"] for record in caplog.records] == ["broken"]


def test_a_lane_that_is_told_to_stop_ends() -> None:
    def last(_now: datetime) -> bool:
        lane.stopping.set()
        return True

    lane = Lane("one", last)
    lane.run()


def test_each_lane_works_beside_the_block_and_ends_with_it(settings: Settings) -> None:
    with working(settings):
        names = {thread.name for thread in threading.enumerate()}
        assert {lane.name for lane in lanes_of(build(settings))} <= names
    assert "rejudging" not in {thread.name for thread in threading.enumerate()}


@pytest.fixture
def settings(tmp_path: object) -> Settings:
    made = Settings(database_url=f"sqlite:///{tmp_path}/work.sqlite3", profile=Profile.FAST)
    migrated(made.database_url)
    return made


def test_an_article_that_takes_too_long_is_no_fault_of_the_lane(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    """It was work, so the lane rests as long as after any. Seen to fail with the error let through:
    a traceback in the log, and the next article at once."""
    house = build(settings)
    for source in ("Harbour Post", "Meridian Wire"):
        article = article_from(Payload("Norland has 4,000 troops.", source, "2022-01-30"))
        check_article(article, house.engine, house.store, now=datetime(2022, 2, 1, tzinfo=UTC))
    lanes = lanes_of(replace(house, engine=hurried(house.engine, 1)))
    (lane,) = (one for one in lanes if one.name == "rejudging")
    assert lane.work(datetime(2022, 2, 2, tzinfo=UTC))
    assert [record.message for record in caplog.records] == ["article took too long"]
    house.close()
