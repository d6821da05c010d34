"""One decision of a person, about a claim or about series → a plain document for a history."""

from collections.abc import Mapping
from urllib.parse import quote

from app.domain import Decision
from app.domain.review import Review
from app.exporters.as_history import after_words, before_words
from app.exporters.encoding import Document

DONE: Mapping[str, str] = {
    "accept": "accepted",
    "override": "overridden",
    "not_a_claim": "not a claim",
    "note": "noted",
    "assign": "assigned",
    "merge": "merged",
    "split": "split",
    "apart": "kept apart",
    "pin": "pinned",
    "unpin": "unpinned",
    "retract": "retracted",
    "undo": "taken back",
}
"""What was done, in a word, by the kind of a decision."""


def review_entry(review: Review, source: str, title: str | None, tag: str | None) -> Document:
    """A decision about a claim of an article of that source and title.

    `undo` is where to post what takes it back, with the tag that has to go along; None where it
    cannot be.
    """
    page = f"/desk/articles/{_part(review.article_id)}/claims/{_part(review.claim_id)}"
    return {
        "about": "claim",
        "number": review.number,
        "kind": str(review.kind),
        "done": DONE[review.kind],
        "article": review.article_id,
        "claim": review.claim_id,
        "series": None,
        "source": source,
        "title": title,
        "quote": review.seen.quote,
        "surface": review.seen.surface,
        "page": page,
        "before": f"{review.seen.verdict}; {review.before.words}",
        "after": review.after.words,
        "reason": review.reason,
        "who": review.who,
        "decided_at": review.decided_at.isoformat(),
        "undo": None if tag is None else {"action": f"{page}/decide", "tag": tag},
    }


def decision_entry(decision: Decision, tag: str | None) -> Document:
    """A decision about one series or two, or a figure of one; `undo` as above."""
    page = f"/desk/series/{_part(decision.series_id)}"
    return {
        "about": "series",
        "number": decision.number,
        "kind": str(decision.kind),
        "done": DONE[decision.kind],
        "article": None,
        "claim": None,
        "series": decision.series_id,
        "source": None,
        "title": decision.subject.series or decision.series_id,
        "quote": None,
        "surface": None,
        "page": page,
        "before": before_words(decision),
        "after": after_words(decision),
        "reason": decision.reason,
        "who": decision.who,
        "decided_at": decision.decided_at.isoformat(),
        "undo": None if tag is None else {"action": f"{page}/undo", "tag": tag},
    }


def _part(identifier: str) -> str:
    return quote(identifier, safe="")
