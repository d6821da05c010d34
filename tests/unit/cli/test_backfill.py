"""The command says what became of each article, by words, a file and its exit code."""

import io
import json
import sys
from pathlib import Path

import pytest

from app.cli.main import main

DAY = "2022-01-28"


@pytest.fixture(autouse=True)
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", f"sqlite:///{tmp_path}/plumbline.sqlite3")
    monkeypatch.setenv("PLUMBLINE_PROFILE", "fast")
    monkeypatch.chdir(tmp_path)


def written(*rows: object) -> str:
    Path("a.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return "a.jsonl"


def article(number: int, **fields: object) -> dict[str, object]:
    return {"text": f"The port hired {number} engineers.", "published": DAY, **fields}


def test_all_done_is_0_and_so_is_nothing_new(capsys: pytest.CaptureFixture[str]) -> None:
    archive = written(article(12), article(13))
    assert main(["backfill", archive, "--processes", "1"]) == 0
    assert main(["backfill", archive, "--processes", "1"]) == 0
    assert capsys.readouterr().out == "2 recorded\n2 on record already\n"


def test_what_is_set_aside_is_told_and_kept_in_the_file(
    capsys: pytest.CaptureFixture[str],
) -> None:
    archive = written(article(1), *(article(number, language="fr") for number in range(2, 15)))
    for _ in range(2):
        asked = ["backfill", archive, "--processes", "1", "--rejects", "rejects.jsonl"]
        assert main(asked) == 1
        told = capsys.readouterr()
        assert told.out.endswith("13 set aside\n")
        assert told.err.startswith("plumbline: a.jsonl:2: only en can be read so far\n")
        assert told.err.endswith("3 more were set aside; rejects.jsonl has them all\n")
        lines = Path("rejects.jsonl").read_text(encoding="utf-8").splitlines()
        assert len(lines) == 13
        assert json.loads(lines[-1]) == {
            "file": "a.jsonl",
            "line": 14,
            "problem": "only en can be read so far",
        }


def test_stdin_is_lines_and_options_say_what_they_do_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = json.dumps({"text": "The port hired 12 engineers."}).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    asked = ["backfill", "-", "--source", "Harbour Post", "--published", DAY, "--processes", "1"]
    assert main(asked) == 0
    assert main(["figures", "list"]) == 0
    out = capsys.readouterr().out
    assert "Harbour Post" in out
    assert DAY in out


def test_nothing_in_it_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["backfill", written(), "--processes", "1"]) == 0
    assert capsys.readouterr().out == "no articles\n"


@pytest.mark.parametrize(
    ("asked", "problem"),
    [
        (["gone.jsonl"], "gone.jsonl: there is no such file or folder"),
        (
            ["a.jsonl", "--engine", "spark"],
            "--engine: 'spark' is unknown; what is known: local, ray",
        ),
        (["a.jsonl", "--rejects", "gone/r.jsonl"], "gone/r.jsonl: No such file or directory"),
    ],
)
def test_what_cannot_run_is_2_before_anything_is_done(
    asked: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    written(article(12))
    assert main(["backfill", *asked, "--processes", "1"]) == 2
    assert capsys.readouterr().err == f"plumbline: {problem}\n"
    assert not Path("plumbline.sqlite3").exists()


@pytest.mark.parametrize(
    "asked",
    [["--processes", "0"], ["--batch", "many"], ["--profile", "slow"], ["--published", "today"]],
)
def test_options_of_no_use_are_refused(asked: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["backfill", written(), *asked])
    assert stopped.value.code == 2


def test_control_characters_of_a_file_name_are_shown_and_not_obeyed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("folder").mkdir()
    Path("folder/\x1b[2J.txt").write_text("12 men", encoding="utf-8")
    assert main(["backfill", "folder", "--processes", "1"]) == 1
    assert "folder/\\x1b[2J.txt: names no day" in capsys.readouterr().err
