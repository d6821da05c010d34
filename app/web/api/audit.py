"""GET /audit: who did what, for whoever runs the house."""

from datetime import UTC, datetime, time
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from app.domain.audit import AuditFilter
from app.domain.who import WhoKind
from app.exporters.as_audit import audit_document
from app.services.audit import list_audit
from app.web.answer import Answer
from app.web.deps import TheDoor, page_answer, problems
from app.web.limits import JsonRoute
from app.web.schemas import Day, Listing

router = APIRouter(route_class=JsonRoute, tags=["audit"])


class AuditListing(Listing):
    """Which entries are asked for."""

    since: Day | None = Field(default=None, description="The first day, in UTC.")
    who: str | None = Field(
        default=None, max_length=200, description="Name or id of a person, a key or a sender."
    )
    act: str | None = Field(
        default=None, max_length=64, description="As `key.created`, or `key` for all about keys."
    )

    @property
    def wanted(self) -> AuditFilter:
        """The same for the service."""
        since = datetime.combine(self.since, time(), UTC) if self.since else None
        return AuditFilter(since, self.who, self.act)


class WhoAnswer(Answer):
    """Who did it: by what they are known, and id and name as far as there is one."""

    kind: WhoKind
    id: str | None
    name: str | None


class AuditAnswer(Answer):
    """One act. `digest` seals it and all before it, and `seal` is its place among the sealed; both
    are null for a decision, which is kept apart, and for a moment after an act."""

    number: int
    at: datetime
    act: str
    who: WhoAnswer
    subject: str | None
    before: str | None
    after: str | None
    address: str | None
    request_id: str | None
    seal: int | None
    digest: str | None


class AuditPage(Answer):
    """Acts and decisions, the latest first."""

    items: list[AuditAnswer]
    next_cursor: str | None


@router.get(
    "/audit",
    response_model=AuditPage,
    responses=problems(422, 503),
    summary="List who did what",
)
def audit(request: Request, listing: Annotated[AuditListing, Query()], door: TheDoor) -> Response:
    """Every act and every decision, the latest first."""
    found = list_audit(door.store, listing.wanted, listing.cursor, listing.limit)
    items = [audit_document(one) for one in found.items]
    return page_answer(request, listing, items, found.next_cursor)
