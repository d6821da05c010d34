"""A url → the page behind it: a few redirects, each checked; text alone; bounded as it grows."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from http import HTTPStatus

import httpx

from app.errors import Unreachable
from app.outgoing.addresses import Refused
from app.outgoing.guard import Reach, guarded

MEDIA_TYPES = ("text/html", "text/plain")
PIECE_BYTES = 65_536
"""A packed piece grows to a thousand times its size: it is unpacked by as much at a time."""


class TooLong(Exception):
    """The page is longer than any article."""


@dataclass(frozen=True, slots=True)
class Page:
    """What was found at `url`, the last address after redirects; `charset` is as declared."""

    url: str
    media_type: str
    charset: str | None
    content: bytes


def page_at(url: str, reach: Reach) -> Page:
    """The page at the address.

    Raises Refused for an address or a kind of page that is not taken, TooLong where it is longer
    than it may be once it is decoded, Unreachable for a server that gives no page, TooSlow for one
    that takes too long.
    """
    limits = reach.limits
    with guarded(reach, limits.fetch_seconds) as client:
        for _ in range(limits.fetch_redirects + 1):
            request = _request(client, url)
            answer = client.send(request, stream=True)
            try:
                if not answer.has_redirect_location:
                    return _page(answer, limits.fetch_bytes)
                url = str(answer.url.join(answer.headers["Location"]))
            finally:
                answer.close()
    raise Unreachable(f"the page is behind more than {limits.fetch_redirects} redirects")


def _request(client: httpx.Client, url: str) -> httpx.Request:
    try:
        return client.build_request("GET", url, headers={"Accept": ", ".join(MEDIA_TYPES)})
    except (httpx.InvalidURL, UnicodeError) as error:
        raise Refused("is no http or https address") from error


def _page(answer: httpx.Response, longest: int) -> Page:
    if answer.status_code != HTTPStatus.OK:
        raise Unreachable(f"the other server answers {answer.status_code} in place of a page")
    said = answer.headers.get("content-type", "")
    media_type = said.partition(";")[0].strip().lower()
    if media_type not in MEDIA_TYPES:
        raise Refused(f"leads to no page: only {' and '.join(MEDIA_TYPES)} are read")
    content = bytearray()
    for piece in _decoded(answer):
        content += piece
        if len(content) > longest:
            raise TooLong(f"the page is longer than {longest} bytes")
    url = str(answer.url.copy_with(fragment=None))
    return Page(url, media_type, _charset_in(said), bytes(content))


def _charset_in(content_type: str) -> str | None:
    message = Message()
    message["content-type"] = content_type
    return message.get_content_charset()


def _decoded(answer: httpx.Response) -> Iterator[bytes]:
    """The body in small pieces; the library would unpack each piece whole, and each layer."""
    packed = answer.headers.get("content-encoding", "identity").strip().lower()
    if packed == "identity":
        yield from answer.iter_raw()
    elif packed in ("gzip", "x-gzip"):
        yield from _unpacked(answer.iter_raw())
    else:
        raise Unreachable("the other server packs the page in a way it was not asked for")


def _unpacked(pieces: Iterator[bytes]) -> Iterator[bytes]:
    unpacking = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        for piece in pieces:
            waiting = piece
            while waiting:
                yield unpacking.decompress(waiting, PIECE_BYTES)
                waiting = unpacking.unconsumed_tail
            if unpacking.eof:  # what follows is no part of it, and would be kept
                return
    except zlib.error as error:
        raise Unreachable("the page is packed wrongly") from error
    raise Unreachable("the page ends before its end")
