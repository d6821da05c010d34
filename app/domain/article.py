"""An article and the parts that reading divides it into."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.offsets import Offsets
from app.domain.span import Span


class PassageKind(StrEnum):
    """What a passage of the page is; furniture is page text that is no article."""

    HEADLINE = "headline"
    BODY = "body"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text between blank lines or line ends, and what it is.

    `rule` is the id of the row that knew a piece of furniture; "" for what belongs to the article.
    """

    span: Span
    kind: PassageKind
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was handed in; its text is never rewritten.

    `published` is None where neither the payload nor the text says when. `source` is the outlet's
    name as given; `id` is stable: the same source and url (or text, without a url) give the same.
    `digest` is the SHA-256 of the text, worked out once where the article enters; it tells one
    version from another. `origin` is whose text it is where that is not the outlet's own: a news
    agency, as the payload or the text says; else empty. `credits` are lines that came beside the
    text, by-lines and the day of publication among them. `furniture` is what the payload's format
    knows to be no article, such as markup and captions; reading finds more of it. `html` says where
    each character stands in the HTML that the text was made from; None where the text is as it was
    handed in. `updated` is when its sender says that this version was made, where he does: what
    comes in late then takes no newer version's place.
    """

    id: str
    text: str
    source: str
    published: date | None = None
    url: str | None = None
    title: str | None = None
    language: str = "en"
    digest: str = ""
    origin: str = ""
    credits: tuple[str, ...] = ()
    furniture: tuple[Passage, ...] = ()
    html: Offsets | None = None
    updated: datetime | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a passage that is no furniture, in reading order."""

    index: int
    span: Span
    kind: PassageKind = PassageKind.BODY
