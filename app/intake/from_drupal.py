"""A Drupal node, serialised as an entity or as JSON:API → what to do."""

from dataclasses import replace
from functools import partial
from typing import Annotated

from pydantic import BeforeValidator

from app.errors import BadInput
from app.intake.from_html import read_html
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


def _first(value: object) -> object:
    """The first item of a field: an entity's fields are lists, even where there is only one."""
    return (value[0] if value else None) if isinstance(value, list) else value


def _value(value: object) -> object:
    """What the first item of a field holds, without the object around it."""
    item = _first(value)
    return item.get("value") if isinstance(item, dict) else item


class Body(Part):
    """A formatted text: as it was written, and as its format lets it through."""

    value: str | None = None
    processed: str | None = None


class Path(Part):
    """Where a node is read, below the site."""

    alias: str | None = None


class Node(Part):
    """The fields of a node that an article has; `created` is when it was begun to be written."""

    uuid: Annotated[str | None, BeforeValidator(_value)] = None
    nid: Annotated[int | None, BeforeValidator(_value)] = None
    title: Annotated[str | None, BeforeValidator(_value)] = None
    body: Annotated[Body | None, BeforeValidator(_first)] = None
    status: Annotated[bool | None, BeforeValidator(_value)] = None
    created: Annotated[Moment, BeforeValidator(_value)] = None
    changed: Annotated[Moment, BeforeValidator(_value)] = None
    published_at: Annotated[Moment, BeforeValidator(_value)] = None


class Data(Part):
    """A resource of JSON:API."""

    type: str = ""
    id: str
    attributes: Node = Node()


def read_drupal(body: Json, origin: Origin) -> Instruction:
    """The instruction; BadInput where nothing tells which node it is, or what it says."""
    node, kind = _node(body)
    if not _is_node(body, kind):
        return Ignore("it is about no node")
    identifier = node.uuid or node.nid
    if identifier is None:
        raise BadInput("needs the uuid or the nid of the node", "uuid")
    known = Payload(text="", source=origin.source, uri=f"drupal:{origin.source_id}:{identifier}")
    if "delete" in str(body.get("event", "")):
        return Withdraw(known, "the node was deleted")
    if node.status is False:
        return Withdraw(known, "it is not published", node.changed, was_published=False)
    return _check(node, known, origin)


def _node(body: Json) -> tuple[Node, str]:
    """The node and its type, however it is wrapped."""
    if "data" in body:
        data = read_as(Data, body["data"], "data")
        return data.attributes.model_copy(update={"uuid": data.id}), data.type
    above = ("entity",) if "entity" in body else ()
    return read_as(Node, body.get("entity", body), *above), ""


def _is_node(body: Json, kind: str) -> bool:
    """Whether it is content, and no user, comment or file: the event or the type says which."""
    event = str(body.get("event", ""))
    return (not kind or kind.startswith("node--")) and (
        not event.startswith("entity:") or event.startswith("entity:node:")
    )


def _check(node: Node, known: Payload, origin: Origin) -> Check:
    html = node.body and (node.body.processed or node.body.value)
    if not html:
        raise BadInput("needs the body of the node", "body", "processed")
    published = day_of(node.published_at or node.created, origin)
    given = replace(known, text=html, published=published, title=node.title)
    return Check(known, partial(read_html, given), node.changed)
