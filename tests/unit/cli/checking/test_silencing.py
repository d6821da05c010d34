"""Comments, the project and the baseline silence remarks, and each says why."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.checking.baseline import Baseline
from app.cli.checking.config import Projects
from app.cli.checking.drafts import Draft, draft_of
from app.cli.checking.options import Wanted
from app.cli.checking.paths import Target
from app.cli.checking.silencing import checked_draft, from_level
from app.exporters.remarks import Checked, SuppressionKind
from app.exporters.rules import Level
from tests.unit.cli.checking.conftest import Answer, answer, claim

Write = Callable[..., Path]

DRIFTS = "<!-- plumbline-ignore figure-drift: the union's own count -->\n"


@pytest.fixture
def drafted(write: Write) -> Callable[..., Draft]:
    def made(text: str, name: str = "a.md") -> Draft:
        path = write(name, text)
        draft = draft_of(Target(name, path), Projects().of(path.parent), Wanted(()))
        assert draft is not None
        return draft

    return made


def told(draft: Draft, *claims: Answer, known: Baseline | None = None) -> Checked:
    nothing = Baseline(draft.target.path.parent / "known.json", draft.target.path.parent)
    given = answer(*claims)
    if not draft.is_whole:
        given["article"]["text"] = draft.article.text
    return checked_draft(draft, given, known or nothing)


def said(checked: Checked) -> list[tuple[str, str, str | None]]:
    """Rule, level and why it is silenced, in order."""
    return [
        (one.rule.id, one.level, one.suppression.reason if one.suppression else None)
        for one in checked.remarks
    ]


def test_a_comment_silences_its_rule_on_the_block_below(drafted: Callable[..., Draft]) -> None:
    text = f"Ten men.\n\n{DRIFTS}Twelve men, nine dogs.\n\nSix cats.\n"
    draft = drafted(text)
    checked = told(
        draft,
        claim(text, "Ten men", "drifts"),
        claim(text, "Twelve men", "drifts"),
        claim(text, "nine dogs", "conflicts"),
        claim(text, "Six cats", "drifts"),
    )
    assert said(checked) == [
        ("figure-drift", "warning", None),
        ("figure-drift", "warning", "the union's own count"),
        ("figure-contradicts", "error", None),
        ("figure-drift", "warning", None),
    ]


def test_a_comment_that_silences_nothing_is_told(drafted: Callable[..., Draft]) -> None:
    text = f"Ten men.\n{DRIFTS}Twelve men.\n"
    checked = told(drafted(text), claim(text, "Twelve men", "agrees"))
    (unused,) = [one for one in checked.remarks if one.rule.id == "unused-ignore"]
    assert unused.level is Level.NOTE
    assert (unused.place.line, unused.place.column) == (2, 1)
    assert unused.detail == "The block has no figure-drift."


def test_a_number_that_agrees_is_not_what_an_ignore_silences(
    drafted: Callable[..., Draft],
) -> None:
    text = "<!-- plumbline-ignore figure-agrees: it does -->\nTwelve men.\n"
    checked = told(drafted(text), claim(text, "Twelve men", "agrees"))
    assert {rule for rule, _, _ in said(checked)} == {"unused-ignore", "figure-agrees"}


def test_a_comment_without_a_reason_silences_nothing_and_is_told(
    drafted: Callable[..., Draft],
) -> None:
    text = "<!-- plumbline-ignore figure-drift -->\nTwelve men.\n"
    checked = told(drafted(text), claim(text, "Twelve men", "drifts"))
    assert said(checked) == [
        ("bad-ignore", "warning", None),
        ("figure-drift", "warning", None),
    ]
    assert checked.remarks[0].detail.startswith("No reason is given: write plumbline-ignore")


def test_a_project_sets_levels_and_switches_rules_off(
    write: Write, drafted: Callable[..., Draft]
) -> None:
    write(
        "plumbline.toml",
        '[rules]\nfigure-drift = "error"\nfigure-stale = "off"\n'
        '[[override]]\npaths = ["b.md"]\nrules = { figure-drift = "off", figure-stale = "note" }\n',
    )
    text = "Ten men, six cats.\n"
    claims = claim(text, "Ten men", "drifts"), claim(text, "six cats", "superseded")
    off = "switched off in plumbline.toml"
    assert said(told(drafted(text), *claims)) == [
        ("figure-drift", "error", None),
        ("figure-stale", "warning", off),
    ]
    assert said(told(drafted(text, "b.md"), *claims)) == [
        ("figure-drift", "warning", off),
        ("figure-stale", "note", None),
    ]


def test_what_is_said_of_comments_can_be_switched_off_too(
    write: Write, drafted: Callable[..., Draft]
) -> None:
    write("plumbline.toml", '[rules]\nunused-ignore = "off"\n')
    assert said(told(drafted(f"{DRIFTS}Twelve men.\n"))) == [
        ("unused-ignore", "note", "switched off in plumbline.toml")
    ]


def test_the_baseline_silences_what_it_knows_and_nobody_silenced_before(
    here: Path, drafted: Callable[..., Draft]
) -> None:
    text = f"Ten men.\n\n{DRIFTS}Twelve men.\n"
    draft = drafted(text)
    claims = claim(text, "Ten men", "drifts", item="man"), claim(text, "Twelve men", "drifts")
    before = told(draft, *claims)
    entries = {("a.md", one.rule.id, one.fingerprint): "" for one in before.remarks}
    checked = told(draft, *claims, known=Baseline(here / "known.json", here, entries))
    kinds = [one.suppression.kind for one in checked.remarks if one.suppression]
    assert kinds == [SuppressionKind.BASELINE, SuppressionKind.INLINE]


def test_in_a_page_comments_speak_of_elements_in_its_source(
    drafted: Callable[..., Draft],
) -> None:
    page = (
        "<p>The ship had ten men on board when it left.</p>\n"
        "<!-- plumbline-ignore figure-drift: their own count -->\n"
        "<p>The ship had twelve men on board when it came &amp; was seen.</p>\n"
        "<!-- plumbline-ignore figure-stale: x -->\n<p>Nothing else was told of it by anyone.</p>\n"
    )
    draft = drafted(page, "a.html")
    text = draft.article.text
    checked = told(draft, claim(text, "ten men", "drifts"), claim(text, "twelve men", "drifts"))
    assert [(rule, reason) for rule, _, reason in said(checked)] == [
        ("unused-ignore", None),
        ("figure-drift", None),
        ("figure-drift", "their own count"),
    ]
    assert [one.place.line for one in checked.remarks] == [4, 1, 3]


def test_what_is_less_grave_is_left_out_but_what_passed(drafted: Callable[..., Draft]) -> None:
    text = "Ten men, six cats, two dogs, one cow.\n"
    checked = told(
        drafted(text),
        claim(text, "Ten men", "conflicts"),
        claim(text, "six cats", "drifts"),
        claim(text, "two dogs", "unseen"),
        claim(text, "one cow", "agrees"),
    )
    rules = [one.rule.id for one in from_level(checked, Level.ERROR).remarks]
    assert rules == ["figure-contradicts", "figure-agrees"]
    assert from_level(checked, Level.NOTE) == checked


def test_a_hostile_comment_writes_no_line_of_its_own(drafted: Callable[..., Draft]) -> None:
    text = "<!-- plumbline-ignore figure-drift: a\x1b[2J\u202e\n::error::b -->\nTwelve men.\n"
    checked = told(drafted(text), claim(text, "Twelve men", "drifts"))
    (_, _, reason), *_ = said(checked)
    assert reason is not None
    assert reason.isprintable()
