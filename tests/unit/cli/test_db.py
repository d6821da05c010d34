"""`plumbline db`: backups by three words, and a line for what is in the way."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.cli.db import rejudge
from app.cli.main import main
from app.intake import Payload, article_from
from app.services.check import check_article
from app.settings import Profile, Settings
from app.wiring import build
from tests.clocks import hurried
from tests.databases import migrated


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "plumbline.sqlite3"
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", f"sqlite:///{path}")
    return path


def test_a_backup_is_made_found_sound_and_restored(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(("db", "upgrade")) == 0
    kept = str(tmp_path / "monday.backup")
    assert main(("db", "backup", kept)) == 0
    assert capsys.readouterr().out.startswith(f"{kept}: 0 rows, ")
    assert main(("db", "verify", kept)) == 0
    assert main(("db", "verify")) == 0
    assert "the database is sound" in capsys.readouterr().err
    database.unlink()
    assert main(("db", "restore", kept)) == 0
    assert "0 rows of " in capsys.readouterr().err
    assert main(("db", "restore", kept, "--replace")) == 0
    assert f"kept as {database}.before-" in capsys.readouterr().err


def test_a_fault_is_a_line_and_an_exit_code(
    database: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "monday.backup"
    assert main(("db", "upgrade")) == 0
    assert main(("db", "backup", str(kept))) == 0
    kept.write_bytes(kept.read_bytes() + b"more")
    capsys.readouterr()
    assert main(("db", "verify", str(kept))) == 1
    assert capsys.readouterr().out.startswith("it has ")
    assert main(("db", "restore", str(kept), "--replace")) == 2
    assert "damaged and was not restored" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command",
    [
        ("serve", "--port", "1"),
        ("db", "upgrade"),
        ("db", "backup", "x.backup"),
        ("db", "verify"),
        ("keys", "list"),
    ],
)
def test_what_is_no_database_is_said_and_left_as_it_is(
    database: Path,
    command: tuple[str, ...],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Seen to fail with a file that is emptied first: SQLite takes an empty one for a new one."""
    database.write_bytes(b"Dear editor, this is no database. " * 100)
    monkeypatch.chdir(database.parent)
    assert main(command) == 2
    said = capsys.readouterr().err
    assert said.startswith("plumbline: the database can")
    assert "file is not a database" in said
    assert len(said.splitlines()) == 1
    assert database.read_bytes() == b"Dear editor, this is no database. " * 100
    assert [one.name for one in database.parent.iterdir()] == [database.name]


def test_a_backup_of_nothing_is_none(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("db", "backup", f"{database}.backup")) == 2
    assert "there is no database file" in capsys.readouterr().err
    assert not database.exists()


def test_what_takes_too_long_to_judge_again_is_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Seen to fail with 0 for the code."""
    url = f"sqlite:///{tmp_path}/desk.sqlite3"
    migrated(url)
    house = build(Settings(url, profile=Profile.FAST))
    for source in ("Harbour Post", "Meridian Wire"):
        article = article_from(Payload("Norland has 4,000 troops.", source, "2022-01-30"))
        check_article(article, house.engine, house.store, now=datetime(2022, 2, 1, tzinfo=UTC))
    assert rejudge(replace(house, engine=hurried(house.engine, 1))) == 2
    assert "1 wait for a later try: reading and checking it took" in capsys.readouterr().err
