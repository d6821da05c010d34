"""An article as a door received it, or as the reader of its format understood it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain import Offsets, Passage


class Standing(StrEnum):
    """Whether a sender still stands by an item (IPTC ninjs `pubStatus`)."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


@dataclass(frozen=True, slots=True)
class Payload:
    """An article and what is said about it; None and white space alone mean that a field is absent.

    `uri` is the sender's own id of the article and takes the place of the url for telling articles
    apart. `origin` is whose text it is, where that is not the source's own. `credits` are by-lines
    that came beside the text: one that names a news agency gives the origin too. `furniture` is
    what in the text is no article, `html` where the text stands in the HTML it was made from.
    `version` and `earlier` are the sender's words for which version it is, and for the uri of the
    article that this one goes on from; `updated` is when he made this version. Of an item that is
    not usable no figure is recorded.
    """

    text: str
    source: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None
    language: str | None = None
    uri: str | None = None
    origin: str | None = None
    credits: tuple[str, ...] = ()
    furniture: tuple[Passage, ...] = ()
    html: Offsets | None = None
    standing: Standing = Standing.USABLE
    version: str | None = None
    earlier: str | None = None
    updated: datetime | None = None


def first_said(*values: str | None) -> str | None:
    """The first of the values that says anything."""
    return next((value for value in values if value is not None and value.strip()), None)


Reader = Callable[[Payload], Payload]
"""Understands a format: the text of the payload it is given is the body as it was sent, and its
other fields are what was said beside it, which wins over what the body says."""
