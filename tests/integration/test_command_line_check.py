"""`plumbline check` as a build runs it: real processes, real files, a real database."""

import json
import os
import pty
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from app.cli.main import main
from tests.commands import run, start
from tests.databases import migrated

FIRST = "The port authority hired 300 engineers in May.\n"
SECOND = "The port authority hired 420 engineers in May.\n"
DATED = "---\ndate: 2023-06-02\nsource: {source}\n---\n"


class Done(NamedTuple):
    """What came of a run."""

    returncode: int
    stdout: bytes
    stderr: bytes


Run = Callable[..., Done]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A repository of a newsroom, with nothing in it yet."""
    migrated(_settings(tmp_path)["PLUMBLINE_DATABASE_URL"])
    root = tmp_path / "desk"
    (root / ".git").mkdir(parents=True)
    return root


@pytest.fixture
def check(
    desk: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> Run:
    """Runs the command in the repository, in this process: starting one takes a second."""
    monkeypatch.chdir(desk)
    for name, value in _settings(tmp_path).items():
        monkeypatch.setenv(name, value)
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Done:
        capfdbinary.readouterr()
        code = main(["check", *arguments])
        return Done(code, *capfdbinary.readouterr())

    return run


def _settings(tmp_path: Path) -> dict[str, str]:
    return {
        "PLUMBLINE_DATABASE_URL": f"sqlite:///{tmp_path}/desk.sqlite3",
        "PLUMBLINE_PROFILE": "fast",
    }


def _environment(tmp_path: Path) -> dict[str, str]:
    """That of a process of its own."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    return {**plain, **_settings(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])}


def article(desk: Path, name: str, text: str, source: str = "Meridian Wire") -> None:
    path = desk / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(DATED.format(source=source) + text, encoding="utf-8")


def lines(done: Done) -> list[str]:
    return done.stdout.decode().splitlines()


def test_a_number_that_contradicts_one_on_file_fails_the_build(desk: Path, check: Run) -> None:
    article(desk, "a.md", FIRST)
    article(desk, "b.md", SECOND, "Harbour Post")
    assert check("a.md").returncode == 0
    done = check("b.md", "--no-record", "--fail-on", "warning")
    assert done.returncode == 1, done.stderr
    assert lines(done)[0].startswith("b.md:5:26: ")
    assert "“420 engineers”" in lines(done)[0]


def test_files_of_one_run_are_held_against_those_before_them(desk: Path, check: Run) -> None:
    article(desk, "a.md", FIRST)
    article(desk, "b.md", SECOND, "Harbour Post")
    told = {}
    for jobs in ("1", "2"):
        database = f"sqlite:///{desk}/jobs{jobs}.sqlite3"
        done = check(".", "--jobs", jobs, "--db", database, "--fail-on", "warning")
        assert done.returncode == 1, done.stderr
        told[jobs] = done.stdout
    assert told["1"] == told["2"]
    assert b"b.md:5:26: " in told["1"]
    assert b"a.md:5" not in told["1"]


def test_what_is_not_recorded_is_the_same_in_several_processes(desk: Path, check: Run) -> None:
    article(desk, "first.md", FIRST)
    check("first.md")
    for number in range(6):
        article(desk, f"more/{number}.md", SECOND.replace("420", str(297 + number)), "Post")
    (desk / "more" / "many.md").write_text("They sent 12 men home.\n" * 2001, encoding="utf-8")
    forms = ("--format", "jsonl", "--no-record", "--jobs")
    one, two = check("more", *forms, "1"), check("more", *forms, "2")
    assert (one.returncode, one.stdout) == (two.returncode, two.stdout)
    assert two.returncode == 2
    assert b"more than 2000 claims" in two.stdout
    assert b'"drifts"' in two.stdout


def test_a_database_that_is_gone_is_told_from_several_processes_too(desk: Path, check: Run) -> None:
    article(desk, "a.md", FIRST)
    article(desk, "b.md", SECOND)
    done = check(".", "--no-record", "--jobs", "2", "--db", "no/such/folder.sqlite3")
    assert done.returncode == 2
    assert b"cannot be opened: No such file or directory" in done.stderr


def test_a_file_that_cannot_be_checked_is_told_and_the_others_are_checked(
    desk: Path, check: Run
) -> None:
    article(desk, "a.md", FIRST)
    (desk / "b.md").write_bytes(b"caf\xe9 12")
    (desk / "c.md").write_bytes(b"\0\0")
    (desk / "d.md").write_text("---\ntitle: [\n---\nTwelve men.\n", encoding="utf-8")
    done = check("a.md", "b.md", "c.md", "d.md", "gone.md", "*.rst", "--unverified")
    no_yaml = "the front matter is no YAML at line 3: expected the node content, but found "
    no_yaml += "'<stream end>'"
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "plumbline: *.rst: matches no file",
        "plumbline: b.md: is not UTF-8 at byte 3",
        "plumbline: c.md: is no text: byte 0 is NUL",
        "plumbline: d.md: " + no_yaml,
        "plumbline: gone.md: No such file or directory",
    ]
    assert lines(done)[0].startswith("a.md:5:26: note unverified-figure ")


def test_a_project_that_ignores_everything_has_nothing_to_check(desk: Path, check: Run) -> None:
    article(desk, "drafts/a.md", FIRST)
    (desk / ".plumblineignore").write_text("drafts/\n", encoding="utf-8")
    done = check("drafts/a.md")
    assert (done.returncode, done.stdout) == (0, b"")
    assert b"nothing to check" in done.stderr
    assert check("images").returncode == 2


def test_the_levels_and_the_threshold_of_the_project_hold(desk: Path, check: Run) -> None:
    article(desk, "a.md", FIRST)
    article(desk, "b.md", SECOND, "Harbour Post")
    settings = desk / "plumbline.toml"
    settings.write_text('[rules]\nunverified-figure = "error"\n', encoding="utf-8")
    assert check("a.md", "--no-record").returncode == 1
    settings.write_text('fail-on = "never"\nunverified = true\n', encoding="utf-8")
    done = check("a.md", "--no-record")
    assert done.returncode == 0
    assert b"unverified-figure" in done.stdout
    assert b"unverified-figure" not in check("a.md", "--min-level", "warning").stdout
    settings.write_text("fail_on = 1\n", encoding="utf-8")
    done = check("a.md")
    assert done.returncode == 2
    assert b"plumbline.toml: there is no key fail_on; did you mean fail-on?" in done.stderr


def test_a_baseline_lets_a_project_begin_with_what_it_has(desk: Path, check: Run) -> None:
    article(desk, "a.md", FIRST)
    article(desk, "b.md", SECOND, "Harbour Post")
    check("a.md")
    failing = ("b.md", "--no-record", "--fail-on", "warning")
    assert check(*failing).returncode == 1
    written = check(*failing, "--write-baseline")
    assert (written.returncode, written.stdout) == (0, b"")
    first = (desk / "plumbline.baseline.json").read_bytes()
    assert check(*failing).returncode == 0
    article(desk, "b.md", "A new paragraph stands above.\n\n" + SECOND, "Harbour Post")
    done = check(*failing)
    assert done.returncode == 0, done.stdout
    assert b"1 silenced" in done.stdout
    check(*failing, "--write-baseline")
    assert (desk / "plumbline.baseline.json").read_bytes() == first
    article(desk, "b.md", "Nothing was counted.\n", "Harbour Post")
    assert b"met no remark; --write-baseline takes them out" in check(*failing).stdout


def test_a_file_whose_name_is_no_text_is_put_up_with_too(desk: Path, check: Run) -> None:
    name = os.fsdecode(b"caf\xe9.md")
    article(desk, name, "The port hired 300 engineers in May.\n<!-- plumbline of -->\n")
    failing = (name, "--no-record", "--fail-on", "warning")
    assert check(*failing).returncode == 1
    assert check(*failing, "--write-baseline").returncode == 0
    assert check(*failing).returncode == 0


def test_what_was_silenced_stays_in_the_reports_with_its_reason(desk: Path, check: Run) -> None:
    article(desk, "a.md", FIRST)
    ignore = "<!-- plumbline-ignore {}: the union's count -->\n"
    check("a.md")
    every = "figure-contradicts, figure-drift, figure-stale"
    article(desk, "b.md", ignore.format(every) + SECOND, "Harbour Post")
    done = check(
        *("b.md", "--no-record", "--fail-on", "note"),
        *("--output", "sarif=b.sarif", "--output", "junit=b.xml", "--output", "html=b.html"),
    )
    assert done.returncode == 0, done.stdout
    (result,) = json.loads((desk / "b.sarif").read_bytes())["runs"][0]["results"]
    assert result["suppressions"][0]["justification"] == "the union's count"
    assert "the union's count" in (desk / "b.xml").read_text(encoding="utf-8")


def test_in_a_workflow_of_github_lines_are_annotated_and_summed_up(
    desk: Path, check: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    article(desk, "a.md", FIRST)
    summary = desk / "summary.md"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    done = check("a.md", "--unverified")
    assert lines(done)[0].startswith("::notice file=a.md,line=5,endLine=5,col=26,")
    assert "unverified" in summary.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "form",
    ["text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "html"],
)
def test_each_form_says_the_same_twice(desk: Path, check: Run, form: str) -> None:
    article(desk, "a.md", FIRST)
    arguments = ("a.md", "--no-record", "--format", form)
    assert check(*arguments).stdout == check(*arguments).stdout != b""


@pytest.mark.parametrize(
    ("name", "text", "where"),
    [
        ("desk/a.md", DATED.format(source="Post") + FIRST, "desk/a.md:5:26: "),
        ("a.html", f"<p>{FIRST}</p>", "a.html:1:29: "),
        ("a.rst", f".. plumbline off\n\n12\n\n.. plumbline on\n\n{FIRST}", "a.rst:7:26: "),
    ],
)
def test_stdin_is_read_under_the_name_that_it_is_given(
    desk: Path, tmp_path: Path, name: str, text: str, where: str
) -> None:
    done = run(
        *("check", "-", "--stdin-filename", name, "--unverified"),
        folder=desk,
        environment=_environment(tmp_path),
        text=text,
    )
    assert done.returncode == 0, done.stderr
    assert any(line.startswith(where) for line in done.stdout.decode().splitlines()), done.stdout


def test_a_bar_and_colours_are_for_a_terminal(desk: Path, tmp_path: Path) -> None:
    for name in ("a.md", "b.md", "c.md"):
        article(desk, name, FIRST)
    errors, their_errors = pty.openpty()
    lines = tmp_path / "stdout"
    with lines.open("wb") as out, Path(os.devnull).open() as nothing:
        process = start(
            *("check", "."),
            folder=desk,
            environment={**_environment(tmp_path), "TERM": "xterm"},
            streams=(nothing.fileno(), out.fileno(), their_errors),
        )
    os.close(their_errors)
    shown = _all_of(errors)
    assert process.wait() == 0
    assert b"files" in shown
    assert b"\x1b" not in lines.read_bytes()


def _all_of(descriptor: int) -> bytes:
    parts: list[bytes] = []
    try:
        while part := os.read(descriptor, 65_536):
            parts.append(part)
    except OSError:  # how a terminal says that nobody writes to it any more
        pass
    os.close(descriptor)
    return b"".join(parts)


@pytest.mark.parametrize("arguments", [("a.md",), ("a.md", "--format", "json")])
def test_a_reader_who_goes_away_is_no_trouble(
    desk: Path, tmp_path: Path, arguments: Sequence[str]
) -> None:
    article(desk, "a.md", FIRST)
    reads, writes = os.pipe()
    os.close(reads)
    told = tmp_path / "stderr"
    with told.open("wb") as errors, Path(os.devnull).open() as nothing:
        process = start(
            *("check", *arguments),
            folder=desk,
            environment=_environment(tmp_path),
            streams=(nothing.fileno(), writes, errors.fileno()),
        )
    os.close(writes)
    assert process.wait() == 2
    assert b"Traceback" not in told.read_bytes()


def test_a_database_that_is_named_is_used(desk: Path, check: Run) -> None:
    article(desk, "a.md", FIRST)
    assert check("a.md", "--db", "own.sqlite3").returncode == 0
    assert (desk / "own.sqlite3").exists()
    done = check("a.md", "--db", "no/such/folder.sqlite3")
    assert done.returncode == 2
    assert b"cannot be opened: No such file or directory" in done.stderr


@pytest.mark.parametrize(("status", "recorded"), [("usable", True), ("canceled", False)])
def test_of_an_item_that_was_withdrawn_nothing_is_recorded(
    desk: Path, check: Run, status: str, *, recorded: bool
) -> None:
    item = {"uri": "urn:a", "body_text": FIRST, "pubStatus": status}
    (desk / "a.json").write_text(json.dumps(item), encoding="utf-8")
    report = json.loads(check("a.json", "--format", "json").stdout)
    assert report["article"]["recorded"] is recorded


def test_without_a_day_that_is_said(desk: Path, check: Run) -> None:
    (desk / "a.md").write_text("The port hired 300 engineers last year.\n", encoding="utf-8")
    done = check("a.md", "--no-record", "--format", "sarif")
    (result,) = json.loads(done.stdout)["runs"][0]["results"]
    assert result["ruleId"] == "date-missing"
    report: dict[str, Any] = json.loads(check("a.md", "--no-record", "--format", "json").stdout)
    assert report["claims"][0]["time"]["as_of"] is None
