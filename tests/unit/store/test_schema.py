"""A database is brought to the revision that the code works with (see tests/migrations)."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import inspect

from app.errors import Unavailable
from app.store import Store, open_store, schema


def test_a_migrated_database_is_at_head(store: Store) -> None:
    assert schema.current_revision(store) == schema.head_revision()


def test_a_new_file_is_at_no_revision(tmp_path: Path) -> None:
    opened = open_store(f"sqlite:///{tmp_path}/new.sqlite3")
    opened.create()
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


def test_the_database_of_another_program_stays_as_it_is(tmp_path: Path) -> None:
    """Seen to fail without the look at the tables: it got all of ours."""
    path = tmp_path / "theirs.sqlite3"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.close()
    opened = open_store(f"sqlite:///{path}")
    with pytest.raises(Unavailable, match="another program"):
        schema.upgrade(opened)
    with opened.reading() as connection:
        assert inspect(connection).get_table_names() == ["bookmarks"]
    opened.close()


def test_what_a_newer_release_wrote_is_not_touched(store: Store) -> None:
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '2099_01_01_0000'")
    with pytest.raises(Unavailable, match="run the release that wrote it"):
        schema.upgrade(store)


def test_an_upgrade_makes_the_file_and_no_folder(tmp_path: Path) -> None:
    opened = open_store(f"sqlite:///{tmp_path}/nowhere/plumbline.sqlite3")
    with pytest.raises(Unavailable, match="nowhere"):
        schema.upgrade(opened)
    assert not (tmp_path / "nowhere").exists()
