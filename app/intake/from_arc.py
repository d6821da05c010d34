"""A story of Arc XP, in ANS 0.10 → what to do."""

from dataclasses import replace
from functools import partial

from pydantic import Field

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

STORY = "story"
PROSE = ("text", "header", "quote", "raw_html", "correction")
"""Elements whose content is a piece of HTML that belongs to the article."""


class Headlines(Part):
    """The headline by its use."""

    basic: str | None = None


class Element(Part):
    """A part of the story; lists and quotes hold parts of their own."""

    type: str = ""
    content: str | None = None
    items: tuple["Element", ...] = ()
    content_elements: tuple["Element", ...] = ()


class Revision(Part):
    """Which state of the story it is."""

    published: bool | None = None


class Story(Part):
    """The fields of a story that are needed here."""

    id: str = Field(alias="_id")
    type: str = STORY
    headlines: Headlines = Headlines()
    content_elements: tuple[Element, ...] = ()
    canonical_url: str | None = None
    website_url: str | None = None
    revision: Revision = Revision()
    display_date: Moment = None
    publish_date: Moment = None
    first_publish_date: Moment = None
    last_updated_date: Moment = None


def read_arc(body: Json, origin: Origin) -> Instruction:
    """The instruction; BadInput where nothing tells which story it is, or what it says."""
    story = read_as(Story, body)
    if story.type != STORY:
        return Ignore(f"content of the type {story.type[:40]} is no article")
    known = Payload(
        text="",
        source=origin.source,
        url=_address(story.canonical_url) or _address(story.website_url),
        uri=f"arc:{origin.source_id}:{story.id}",
    )
    if story.revision.published is False:
        reason = "this revision is not published"
        return Withdraw(known, reason, story.last_updated_date, was_published=False)
    return _check(story, known, origin)


def _check(story: Story, known: Payload, origin: Origin) -> Check:
    html = "\n".join(_html(element) for element in story.content_elements)
    if not html.strip():
        raise BadInput("needs elements that hold text", "content_elements")
    published = story.display_date or story.publish_date or story.first_publish_date
    day, title = day_of(published, origin), story.headlines.basic
    given = replace(known, text=html, published=day, title=title)
    return Check(known, partial(read_html, given), story.last_updated_date)


def _html(element: Element) -> str:
    inside = "\n".join(_html(one) for one in (*element.items, *element.content_elements))
    if element.type in PROSE and element.content:
        return f"<p>{element.content}</p>\n{inside}"
    return inside


def _address(url: str | None) -> str | None:
    """The address where it is a whole one; the path of a site alone leads nowhere."""
    return url if url and url.startswith(("https://", "http://")) else None
