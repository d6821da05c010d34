"""Our own body, as of `POST /check`, sent by a Standard Webhooks sender → what to do."""

from dataclasses import replace
from functools import partial

from pydantic import BaseModel, ConfigDict, Field

from app.domain.limits import SOURCE_CHARACTERS, TITLE_CHARACTERS, URL_CHARACTERS
from app.errors import BadInput
from app.intake.from_html import read_html
from app.intake.from_plain import read_plain
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
    read_as,
)
from app.intake.payload import Payload

PUBLISHED = ("article.published", "article.updated")
GONE = ("article.withdrawn", "article.unpublished", "article.deleted")


class Article(BaseModel):
    """The fields of `POST /check`; an unknown one is refused, as it is there.

    `source` may be said and changes nothing: whose articles they are, the sender's configuration
    says.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str | None = None
    html: str | None = None
    fetch: str | None = Field(None, max_length=URL_CHARACTERS)
    title: str | None = Field(None, max_length=TITLE_CHARACTERS)
    source: str | None = Field(None, max_length=SOURCE_CHARACTERS)
    published: Day = None
    url: str | None = Field(None, max_length=URL_CHARACTERS)
    uri: str | None = Field(None, max_length=URL_CHARACTERS)
    language: str | None = Field(None, max_length=35)
    record: bool | None = None


class Event(Part):
    """The body that Standard Webhooks advise: what happened, when, and to what."""

    type: str
    timestamp: Moment = None
    data: Article


def read_standard(body: Json, origin: Origin) -> Instruction:
    """The instruction; the body is an article, or an event that has one as its data.

    BadInput names what is missing: a text or HTML to check, a url or uri to take back.
    """
    if "data" not in body or "type" not in body:
        return _check(read_as(Article, body), origin, None)
    if body["type"] not in (*PUBLISHED, *GONE):
        return Ignore(f"nothing is done for an event of this type: {str(body['type'])[:40]}")
    event = read_as(Event, body)
    if event.type in PUBLISHED:
        return _check(event.data, origin, event.timestamp, "data")
    return _withdraw(event, origin)


def _check(article: Article, origin: Origin, updated: Moment, *above: str) -> Check:
    if sum(one is not None for one in (article.text, article.html, article.fetch)) != 1:
        raise BadInput("needs exactly one of text, html and fetch", *above, "text")
    if article.record is False:
        raise BadInput("must not be false: nobody would see the report", *above, "record")
    # Its own address may be another, but its id is given before the page is there to say so.
    url = article.url or article.fetch
    known = Payload(text="", source=origin.source, url=url, uri=article.uri)
    given = replace(
        known,
        text=article.text or article.html or "",
        published=article.published,
        title=article.title,
        language=article.language,
    )
    read = partial(read_plain if article.html is None else read_html, given)
    return Check(known, read, updated, fetch=article.fetch)


def _withdraw(event: Event, origin: Origin) -> Withdraw:
    article = event.data
    if article.url is None and article.uri is None:
        raise BadInput("needs the url or the uri of the article", "data", "url")
    known = Payload(text="", source=origin.source, url=article.url, uri=article.uri)
    return Withdraw(known, event.type, event.timestamp)
