"""A WordPress post, as its REST API or a webhook plugin sends it → what to do."""

from dataclasses import replace
from functools import partial
from typing import Annotated

from pydantic import BeforeValidator

from app.errors import BadInput
from app.intake.from_html import page_of, read_html
from app.intake.instructions import (
    Check,
    Day,
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

PUBLISHED = "publish"
TRASH = "trash"


class Field(Part):
    """A text as the theme shows it and as it was written; a bare text is shown as it is."""

    rendered: str | None = None
    raw: str | None = None
    protected: bool = False


def _field(value: object) -> object:
    return {"rendered": value} if isinstance(value, str) else value


def _written(value: object) -> object:
    """A date as it was written: how the theme shows it is for readers."""
    return value.get("raw") or value.get("rendered") if isinstance(value, dict) else value


Shown = Annotated[Field, BeforeValidator(_field)]


class Post(Part):
    """A post of the REST API, or one that a plugin put together: `url` for `link`, bare texts.

    `date_gmt` and `modified_gmt` carry no offset and are UTC; `date` is the site's own time.
    """

    id: int | None = None
    status: str = PUBLISHED
    link: str | None = None
    url: str | None = None
    title: Shown = Field()
    content: Shown
    date: Annotated[Day, BeforeValidator(_written)] = None
    date_gmt: Moment = None
    modified_gmt: Moment = None


def read_wordpress(body: Json, origin: Origin) -> Instruction:
    """The instruction; BadInput where nothing tells which post it is, or what it says."""
    if "action" in body and "content" not in body:
        return Ignore("it names an action and brings no post")
    post = read_as(Post, body)
    known = _known(post, origin)
    if post.status != PUBLISHED:
        certain = post.status == TRASH
        return Withdraw(known, f"its status is {post.status[:40]}", post.modified_gmt, certain)
    if post.content.protected:
        return Withdraw(known, "a password protects it", post.modified_gmt, was_published=False)
    return _check(post, known, origin)


def _known(post: Post, origin: Origin) -> Payload:
    url = post.link or post.url
    if post.id is None and url is None:
        raise BadInput("needs the id or the link of the post", "id")
    uri = None if post.id is None else f"wordpress:{origin.source_id}:{post.id}"
    return Payload(text="", source=origin.source, url=url, uri=uri)


def _check(post: Post, known: Payload, origin: Origin) -> Check:
    html = post.content.rendered or post.content.raw
    if not html:
        raise BadInput("needs the content of the post", "content", "rendered")
    given = replace(
        known,
        text=html,
        # The site's own day where it says it, else that of the moment where the sender is.
        published=post.date or day_of(post.date_gmt, origin),
        title=page_of(post.title.rendered or post.title.raw or "").text or None,
    )
    return Check(known, partial(read_html, given), post.modified_gmt)
