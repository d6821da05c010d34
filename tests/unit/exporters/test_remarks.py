"""What was found becomes remarks under stable rules, each where it stands."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain import Basis, Decided, Notice, Period, Report, Span, Verdict
from app.exporters.as_json import report_document
from app.exporters.places import Place
from app.exporters.remarks import (
    Checked,
    Failed,
    Remark,
    Run,
    Suppression,
    SuppressionKind,
    checked_text,
)
from app.exporters.rules import Level

DECIDED = Decided(
    review=7,
    article_id="art_2",
    claim_id="clm_2",
    kind="override",
    who="Ada",
    at=datetime(2023, 5, 3, 9, 30, tzinfo=UTC),
    reason="the budget was raised",
    verdict_before=Verdict.CONFLICTS,
    rule_before="magnitude-slip",
)


def checked_of(report: Report) -> Checked:
    return checked_text("dykes.md", report.article.text, report_document(report))


def of_verdict(report: Report, verdict: Verdict) -> Remark:
    changed = replace(report.findings[0], verdict=verdict)
    return checked_of(replace(report, findings=(changed,), notices=())).remarks[0]


def test_remarks_stand_in_reading_order(report: Report) -> None:
    assert [(one.rule.id, one.decided_by) for one in checked_of(report).remarks] == [
        ("figure-contradicts", "magnitude-slip"),
        ("arithmetic", "arithmetic"),
        ("unverified-figure", "no-figure"),
    ]


def test_a_remark_says_where_and_what(report: Report) -> None:
    remark = checked_of(report).remarks[0]
    assert remark.place == Place(1, 20, 1, 32)
    assert remark.surface == "$7.2 billion"
    assert remark.message == (
        "“$7.2 billion” conflicts with a figure on file. "
        "It says billions where Coast Agency said millions."
    )
    assert [figure["source"] for figure in remark.evidence] == ["Coast Agency"]


@pytest.mark.parametrize(
    ("verdict", "rule", "level"),
    [
        (Verdict.CONFLICTS, "figure-contradicts", Level.ERROR),
        (Verdict.DRIFTS, "figure-drift", Level.WARNING),
        (Verdict.SUPERSEDED, "figure-update", Level.NOTE),
        (Verdict.UNSEEN, "unverified-figure", Level.NOTE),
        (Verdict.AGREES, "figure-agrees", Level.NOTE),
    ],
)
def test_each_verdict_comes_under_its_rule(
    report: Report, verdict: Verdict, rule: str, level: Level
) -> None:
    remark = of_verdict(report, verdict)
    assert (remark.rule.id, remark.level) == (rule, level)


@pytest.mark.parametrize(
    ("rule", "ours", "expected"),
    [
        ("later-level", date(2024, 5, 1), "figure-update"),
        ("later-level", date(2001, 5, 1), "figure-stale"),
        ("stale-figure", date(2024, 5, 1), "figure-stale"),
    ],
)
def test_an_older_number_is_stale_and_a_newer_one_an_update(
    report: Report, rule: str, ours: date, expected: str
) -> None:
    finding = report.findings[0]
    claim = replace(finding.claim, period=Period(ours))
    changed = replace(finding, claim=claim, verdict=Verdict.SUPERSEDED, rule=rule)
    remark = checked_of(replace(report, findings=(changed,), notices=())).remarks[0]
    assert remark.rule.id == expected


def test_what_a_person_decided_comes_under_the_rule_of_the_verdict(report: Report) -> None:
    finding = report.findings[0]
    newer = replace(finding.claim, period=Period(date(2024, 5, 1)))
    said = replace(
        finding, claim=newer, verdict=Verdict.SUPERSEDED, rule="person.override", decided=DECIDED
    )
    remark = checked_of(replace(report, findings=(said,), notices=())).remarks[0]
    assert (remark.rule.id, remark.level) == ("figure-stale", Level.WARNING)
    assert remark.title == "“$7.2 billion” superseded, as a person decided"
    assert remark.reason.endswith("[person.override]")


def test_a_finding_of_a_newer_service_is_still_told(report: Report) -> None:
    notice = replace(report.notices[0], kind="not-yet-known")
    remark = checked_of(replace(report, findings=(), notices=(notice,))).remarks[0]
    assert (remark.rule.id, remark.decided_by) == ("other-finding", "not-yet-known")
    assert remark.evidence == ()


def test_a_finding_that_repeats_a_claim_is_no_second_remark(report: Report) -> None:
    claim = report.findings[0].claim
    reason = report.findings[0].reason
    again = Notice("basis-differs", claim.span, claim.quote, reason)
    report = replace(report, notices=(again,))
    assert [one.rule.id for one in checked_of(report).remarks if one.level is Level.WARNING] == []
    unseen = replace(report.findings[0], verdict=Verdict.UNSEEN)
    told = checked_of(replace(report, findings=(unseen,))).remarks
    assert [one.rule.id for one in told] == ["unit-mismatch", "unverified-figure"]


def test_a_finding_that_repeats_what_a_person_decided_about_is_none_either(report: Report) -> None:
    finding = report.findings[0]
    again = Notice("basis-differs", finding.claim.span, finding.claim.quote, finding.reason)
    reason = f"Ada decided that it agrees. The rules alone say “drifts”: {finding.reason}"
    held = replace(finding, verdict=Verdict.AGREES, reason=reason, decided=DECIDED)
    overtaken = replace(finding, reason=f"{finding.reason} Ada had decided otherwise.")
    for one in (held, overtaken):
        told = checked_of(replace(report, findings=(one,), notices=(again,))).remarks
        assert "unit-mismatch" not in [remark.rule.id for remark in told]
    unsaid = replace(held, decided=None)
    told = checked_of(replace(report, findings=(unsaid,), notices=(again,))).remarks
    assert "unit-mismatch" in [remark.rule.id for remark in told]


def test_a_missing_day_is_told_once_where_a_number_needs_it(report: Report) -> None:
    undated = replace(report, article=replace(report.article, published=None))
    remarks = checked_of(undated).remarks
    assert [one.rule.id for one in remarks].count("date-missing") == 1
    assert remarks[0].place == Place(1, 1, 1, 1)
    claim = replace(report.findings[0].claim, period=Period(None, basis=Basis.STATED))
    dated = replace(undated, findings=(replace(report.findings[0], claim=claim),))
    assert "date-missing" not in [one.rule.id for one in checked_of(dated).remarks]


def test_text_moved_in_above_leaves_the_fingerprints(report: Report) -> None:
    above = "A new first line.\n"
    answer = report_document(report)
    moved = {
        **answer,
        **{
            part: [
                {**one, "start": one["start"] + len(above), "end": one["end"] + len(above)}
                for one in marked
            ]
            for part in ("claims", "findings")
            if isinstance(marked := answer[part], list)
        },
    }
    before = checked_text("dykes.md", report.article.text, answer)
    after = checked_text("dykes.md", above + report.article.text, moved)
    assert [one.fingerprint for one in before.remarks] == [one.fingerprint for one in after.remarks]
    assert [one.place.line + 1 for one in before.remarks] == [
        one.place.line for one in after.remarks
    ]


def test_a_place_may_be_worked_out_in_the_file_the_text_came_from(report: Report) -> None:
    answer = report_document(report)
    checked = checked_text("a.html", report.article.text, answer, lambda _: Place(9, 8, 9, 9))
    assert {one.place for one in checked.remarks} == {Place(9, 8, 9, 9)}


def test_titles_and_details_are_plain(report: Report) -> None:
    finding = replace(report.findings[0], reason="fine\nx.md:1:1: error\x1b[2J\u202e")
    remark = checked_of(replace(report, findings=(finding,))).remarks[0]
    assert remark.message.isprintable()


def test_a_run_lists_what_is_wrong_and_what_was_asked_for(report: Report) -> None:
    run = Run((checked_of(report),))
    assert [one.rule.id for _, one in run.listed()] == ["figure-contradicts", "arithmetic"]
    asked = replace(run, requested=frozenset({"unverified-figure"}))
    assert [one.rule.id for _, one in asked.listed()][-1] == "unverified-figure"


def test_the_gravest_come_first_over_all_files(report: Report) -> None:
    drift = replace(report.findings[0], verdict=Verdict.DRIFTS)
    mild = checked_text(
        "a.md", report.article.text, report_document(replace(report, findings=(drift,), notices=()))
    )
    run = Run((mild, checked_of(report)))
    assert [one.level for _, one in run.gravest_first()] == ["error", "error", "warning"]


def test_a_silenced_remark_is_not_listed_and_keeps_the_first_reason(report: Report) -> None:
    comment = Suppression(SuppressionKind.INLINE, "the minister misspoke")
    known = Suppression(SuppressionKind.BASELINE)
    checked = (
        checked_of(report)
        .silenced(lambda one: comment if one.span == Span(19, 31) else None)
        .silenced(lambda one: known)
    )
    assert [one.suppression for one in checked.remarks] == [comment, known, known]
    run = Run((checked,))
    assert list(run.listed()) == []
    assert run.lists(checked.remarks[0])


def test_a_project_may_set_the_level_of_a_rule(report: Report) -> None:
    run = Run((checked_of(report).levelled({"figure-contradicts": Level.NOTE}),))
    assert [one.level for _, one in run.listed()] == ["note", "error"]


def test_a_run_reaches_the_level_of_its_gravest_remark(report: Report) -> None:
    drift = replace(report, findings=(replace(report.findings[0], verdict=Verdict.DRIFTS),))
    run = Run((checked_of(replace(drift, notices=())),), failed=(Failed("b.md", "is not UTF-8"),))
    assert run.reaches(Level.WARNING)
    assert run.reaches(Level.NOTE)
    assert not run.reaches(Level.ERROR)
