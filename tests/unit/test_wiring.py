"""Settings become a house that a door can open."""

import pickle
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain import NO_PARSER
from app.errors import BadInput
from app.services.health import readiness
from app.settings import Profile, Settings, from_environment
from app.wiring import build, build_engine, build_engine_for, builder_of
from tests.databases import migrated


def test_the_house_has_the_words_and_the_database_of_its_settings(tmp_path: Path) -> None:
    settings = Settings(f"sqlite:///{tmp_path}/plumbline.sqlite3")
    migrated(settings.database_url)
    house = build(settings)
    readiness(house.store)
    assert house.engine.lexicon.language.code == "en"
    assert house.engine.policy.fingerprint
    house.store.close()


def test_a_database_without_its_driver_is_bad_input() -> None:
    with pytest.raises(BadInput):
        build(Settings("postgresql+pg8000://host/name"))


def test_the_profiles_differ_in_their_stamp() -> None:
    fast, full = build_engine(Profile.FAST), build_engine(Profile.FULL)
    assert (fast.parser, fast.stamp.parser) == (None, NO_PARSER)
    assert full.parser is not None
    assert len(full.stamp.parser) == 16
    assert fast.stamp.lexicon == full.stamp.lexicon


def test_every_engine_is_built_with_the_seconds_that_are_set(tmp_path: Path) -> None:
    """Seen to fail with the budget left out of `build_engine`, and with that of the defaults."""
    environment = {"PLUMBLINE_PROFILE": "fast", "PLUMBLINE_CHECK_SECONDS": "7"}
    settings = from_environment(environment)
    elsewhere = pickle.loads(pickle.dumps(builder_of(settings)))  # noqa: S301  # as a process is
    engines = [build(settings).engine, build_engine_for(environment), elsewhere()]
    assert [one.longest for one in engines] == [timedelta(seconds=7)] * 3
    assert build_engine(Profile.FAST).longest == timedelta(seconds=10)
    running = engines[0].in_time()
    running.deadline()
