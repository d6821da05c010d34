"""/articles: what was checked."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.errors import NotFound
from app.exporters.as_claimreview import claimreview_json, claimreview_of
from app.exporters.as_history import change_document
from app.services.articles import ArticleRecord, get_article, list_articles
from app.services.reports import reviewed_document
from app.services.reviews import tag_of
from app.web.answers import ReportAnswer
from app.web.deps import (
    LINKED_DATA,
    LinkedData,
    TheDoor,
    json_answer,
    objects_in,
    page_answer,
    problems,
)
from app.web.entries import ArticlePage, ArticleReport
from app.web.limits import JsonRoute
from app.web.schemas import Listing
from app.web.tags import tag_header

router = APIRouter(prefix="/articles", tags=["articles"], route_class=JsonRoute)


@router.get("", response_model=ArticlePage, responses=problems(422, 503), summary="List articles")
def articles(request: Request, listing: Annotated[Listing, Query()], door: TheDoor) -> Response:
    """What was recorded, the latest first."""
    page = list_articles(door.store, listing.cursor, listing.limit)
    return page_answer(request, listing, [_entry(one) for one in page.items], page.next_cursor)


@router.get(
    "/{article_id}",
    response_model=ArticleReport,
    responses=problems(404, 422, 503),
    summary="Look at an article",
)
def article(article_id: str, door: TheDoor) -> Response:
    """One article in its current version, with its report as it stands and how verdicts changed."""
    record = get_article(door.store, article_id)
    history = [change_document(change) for change in record.history]
    document = {
        **_entry(record),
        "report": reviewed_document(record, door.publisher),
        "history": history,
    }
    return _tagged(json_answer(document), record)


@router.get(
    "/{article_id}/report.json",
    response_model=ReportAnswer,
    responses=problems(404, 422, 503),
    summary="Get a report",
)
def report(article_id: str, door: TheDoor) -> Response:
    """The report of the article's current version as it stands: when it was recorded, or since it
    was last judged anew with another outcome. Each claim shows the review that counts for it."""
    record = get_article(door.store, article_id)
    return _tagged(json_answer(reviewed_document(record, door.publisher)), record)


@router.get(
    "/{article_id}/report.claimreview",
    response_class=LinkedData,
    responses={**objects_in(LINKED_DATA), **problems(404, 409, 422, 503)},
    summary="Get reviewed findings as schema.org ClaimReview",
)
def claimreview(
    article_id: str, door: TheDoor, claim: Annotated[str | None, Query()] = None
) -> Response:
    """What persons accepted or overrode, as JSON-LD: all of it as a graph, or that of one claim."""
    record = get_article(door.store, article_id)
    answer = reviewed_document(record, door.publisher)
    body = claimreview_json([answer]) if claim is None else claimreview_of(answer, claim)
    if body is None:
        raise NotFound("review of a claim", claim or "")
    return _tagged(LinkedData(body), record)


def _tagged(answer: Response, record: ArticleRecord) -> Response:
    answer.headers.update(tag_header(tag_of(record)))
    return answer


def _entry(record: ArticleRecord) -> dict[str, object]:
    return {
        "id": record.id,
        "source": record.source,
        "published": record.published.isoformat() if record.published else None,
        "url": record.url,
        "title": record.title,
        "language": record.language,
        "version": record.version,
        "edition": record.edition,
        "recorded_at": record.recorded_at.isoformat(),
        "withdrawn_at": record.withdrawn_at.isoformat() if record.withdrawn_at else None,
    }
