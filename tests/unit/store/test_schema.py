"""A database is brought to the revision that the code works with (see tests/migrations)."""

from pathlib import Path

import pytest

from app.errors import Unavailable
from app.store import Store, open_store, schema


def test_a_migrated_database_is_at_head(store: Store) -> None:
    assert schema.current_revision(store) == schema.head_revision()


def test_a_new_file_is_at_no_revision(tmp_path: Path) -> None:
    opened = open_store(f"sqlite:///{tmp_path}/new.sqlite3")
    assert schema.current_revision(opened) is None
    opened.close()


def test_a_file_that_is_no_database_is_not_migrated(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear editor, this is no database. " * 100, encoding="utf-8")
    opened = open_store(f"sqlite:///{path}")
    with pytest.raises(Unavailable):
        schema.upgrade(opened)
    opened.close()
    assert path.read_text(encoding="utf-8").startswith("Dear editor")
