"""Reviewed claims → schema.org ClaimReview, as JSON-LD: only what a person accepted or overrode."""

from collections.abc import Iterable, Mapping
from typing import Any

from app.errors import Conflict
from app.exporters.encoding import Document
from app.exporters.linked_data import linked_data, said
from app.exporters.remarks import Run

Answer = Mapping[str, Any]  # JSON as it comes back from a service: its shape is CONTRACT.md's

CLAIM_CHARACTERS = 75
"""What Google's documentation of ClaimReview advises at most for `claimReviewed`."""

UNNAMED = (
    "the service does not know who publishes its reviews: "
    "set PLUMBLINE_PUBLISHER_NAME and PLUMBLINE_PUBLISHER_URL"
)


def run_claimreview(run: Run) -> str:
    """The reviews of all texts of a run; what nobody reviewed is left out."""
    return claimreview_json(one.answer for one in run.checked) + "\n"


def claimreview_json(answers: Iterable[Answer]) -> str:
    """All reviews of some reports as one JSON-LD document; without any, its graph is empty.

    An answer is a report as GET /articles/{id}/report.json gives it. Conflict where a claim was
    reviewed and no publisher is set.
    """
    graph = [review for answer in answers for review in claim_reviews(answer)]
    return linked_data({"@graph": graph})


def claimreview_of(answer: Answer, claim_id: str) -> str | None:
    """The review of one claim, as a page carries it in a script element; None where none counts."""
    for claim in answer["claims"]:
        if claim["id"] == claim_id and _is_public(claim):
            return linked_data(_claim_review(claim, answer["article"]))
    return None


def claim_reviews(answer: Answer) -> list[Document]:
    """One ClaimReview for each claim whose review counts and tells the public something."""
    return [
        _claim_review(claim, answer["article"]) for claim in answer["claims"] if _is_public(claim)
    ]


def shortened(text: str, limit: int = CLAIM_CHARACTERS) -> str:
    """The text on one line, cut at a word where it is too long, with an ellipsis that counts."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    cut = line[:limit]
    at_word = cut.rpartition(" ")[0].rstrip(" ,;:–—-")
    return (at_word or cut[:-1]) + "…"


def _is_public(claim: Answer) -> bool:
    review = claim.get("review")
    return bool(review and review["counts"] and review["rating"])


def _claim_review(claim: Answer, article: Answer) -> Document:
    review = claim["review"]
    publisher = review["publisher"]
    if publisher is None:
        raise Conflict(UNNAMED)
    return said(
        {
            "@type": "ClaimReview",
            "url": review["url"],
            "claimReviewed": shortened(claim["quote"]),
            "datePublished": review["decided_at"][:10],
            "author": {
                "@type": "Organization",
                "name": publisher["name"],
                "url": publisher["url"],
            },
            "itemReviewed": _claim(claim, article),
            "reviewRating": {"@type": "Rating", "alternateName": review["rating"]},
            "sdLicense": publisher["license"],
        }
    )


def _claim(claim: Answer, article: Answer) -> Document:
    first = claim["review"]["first_appearance"]
    return said(
        {
            "@type": "Claim",
            "author": _claimant(claim, article),
            "datePublished": article["published"],
            "appearance": [_work(article["url"])] if article["url"] else None,
            "firstAppearance": _work(first) if first else None,
        }
    )


def _claimant(claim: Answer, article: Answer) -> Document:
    # Whether a speaker is a person or an organisation is not known, and so it is not said.
    if claim["attribution"]:
        return {"name": claim["attribution"]}
    return {"@type": "Organization", "name": article["source"]}


def _work(url: str) -> Document:
    return {"@type": "CreativeWork", "url": url}
