"""/desk/audit: who did what, from where; for admins."""

from datetime import UTC, datetime, time
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query, Response
from pydantic import Field

from app.domain.audit import Act, AuditFilter, Entry
from app.domain.limits import PAGE
from app.exporters.as_audit import audit_document, who_words
from app.exporters.encoding import Document
from app.services.audit import list_audit
from app.services.paging import Page
from app.web.deps import Door, TheDoor, json_answer
from app.web.limits import JsonRoute
from app.web.pages.listings import EMPTY, Cursor
from app.web.pages.pages import page
from app.web.pages.route import PageRoute
from app.web.pages.visitor import admin_of
from app.web.schemas import Body, Day

HERE = "/desk/audit"
ADMINS = [Depends(admin_of)]

router = APIRouter(route_class=PageRoute, include_in_schema=False, dependencies=ADMINS)
documents = APIRouter(route_class=JsonRoute, include_in_schema=False, dependencies=ADMINS)
ROUTERS = (documents, router)

ABOUT = tuple(sorted({act.partition(".")[0] for act in Act} | {"decision", "review"}))
"""What acts are about, to choose from."""


class AuditListing(Body):
    """Which acts: since that day, of that person, key or sender, about that."""

    since: Annotated[Day | None, EMPTY] = None
    who: Annotated[Annotated[str, Field(max_length=200)] | None, EMPTY] = None
    act: Annotated[Annotated[str, Field(max_length=64)] | None, EMPTY] = None
    cursor: Cursor = None
    limit: int = Field(default=50, ge=1, le=PAGE)

    @property
    def wanted(self) -> AuditFilter:
        """The same for the service."""
        since = datetime.combine(self.since, time(), UTC) if self.since else None
        return AuditFilter(since, self.who, self.act)

    def address(self, cursor: str | None, at: str = HERE) -> str:
        """Where the part of the listing behind the cursor stands."""
        limit = None if self.limit == 50 else self.limit
        asked = {"since": self.since, "who": self.who, "act": self.act, "limit": limit}
        told = {name: value for name, value in {**asked, "cursor": cursor}.items() if value}
        return f"{at}?{urlencode(told)}" if told else at


Asked = Annotated[AuditListing, Query()]


@router.get(HERE)
def show(asked: Asked, door: TheDoor) -> Response:
    """Who did what, the latest first, with a choice of whom and what."""
    found = _found(door, asked)
    return page(
        "audit",
        items=[_entry(one) for one in found.items],
        asked=asked,
        about=ABOUT,
        json=asked.address(None, f"{HERE}.json"),
        first=asked.address(None) if asked.cursor else None,
        next=asked.address(found.next_cursor) if found.next_cursor else None,
    )


@documents.get(f"{HERE}.json")
def document(asked: Asked, door: TheDoor) -> Response:
    """The same for programs."""
    found = _found(door, asked)
    items = [_entry(one) for one in found.items]
    return json_answer({"items": items, "next_cursor": found.next_cursor})


def _found(door: Door, asked: AuditListing) -> Page[Entry]:
    return list_audit(door.store, asked.wanted, asked.cursor, asked.limit)


def _entry(one: Entry) -> Document:
    return {**audit_document(one), "who_words": who_words(one.who)}
