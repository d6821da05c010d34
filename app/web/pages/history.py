"""/desk/history: everything that persons decided, with a way to take back what still can be."""

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Response
from pydantic import Field

from app.domain.limits import PAGE
from app.exporters.as_decided import decision_entry, review_entry
from app.exporters.encoding import Document
from app.services.history import Entry, list_history
from app.web.deps import Door, TheDoor, json_answer
from app.web.limits import JsonRoute
from app.web.pages.listings import EMPTY, Cursor
from app.web.pages.pages import page
from app.web.pages.route import PageRoute
from app.web.pages.visitor import visitor_of
from app.web.schemas import Body

HERE = "/desk/history"
READERS = [Depends(visitor_of)]

router = APIRouter(
    prefix="/desk", route_class=PageRoute, include_in_schema=False, dependencies=READERS
)
documents = APIRouter(
    prefix="/desk", route_class=JsonRoute, include_in_schema=False, dependencies=READERS
)
ROUTERS = (documents, router)

UNDONE = "Taken back: what held before holds again."


class HistoryListing(Body):
    """Which part of the record; `done` is what was done just before, and is always an undo."""

    cursor: Cursor = None
    limit: int = Field(default=50, ge=1, le=PAGE)
    done: Annotated[str | None, EMPTY, Field(max_length=64)] = None

    def address(self, cursor: str | None) -> str:
        """The page behind that cursor, or the first."""
        told = {"cursor": cursor, "limit": self.limit if "limit" in self.model_fields_set else None}
        query = urlencode({name: value for name, value in told.items() if value is not None})
        return f"{HERE}?{query}" if query else HERE


Asked = Annotated[HistoryListing, Query()]


@router.get("/history")
def show(asked: Asked, door: TheDoor) -> Response:
    """Who decided what, when and why; the latest first."""
    found = _document(door, asked)
    cursor = found["next_cursor"]
    return page(
        "history",
        items=found["items"],
        first=asked.address(None) if asked.cursor else None,
        next=asked.address(str(cursor)) if cursor else None,
        done=UNDONE if asked.done == "undo" else None,
        here_at=asked.address(asked.cursor),
    )


@documents.get("/history.json")
def document(asked: Asked, door: TheDoor) -> Response:
    """The same for programs."""
    return json_answer(_document(door, asked))


def _document(door: Door, asked: HistoryListing) -> Document:
    found = list_history(door.store, asked.cursor, asked.limit)
    return {"items": [_entry(one) for one in found.items], "next_cursor": found.next_cursor}


def _entry(one: Entry) -> Document:
    if one.review is not None:
        return review_entry(one.review, one.source, one.title, one.tag)
    if one.decision is None:
        raise TypeError("an entry without a decision")
    return decision_entry(one.decision, one.tag)
