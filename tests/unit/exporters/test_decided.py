"""A person's word stands above the report's."""

import pytest

from app.domain import Verdict
from app.domain.review import PublicWords, Review, ReviewKind, Seen
from app.exporters.decided import Standing, name_of, standing_of, standing_word
from tests.unit.store.samples import NOW

SEEN = Seen(1, 0, Verdict.DRIFTS, "4,000 troops", "Norland has 4,000 troops.", None)


def review(kind: ReviewKind, verdict: Verdict | None) -> Review:
    return Review(
        1, "art_1", "clm_1", kind, 1, verdict, SEEN, PublicWords(), "Old count", "Ada", NOW
    )


def test_without_a_review_the_report_s_verdict_stands() -> None:
    standing = standing_of({"verdict": "drifts"})
    assert standing == Standing("drifts", "drifts")
    assert not standing.is_decided
    assert not standing.is_other


@pytest.mark.parametrize(
    ("told", "word", "said"),
    [
        ({"kind": "accept", "verdict": "drifts", "who": "Ada"}, "drifts", "accepted by Ada"),
        ({"kind": "override", "verdict": "agrees", "who": "Ada"}, "agrees", "decided by Ada"),
        ({"kind": "override", "verdict": "agrees", "who": None}, "agrees", "decided at the desk"),
        ({"kind": "not_a_claim", "verdict": None, "who": "Ada"}, "dismissed", "decided by Ada"),
        ({"kind": "newer", "verdict": None, "who": "Ada"}, "drifts", "decided by Ada"),
    ],
)
def test_what_a_person_said_stands(told: dict[str, object], word: str, said: str) -> None:
    standing = standing_of({"verdict": "drifts", "review": {**told, "reason": "Old\u202ecount"}})
    assert (standing.word, standing.automatic, standing.said) == (word, "drifts", said)
    assert standing.is_other == (word != "drifts")
    assert standing.reason == "Old count"


def test_a_verdict_that_was_decided_in_another_article_stands() -> None:
    elsewhere = {"who": "Ada", "reason": "Old count", "verdict_before": "drifts"}
    standing = standing_of({"verdict": "agrees", "decided": elsewhere})
    assert (standing.word, standing.automatic) == ("agrees", "drifts")
    assert (standing.said, standing.reason) == ("decided by Ada in another article", "Old count")
    here = {"kind": "override", "verdict": "conflicts", "who": "Bo", "reason": "No"}
    own = standing_of({"verdict": "agrees", "decided": elsewhere, "review": here})
    assert (own.word, own.automatic, own.said) == ("conflicts", "drifts", "decided by Bo")


def test_a_review_on_record_gives_the_same_word() -> None:
    assert standing_word("drifts", None) == "drifts"
    assert standing_word("drifts", review(ReviewKind.ACCEPT, Verdict.DRIFTS)) == "drifts"
    assert standing_word("drifts", review(ReviewKind.OVERRIDE, Verdict.AGREES)) == "agrees"


def test_what_is_no_claim_is_called_so() -> None:
    assert name_of("dismissed") == "not a claim"
    assert name_of("drifts") == "drifts"
