"""What makes the command end with 1."""

from dataclasses import replace

import pytest

from app.cli.checking.threshold import Threshold, threshold_of
from app.domain import Verdict
from app.errors import BadInput
from app.exporters.remarks import Run, Suppression, SuppressionKind, checked_text
from app.exporters.rules import Level
from tests.unit.cli.checking.conftest import answer, checked, claim

TEXT = "Twelve men came."


def of(verdict: str) -> Run:
    return Run((checked("a.md", TEXT, claim(TEXT, "Twelve men", verdict)),))


def is_reached(said: str, run: Run) -> bool:
    return threshold_of(said).is_reached(run, run)


@pytest.mark.parametrize(
    ("said", "verdicts"),
    [
        ("conflicts", {"conflicts"}),
        ("drifts", {"drifts", "conflicts"}),
        ("conflicts,superseded", {"superseded", "drifts", "conflicts"}),
        ("unseen", {"unseen", "superseded", "drifts", "conflicts"}),
        (" agrees , ", set(Verdict)),
    ],
)
def test_a_verdict_stands_for_any_graver_one(said: str, verdicts: set[str]) -> None:
    assert {each for each in Verdict if is_reached(said, of(each))} == verdicts


@pytest.mark.parametrize(
    ("said", "verdicts"),
    [
        ("error", {"conflicts"}),
        ("warning", {"conflicts", "drifts", "superseded"}),
        ("error,warning", {"conflicts", "drifts", "superseded"}),
        ("never", set()),
        ("none", set()),
        ("error,drifts", {"conflicts", "drifts"}),
    ],
)
def test_a_level_is_that_of_what_is_listed(said: str, verdicts: set[str]) -> None:
    assert {each for each in Verdict if is_reached(said, of(each))} == verdicts


def test_what_is_listed_on_request_fails_only_on_request() -> None:
    unseen = of("unseen")
    assert not is_reached("note", unseen)
    assert is_reached("note", replace(unseen, requested=frozenset({"unverified-figure"})))


def test_by_level_only_what_is_shown_counts() -> None:
    assert not threshold_of("warning").is_reached(Run(()), of("drifts"))
    assert threshold_of("drifts").is_reached(Run(()), of("drifts"))


def test_what_is_silenced_does_not_count() -> None:
    silenced = Suppression(SuppressionKind.INLINE, "known")
    (one,) = of("conflicts").checked
    run = Run((one.silenced(lambda _: silenced),))
    assert not is_reached("error", run)
    assert not is_reached("conflicts", run)


@pytest.mark.parametrize(
    ("kind", "fails"),
    [("arithmetic", True), ("basis-differs", True), ("some-newer-kind", True)],
)
def test_a_finding_counts_as_a_drift(kind: str, fails: bool) -> None:  # noqa: FBT001
    found = {"kind": kind, "quote": TEXT, "start": 0, "end": 6, "reason": "It does not add up."}
    run = Run((checked_text("a.md", TEXT, answer(findings=(found,))),))
    assert is_reached("drifts", run) is fails
    assert not is_reached("conflicts", run)


def test_a_note_about_the_text_is_no_finding() -> None:
    undated = {**claim(TEXT, "Twelve men", "agrees"), "time": {"basis": "unknown"}}
    told = {**answer(undated), "article": {"published": None}}
    run = Run((checked_text("a.md", TEXT, told),))
    assert [remark.rule.id for _, remark in run.listed()] == ["date-missing"]
    assert not is_reached("drifts", run)


@pytest.mark.parametrize("said", ["", " , ", "everything", "drifts,wrong", "never,drifts"])
def test_a_word_that_means_nothing_is_refused(said: str) -> None:
    with pytest.raises(BadInput, match="choose from error, warning, note, agrees"):
        threshold_of(said)


def test_errors_fail_unless_said() -> None:
    assert Threshold() == threshold_of("error") == Threshold(Level.ERROR)
