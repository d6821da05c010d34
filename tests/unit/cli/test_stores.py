from pathlib import Path

import pytest

from app.cli.stores import configured_store
from app.services.senders import list_senders


def test_a_database_that_is_new_is_made_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", f"sqlite:///{tmp_path}/new.sqlite3")
    with configured_store() as store:
        assert not list_senders(store)
