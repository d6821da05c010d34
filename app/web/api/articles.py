"""/articles: what was checked."""

import json
from decimal import Decimal
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.exporters.as_history import change_document
from app.services.articles import ArticleRecord, get_article, list_articles
from app.web.answers import ReportAnswer
from app.web.deps import JSON, TheDoor, json_answer, page_answer, problems
from app.web.entries import ArticlePage, ArticleReport
from app.web.limits import JsonRoute
from app.web.schemas import Listing

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
    report = json.loads(record.report, parse_float=Decimal)
    history = [change_document(change) for change in record.history]
    return json_answer({**_entry(record), "report": report, "history": history})


@router.get(
    "/{article_id}/report.json",
    response_model=ReportAnswer,
    responses=problems(404, 422, 503),
    summary="Get a report",
)
def report(article_id: str, door: TheDoor) -> Response:
    """The report of the article's current version as it stands: when it was recorded, or since it
    was last judged anew with another outcome."""
    return Response(get_article(door.store, article_id).report, media_type=JSON)


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
