"""What a server loads by name."""

import gc
from pathlib import Path

import pytest

from app.web.app import YOUNG, app_from_environment


def test_what_lives_as_long_as_the_process_is_never_looked_through_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", f"sqlite:///{tmp_path / 'table.sqlite3'}")
    monkeypatch.setenv("PLUMBLINE_PROFILE", "fast")
    before = gc.get_threshold()
    gc.disable()  # as for who starts
    try:
        app = app_from_environment()
        assert gc.get_freeze_count() > 10_000
        assert gc.isenabled()
        assert gc.get_threshold()[0] == YOUNG
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
        gc.enable()
    app.state.door.house.store.close()
