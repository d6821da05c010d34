"""GitLab shows each remark in the merge request, none hidden behind another."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from app.exporters.as_gitlab import run_gitlab
from app.exporters.remarks import Run
from tests.unit.exporters.sample import sample_run

SCHEMAS = Path(__file__).parents[2] / "schemas"
SCHEMA = Draft202012Validator(
    json.loads((SCHEMAS / "gitlab-code-quality.json").read_text(encoding="utf-8"))
)


def entries(run: Run) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run_gitlab(run))
    SCHEMA.validate(found)
    return found


def test_an_entry_says_where_how_grave_and_why() -> None:
    entry = entries(sample_run())[1]
    assert entry["check_name"] == "figure-contradicts"
    assert entry["severity"] == "major"
    assert entry["location"] == {"path": "stories/dykes.md", "lines": {"begin": 3}}
    assert entry["description"].endswith("look swapped. [magnitude-slip]")


def test_levels_become_severities_and_silenced_remarks_are_left_out() -> None:
    said = [(one["check_name"], one["severity"]) for one in entries(sample_run())]
    assert said == [
        ("not-checked", "critical"),
        ("figure-contradicts", "major"),
        ("figure-drift", "minor"),
        ("internal-inconsistency", "major"),
        ("figure-stale", "minor"),
        ("date-missing", "info"),
        ("unit-mismatch", "minor"),
    ]


def test_the_same_text_twice_hides_nothing() -> None:
    run = sample_run()
    again = replace(run.checked[0], path="stories/copy.md")
    twice = replace(run, checked=(*run.checked, run.checked[0], again), failed=run.failed * 2)
    prints = [one["fingerprint"] for one in entries(twice)]
    assert len(set(prints)) == len(prints)


def test_the_same_run_gives_the_same_fingerprints() -> None:
    assert entries(sample_run()) == entries(sample_run())


def test_nothing_found_is_an_empty_list() -> None:
    assert run_gitlab(Run(())) == "[]\n"
