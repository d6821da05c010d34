"""/desk/series: the measured things, and one of them on its time line."""

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Query, Response

from app.domain import Recorded
from app.exporters.figures_as_csv import figures_csv
from app.services.series import get_series, list_series
from app.web.deps import Door, TheDoor, json_answer
from app.web.limits import JsonRoute
from app.web.pages import series_actions
from app.web.pages.forms import Filled
from app.web.pages.pages import page
from app.web.pages.route import PageRoute
from app.web.pages.series_asked import HERE, SeriesAsked, SeriesListing
from app.web.pages.series_sheet import BLANK, sheet_document, shown, summary_document
from app.web.pages.visitor import visitor_of

READERS = [Depends(visitor_of)]

router = APIRouter(route_class=PageRoute, include_in_schema=False, dependencies=READERS)
documents = APIRouter(route_class=JsonRoute, include_in_schema=False, dependencies=READERS)
ROUTERS = (documents, router, *series_actions.ROUTERS)

Listed = Annotated[SeriesListing, Query()]
Asked = Annotated[SeriesAsked, Query()]


@router.get(HERE)
def show(asked: Listed, door: TheDoor) -> Response:
    """The measured things by their labels, with a search."""
    found = _listed(door, asked)
    cursor = found["next_cursor"]
    return page(
        "series_list",
        items=found["items"],
        asked=asked,
        first=asked.address(None) if asked.cursor else None,
        next=asked.address(str(cursor)) if cursor else None,
    )


@documents.get(f"{HERE}.json")
def document(asked: Listed, door: TheDoor) -> Response:
    """The same for programs."""
    return json_answer(_listed(door, asked))


@documents.get(HERE + "/{series_id}.json")
def one_document(series_id: str, asked: Asked, door: TheDoor) -> Response:
    """What a series' page shows, for programs."""
    return json_answer(sheet_document(door, series_id, asked))


@documents.get(HERE + "/{series_id}.csv")
def one_table(series_id: str, door: TheDoor) -> Response:
    """The newest figures of a series, for a spreadsheet."""
    known = get_series(door.store, series_id)
    recorded = (Recorded(known.series, figure) for figure in reversed(known.figures))
    name = quote(f"{series_id}.csv", safe="")
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "X-Content-Type-Options": "nosniff",
    }
    return Response("".join(figures_csv(recorded)), media_type="text/csv", headers=headers)


@router.get(HERE + "/{series_id}")
def show_one(series_id: str, asked: Asked, door: TheDoor) -> Response:
    """A measured thing: its time line, its figures, and what was decided about it."""
    return shown(door, series_id, asked, Filled(BLANK))


def _listed(door: Door, asked: SeriesListing) -> dict[str, object]:
    found = list_series(door.store, asked.q, asked.cursor, asked.limit)
    return {
        "items": [summary_document(one) for one in found.items],
        "next_cursor": found.next_cursor,
    }
