"""Gets the page behind a url, and tells how to read the article in it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from urllib.parse import urlsplit

from app.domain import Offsets, Run
from app.errors import BadInput, TooLarge
from app.intake import HTML, INTAKE, Payload, decoded
from app.outgoing import Page, Reach, Refused, TooLong, page_at

FIELD = "fetch"


def fetched(url: str, given: Payload, reach: Reach) -> Callable[[], Payload]:
    """Gets the page, and gives what reads it; what was said beside it wins over what it says.

    Raises BadInput for an address or a kind of page that is not taken, TooLarge for a page that
    is too long, both naming `fetch`; Unreachable and TooSlow where the other server gives no page.
    """
    try:
        page = page_at(url, reach)
    except Refused as refused:
        raise BadInput(f"{FIELD} {refused}", FIELD) from refused
    except TooLong as too_long:
        raise TooLarge(str(too_long), FIELD) from too_long
    return partial(_read, page, given)


def _read(page: Page, given: Payload) -> Payload:
    is_html = page.media_type == HTML
    text = decoded(page.content, page.charset, is_html=is_html)
    try:
        read = INTAKE[page.media_type](replace(given, text=text))
    except BadInput as error:
        raise type(error)(error.message, FIELD) from error
    # What is no HTML stands where it is; the answer holds the text of either.
    html = read.html if is_html else Offsets((Run(0, 0, len(text)),), len(text))
    return replace(read, html=html, url=given.url or _address(page.url, read.url))


def _address(final: str, canonical: str | None) -> str:
    """The page's own word for its address, where that is of the same host: a page may not pass for
    another outlet's."""
    return canonical if canonical and _host(canonical) == _host(final) else final


def _host(url: str) -> str | None:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None
    except ValueError:  # "http://[" and the like
        return None
