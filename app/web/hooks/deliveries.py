"""/hooks/deliveries: what came by webhook, how far it is, and a way to have it done again."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from app.domain.delivery import State
from app.services.hooks import list_deliveries, replay
from app.web.deps import TheDoor, json_answer, page_answer, problems
from app.web.hooks.answers import DeliveryEntry, DeliveryPage, delivery_document
from app.web.limits import JsonRoute
from app.web.schemas import Listing

router = APIRouter(prefix="/hooks/deliveries", tags=["hooks"], route_class=JsonRoute)


class DeliveryListing(Listing):
    """Which deliveries are asked for."""

    state: State | None = None
    source_id: str | None = Field(None, max_length=64)


@router.get(
    "", response_model=DeliveryPage, responses=problems(422, 503), summary="List deliveries"
)
def deliveries(
    request: Request, listing: Annotated[DeliveryListing, Query()], door: TheDoor
) -> Response:
    """What came by webhook, the latest first, without the articles themselves."""
    page = list_deliveries(
        door.store, listing.state, listing.source_id, listing.cursor, listing.limit
    )
    items = [delivery_document(status) for status in page.items]
    return page_answer(request, listing, items, page.next_cursor)


@router.post(
    "/{delivery_id}/replay",
    status_code=202,
    response_model=DeliveryEntry,
    responses=problems(404, 422, 503, 507),
    summary="Carry a delivery out again",
)
def again(delivery_id: str, door: TheDoor) -> Response:
    """Has it carried out once more; what is on record already is not recorded twice."""
    return json_answer(delivery_document(replay(door.store, delivery_id, door.now())), 202)
