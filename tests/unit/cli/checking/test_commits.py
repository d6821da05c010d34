"""Git knows the day of a file's last commit, or it does not."""

import subprocess
from pathlib import Path

import pytest

from app.cli.checking.commits import committed_on
from tests.unit.cli.checking.conftest import git


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    root = tmp_path / "desk"
    root.mkdir()
    git(root, "init", "--quiet")
    for day in ("2022-01-28", "2022-03-01"):
        (root / "a.md").write_text(day, encoding="utf-8")
        git(root, "add", "a.md")
        git(root, "commit", "--quiet", "--message", day, day=day)
    return root


def test_the_last_commit_that_changed_the_file_counts(repository: Path) -> None:
    (repository / "-b.md").write_text("b", encoding="utf-8")
    git(repository, "add", "--", "-b.md")
    git(repository, "commit", "--quiet", "--message", "b", day="2022-05-05")
    assert committed_on(repository / "a.md") == "2022-03-01"
    assert committed_on(repository / "-b.md") == "2022-05-05"


def test_a_file_that_was_never_committed_has_no_day(repository: Path) -> None:
    (repository / "new.md").write_text("new", encoding="utf-8")
    assert committed_on(repository / "new.md") is None


def test_outside_a_repository_there_is_no_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert committed_on(tmp_path / "a.md") is None
    assert committed_on(tmp_path / "no" / "such" / "folder" / "a.md") is None


def test_without_git_there_is_no_day(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert committed_on(repository / "a.md") is None


def test_where_the_history_was_cut_off_the_day_is_not_known(
    repository: Path, tmp_path: Path
) -> None:
    (repository / "b.md").write_text("b", encoding="utf-8")
    git(repository, "add", "b.md")
    git(repository, "commit", "--quiet", "--message", "b", day="2022-05-05")
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--quiet", "--depth", "2", f"file://{repository}", str(shallow))
    assert committed_on(shallow / "a.md") is None
    assert committed_on(shallow / "b.md") == "2022-05-05"


def test_the_settings_of_a_repository_run_nothing(repository: Path, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\n", encoding="utf-8")
    trap.chmod(0o755)
    for name in ("core.fsmonitor", "core.pager", "gpg.program"):
        git(repository, "config", name, str(trap))
    git(repository, "config", "log.showSignature", "true")
    signed = git(repository, "cat-file", "commit", "HEAD").replace(
        b"\n\n", b"\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\n", 1
    )
    commit = git(repository, "hash-object", "-t", "commit", "-w", "--stdin", text=signed)
    git(repository, "update-ref", "HEAD", commit.decode())
    assert committed_on(repository / "a.md") == "2022-03-01"
    assert not (tmp_path / "sprung").exists()


def test_what_a_hook_of_git_leaves_behind_misleads_nobody(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "elsewhere"))
    assert committed_on(repository / "a.md") == "2022-03-01"


def test_a_git_that_hangs_is_given_up(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hangs(*_arguments: object, timeout: int, **_more: object) -> None:
        raise subprocess.TimeoutExpired("git", timeout)

    monkeypatch.setattr(subprocess, "run", hangs)
    assert committed_on(repository / "a.md") is None
