"""/desk/keys: which keys do what, and the switch that lets them do nothing (WCAG 2.1.4)."""

from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from pydantic import Field

from app.services import people
from app.web.deps import TheDoor
from app.web.pages.forms import Posted
from app.web.pages.listings import EMPTY
from app.web.pages.pages import back, page
from app.web.pages.route import PageRoute
from app.web.pages.switch import keep_keys
from app.web.pages.visitor import TheVisitor, visitor_of
from app.web.schemas import Body

router = APIRouter(
    prefix="/desk",
    route_class=PageRoute,
    include_in_schema=False,
    dependencies=[Depends(visitor_of)],
)
ROUTERS = (router,)

ON = "on"


class Place(StrEnum):
    """Where the switch stands: the page that it leads back to."""

    KEYS = "keys"
    SETTINGS = "settings"


class Switched(StrEnum):
    """What was done, to be said on that page."""

    ON = "keys-on"
    OFF = "keys-off"


class Switching(Body):
    """What was done just before."""

    done: Annotated[Switched | None, EMPTY] = Field(default=None)


@router.get("/keys")
def show(asked: Annotated[Switching, Query()]) -> Response:
    """All keys and what each does, in words; with scripts off it says that none does anything."""
    return page("keys", done=asked.done)


@router.post("/settings/keyboard")
def switch(form: Posted, visitor: TheVisitor, door: TheDoor) -> Response:
    """Switches single keys on or off, for the person or else for this browser."""
    form.require(("keys", "place"))
    are_on = form.text("keys") == ON
    place = form.choice(Place, "place", Place.KEYS)
    answer = back(f"/desk/{place}?done={Switched.ON if are_on else Switched.OFF}")
    if visitor.name is None:
        keep_keys(answer, are_on=are_on)
    else:
        people.set_keys_on(door.store, visitor.name, are_on=are_on)
    return answer
