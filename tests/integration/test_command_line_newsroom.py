"""A newsroom's repository from its first day: reference, settings, ignores, a baseline, reports.

`tests/newsroom` is that repository; what the command prints of it stands in its folder `expected`.
"""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.main import main

NEWSROOM = Path(__file__).parents[1] / "newsroom"
EXPECTED = NEWSROOM / "expected"
FORMS = {"text": "text.txt", "github": "github.txt", "gitlab": "gitlab.json"}

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Run:
    """Runs the command in a copy of the repository that has its reference figures on file."""
    root = tmp_path / "newsroom"
    shutil.copytree(NEWSROOM, root, ignore=shutil.ignore_patterns("expected"))
    (root / ".git").mkdir()
    monkeypatch.chdir(root)
    for name in ("GITHUB_ACTIONS", "PLUMBLINE_PROFILE"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> tuple[int, str]:
        capfd.readouterr()
        code = main(["check", *arguments])
        return code, capfd.readouterr().out

    assert run("reference", "--record", "--fail-on", "warning")[0] == 0
    return run


def test_what_is_told_is_what_the_manual_promises(check: Run) -> None:
    assert check("content/ferry.txt", "--write-baseline")[0] == 0
    told = {form: check("content", "drafts", "--format", form) for form in FORMS}
    assert {code for code, _ in told.values()} == {1}
    for form, name in FORMS.items():
        assert told[form][1] == (EXPECTED / name).read_text(encoding="utf-8"), form


def test_the_same_comes_out_in_several_processes(check: Run) -> None:
    assert check("content", "--jobs", "2") == check("content", "--jobs", "1")


def test_a_word_taken_out_of_a_comment_brings_its_remark_back(check: Run) -> None:
    page = Path("content/cranes.html")
    before = check("content/cranes.html")
    page.write_text(page.read_text(encoding="utf-8").replace("plumbline-ignore", ""), "utf-8")
    assert before[0] == 0
    code, told = check("content/cranes.html")
    assert code == 1
    assert told.startswith("content/cranes.html:12:43: error ")


def test_an_opinion_is_graded_as_its_settings_say(check: Run) -> None:
    code, told = check("content/opinion/tunnel.md", "--format", "json")
    report = json.loads(told)
    assert report["article"]["source"] == "Meridian Wire Opinion"
    assert (code, report["summary"]["drifts"]) == (1, 1)  # for a comment without a reason
    code, _ = check("content/opinion/tunnel.md", "--fail-on", "error")
    assert code == 0
