"""A project's settings are found upwards, and a key that does not exist is named."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.checking.config import Config, Projects, Setting, project_in
from app.errors import BadInput
from app.exporters.rules import RULES, Level

Write = Callable[..., Path]
SCHEMA = Path(__file__).parents[4] / "docs" / "plumbline.schema.json"


def test_the_settings_nearest_upwards_hold(write: Write, here: Path) -> None:
    write("plumbline.toml", 'source = "Post"')
    write("desk/plumbline.toml", 'source = "Desk"')
    write("desk/news/a.md")
    found = [Projects().of(here / name) for name in ("desk/news", "desk", ".")]
    assert [one.config.source for one in found if one] == ["Desk", "Desk", "Post"]


def test_beside_plumbline_toml_the_pyproject_is_passed_over(write: Write, here: Path) -> None:
    write("pyproject.toml", '[tool.plumbline]\nsource = "Pyproject"')
    found = Projects().of(here)
    assert found is not None
    assert found.config.source == "Pyproject"
    write("plumbline.toml", 'source = "Plumbline"')
    nearer = Projects().of(here)
    assert nearer is not None
    assert nearer.config.source == "Plumbline"


def test_a_pyproject_that_speaks_of_other_tools_is_none(write: Write, here: Path) -> None:
    write("plumbline.toml", 'source = "Post"')
    write("desk/pyproject.toml", "[tool.other]\na = 1")
    found = Projects().of(here / "desk")
    assert found is not None
    assert found.file == here / "plumbline.toml"


def test_nobody_looks_above_the_repository(write: Write, here: Path) -> None:
    write("plumbline.toml", 'source = "Post"')
    (here / "inner" / ".git").mkdir(parents=True)
    assert Projects().of(here / "inner") is None


def test_all_keys_are_read(write: Write) -> None:
    text = """
source = " Meridian Wire "
ignore = ["drafts/"]
server = "https://plumbline.example"
db = "desk.sqlite3"
record = false
format = "github"
fail-on = "drifts"
min-level = "warning"
unverified = true
offline-ok = true
baseline = "known.json"
jobs = 2
[output]
sarif = "plumbline.sarif"
[rules]
figure-drift = "off"
figure-stale = "error"
[[override]]
paths = ["opinion/**"]
source = "Opinion"
rules = { figure-contradicts = "warning" }
"""
    project = project_in(write("plumbline.toml", text))
    assert project is not None
    config = project.config
    assert (config.source, config.min_level, config.jobs) == ("Meridian Wire", Level.WARNING, 2)
    assert config.rules == {"figure-drift": Setting.OFF, "figure-stale": Setting.ERROR}
    assert config.output == {"sarif": "plumbline.sarif"}
    assert set(config.model_fields_set) == set(Config.model_fields)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('sorce = "x"', "there is no key sorce; did you mean source?"),
        ('fail_on = "x"', "there is no key fail_on; did you mean fail-on?"),
        ("zzz = 1", "there is no key zzz"),
        ('[[override]]\npath = ["x"]', "there is no key override.0.path; did you mean paths?"),
        ("[[override]]\npaths = []", "override.0.paths: list should have at least 1 item"),
        ('[rules]\nfigure-drit = "off"', "rules.figure-drit: there is no such rule; did you mean"),
        ('[rules]\nfigure-drift = "no"', "rules.figure-drift: input should be 'error', 'warning',"),
        ("source = 1", "source: input should be a valid string"),
        ('source = ""', "source: "),
        ('jobs = "2"', "jobs: input should be a valid integer"),
        ("jobs = 0", "jobs: input should be greater than or equal to 1"),
        ('record = "no"', "record: input should be a valid boolean"),
        ('min-level = "info"', "min-level: input should be 'error', 'warning' or 'note'"),
        ("source = 2022-01-28", "source: "),
        ("source =", "is no TOML: "),
        ("a = " + "[" * 3000, "is no TOML: "),
        ("\ufeffsource = 1", "source: "),
    ],
)
def test_what_is_wrong_is_said_with_file_and_key(write: Write, text: str, said: str) -> None:
    file = write("plumbline.toml", text)
    with pytest.raises(BadInput) as refused:
        project_in(file)
    assert str(refused.value).startswith(f"{file}: {said}")


def test_a_table_that_is_none_is_refused(write: Write) -> None:
    file = write("pyproject.toml", "[tool]\nplumbline = 1")
    with pytest.raises(BadInput, match="pyproject"):
        project_in(file)
    assert project_in(write("pyproject.toml", "tool = 1")) is None


def test_one_file_can_be_named_for_all(write: Write, here: Path) -> None:
    write("desk/plumbline.toml", 'source = "Desk"')
    named = write("other.toml", 'source = "Other"')
    found = Projects(named).of(here / "desk")
    assert found is not None
    assert found.config.source == "Other"
    with pytest.raises(BadInput, match=r"holds no \[tool.plumbline\]"):
        Projects(write("desk/pyproject.toml", "[tool.other]\na = 1"))


def test_overrides_name_paths_below_their_settings(write: Write, here: Path) -> None:
    text = '[[override]]\npaths = ["opinion/**", "*.rst"]\nsource = "Opinion"'
    project = project_in(write("desk/plumbline.toml", text))
    assert project is not None
    names = ("desk/opinion/a.md", "desk/a.rst", "desk/a.md", "opinion/a.md")
    assert [len(project.overrides_of(here / name)) for name in names] == [1, 1, 0, 0]


def test_every_rule_can_be_set_to_every_level() -> None:
    for setting in Setting:
        config = Config.model_validate({"rules": {rule.id: setting for rule in RULES}})
        assert set(config.rules.values()) == {setting}


def test_the_schema_in_the_manual_is_that_of_the_settings() -> None:
    # A new rule or key changes it: write what is shown here into the file.
    shown = json.dumps(Config.model_json_schema(), indent=2, ensure_ascii=False) + "\n"
    assert SCHEMA.read_text(encoding="utf-8") == shown, shown
