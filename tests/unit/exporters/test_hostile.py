"""Whatever an article, a figure on file or a file name says, no form breaks and none obeys it."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, Draft202012Validator
from lxml import etree
from markdown_it import MarkdownIt

from app.exporters import EXPORTERS
from app.exporters.as_summary import run_summary
from app.exporters.remarks import Failed, Run, Suppression, SuppressionKind, checked_text
from tests.unit.exporters.sample import answer, claim, figure
from tests.unit.exporters.test_as_html import ATTRIBUTES, ELEMENTS, Outline

SCHEMAS = Path(__file__).parents[2] / "schemas"
SARIF = Draft7Validator(json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8")))
GITLAB = Draft202012Validator(
    json.loads((SCHEMAS / "gitlab-code-quality.json").read_text(encoding="utf-8"))
)
JUNIT = etree.XMLSchema(etree.parse(SCHEMAS / "junit.xsd"))
CHECKSTYLE = etree.XMLSchema(etree.parse(SCHEMAS / "checkstyle.xsd"))
MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})

SNARES = (
    *("\n::error::", "\r::stop-commands::x", "##[error]", "##vso[task.x]", "%0A::warning::"),
    *("]]>", "<!--", "</script>", "<script>alert(1)</script>", "&lt;", "' onload='", '"'),
    *("</style>", "{{ 7*7 }}", "{% raw %}", "|", "\\|", "`", "](https://evil.example)", "![x](y)"),
    *("\u202e", "\u2066", "\u2028", "\x85", "\x00", "\x1b[2J", "\ufffe", "\ud800", "\udcff"),
    *("javascript:alert(1)", "https://evil.example", "www.evil.example", "@desk", "../", "a:b,c"),
)
TEXTS = st.lists(st.one_of(st.sampled_from(SNARES), st.text(max_size=6)), max_size=6).map("".join)


@st.composite
def runs(draw: st.DrawFn) -> Run:
    """A run in which everything that comes from outside is hostile."""
    surface = draw(TEXTS) + "12"
    text = f"{draw(TEXTS)}{surface}{draw(TEXTS)}\n\n{draw(TEXTS)}"
    verdict = draw(st.sampled_from(["agrees", "drifts", "superseded", "conflicts", "unseen"]))
    held = figure("x", "7 USD", "conflicts") | {
        "source": draw(TEXTS),
        "quote": draw(TEXTS),
        "attribution": draw(TEXTS),
        "url": draw(st.sampled_from(["/", "https://a.example/"])) + draw(TEXTS),
    }
    said = claim(text, surface, verdict, draw(TEXTS), draw(TEXTS), evidence=[held])
    finding = {
        "kind": draw(TEXTS),
        "quote": draw(TEXTS),
        "start": said["start"],
        "end": said["end"],
        "reason": draw(TEXTS),
    }
    skipped = [{"start": 0, "end": 1, "surface": draw(TEXTS), "rule": draw(TEXTS)}]
    article = {"source": draw(TEXTS), "title": draw(TEXTS), "url": draw(TEXTS), "published": None}
    answered = answer([said], [finding], article=article, skipped=skipped)
    checked = checked_text(draw(TEXTS), text, answered)
    if draw(st.booleans()):
        known = Suppression(SuppressionKind.BASELINE, draw(TEXTS))
        checked = checked.silenced(lambda one: known if one.claim else None)
    return Run(
        (checked,),
        failed=(Failed(draw(TEXTS), draw(TEXTS)),),
        requested=frozenset({"unverified-figure"}),
        version="0.1.0",
        warnings=(draw(TEXTS),),
    )


def hostile(check: Any) -> Any:  # hypothesis wraps a function of any shape
    """Runs the check over many hostile runs."""
    slow = [HealthCheck.too_slow]
    return settings(max_examples=15, deadline=None, suppress_health_check=slow)(
        given(runs())(check)
    )


def printed(form: str, run: Run) -> str:
    """What a form gives, as it comes out of the command."""
    return EXPORTERS[form](run).encode("utf-8", "replace").decode()


@hostile
def test_text_is_a_line_a_remark_and_obeys_nothing(run: Run) -> None:
    lines = printed("text", run).split("\n")
    assert lines[-1] == ""
    assert len(lines[:-1]) == sum(1 for _ in run.listed()) + 3
    for line in lines:
        assert line.isprintable()
        assert not line.lstrip().startswith("::")
        assert not re.search(r"##[a-z]*\[", line, re.IGNORECASE)


@hostile
def test_answers_are_json(run: Run) -> None:
    assert len(json.loads(printed("json", run))) == 2
    assert [json.loads(line) for line in printed("jsonl", run).split("\n") if line]


@hostile
def test_sarif_is_valid_and_links_nowhere_of_its_own(run: Run) -> None:
    log = json.loads(printed("sarif", run))
    SARIF.validate(log)
    for result in log["runs"][0]["results"]:
        links = re.findall(r"(?<!\\)\]\(([^)]*)\)", result["message"]["text"])
        assert all(link.startswith("https://a.example/") for link in links if "evil" in link)
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9._~/%:?#@!$&*+,;=-]*", uri)


@hostile
def test_github_sees_only_our_commands(run: Run) -> None:
    lines = printed("github", run).split("\n")
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert len(commands) == sum(1 for _ in run.listed()) + 2
    for line in commands:
        command = re.fullmatch(r"::(error|warning|notice)( [^:]*)?::(.*)", line)
        assert command
        for told in (command.group(2) or "").strip().split(","):
            assert re.match(r"(file|line|endLine|col|endColumn|title)=|$", told)
        assert not re.search(r"%(?!25|3A|2C)", line)


@hostile
def test_the_summary_holds_one_table_of_plain_words(run: Run) -> None:
    tokens = MARKDOWN.parse(run_summary(run).encode("utf-8", "replace").decode())
    kinds = {child.type for one in tokens for child in one.children or ()}
    assert kinds <= {"text", "text_special"}
    assert sum(one.type == "table_open" for one in tokens) == 1
    assert sum(one.type == "tr_open" for one in tokens) == sum(1 for _ in run.listed()) + 2


@hostile
def test_gitlab_is_valid(run: Run) -> None:
    entries = json.loads(printed("gitlab", run))
    named = [one for one in entries if one["location"]["path"]]
    GITLAB.validate(named)
    assert len({one["fingerprint"] for one in entries}) == len(entries)


@hostile
def test_junit_and_checkstyle_are_valid(run: Run) -> None:
    JUNIT.assertValid(etree.fromstring(printed("junit", run).encode()))
    CHECKSTYLE.assertValid(etree.fromstring(printed("checkstyle", run).encode()))


@hostile
def test_the_page_holds_only_our_markup(run: Run) -> None:
    page = Outline(printed("html", run))
    assert page.names <= ELEMENTS
    assert page.attributes <= ATTRIBUTES
    for link in page.links:
        assert link.startswith(("#", "https://", "http://"))


@pytest.mark.parametrize("form", EXPORTERS)
def test_the_same_run_gives_the_same_bytes(form: str) -> None:
    from tests.unit.exporters.sample import sample_run

    assert printed(form, sample_run()) == printed(form, sample_run())
