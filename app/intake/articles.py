"""Payload → Article; refuses what no article can be."""

import hashlib
import re
from datetime import date, datetime
from urllib.parse import urlsplit

from app.domain import Article
from app.domain.limits import (
    MOST_TEXT_BYTES,
    SOURCE_CHARACTERS,
    TITLE_CHARACTERS,
    URL_CHARACTERS,
    is_keepable,
)
from app.domain.source import folded_name
from app.errors import BadInput, TooLarge
from app.intake.payload import Payload

UNNAMED = "unnamed source"
"""The source of an article that comes without a name and without a url."""

LANGUAGES = ("en",)
"""Languages that the lexicon can read."""

LETTER = re.compile(r"[^\W\d_]")


def article_from(payload: Payload) -> Article:
    """The article, with an id that is the same for the same source and uri, else url, else text.

    Raises TooLarge beyond a limit and BadInput, with the field's name, for anything else.
    """
    text = _text(payload.text)
    url = _url(payload.url)
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = _source(payload, url)
    return Article(
        id=identity_of(payload) or _article_id(source, digest),
        text=text,
        source=source,
        published=published_on(payload.published),
        url=url,
        title=_line(payload.title, "title", TITLE_CHARACTERS),
        language=_language(payload.language),
        digest=digest,
        origin=_line(payload.origin, "origin", SOURCE_CHARACTERS) or "",
        credits=payload.credits,
        furniture=payload.furniture,
        html=payload.html,
        updated=payload.updated,
    )


def identity_of(payload: Payload) -> str | None:
    """The id of the article that the payload is about; None where only its text could tell.

    Raises TooLarge and BadInput as `article_from` does.
    """
    url = _url(payload.url)
    address = _line(payload.uri, "uri", URL_CHARACTERS) or url
    return _article_id(_source(payload, url), address) if address else None


def published_on(stated: str | None) -> date | None:
    """The day that an ISO 8601 date or date-time names, in its own time zone; None for none."""
    if stated is None or not stated.strip():
        return None
    try:
        return datetime.fromisoformat(stated.strip()).date()
    except ValueError:
        shown = ascii(stated[:40])[1:-1]
        raise BadInput(f"{shown} is no date; write it as 2022-01-28", "published") from None


def _text(text: str) -> str:
    _require_keepable(text, "text")
    if len(text) > MOST_TEXT_BYTES or len(text.encode()) > MOST_TEXT_BYTES:
        raise TooLarge(f"the text is longer than {MOST_TEXT_BYTES} bytes", "text")
    if not text.strip():
        raise BadInput("article is empty", "text")
    if not LETTER.search(text):
        raise BadInput("the text holds no letter, so it says nothing that could be read", "text")
    return text


def _source(payload: Payload, url: str | None) -> str:
    return _line(payload.source, "source", SOURCE_CHARACTERS) or _host(url) or UNNAMED


def _line(value: str | None, name: str, limit: int) -> str | None:
    """A short field with its white space collapsed, or None where nothing is said."""
    if value is None:
        return None
    _require_keepable(value, name)
    if len(value) > limit:
        raise TooLarge(f"{name} is longer than {limit} characters", name)
    return " ".join(value.split()) or None


def _url(value: str | None) -> str | None:
    url = _line(value, "url", URL_CHARACTERS)
    if url is None:
        return None
    if _host(url) is None or re.search(r"\s", url):
        raise BadInput("url is no http or https address", "url")
    return url


def _host(url: str | None) -> str | None:
    """The host of an http address without "www.", or None where there is none."""
    if url is None:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:  # "http://[" and the like
        return None
    host = (parts.hostname or "").removeprefix("www.")
    return host[:SOURCE_CHARACTERS] if host and parts.scheme in ("http", "https") else None


def _language(value: str | None) -> str:
    language = _line(value, "language", 35) or LANGUAGES[0]
    if language.lower().split("-")[0] not in LANGUAGES:
        raise BadInput(f"only {', '.join(LANGUAGES)} can be read so far", "language")
    return language.lower().split("-")[0]


def _require_keepable(value: str, name: str) -> None:
    if not is_keepable(value):
        raise BadInput(f"{name} holds a NUL or half a surrogate pair", name)


def _article_id(source: str, address: str) -> str:
    seed = f"{folded_name(source)}\x1f{address}"
    return "art_" + hashlib.sha256(seed.encode()).hexdigest()[:20]
