"""/desk/work: imports and backfills, how far they are, and what waits in the queues."""

from fastapi import APIRouter, Depends, Response

from app.exporters.as_undertakings import work_document
from app.exporters.encoding import Document
from app.services.progress import list_undertakings, waiting
from app.web.deps import Door, TheDoor, json_answer
from app.web.limits import JsonRoute
from app.web.pages.pages import page
from app.web.pages.route import PageRoute
from app.web.pages.visitor import visitor_of

READERS = [Depends(visitor_of)]

router = APIRouter(
    prefix="/desk", route_class=PageRoute, include_in_schema=False, dependencies=READERS
)
documents = APIRouter(
    prefix="/desk", route_class=JsonRoute, include_in_schema=False, dependencies=READERS
)
ROUTERS = (documents, router)

SHOWN = 50
"""The undertakings that were begun last; who started more in a day looks at a log."""


@router.get("/work")
def show(door: TheDoor) -> Response:
    """What is under way; an open page is told when something moves."""
    return page("work", 200, **_document(door))


@documents.get("/work.json")
def document(door: TheDoor) -> Response:
    """The same for programs."""
    return json_answer(_document(door))


def _document(door: Door) -> Document:
    return work_document(list_undertakings(door.store, SHOWN), waiting(door.store), door.now())
