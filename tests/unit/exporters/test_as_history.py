"""Decisions as clients read them."""

from datetime import UTC, datetime

from app.domain import Decision, DecisionKind, Verdict
from app.domain.rejudging import Cause, Change, Why
from app.exporters.as_history import change_document, decision_document, time_line_document
from app.exporters.figure_documents import figure_document, series_document
from tests.unit.exporters.test_as_observation import FIGURE, SERIES


def test_a_decision_says_what_was_decided_why_and_by_whom() -> None:
    moment = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
    decision = Decision(3, DecisionKind.MERGE, "ser_a", "ser_b", 2, "one company", None, moment)
    assert decision_document(decision) == {
        "number": 3,
        "kind": "merge",
        "series": "ser_a",
        "other": "ser_b",
        "figures": 2,
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
    assert time_line_document(SERIES, [FIGURE], None, "ser_b", [decision]) == {
        **series_document(SERIES),
        "figures": [figure_document(FIGURE)],
        "consensus": None,
        "merged_into": "ser_b",
        "decisions": [decision_document(decision)],
    }
