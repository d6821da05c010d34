"""A page → what its head and its marks say of its article: title, day, outlet, address, authors."""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime

from app.domain.limits import SOURCE_CHARACTERS, TITLE_CHARACTERS, URL_CHARACTERS
from app.intake.linked_data import Described, described_in
from app.intake.markup import TokenKind, attributes_of, tokens_of

TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
PUBLISHED = (
    *("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date"),
    *("dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created"),
    *("citation_publication_date", "citation_date", "citation_online_date", "sailthru.date"),
    *("pubdate", "publish-date", "publication_date", "publishdate", "date"),
)
SOURCES = ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher")
LANGUAGES = ("og:locale", "dc.language", "dcterms.language", "content-language")
AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "citation_author", "byl")
"""Names of meta elements, the most telling first: Open Graph, Dublin Core, Highwire Press, and
those that content systems made their own."""

NAMED_BY = ("property", "name", "itemprop", "http-equiv")
SITE = re.compile(r"(?<!\s)\s+[|–—-]\s+[^|–—]{1,60}$")
"""What a page adds to its headline in the title: " | Harbour Post"."""

DAY = re.compile(r"(\d{4})[-/.]?(\d\d)[-/.]?(\d\d)(?!\d)")
WORDED = ("%B %d, %Y", "%d %B %Y", "%b %d, %Y", "%d %b %Y", "%B %d %Y")
"""Days as people write them: "January 28, 2022"."""

LONGEST_DATE = 64
CREDITS = 20
ADDRESS = re.compile(r"https?://[^\s/?#]\S*", re.IGNORECASE)
TAG = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8}){0,3}")
"""A language tag (RFC 5646), as far as anybody writes them."""

Attributes = Mapping[str, str]


@dataclass(slots=True)
class _Head:
    """What was seen of a page so far."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    canonical: str | None = None
    language: str | None = None
    title: str | None = None
    time: str | None = None
    has_headline: bool = False
    is_data: bool = False  # the script that was opened last


def described_by(source: str) -> Described:
    """What the page says of its article.

    JSON-LD counts first, for it speaks of the article; then meta elements; then the page's title
    and the first time below its headline. `published` is an ISO 8601 date or date-time. What no
    article can have, such as an address without a host, is passed over.
    """
    head = _head_of(source)
    data = described_in(head.scripts, head.canonical) or Described()
    site = _fit(SOURCE_CHARACTERS, data.source, *_metas(head, SOURCES))
    times = (data.published, *_metas(head, PUBLISHED), head.time)
    return Described(
        title=_fit(TITLE_CHARACTERS, data.title, *_metas(head, TITLES), _own(head.title, site)),
        published=next((day for time in times if time and (day := day_of(time))), None),
        source=site,
        url=_address(head.canonical, data.url, *_metas(head, ("og:url",))),
        language=_language(data.language, head.language, *_metas(head, LANGUAGES)),
        credits=_people((*data.credits, *_metas(head, AUTHORS))),
    )


def day_of(stated: str) -> str | None:
    """The date or date-time as ISO 8601; None for what is none."""
    text = " ".join(stated[:LONGEST_DATE].split())
    try:
        datetime.fromisoformat(text)
    except ValueError:
        pass  # not the standard's form: one of those below
    else:
        return text
    if found := DAY.match(text):
        return _valid("-".join(found.groups()), "%Y-%m-%d")
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError):
        return next((day for form in WORDED if (day := _valid(text, form))), None)


def _valid(text: str, form: str) -> str | None:
    try:
        return datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007  # a day has no zone
    except ValueError:
        return None


def _head_of(source: str) -> _Head:
    head = _Head()
    is_data = False
    for token in tokens_of(source):
        if token.kind is TokenKind.OPEN and (noted := NOTED.get(token.name)):
            noted(head, attributes_of(source, token))
            is_data = head.is_data
        elif token.kind is TokenKind.RAW and token.name == "script" and is_data:
            head.scripts.append(source[token.start : token.end])
        elif token.kind is TokenKind.TEXT and token.name == "title" and head.title is None:
            head.title = html.unescape(source[token.start : token.end])
    return head


def _note_meta(head: _Head, attributes: Attributes) -> None:
    content = attributes.get("content", "").strip()
    for name in NAMED_BY:
        if content and name in attributes:
            head.metas.setdefault(attributes[name].lower(), []).append(content)


def _note_link(head: _Head, attributes: Attributes) -> None:
    if "canonical" in attributes.get("rel", "").lower().split() and head.canonical is None:
        head.canonical = attributes.get("href", "").strip() or None


def _note_language(head: _Head, attributes: Attributes) -> None:
    head.language = head.language or attributes.get("lang") or attributes.get("xml:lang")


def _note_script(head: _Head, attributes: Attributes) -> None:
    head.is_data = "ld+json" in attributes.get("type", "").lower()


def _note_headline(head: _Head, _attributes: Attributes) -> None:
    head.has_headline = True


def _note_time(head: _Head, attributes: Attributes) -> None:
    """The first time below the headline is that of the article, unless one says that it is."""
    if "pubdate" in attributes or attributes.get("itemprop", "").lower() == "datepublished":
        head.metas.setdefault("datepublished", []).append(attributes.get("datetime", ""))
    elif head.has_headline and head.time is None:
        head.time = attributes.get("datetime")


NOTED: Mapping[str, Callable[[_Head, Attributes], None]] = {
    "meta": _note_meta,
    "link": _note_link,
    "html": _note_language,
    "script": _note_script,
    "h1": _note_headline,
    "time": _note_time,
}
"""What is taken from which element."""


def _metas(head: _Head, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        yield from head.metas.get(name, ())


def _own(title: str | None, site: str | None) -> str | None:
    """The title without the name of the site behind it."""
    text = " ".join((title or "").split())
    ending = SITE.search(text)
    is_site = ending and site and ending.group().strip(" |–—-").casefold() == site.casefold()
    return text[: ending.start()] if ending and is_site else text or None


def _fit(limit: int, *values: str | None) -> str | None:
    """The first of the values that says anything, on one line and within the limit."""
    lines = (" ".join(html.unescape(value).split()) for value in values if value)
    return next((line for line in lines if 0 < len(line) <= limit), None)


def _address(*values: str | None) -> str | None:
    return next(
        (
            value
            for value in values
            if value and ADDRESS.fullmatch(value) and len(value) <= URL_CHARACTERS
        ),
        None,
    )


def _language(*values: str | None) -> str | None:
    tags = (value.strip().replace("_", "-") for value in values if value)
    return next((tag for tag in tags if TAG.fullmatch(tag)), None)


def _people(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once; an address is none."""
    lines = (" ".join(name.split()) for name in names)
    fitting = (line for line in lines if 0 < len(line) <= SOURCE_CHARACTERS and "://" not in line)
    return tuple(dict.fromkeys(fitting))[:CREDITS]
