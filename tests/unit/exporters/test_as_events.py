"""Events say what happened in ids, verdicts and links; whatever comes in, they stay small."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from app.domain import Decision, DecisionKind, Report, Verdict
from app.domain.rejudging import Cause, Change, Why
from app.domain.webhooks import Event, EventType
from app.exporters.as_events import (
    CHARACTERS,
    CLAIM_EVENTS,
    change_events,
    check_events,
    decision_event,
    review_event,
    trial_event,
)
from tests.unit.exporters.test_as_reviews import REVIEW

NOW = datetime(2023, 5, 2, 12, 0, tzinfo=UTC)
MOST_BYTES = 20_000


def body(event: Event) -> Any:  # JSON has any shape
    return json.loads(event.body)


def test_a_check_tells_that_it_is_done_and_what_conflicts(report: Report) -> None:
    done, conflict = check_events(report, NOW)
    assert (done.type, conflict.type) == (EventType.CHECKED, EventType.CONFLICTED)
    assert body(done) == {
        "type": "check.completed",
        "timestamp": "2023-05-02T12:00:00.000Z",
        "data": {
            "article": {
                "id": "art_1",
                "source": "Harbour Post",
                "published": "2023-05-02",
                "url": "https://harbour.example/dykes",
                "title": "Dykes",
            },
            "summary": {
                "claims": 2,
                "agrees": 0,
                "drifts": 0,
                "superseded": 0,
                "conflicts": 1,
                "unseen": 1,
                "findings": 1,
            },
            "links": {"article": "/articles/art_1"},
        },
    }


def test_a_claim_that_conflicts_is_told_with_its_rule_and_evidence(report: Report) -> None:
    _, conflict = check_events(report, NOW)
    data = body(conflict)["data"]
    series = report.findings[0].series_id
    assert data["claim"] == {
        "id": "clm_19",
        "surface": "$7.2 billion",
        "quote": "The ministry spent $7.2 billion on dykes.",
        "start": 19,
        "end": 31,
        "series": series,
    }
    assert (data["verdict"], data["rule"]) == ("conflicts", "magnitude-slip")
    assert data["reason"] == "It says billions where Coast Agency said millions."
    assert data["evidence"] == [
        {"figure_id": "fig_1", "relation": "conflicts", "source": "Coast Agency"}
    ]
    assert data["links"] == {"article": "/articles/art_1", "series": f"/series/{series}"}
    assert conflict.source == "Harbour Post"


def test_a_claim_that_drifts_is_told_and_others_are_not(report: Report) -> None:
    drift = replace(report.findings[0], verdict=Verdict.DRIFTS)
    told = list(check_events(replace(report, findings=(drift, report.findings[1])), NOW))
    assert [one.type for one in told] == [EventType.CHECKED, EventType.DRIFTED]


def test_the_article_s_text_is_nowhere(report: Report) -> None:
    told = "".join(event.body for event in check_events(report, NOW))
    assert "4711" not in told
    assert "engineers" not in told


def test_the_same_check_gives_the_same_bytes(report: Report) -> None:
    assert list(check_events(report, NOW)) == list(check_events(report, NOW))


def test_each_event_of_a_check_is_about_something_else(report: Report) -> None:
    twice = replace(report, findings=(report.findings[0], report.findings[0]))
    other = replace(twice.findings[1], claim=replace(twice.findings[1].claim, id="clm_99"))
    events = check_events(replace(report, findings=(twice.findings[0], other)), NOW)
    assert len({(event.type, event.about) for event in events}) == 3


def test_of_very_many_claims_the_first_are_told(report: Report) -> None:
    many = tuple(
        replace(report.findings[0], claim=replace(report.findings[0].claim, id=f"clm_{number}"))
        for number in range(CLAIM_EVENTS + 1)
    )
    told = list(check_events(replace(report, findings=many), NOW))
    assert len(told) == 1 + CLAIM_EVENTS
    assert body(told[0])["data"]["summary"]["conflicts"] == CLAIM_EVENTS + 1
    assert body(told[-1])["data"]["claim"]["id"] == f"clm_{CLAIM_EVENTS - 1}"


@pytest.mark.parametrize("character", ["a", "ä", "\U0001f30a", "\x01", '"'])
def test_no_event_is_longer_than_twenty_kilobytes(report: Report, character: str) -> None:
    long = character * 3_000
    finding = report.findings[0]
    comparison = finding.comparisons[0]
    figure = comparison.figure
    named = replace(figure, provenance=replace(figure.provenance, source=character * 200))
    worst = replace(
        finding,
        claim=replace(finding.claim, quote=long, surface=long),
        reason=long,
        comparisons=(replace(comparison, figure=named),) * 50,
    )
    article = replace(
        report.article, source=character * 200, title=character * 500, url="https://" + "a" * 2_040
    )
    for event in check_events(replace(report, article=article, findings=(worst,)), NOW):
        assert len(event.body.encode()) < MOST_BYTES
        data = body(event)["data"]
    assert data["claim"]["quote"] == character * (CHARACTERS - 1) + "…"


def test_a_verdict_that_changed_is_told_with_what_it_was(report: Report) -> None:
    why = Why(Cause.RECORDED, "art_2")
    changes = [
        Change("clm_19", "$7.2 billion", Verdict.AGREES, Verdict.CONFLICTS, "r", "w", why, NOW),
        Change("clm_47", "300", Verdict.AGREES, Verdict.UNSEEN, "r", "w", why, NOW),
    ]
    (told,) = change_events(report, changes, NOW)
    assert told.type is EventType.CONFLICTED
    data = body(told)["data"]
    assert data["was"] == "agrees"
    assert data["cause"] == {"kind": "figures.recorded", "id": "art_2"}
    assert list(change_events(report, [], NOW)) == []


def test_a_decision_is_told(report: Report) -> None:
    decision = Decision(7, DecisionKind.MERGE, "ser_1", "ser_2", 3, "a" * 4_000, "desk", NOW)
    event = decision_event(decision, NOW)
    assert (event.type, event.source, event.about) == (EventType.DECIDED, None, "7")
    data = body(event)["data"]
    assert data["decision"] == {
        "number": 7,
        "kind": "merge",
        "series": "ser_1",
        "other": "ser_2",
        "figure": None,
        "undoes": None,
        "figures": 3,
        "reason": "a" * (CHARACTERS - 1) + "…",
        "who": "desk",
    }
    assert data["links"] == {"series": "/series/ser_1", "other": "/series/ser_2"}


def test_a_word_on_a_figure_links_to_it() -> None:
    pin = Decision(8, DecisionKind.PIN, "ser_1", None, 0, None, "desk", NOW, figure_id="fig_1")
    data = body(decision_event(pin, NOW))["data"]
    assert (data["decision"]["other"], data["decision"]["figure"]) == (None, "fig_1")
    assert data["links"] == {"series": "/series/ser_1", "figure": "/figures/fig_1"}


def test_a_test_says_whom_it_is_for() -> None:
    event = trial_event("sub_1", NOW)
    assert body(event)["type"] == "webhook.test"
    assert body(event)["data"] == {"subscription": "sub_1"}


def test_a_review_is_told_by_ids_and_verdicts() -> None:
    event = review_event(replace(REVIEW, reason="x" * 600), "Harbour Post", NOW)
    assert (event.type, event.source, event.about) == (EventType.REVIEWED, "Harbour Post", "7")
    review = body(event)["data"]["review"]
    assert (review["seen"], review["verdict"], review["kind"]) == (
        "conflicts",
        "superseded",
        "override",
    )
    assert (review["assignee"], review["before"], review["after"]) == (
        "Ada",
        "nothing decided",
        "overridden: superseded; assigned to Ada",
    )
    assert len(review["reason"]) == CHARACTERS
    undone = replace(REVIEW, verdict=None)
    assert body(review_event(undone, "Harbour Post", NOW))["data"]["review"]["verdict"] is None
