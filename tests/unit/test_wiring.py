"""Settings become a house that a door can open."""

from pathlib import Path

import pytest

from app.errors import BadInput
from app.services.database import upgrade
from app.services.health import readiness
from app.settings import Settings
from app.wiring import build


def test_the_house_has_the_words_and_the_database_of_its_settings(tmp_path: Path) -> None:
    settings = Settings(f"sqlite:///{tmp_path}/plumbline.sqlite3")
    upgrade(settings.database_url)
    house = build(settings)
    readiness(house.store)
    assert house.engine.lexicon.language.code == "en"
    assert house.engine.policy.fingerprint
    house.store.close()


def test_a_database_without_its_driver_is_bad_input() -> None:
    with pytest.raises(BadInput):
        build(Settings("postgresql+pg8000://host/name"))
