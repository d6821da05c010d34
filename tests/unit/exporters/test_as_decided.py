"""A decision as an entry of the history."""

from datetime import UTC, datetime

from app.domain import Decision, DecisionKind, Verdict
from app.domain.review import PublicWords, Review, ReviewKind, Seen, State
from app.exporters.as_decided import DONE, decision_entry, review_entry

NOW = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)
REVIEW = Review(
    number=7,
    article_id="art_1/2",
    claim_id="clm_1",
    kind=ReviewKind.OVERRIDE,
    stands=7,
    verdict=Verdict.AGREES,
    seen=Seen(1, 0, Verdict.DRIFTS, "300 engineers", "It hired 300 engineers.", None),
    words=PublicWords(),
    reason="the annex counts the interns",
    who="Ada",
    decided_at=NOW,
    after=State(ReviewKind.OVERRIDE, Verdict.AGREES),
)
DECISION = Decision(3, DecisionKind.MERGE, "ser_1", "ser_2", 2, None, None, NOW)


def test_every_kind_of_decision_has_its_word() -> None:
    assert set(DONE) == {*ReviewKind, *DecisionKind}


def test_a_review_says_what_held_before_and_after() -> None:
    entry = review_entry(REVIEW, "Harbour Post", None, "1.0.7")
    assert entry["before"] == "drifts; nothing decided"
    assert entry["after"] == "overridden: agrees"
    assert entry["undo"] == {
        "action": "/desk/articles/art_1%2F2/claims/clm_1/decide",
        "tag": "1.0.7",
    }


def test_a_decision_about_series_leads_to_the_first_of_them() -> None:
    entry = decision_entry(DECISION, None)
    assert (entry["page"], entry["title"], entry["undo"]) == ("/desk/series/ser_1", "ser_1", None)
    assert entry["after"] == "is ser_2; 2 figures moved"
