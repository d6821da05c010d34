"""An item that Superdesk pushes, in its dialect of ninjs → what to do."""

from dataclasses import replace
from functools import partial

from app.errors import BadInput
from app.intake.from_ninjs import is_item, payload_of_item
from app.intake.instructions import (
    Check,
    Ignore,
    Instruction,
    Json,
    Moment,
    Origin,
    Part,
    Withdraw,
    day_of,
    read_as,
)
from app.intake.payload import Payload

USABLE, WITHHELD = "usable", "withheld"
TEXT = ("text", "preformatted")
"""The types of item that are an article; the others are pictures, films and packages of items."""


class Item(Part):
    """The fields of an item that say what to do; `guid` stands for the `uri` of ninjs.

    `evolvedfrom` is the item of which this one is an update, under an id of its own.
    """

    guid: str | None = None
    uri: str | None = None
    type: str = "text"
    pubstatus: str = USABLE
    firstpublished: Moment = None
    versioncreated: Moment = None
    firstcreated: Moment = None
    embargoed: Moment = None
    evolvedfrom: str | None = None


def read_superdesk(body: Json, origin: Origin) -> Instruction:
    """The instruction; BadInput where nothing tells which item it is, or what it says."""
    if "event" in body and "guid" not in body and "uri" not in body:
        return Ignore("it tells of an event and brings no item")
    item = read_as(Item, body)
    uri = item.guid or item.uri
    if uri is None:
        raise BadInput("needs the guid of the item", "guid")
    if item.type not in TEXT:
        return Ignore(f"an item of the type {item.type[:40]} is no article")
    known = Payload(text="", source=origin.source, uri=uri)
    if item.pubstatus != USABLE:
        reason = f"its pubstatus is {item.pubstatus[:40]}"
        return Withdraw(known, reason, item.versioncreated, item.pubstatus != WITHHELD)
    if not is_item(body):
        raise BadInput("needs the body of the item", "body_html")
    return _check(item, body, known, origin)


def _check(item: Item, body: Json, known: Payload, origin: Origin) -> Check:
    day = day_of(item.firstpublished or item.versioncreated or item.firstcreated, origin)
    given = replace(known, published=day)
    read = partial(payload_of_item, body, given)
    return Check(known, read, item.versioncreated, item.embargoed, item.evolvedfrom)
