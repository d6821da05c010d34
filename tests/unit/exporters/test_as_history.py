"""Decisions as clients read them."""

from datetime import UTC, datetime

import pytest

from app.domain import Decision, DecisionKind, Pin, Verdict
from app.domain.decision import Subject
from app.domain.rejudging import Cause, Change, Why
from app.exporters.as_history import (
    after_words,
    before_words,
    change_document,
    decision_document,
    time_line_document,
)
from app.exporters.figure_documents import figure_document, series_document
from tests.unit.exporters.test_as_observation import FIGURE, SERIES

MOMENT = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
PIN = Pin(FIGURE.id, 4, "night desk", MOMENT)
ON_FIGURE = Subject("troop · Norland", figure=FIGURE)
FIGURE_SAID = "USD 2.10 by Harbour Post on 31 March 2022, of ser_a: troop · Norland"


@pytest.mark.parametrize(
    ("decision", "before", "after"),
    [
        (
            Decision(
                *(1, DecisionKind.MERGE, "ser_a", "ser_b", 1, None, None, MOMENT),
                subject=Subject("troop · Norland", "soldier · Norland"),
            ),
            "ser_a: troop · Norland",
            "is ser_b: soldier · Norland; 1 figure moved",
        ),
        (
            Decision(
                *(2, DecisionKind.APART, "ser_a", "ser_b", 0, None, None, MOMENT),
                subject=Subject("troop · Norland", "soldier · Norland"),
            ),
            "ser_a: troop · Norland",
            "is not ser_b: soldier · Norland",
        ),
        (
            Decision(
                *(3, DecisionKind.PIN, "ser_a", None, 0, None, None, MOMENT),
                subject=ON_FIGURE,
            ),
            FIGURE_SAID,
            "is the reference of its series",
        ),
        (
            Decision(
                *(4, DecisionKind.RETRACT, "ser_a", None, 0, None, None, MOMENT),
                subject=ON_FIGURE,
            ),
            FIGURE_SAID,
            "is retracted: compared with nothing",
        ),
        (
            Decision(
                *(5, DecisionKind.UNDO, "ser_a", "ser_b", 2, None, None, MOMENT),
                undoes=1,
                subject=Subject("troop · Norland", undone=DecisionKind.MERGE),
            ),
            "decision 1 (merge) on ser_a: troop · Norland",
            "is taken back; 2 figures moved",
        ),
    ],
    ids=["merge", "apart", "pin", "retract", "undo"],
)
def test_a_history_says_what_was_and_what_is(decision: Decision, before: str, after: str) -> None:
    assert before_words(decision) == before
    assert after_words(decision) == after


def test_a_decision_says_what_was_decided_why_and_by_whom() -> None:
    moment = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
    decision = Decision(3, DecisionKind.MERGE, "ser_a", "ser_b", 2, "one company", None, moment)
    assert decision_document(decision) == {
        "number": 3,
        "kind": "merge",
        "series": "ser_a",
        "other": "ser_b",
        "figure": None,
        "undoes": None,
        "undone_by": None,
        "figures": 2,
        "before": "ser_a",
        "after": "is ser_b; 2 figures moved",
        "reason": "one company",
        "who": None,
        "decided_at": "2022-02-01T09:30:00+00:00",
    }


def test_a_change_says_from_what_to_what_and_because_of_what() -> None:
    moment = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
    why = Why(Cause.RETRACTED, "fig_a")
    change = Change(
        "clm_1", "4,000 troops", Verdict.AGREES, Verdict.UNSEEN, "rule", "Why.", why, moment
    )
    assert change_document(change) == {
        "claim": "clm_1",
        "surface": "4,000 troops",
        "old": "agrees",
        "new": "unseen",
        "rule": "rule",
        "reason": "Why.",
        "cause": {"kind": "figure.retracted", "id": "fig_a"},
        "changed_at": "2022-02-01T09:30:00+00:00",
    }


def test_a_time_line_is_the_series_its_figures_and_what_was_decided() -> None:
    moment = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
    decision = Decision(3, DecisionKind.MERGE, SERIES.id, "ser_b", 2, "one company", None, moment)
    assert time_line_document(SERIES, [FIGURE], None, "ser_b", ([decision], PIN)) == {
        **series_document(SERIES),
        "figures": [figure_document(FIGURE)],
        "consensus": None,
        "merged_into": "ser_b",
        "pinned": {
            "figure": FIGURE.id,
            "who": "night desk",
            "at": "2022-02-01T09:30:00+00:00",
            "reason": None,
            "decision": 4,
        },
        "decisions": [decision_document(decision)],
    }
