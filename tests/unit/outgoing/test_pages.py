"""A page comes whole, as text, from where each redirect was checked, or it does not come."""

import gzip
import tracemalloc
import zlib
from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from itertools import count

import pytest

from app.domain.limits import HTML_BYTES, Fetches
from app.errors import TooSlow, Unreachable
from app.outgoing import Page, page_at
from app.outgoing.addresses import Refused
from app.outgoing.pages import TooLong
from tests.unit.outgoing.servers import LOOPBACK, Answer, by_path, sent, serving


def page_from(answer: Answer, path: str = "/") -> Page:
    with serving(answer) as server:
        return page_at(server.url(path), server.reach())


def refused_by(answer: Answer) -> str:
    with pytest.raises((Refused, Unreachable, TooLong)) as refused:
        page_from(answer)
    return str(refused.value)


def test_a_page_comes_as_it_was_sent() -> None:
    with serving(sent(b"300 engineers", content_type="Text/HTML; charset=UTF-8")) as server:
        url = server.url("/cranes?q=1")
        page = page_at(f"{url}#top", server.reach())
        assert page == Page(url, "text/html", "utf-8", b"300 engineers")
        ((line, headers, _),) = server.asked
    assert line == "GET /cranes?q=1"
    assert headers["user-agent"].startswith("Plumbline/")
    assert headers["accept"] == "text/html, text/plain"
    assert not {"cookie", "authorization", "referer"} & set(headers)


def test_plain_text_is_a_page() -> None:
    page = page_from(sent(b"300 engineers", content_type="text/plain"))
    assert (page.media_type, page.charset) == ("text/plain", None)


@pytest.mark.parametrize(
    "kind", ["application/pdf", "image/svg+xml", "application/json", "text/xml", "text", ""]
)
def test_another_kind_of_page_is_refused(kind: str) -> None:
    assert "only text/html and text/plain" in refused_by(sent(content_type=kind))


def test_a_page_of_no_kind_is_refused() -> None:
    def bare(handler: BaseHTTPRequestHandler, _body: bytes) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi")

    assert "only text/html and text/plain" in refused_by(bare)


@pytest.mark.parametrize("status", [204, 206, 401, 404, 429, 500, 503])
def test_any_other_answer_than_200_is_no_page(status: int) -> None:
    content = b"" if status == 204 else b"<p>no</p>"
    assert f"answers {status}" in refused_by(sent(content, status))


# redirects


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_leads_to_the_page(status: int) -> None:
    answers = {"/old": sent(b"", status, location="/new"), "/new": sent()}
    page = page_from(by_path(answers), "/old")
    assert page.url.endswith("/new")


def hops(number: int) -> Answer:
    answers = {f"/{one}": sent(b"", 302, location=f"/{one + 1}") for one in range(number)}
    return by_path({**answers, f"/{number}": sent()})


def test_three_redirects_are_followed_and_a_fourth_is_not() -> None:
    assert page_from(hops(3), "/0").url.endswith("/3")
    with pytest.raises(Unreachable, match="3 redirects"):
        page_from(hops(4), "/0")


def test_a_redirect_inside_is_refused_unconnected() -> None:
    with serving(sent()) as inside:
        for location in (
            inside.url(host=LOOPBACK),
            inside.url(host="localhost"),
            "http://169.254.169.254/latest/meta-data/",
            "http://2130706433/",
            "//[::1]/",
            "ftp://press.example/",
            "file:///etc/passwd",
            "http://desk:secret@press.example/",
        ):
            with serving(sent(b"", 302, location=location)) as server, pytest.raises(Refused):
                page_at(server.url(), server.reach())
        assert inside.asked == []


def test_each_redirect_is_asked_under_its_own_name() -> None:
    with serving(sent()) as second:
        target = second.url("/page", "other.example")
        with serving(sent(b"", 302, location=target, set_cookie="a=b")) as first:
            both = replace(
                first.reach(),
                allowed=type(first.reach().allowed)(
                    frozenset({("press.example", first.port), ("other.example", second.port)})
                ),
            )
            assert page_at(first.url(), both).url == target
    ((_, headers, _),) = second.asked
    assert headers["host"] == f"other.example:{second.port}"
    assert "cookie" not in headers


@pytest.mark.parametrize("location", ["http://[", "http://a b/", "\x01"])
def test_a_redirect_to_nowhere_is_no_page(location: str) -> None:
    refused_by(sent(b"", 302, location=location))


# how much


def test_a_page_of_the_longest_length_comes_and_one_byte_more_does_not() -> None:
    assert len(page_from(sent(b"a" * HTML_BYTES)).content) == HTML_BYTES
    assert "5242880" in refused_by(sent(b"a" * (HTML_BYTES + 1)))


def test_a_page_may_be_as_long_and_as_far_away_as_is_set() -> None:
    """Seen to fail with the reach's limits left out of `page_at`."""
    limits = Fetches(fetch_bytes=10, fetch_redirects=0)
    with serving(sent(b"a" * 11)) as server, pytest.raises(TooLong, match="longer than 10 bytes"):
        page_at(server.url(), replace(server.reach(), limits=limits))
    moved = sent(b"", 302, location="/elsewhere")
    with serving(moved) as server, pytest.raises(Unreachable, match="more than 0 redirects"):
        page_at(server.url(), replace(server.reach(), limits=limits))


def test_a_packed_page_is_unpacked() -> None:
    packed = sent(gzip.compress(b"300 engineers"), content_encoding="gzip")
    assert page_from(packed).content == b"300 engineers"


def test_a_bomb_is_let_go_once_it_is_too_long() -> None:
    bomb = gzip.compress(b"0" * (10 * HTML_BYTES), 1)
    assert len(bomb) < 400_000
    tracemalloc.start()
    assert "5242880" in refused_by(sent(bomb, content_encoding="gzip"))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 4 * HTML_BYTES


@pytest.mark.parametrize("packing", ["br", "zstd", "deflate", "gzip, gzip", "compress", "gzip, br"])
def test_what_was_not_asked_for_is_not_unpacked(packing: str) -> None:
    bomb = gzip.compress(gzip.compress(b"0" * HTML_BYTES))
    assert "not asked for" in refused_by(sent(bomb, content_encoding=packing))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no gzip at all", "packed wrongly"),
        (gzip.compress(b"300 engineers", mtime=0)[:-9], "ends before its end"),
        (b"", "ends before its end"),
        (zlib.compress(b"300 engineers"), "packed wrongly"),
    ],
)
def test_a_page_that_is_packed_wrongly_is_none(content: bytes, said: str) -> None:
    assert said in refused_by(sent(content, content_encoding="gzip"))


def test_what_follows_a_packed_page_is_left_alone() -> None:
    content = gzip.compress(b"300 engineers") + b"rubbish" * 10_000
    assert page_from(sent(content, content_encoding="gzip")).content == b"300 engineers"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"not HTTP at all\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 99\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 200 OK\r\nheader: " + b"a" * 200_000 + b"\r\n\r\n",
    ],
)
def test_a_server_that_breaks_off_or_speaks_no_http_gives_no_page(raw: bytes) -> None:
    refused_by(lambda handler, _: write(handler, raw))


def write(handler: BaseHTTPRequestHandler, raw: bytes) -> None:
    handler.wfile.write(raw)


def test_a_page_that_never_ends_is_given_up() -> None:
    clock = ticking()
    with serving(endless) as server, pytest.raises((TooSlow, TooLong)):
        page_at(server.url(), replace(server.reach(), clock=clock))


def ticking() -> Callable[[], float]:
    ticks = count(0, 0.05)
    return lambda: float(next(ticks))


def endless(handler: BaseHTTPRequestHandler, _body: bytes) -> None:
    handler.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n")
    while True:
        handler.wfile.write(b"<p>")
