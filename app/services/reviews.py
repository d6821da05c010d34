"""A person's word on one claim of a recorded article, and the record of all such words."""

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from app.checking.figures import figure_id_of
from app.domain import Verdict
from app.domain.lesson import Lesson
from app.domain.queue import ClaimState, states_of
from app.domain.rejudging import Judged
from app.domain.review import (
    STANDING,
    UNTOUCHED,
    PublicWords,
    Review,
    ReviewKind,
    Seen,
    State,
    assigned,
    before,
    counting,
    standing,
    state_of,
)
from app.errors import BadInput, Changed, Conflict, NotFound
from app.exporters.as_events import review_event
from app.services.articles import ArticleRecord, get_article
from app.services.given_reviews import Given, checked
from app.services.lessons import lesson_of
from app.services.paging import Page, checked_limit, checked_word, number_at, numbered, page_of
from app.store import Store, locks, outbox, teaching, verdicts
from app.store import articles as article_store
from app.store import reviews as review_store
from app.store.reviews import Listed

__all__ = [
    "ClaimName",
    "Given",
    "Listed",
    "Meanwhile",
    "PublicWords",
    "ReviewKind",
    "list_all_reviews",
    "list_reviews",
    "meanwhile",
    "review_claim",
]

LISTING = "reviews"
EVERYWHERE = "reviews of all articles"

SEEN_TAG = re.compile(r"([0-9]{1,9})\.([0-9]{1,9})\.([0-9]{1,9})")
"""What `tag_of` gives."""


@dataclass(frozen=True, slots=True)
class ClaimName:
    """One claim of one recorded article."""

    article_id: str
    claim_id: str


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """What happened to an article since somebody looked: whether it came with another text, whether
    its report was judged again, and the reviews that were made, oldest first."""

    is_other_text: bool
    is_judged_again: bool
    reviews: tuple[Review, ...]


def review_claim(
    store: Store, claim: ClaimName, given: Given, known: Collection[str] | None, now: datetime
) -> Review:
    """Puts the review on record, tells subscribers of all but a note, and answers with it.

    `known` are the tags of the article that the person may have looked at, None for any. Changed
    where the article has another tag by now; NotFound for an unknown article or a claim that its
    current report does not hold; BadInput for words of no use; Conflict where there is nothing to
    take back. Nothing is recorded then.
    """
    given = checked(given)
    for name in (claim.article_id, claim.claim_id):
        checked_word(name, "id")
    with store.writing() as connection:
        locks.hold_decisions(connection)
        article = article_store.by_id(connection, claim.article_id)
        if article is None:
            raise NotFound("article", claim.article_id)
        reviews = review_store.of_article(connection, claim.article_id)
        _require_known(tag_of(replace(article, reviews=reviews)), known)
        stood = standing(reviews).get(claim.claim_id)
        judged = verdicts.of_article(connection, claim.article_id).get(claim.claim_id)
        seen, lesson = _seen(article, claim.claim_id, given, (stood, judged))
        number = review_store.next_number(connection)
        review = replace(_review(claim, given, seen, (number, now), reviews), lesson=lesson)
        review_store.record(connection, review)
        stands = _stands_in_lists(claim.claim_id, seen.verdict, (*reviews, review))
        verdicts.note_review(connection, claim.article_id, claim.claim_id, *stands)
        turn = _turn(review, (stood, judged), reviews)
        if turn.ended is not turn.begun:
            teaching.follow(connection, turn, store.memory.overrules(connection).merged)
        if review.kind is not ReviewKind.NOTE:  # it decides nothing, and is for the desk alone
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


def list_all_reviews(store: Store, cursor: str | None, limit: int) -> Page[Listed]:
    """The reviews of all articles, the latest first; BadInput for a cursor or limit of no use."""
    behind = number_at(EVERYWHERE, cursor)
    with store.reading() as connection:
        found = review_store.newest(connection, behind, checked_limit(limit) + 1)
    return page_of(EVERYWHERE, found, limit, lambda one: numbered(one.review.number))


def meanwhile(record: ArticleRecord, tag: str) -> Meanwhile:
    """What happened to the article since it had this tag, for who was refused with Changed.

    A tag that none of its answers had is as old as can be.
    """
    seen = SEEN_TAG.fullmatch(tag)
    version, edition, last = map(int, seen.groups()) if seen else (0, 0, 0)
    return Meanwhile(
        is_other_text=version != record.version,
        is_judged_again=version == record.version and edition != record.edition,
        reviews=tuple(one for one in record.reviews if one.number > last),
    )


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


def _stands_in_lists(
    claim_id: str, verdict: Verdict, reviews: Sequence[Review]
) -> tuple[ClaimState, str | None]:
    """What lists say of the claim after all these reviews: its state, and who looks after it."""
    state = states_of(reviews, {claim_id: verdict}).get(claim_id, ClaimState.OPEN)
    return state, assigned(reviews).get(claim_id)


def _require_known(tag: str, known: Collection[str] | None) -> None:
    if known is not None and tag not in known:
        raise Changed("the article or its reviews changed since: look at it again")


def _seen(
    article: ArticleRecord, claim_id: str, given: Given, known: tuple[Review | None, Judged | None]
) -> tuple[Seen, Lesson | None]:
    """What the person had before them, and what their word teaches.

    `known` are what stands for the claim and how it was judged. What stands for a claim of an
    earlier text may still be taken back: it may hold for other articles.
    """
    stood, judged = known
    claim = next((one for one in claims_in(article) if one["id"] == claim_id), None)
    if claim is None:
        if stood is None or given.kind is not ReviewKind.UNDO:
            raise NotFound("claim", claim_id)
        return replace(stood.seen, version=article.version, edition=article.edition), None
    seen = Seen(
        version=article.version,
        edition=article.edition,
        verdict=Verdict(claim["verdict"]),
        surface=claim["surface"],
        quote=claim["quote"],
        claimant=claim["attribution"],
    )
    series_id = judged.series_id if judged else claim.get("series", "")
    return seen, lesson_of(given.kind, claim, series_id)


def _turn(
    review: Review, known: tuple[Review | None, Judged | None], reviews: Collection[Review]
) -> teaching.Turn:
    stood, judged = known
    numbered = {one.number: one for one in (*reviews, review)}
    return teaching.Turn(
        review=review,
        ended=stood,
        begun=numbered[review.stands] if review.stands else None,
        figure_id=figure_id_of(review.article_id, review.claim_id),
        series_id=judged.series_id if judged else None,
    )


def _review(
    claim: ClaimName,
    given: Given,
    seen: Seen,
    at: tuple[int, datetime],
    reviews: Collection[Review],
) -> Review:
    number, now = at
    mine = {one.number: one for one in reviews if one.claim_id == claim.claim_id}
    verdict = _verdict(given, seen)
    stands = _stands(given, number, mine)
    held = state_of(claim.claim_id, reviews)
    return Review(
        number=number,
        article_id=claim.article_id,
        claim_id=claim.claim_id,
        kind=given.kind,
        stands=stands,
        verdict=verdict,
        seen=seen,
        words=given.words,
        reason=given.reason,
        who=given.who,
        decided_at=now,
        before=held,
        after=_after(given, verdict, held, mine.get(stands) if stands else None),
    )


def _stands(given: Given, number: int, mine: Mapping[int, Review]) -> int | None:
    """The number of what stands from then on; `mine` are the claim's reviews, oldest first."""
    if given.kind in STANDING:
        return number
    last = next(iter(standing(mine.values()).values()), None)
    if given.kind is not ReviewKind.UNDO:
        return last.number if last else None
    if last is None:
        raise Conflict("no review of the claim stands, so none can be taken back")
    return before(last, mine.values())


def _after(given: Given, verdict: Verdict | None, held: State, back: Review | None) -> State:
    match given.kind:
        case ReviewKind.UNDO:
            left = State(back.kind, back.verdict) if back else UNTOUCHED
            return replace(left, assignee=held.assignee)
        case ReviewKind.NOTE:
            return held
        case ReviewKind.ASSIGN:
            return replace(held, assignee=given.assignee)
        case _:
            return State(given.kind, verdict, held.assignee)


def _verdict(given: Given, seen: Seen) -> Verdict | None:
    if given.kind is ReviewKind.ACCEPT:
        return seen.verdict
    if given.verdict is seen.verdict:
        raise BadInput("this is the verdict that the claim has: accept it", "verdict")
    return given.verdict
