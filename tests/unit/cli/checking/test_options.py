"""The command line goes before the project, and the project before the defaults."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from app.cli.checking.config import Project, project_in
from app.cli.checking.options import Options, Output, Wanted, options_of
from app.cli.checking.threshold import Threshold, threshold_of
from app.errors import BadInput
from app.exporters.rules import Level

Write = Callable[..., Path]
Project_ = Callable[..., Project]


@pytest.fixture
def project(write: Write) -> Project_:
    def written(text: str, name: str = "plumbline.toml") -> Project:
        found = project_in(write(name, text))
        assert found is not None
        return found

    return written


def options(
    here: Path, *projects: Project, environment: Mapping[str, str] | None = None, **said: Any
) -> Options:
    return options_of(Wanted(files=("a.md",), **said), projects, here, environment or {})


def test_where_nobody_says_anything(here: Path) -> None:
    assert options(here) == Options(
        outputs=(Output("text", None),),
        threshold=Threshold(Level.ERROR),
        min_level=Level.NOTE,
        unverified=False,
        server=None,
        database=None,
        offline_ok=False,
        record=True,
        baseline=None,
        jobs=None,
    )


PROJECT = """
server = "https://desk.example"
record = false
format = "json"
fail-on = "drifts"
min-level = "warning"
unverified = true
offline-ok = true
baseline = "desk/known.json"
jobs = 3
"""


def test_the_project_says_how_a_run_is_done(here: Path, project: Project_) -> None:
    assert options(here, project(PROJECT)) == Options(
        outputs=(Output("json", None),),
        threshold=threshold_of("drifts"),
        min_level=Level.WARNING,
        unverified=True,
        server="https://desk.example",
        database=None,
        offline_ok=True,
        record=False,
        baseline=here / "desk/known.json",
        jobs=3,
    )


def test_the_command_line_goes_before_it(here: Path, project: Project_) -> None:
    found = options(
        here,
        project(PROJECT),
        form="text",
        fail_on="never",
        min_level="note",
        db="other.sqlite3",
        record=True,
        baseline="mine.json",
        jobs=1,
    )
    assert found.outputs == (Output("text", None),)
    assert found.threshold == Threshold(None)
    assert (found.min_level, found.record, found.jobs) == (Level.NOTE, True, 1)
    assert (found.server, found.database) == (None, f"sqlite:///{here}/other.sqlite3")
    assert found.baseline == here / "mine.json"


def test_in_a_workflow_of_github_its_form_is_the_usual_one(here: Path, project: Project_) -> None:
    workflow = {"GITHUB_ACTIONS": "true"}
    assert options(here, environment=workflow).outputs == (Output("github", None),)
    assert options(here, environment=workflow, form="text").outputs == (Output("text", None),)
    named = options(here, project('format = "json"'), environment=workflow)
    assert named.outputs == (Output("json", None),)


def test_files_are_written_instead_of_stdout_or_besides_it(here: Path) -> None:
    assert options(here, form="sarif", outputs=("a.sarif",)).outputs == (
        Output("sarif", here / "a.sarif"),
    )
    assert options(here, outputs=("sarif=a.sarif", "junit=b.xml")).outputs == (
        Output("text", None),
        Output("sarif", here / "a.sarif"),
        Output("junit", here / "b.xml"),
    )


def test_a_project_names_files_from_where_it_stands(here: Path, project: Project_) -> None:
    text = 'db = "desk.sqlite3"\n[output]\njunit = "report.xml"'
    found = options(here, project(text, "desk/plumbline.toml"))
    assert found.outputs == (Output("text", None), Output("junit", here / "desk/report.xml"))
    assert found.database == f"sqlite:///{here}/desk/desk.sqlite3"


def test_a_database_may_be_an_address(here: Path) -> None:
    assert options(here, db="postgresql://desk/x").database == "postgresql://desk/x"


def test_the_usual_baseline_is_taken_if_it_is_there(here: Path, write: Write) -> None:
    usual = here / "plumbline.baseline.json"
    assert options(here).baseline is None
    assert options(here, write_baseline=True).baseline == usual
    write("plumbline.baseline.json", "{}")
    assert options(here).baseline == usual


def test_projects_that_agree_are_one(here: Path, project: Project_) -> None:
    first = project('fail-on = "drifts"', "plumbline.toml")
    second = project('fail-on = "drifts"\nsource = "Desk"', "desk/plumbline.toml")
    assert options(here, second, first).threshold == threshold_of("drifts")


def test_projects_that_differ_in_what_holds_for_a_run_are_refused(
    here: Path, project: Project_
) -> None:
    first = project('fail-on = "drifts"', "plumbline.toml")
    second = project('fail-on = "never"', "desk/plumbline.toml")
    with pytest.raises(BadInput) as refused:
        options(here, first, second)
    assert str(refused.value).startswith(f"{first.file} and {second.file} differ in fail-on")
    assert options(here, first, second, fail_on="error").threshold == Threshold(Level.ERROR)


def test_one_name_seen_from_two_places_is_two_files(here: Path, project: Project_) -> None:
    text = 'baseline = "known.json"'
    both = project(text, "a/plumbline.toml"), project(text, "b/plumbline.toml")
    with pytest.raises(BadInput, match="differ in baseline"):
        options(here, *both)


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ({"form": "sarf"}, "format: there is no 'sarf'; did you mean sarif?: choose from text,"),
        ({"outputs": ("serif=x",)}, "format: there is no 'serif'; did you mean sarif?"),
        ({"outputs": ("no/such/x",)}, "is no directory to write to"),
        ({"fail_on": "x"}, "fail-on: choose from"),
        ({"min_level": "x"}, "min-level: there is no 'x'"),
        ({"jobs": 0}, "jobs must be from 1 to 64"),
        ({"jobs": 65}, "jobs must be from 1 to 64"),
        ({"server": "http://a.example", "db": "x"}, "--server and --db exclude each other"),
    ],
)
def test_what_cannot_be_done_is_named(here: Path, said: dict[str, Any], problem: str) -> None:
    with pytest.raises(BadInput) as refused:
        options(here, **said)
    assert problem in str(refused.value)


@pytest.mark.parametrize("text", ['baseline = "../x"', '[output]\ntext = "/tmp/x"'])
def test_settings_have_nothing_written_outside_their_folder(
    here: Path, project: Project_, text: str
) -> None:
    with pytest.raises(BadInput, match="lies outside"):
        options(here, project(text))


def test_a_link_leads_the_settings_nowhere_else(here: Path, project: Project_) -> None:
    (here / "desk").mkdir()
    (here / "desk" / "report.txt").symlink_to(here / "elsewhere.txt")
    with pytest.raises(BadInput, match="lies outside"):
        options(here, project('[output]\ntext = "report.txt"', "desk/plumbline.toml"))
