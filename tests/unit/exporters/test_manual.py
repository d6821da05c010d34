"""The manual shows each form as it is."""

import json
import re
from pathlib import Path

import pytest

from app.exporters import EXPORTERS
from app.exporters.rules import OF_FINDING, RULES
from tests.unit.exporters.test_golden import path_of

MANUAL = (Path(__file__).parents[3] / "docs" / "formats.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"<!-- (\w+)([\w ]*) -->\n```(\w+)\n(.*?)\n```", MANUAL, re.DOTALL)


@pytest.mark.parametrize(("form", "where", "kind", "shown"), SHOWN)
def test_the_manual_shows_what_the_form_gives(form: str, where: str, kind: str, shown: str) -> None:
    given = path_of(form).read_text(encoding="utf-8")
    if kind != "json":
        assert shown in given
        return
    part = json.loads(given)
    if form == "sarif":
        part = part["runs"][0]
    for step in where.split():
        part = part[int(step) if step.isdigit() else step]
    assert json.loads(shown) == part


def test_the_manual_shows_the_forms_with_a_text_of_their_own() -> None:
    assert {form for form, _, _, _ in SHOWN} == {
        *("text", "sarif", "github", "summary", "gitlab", "junit", "checkstyle"),
    }


@pytest.mark.parametrize("form", EXPORTERS)
def test_each_form_is_in_the_list(form: str) -> None:
    assert f"\n| `{form}` |" in MANUAL


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_is_told_as_it_is(rule: object) -> None:
    (row,) = [one for one in RULES if one is rule]
    assert f"| `{row.id}` | {row.level} | {row.short.removesuffix('.')} | {row.advice} |" in MANUAL


@pytest.mark.parametrize("kind", OF_FINDING)
def test_each_finding_has_its_place(kind: str) -> None:
    assert re.search(rf"^\|[^|\n]*`{kind}`[^|\n]*\| `{OF_FINDING[kind].id}`", MANUAL, re.MULTILINE)
