"""A person's word on one claim of a recorded article: it stands, it is another, or neither."""

import json
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from app.domain import Verdict
from app.domain.limits import (
    QUOTE_CHARACTERS,
    SOURCE_CHARACTERS,
    TITLE_CHARACTERS,
)
from app.domain.review import PublicWords, Review, ReviewKind, Seen, before, counting, standing
from app.errors import BadInput, Changed, Conflict, NotFound
from app.exporters.as_events import review_event
from app.services.articles import ArticleRecord, get_article
from app.services.lines import line, web_address
from app.services.paging import Page, checked_limit, checked_word, number_at, numbered, page_of
from app.store import Store, outbox
from app.store import articles as article_store
from app.store import reviews as review_store

__all__ = ["ClaimName", "Given", "PublicWords", "ReviewKind", "list_reviews", "review_claim"]

LISTING = "reviews"


@dataclass(frozen=True, slots=True)
class ClaimName:
    """One claim of one recorded article."""

    article_id: str
    claim_id: str


@dataclass(frozen=True, slots=True)
class Given:
    """What the person says: `verdict` and `reason` with an override, words with all but `undo`."""

    kind: ReviewKind
    verdict: Verdict | None = None
    reason: str | None = None
    who: str | None = None
    words: PublicWords = field(default_factory=PublicWords)


def review_claim(
    store: Store, claim: ClaimName, given: Given, known: Collection[str] | None, now: datetime
) -> Review:
    """Puts the review on record, tells subscribers, and answers with it.

    `known` are the tags of the article that the person may have looked at, None for any. Changed
    where the article has another tag by now; NotFound for an unknown article or a claim that its
    current report does not hold; BadInput for words of no use; Conflict where there is nothing to
    take back. Nothing is recorded then.
    """
    given = _checked(given)
    for name in (claim.article_id, claim.claim_id):
        checked_word(name, "id")
    with store.writing() as connection:
        article = article_store.by_id(connection, claim.article_id)
        if article is None:
            raise NotFound("article", claim.article_id)
        reviews = review_store.of_article(connection, claim.article_id)
        _require_known(tag_of(replace(article, reviews=reviews)), known)
        seen = _seen(article, claim.claim_id)
        number = review_store.next_number(connection)
        review = _review(claim, given, seen, (number, now), reviews)
        review_store.record(connection, review)
        outbox.announce(connection, [review_event(review, article.source, now)], now)
    return review


def list_reviews(
    store: Store, article_id: str, cursor: str | None, limit: int
) -> Page[tuple[Review, bool]]:
    """The reviews of the article's claims, the latest first, each with whether it counts now."""
    record = get_article(store, article_id)
    counting = {review.number for review in counting_reviews(record).values()}
    behind = number_at(LISTING, cursor)
    newest = [one for one in reversed(record.reviews) if behind is None or one.number < behind]
    found = [(one, one.number in counting) for one in newest[: checked_limit(limit) + 1]]
    return page_of(LISTING, found, limit, lambda one: numbered(one[0].number))


def counting_reviews(record: ArticleRecord) -> dict[str, Review]:
    """The review of each claim that counts for the article's report as it stands."""
    verdicts = {claim["id"]: Verdict(claim["verdict"]) for claim in claims_in(record)}
    return counting(record.reviews, verdicts)


def claims_in(record: ArticleRecord) -> list[Any]:
    """The claims of the article's report as it stands, as plain values."""
    report: dict[str, Any] = json.loads(record.report, parse_float=Decimal)
    return list(report["claims"])


def tag_of(record: ArticleRecord) -> str:
    """Names what a person sees of the article: version, edition and the number of its last review.

    Any of the three that changes makes another tag, so that no one decides on what is no more so.
    """
    last = record.reviews[-1].number if record.reviews else 0
    return f"{record.version}.{record.edition}.{last}"


def tag_behind(review: Review) -> str:
    """The tag of the article as that review left it."""
    return f"{review.seen.version}.{review.seen.edition}.{review.number}"


def _require_known(tag: str, known: Collection[str] | None) -> None:
    if known is not None and tag not in known:
        raise Changed("the article or its reviews changed since: look at it again")


def _seen(article: ArticleRecord, claim_id: str) -> Seen:
    claim = next((one for one in claims_in(article) if one["id"] == claim_id), None)
    if claim is None:
        raise NotFound("claim", claim_id)
    return Seen(
        version=article.version,
        edition=article.edition,
        verdict=Verdict(claim["verdict"]),
        surface=claim["surface"],
        quote=claim["quote"],
        claimant=claim["attribution"],
    )


def _review(
    claim: ClaimName,
    given: Given,
    seen: Seen,
    at: tuple[int, datetime],
    reviews: Collection[Review],
) -> Review:
    number, now = at
    return Review(
        number=number,
        article_id=claim.article_id,
        claim_id=claim.claim_id,
        kind=given.kind,
        stands=_stands(claim, given, number, reviews),
        verdict=_verdict(given, seen),
        seen=seen,
        words=given.words,
        reason=given.reason,
        who=given.who,
        decided_at=now,
    )


def _stands(claim: ClaimName, given: Given, number: int, reviews: Collection[Review]) -> int | None:
    if given.kind is not ReviewKind.UNDO:
        return number
    undone = standing(reviews).get(claim.claim_id)
    if undone is None:
        raise Conflict("no review of the claim stands, so none can be taken back")
    return before(undone, reviews)


def _verdict(given: Given, seen: Seen) -> Verdict | None:
    match given.kind:
        case ReviewKind.UNDO:
            return None
        case ReviewKind.ACCEPT:
            return seen.verdict
        case ReviewKind.OVERRIDE:
            if given.verdict is seen.verdict:
                raise BadInput("this is the verdict that the claim has: accept it", "verdict")
            return given.verdict


def _checked(given: Given) -> Given:
    """The same with white space collapsed; BadInput for what does not go with its kind."""
    words = PublicWords(
        textual_rating=line(given.words.textual_rating, "textual_rating", TITLE_CHARACTERS),
        url=web_address(given.words.url, "url"),
        first_appearance=web_address(given.words.first_appearance, "first_appearance"),
    )
    reason = line(given.reason, "reason", QUOTE_CHARACTERS)
    who = line(given.who, "who", SOURCE_CHARACTERS)
    checked = Given(given.kind, given.verdict, reason, who, words)
    if given.kind is ReviewKind.OVERRIDE:
        _require_grounds(checked)
    elif given.verdict is not None:
        raise BadInput("a verdict goes with an override alone", "verdict")
    if given.kind is ReviewKind.UNDO and words != PublicWords():
        raise BadInput("public words go with a verdict: leave them out of an undo", "kind")
    return checked


def _require_grounds(given: Given) -> None:
    if given.verdict is None:
        raise BadInput("say which verdict it is instead", "verdict")
    if given.reason is None:
        raise BadInput("say why the verdict is another", "reason")
