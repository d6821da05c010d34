"""/desk/settings: what the service reads by and holds numbers against, and who may come in.

All of it is set where the service is started or on the command line; here it is shown.
"""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from app.domain import NO_PARSER
from app.exporters.as_keys import key_document
from app.exporters.encoding import Document
from app.exporters.policy_words import threshold_document, thresholds_of
from app.services import people
from app.services.database import kind_of
from app.services.keys import list_keys
from app.settings import Profile
from app.web.deps import Door, TheDoor, json_answer
from app.web.limits import JsonRoute
from app.web.pages.keyboard import Switching
from app.web.pages.pages import page
from app.web.pages.route import PageRoute
from app.web.pages.visitor import TheVisitor, Visitor, visitor_of

READERS = [Depends(visitor_of)]

router = APIRouter(
    prefix="/desk", route_class=PageRoute, include_in_schema=False, dependencies=READERS
)
documents = APIRouter(
    prefix="/desk", route_class=JsonRoute, include_in_schema=False, dependencies=READERS
)
ROUTERS = (documents, router)


@router.get("/settings")
def show(asked: Annotated[Switching, Query()], visitor: TheVisitor, door: TheDoor) -> Response:
    """What is set, in words, and the commands that set it otherwise."""
    return page("settings", 200, told=_document(door, visitor), done=asked.done)


@documents.get("/settings.json")
def document(visitor: TheVisitor, door: TheDoor) -> Response:
    """The same for programs."""
    return json_answer(_document(door, visitor))


def _document(door: Door, visitor: Visitor) -> Document:
    stamp, publisher = door.engine.stamp, door.publisher
    return {
        "stamp": {
            "engine": stamp.engine,
            "lexicon": stamp.lexicon,
            "policy": stamp.policy,
            "parser": stamp.parser,
        },
        "profile": str(Profile.FAST if stamp.parser == NO_PARSER else Profile.FULL),
        "database": kind_of(door.store),
        "publisher": {"name": publisher.name, "url": publisher.url} if publisher else None,
        "allowed_hosts": str(door.house.reach.allowed),
        "single_keys": visitor.keys_on,
        "people": people.are_any(door.store),
        "keys": [key_document(one) for one in list_keys(door.store)]
        if visitor.may_manage
        else None,
        "thresholds": [
            {"about": title, "items": [threshold_document(one) for one in thresholds]}
            for title, thresholds in thresholds_of(door.engine.policy)
        ],
    }
