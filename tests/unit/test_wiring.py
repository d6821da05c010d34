"""Settings become a house that a door can open."""

from pathlib import Path

import pytest

from app.domain import NO_PARSER
from app.errors import BadInput
from app.services.health import readiness
from app.settings import Profile, Settings
from app.wiring import build, build_engine
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
