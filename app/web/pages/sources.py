"""/desk/sources: outlets, how often they agree, are first, and whose copies they carry."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Response
from pydantic import Field

from app.domain.limits import PAGE
from app.exporters.as_sources import Record, copies_document, source_document, sources_csv
from app.exporters.encoding import Document
from app.services import sources
from app.services.paging import Page
from app.services.sources import Outlet, Outline
from app.web.deps import Door, TheDoor, json_answer
from app.web.limits import JsonRoute
from app.web.pages.claims import CURL, counted, per_cent
from app.web.pages.listings import Cursor
from app.web.pages.pages import page
from app.web.pages.route import PageRoute
from app.web.pages.visitor import visitor_of
from app.web.schemas import Body

HERE = "/desk/sources"
VISITORS = [Depends(visitor_of)]
SHOWN = 20

router = APIRouter(
    prefix="/desk", route_class=PageRoute, include_in_schema=False, dependencies=VISITORS
)
documents = APIRouter(
    prefix="/desk", route_class=JsonRoute, include_in_schema=False, dependencies=VISITORS
)
ROUTERS = (documents, router)  # in this order, for an id of a source may not end in .json


class SourceListing(Body):
    """Which part of the list."""

    cursor: Cursor = None
    limit: int = Field(default=SHOWN, ge=1, le=PAGE)


Asked = Annotated[SourceListing, Query()]


@router.get("/sources")
def show(asked: Asked, door: TheDoor) -> Response:
    """All outlets by name."""
    found = _found(door, asked)
    return page(
        "sources",
        200,
        **_document(found),
        asked=asked,
        further=_address(asked, found.next_cursor) if found.next_cursor else "",
        newest=sources.NEWEST_EACH,
        total=counted,
        per_cent=per_cent,
        curl=CURL,
    )


@documents.get("/sources.json")
def document(asked: Asked, door: TheDoor) -> Response:
    """The same for programs."""
    return json_answer(_document(_found(door, asked)))


@documents.get("/sources.csv")
def spreadsheet(asked: Asked, door: TheDoor) -> Response:
    """The same part of the list as a spreadsheet opens it; `limit` says how many, up to 200."""
    text = "".join(sources_csv(_records(_found(door, asked).items)))
    headers = {"Content-Disposition": 'attachment; filename="sources.csv"'}
    return Response(text.encode(), media_type="text/csv; charset=utf-8", headers=headers)


@documents.get("/sources/{source_id}.json")
def one_document(source_id: str, door: TheDoor) -> Response:
    """One outlet for programs."""
    return json_answer(_outlet_document(sources.get_source(door.store, source_id)))


@router.get("/sources/{source_id}")
def show_one(source_id: str, door: TheDoor) -> Response:
    """One outlet, with whose numbers and texts it carries."""
    outlet = sources.get_source(door.store, source_id)
    return page(
        "source",
        200,
        **_outlet_document(outlet),
        total=counted,
        per_cent=per_cent,
        newest=sources.NEWEST,
        share=_share,
        queue=f"/desk/queue?{urlencode({'source': source_id})}",
    )


def _found(door: Door, asked: SourceListing) -> Page[Outline]:
    return sources.list_sources(door.store, asked.cursor, asked.limit)


def _document(found: Page[Outline]) -> Document:
    return {
        "items": [source_document(one) for one in _records(found.items)],
        "next_cursor": found.next_cursor,
    }


def _outlet_document(outlet: Outlet) -> Document:
    (record,) = _records([outlet.outline])
    return {
        **source_document(record),
        "first": {"of": outlet.firsts_of, "confirmed": outlet.firsts},
        "lag": {"of": outlet.lags, "days": outlet.lag},
        "texts": copies_document(outlet.copied_texts.looked_at, outlet.copied_texts.origins),
    }


def _records(outlines: Sequence[Outline]) -> list[Record]:
    return [
        Record(
            id=one.source.id,
            name=one.source.name,
            articles=one.articles,
            figures=one.figures,
            by_verdict=one.tally.by_verdict,
            agreement=one.agreement,
            copies_of=one.copies.looked_at,
            copies=one.copies.origins,
        )
        for one in outlines
    ]


def _share(count: int, of: int) -> str:
    return per_cent(Decimal(count) / of)


def _address(asked: SourceListing, cursor: str) -> str:
    limit = {} if asked.limit == SHOWN else {"limit": str(asked.limit)}
    return f"{HERE}?{urlencode({'cursor': cursor, **limit})}"
