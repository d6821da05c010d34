"""`plumbline db`: backups by three words, and a line for what is in the way."""

from pathlib import Path

import pytest

from app.cli.main import main


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
