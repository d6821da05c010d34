"""/series: the measured things."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.exporters.as_history import time_line_document
from app.exporters.figure_documents import series_document
from app.services.series import get_series, list_series
from app.web.deps import TheDoor, json_answer, page_answer, problems
from app.web.entries import SeriesPage, SeriesTimeLine
from app.web.limits import JsonRoute
from app.web.schemas import SeriesListing
from app.web.tags import tag_header

router = APIRouter(prefix="/series", tags=["series"], route_class=JsonRoute)


@router.get("", response_model=SeriesPage, responses=problems(422, 503), summary="List series")
def all_series(
    request: Request, listing: Annotated[SeriesListing, Query()], door: TheDoor
) -> Response:
    """The measured things by their labels, each with how many figures may be compared."""
    page = list_series(door.store, listing.q, listing.cursor, listing.limit)
    items = [
        {
            **series_document(summary.series),
            "figures": summary.figures,
            "latest": summary.latest.isoformat() if summary.latest else None,
        }
        for summary in page.items
    ]
    return page_answer(request, listing, items, page.next_cursor)


@router.get(
    "/{series_id}",
    response_model=SeriesTimeLine,
    responses=problems(404, 422, 503),
    summary="Look at a series",
)
def one_series(series_id: str, door: TheDoor) -> Response:
    """One measured thing, with its time line and what its figures say together; the `ETag` is for
    `If-Match` of the decisions about it."""
    known = get_series(door.store, series_id)
    answer = json_answer(
        time_line_document(
            known.series,
            known.figures,
            known.consensus,
            known.merged_into,
            (known.decisions, known.pin),
        )
    )
    answer.headers.update(tag_header(known.tag))
    return answer
