"""Below /articles/{id}: what persons decided about its claims, one by one; and GET /reviews, what
they decided about any."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.exporters.as_reviews import review_document
from app.services.reviews import (
    ClaimName,
    Given,
    PublicWords,
    list_all_reviews,
    list_reviews,
    review_claim,
    tag_behind,
)
from app.web.decided import ReviewAnswer
from app.web.deps import BODY_PROBLEMS, TheDoor, json_answer, page_answer, problems
from app.web.entries import ReviewHistory, ReviewPage
from app.web.limits import JsonRoute
from app.web.reviewing import ReviewBody
from app.web.schemas import Listing
from app.web.tags import IfMatch, tag_header, tags_in

router = APIRouter(tags=["articles"], route_class=JsonRoute)


@router.post(
    "/articles/{article_id}/claims/{claim_id}/review",
    status_code=201,
    response_model=ReviewAnswer,
    responses=problems(404, 409, 412, 428, *BODY_PROBLEMS),
    summary="Decide about a claim, or note something",
)
def review(
    article_id: str, claim_id: str, body: ReviewBody, door: TheDoor, if_match: IfMatch = None
) -> Response:
    """Puts on record what a person decides about one claim: its verdict stands or is another one,
    it is no claim, somebody is to look after it. An `undo` takes the last word on it back."""
    claim, known = ClaimName(article_id, claim_id), tags_in(if_match)
    made = review_claim(door.store, claim, _given(body), known, door.now())
    answer = json_answer(review_document(made, door.publisher, counts=made.is_standing), 201)
    answer.headers.update(tag_header(tag_behind(made)))
    return answer


@router.get(
    "/articles/{article_id}/reviews",
    response_model=ReviewPage,
    responses=problems(404, 422, 503),
    summary="List what was decided about an article",
)
def reviews(
    article_id: str, request: Request, listing: Annotated[Listing, Query()], door: TheDoor
) -> Response:
    """Every review of the article's claims, in any of its versions, the latest first."""
    page = list_reviews(door.store, article_id, listing.cursor, listing.limit)
    items = [review_document(one, door.publisher, counts=counts) for one, counts in page.items]
    return page_answer(request, listing, items, page.next_cursor)


@router.get(
    "/reviews",
    response_model=ReviewHistory,
    responses=problems(422, 503),
    summary="List what was decided about claims",
)
def all_reviews(request: Request, listing: Annotated[Listing, Query()], door: TheDoor) -> Response:
    """Every review of any article's claims, the latest first."""
    page = list_all_reviews(door.store, listing.cursor, listing.limit)
    items = [
        {
            **review_document(one.review, door.publisher, counts=one.counts),
            "source": one.source,
            "title": one.title,
        }
        for one in page.items
    ]
    return page_answer(request, listing, items, page.next_cursor)


def _given(body: ReviewBody) -> Given:
    return Given(
        kind=body.kind,
        verdict=body.verdict,
        reason=body.reason,
        who=body.who,
        words=PublicWords(body.textual_rating, body.url, body.first_appearance),
        assignee=body.assignee,
    )
