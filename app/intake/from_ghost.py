"""A Ghost webhook → what to do: `post.published`, `.edited`, `.unpublished`, `.deleted`."""

from dataclasses import replace
from functools import partial

from app.errors import BadInput
from app.intake.from_html import read_html
from app.intake.from_plain import read_plain
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

PUBLISHED = ("published", "sent")
"""`sent` went out by mail alone: it was published all the same."""


class Post(Part):
    """One state of a post; of the state before, only what changed is there."""

    id: str | None = None
    title: str | None = None
    html: str | None = None
    plaintext: str | None = None
    url: str | None = None
    status: str | None = None
    published_at: Moment = None
    updated_at: Moment = None


class States(Part):
    """The post as it is, empty where it was deleted, and as it was."""

    current: Post = Post()
    previous: Post = Post()


class Event(Part):
    """The body of a webhook about posts; some versions name the event at the top."""

    event: str | None = None
    post: States


def read_ghost(body: Json, origin: Origin) -> Instruction:
    """The instruction; BadInput where it speaks of a post and does not say which."""
    if "post" not in body:
        return Ignore("it is about no post")
    event = read_as(Event, body)
    now, before = event.post.current, event.post.previous
    identifier = now.id or before.id
    if identifier is None:
        raise BadInput("needs the id of the post", "post", "current", "id")
    known = Payload(
        text="",
        source=origin.source,
        url=now.url or before.url,
        uri=f"ghost:{origin.source_id}:{identifier}",
    )
    if now.id is None or event.event == "post.deleted":
        return Withdraw(known, "the post was deleted")
    if now.status is not None and now.status not in PUBLISHED:
        was_published = before.status in PUBLISHED or event.event == "post.unpublished"
        return Withdraw(known, f"its status is {now.status[:40]}", now.updated_at, was_published)
    return _check(now, known, origin)


def _check(post: Post, known: Payload, origin: Origin) -> Check:
    text = post.html or post.plaintext
    if not text:
        raise BadInput("needs the html or the plaintext of the post", "post", "current", "html")
    published = day_of(post.published_at, origin)
    given = replace(known, text=text, published=published, title=post.title)
    return Check(known, partial(read_html if post.html else read_plain, given), post.updated_at)
