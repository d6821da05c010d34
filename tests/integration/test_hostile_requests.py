"""Requests that were made to do harm: nothing is found, nothing is changed, nothing falls over."""

import base64
import gzip
import hashlib
import json
import tracemalloc
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from app.services.paging import SEAL_CHARACTERS
from app.settings import Settings
from app.web.access import TAKES
from app.wiring import House, build
from tests.databases import migrated
from tests.integration.browsers import Desk
from tests.integration.conftest import Rows

Ask = Callable[..., httpx.Response]

JSON = {"content-type": "application/json"}
ARTICLE = {
    "text": "The port authority hired 300 engineers in March.",
    "source": "Harbour Post",
    "url": "https://harbour.example/cranes",
}
FIGURE = {
    "series": {"item": "engineer", "subject": "port authority"},
    "quantity": {"low": 310, "high": 310, "unit": "engineer"},
    "time": {"as_of": "2022-02-20"},
    "source": "Coast Agency",
}
WITH_BODIES = (
    "/check",
    "/check/batch",
    "/extract",
    "/figures",
    "/series/ser_1/merge",
    "/series/ser_1/split",
    "/webhooks",
    "/articles/art_1/claims/clm_1/review",
    "/hooks/ghost/harbour",
    "/desk/check",
    "/desk/sign-in",
    "/desk/settings/keyboard",
)
LISTINGS = {
    "/figures": "figures",
    "/series": "series",
    "/articles": "articles",
    "/decisions": "decisions",
    "/reviews": "reviews of all articles",
    "/claims:search": "fact checks",
    "/hooks/deliveries": "deliveries",
    "/desk/articles.json": "articles by their words",
    "/desk/sources.json": "sources",
    "/desk/history.json": "history",
    "/desk/queue.json": "queue by newest",
}


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house with an article, its figures and two more; nothing that is asked of it changes it."""
    url = f"sqlite:///{tmp_path_factory.mktemp('hostile')}/p.sqlite3"
    migrated(url)
    built = build(Settings(url))
    ask = Desk(built).browser().ask
    assert ask("POST", "/check", json=ARTICLE).status_code == 200
    other = FIGURE | {"source": "Meridian Wire"}
    assert ask("POST", "/figures", json={"figures": [FIGURE, other]}).status_code == 201
    yield built
    built.close()


@pytest.fixture
def house(busy: House) -> House:
    return busy


@pytest.fixture
def ask(busy: House) -> Ask:
    return Desk(busy).browser().ask


# bodies in a coat


def bomb() -> bytes:
    """50 MB of blanks in 50 kB."""
    return gzip.compress(b'{"text": "' + b" " * 50_000_000 + b'"}', 1)


@pytest.mark.parametrize(
    "packing",
    ["gzip", "GZIP", "x-gzip", "deflate", "br", "zstd", "identity, gzip", "gzip, identity", "*"],
)
def test_a_packed_body_is_not_unpacked_anywhere(ask: Ask, packing: str) -> None:
    """Seen to fail with the look at Content-Encoding taken out of app.web.limits: 400 and 422."""
    for path in WITH_BODIES:
        response = ask("POST", path, content=b"x", headers={**JSON, "content-encoding": packing})
        assert response.status_code in ((415, 403) if path.startswith("/desk") else (415,)), path


def test_a_bomb_takes_no_room(ask: Ask) -> None:
    packed = bomb()
    assert len(packed) < 300_000
    tracemalloc.start()
    for packing in ({"content-encoding": "gzip"}, {}):
        assert ask("POST", "/check", content=packed, headers={**JSON, **packing}).status_code in (
            400,
            415,
        )
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 10_000_000


@pytest.mark.parametrize(
    "kind",
    [
        "multipart/form-data; boundary=x",
        "multipart/mixed; boundary=x",
        "MULTIPART/FORM-DATA",
        "multipart/form-data",
    ],
)
def test_a_body_in_parts_is_not_taken_anywhere(ask: Ask, kind: str) -> None:
    """Seen to fail with the look at the media type taken out of app.web.limits."""
    parts = b'--x\r\ncontent-disposition: form-data; name="text"\r\n\r\n12 men\r\n--x--\r\n'
    own = {"origin": "http://127.0.0.1:8000", "sec-fetch-site": "same-origin"}
    for path in WITH_BODIES:
        response = ask("POST", path, content=parts, headers={**own, "content-type": kind})
        assert response.status_code == 415, (path, response.text)


@pytest.mark.parametrize(
    "length", ["-1", "+5", "1e3", "0x10", "5, 5", "", " ", "²", "9" * 400, "five"]
)
def test_a_length_that_is_none_is_refused(ask: Ask, length: str) -> None:
    """Seen to fail with isdigit alone asked: a superscript two was a mistake of ours, and a 500."""
    for path in ("/check", "/figures", "/hooks/ghost/harbour"):
        headers = {**JSON, "content-length": length.encode("latin-1")}
        response = ask("POST", path, content=b"{}", headers=headers)
        assert response.status_code == 413, response.text


def test_more_than_was_declared_is_counted(ask: Ask) -> None:
    """Seen to fail with the count of what comes taken out of app.web.limits."""
    pieces = 0

    async def body() -> Any:  # an async iterator of bytes
        nonlocal pieces
        for _ in range(256):
            pieces += 1
            yield b" " * 1_048_576

    headers = {**JSON, "content-length": "2"}
    tracemalloc.start()
    for path, most in (("/check", 8), ("/check/batch", 16), ("/figures", 1)):
        pieces = 0
        assert ask("POST", path, content=body(), headers=headers).status_code == 413
        assert pieces <= most + 2
    _, room = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert room < 80_000_000


# words of SQL and of full-text search


WORDS = (
    "'", "''", '"', '"" OR ""', "' OR 1=1 --", "'; DROP TABLE figures; --", "1 UNION SELECT 1",
    "engineer'--", "%", "_", "\\", "%%", "engine_r", "*", "engin*", "^engineer", "-engineer",
    "engineer AND", "NEAR(engineer, 2)", "label:engineer", "{label} : x", "(", ")", "a1 OR a2",
    "\x1a", "\u202e", "\ufeff", "😀", "x" * 400,
)  # fmt: skip


SEARCHED = (
    "/figures?q=",
    "/figures?source=",
    "/figures?series=",
    "/figures?unit=",
    "/series?q=",
    "/claims:search?query=",
    "/desk/articles.json?q=",
    "/desk/queue.json?q=",
)


@pytest.mark.parametrize("path", SEARCHED)
def test_words_are_words_whatever_they_mean_elsewhere(
    ask: Ask, table: Callable[[], Rows], path: str
) -> None:
    """Seen to fail with `%` and `_` left as they are in a LIKE: they found everything."""
    before = table()
    for words in WORDS:
        response = ask("GET", path + quote(words))
        assert response.status_code in (200, 422), (words, response.text)
        if response.status_code == 200:
            found = response.json()
            assert [*found.get("items", ()), *found.get("claims", ())] == [], words
    assert table() == before


# cursors


def forged(listing: str, value: object) -> str:
    """A cursor with the right seal and anything in it."""
    packed = json.dumps(value).encode()
    seal = hashlib.sha256(f"{listing}\n".encode() + packed).hexdigest()[:SEAL_CHARACTERS].encode()
    return base64.urlsafe_b64encode(seal + packed).decode().rstrip("=")


PLACES: tuple[object, ...] = (
    [], None, 7, {}, ["a"], ["a", "b", "c"], [1, 2], ["", ""], ["1", "1"], ["-1", "x"],
    ["9" * 30, "9" * 30], ["2022-01-28", "x"], ["0001-01-01T00:00:00.000000+23:59", "x"],
    ["' OR 1=1 --", "' OR 1=1 --"], ["\x00", "\x00"], ["\ud800", "x"], ["[1, 2, 3]", "x"],
    ["[0, NaN, \"\"]", "x"], ["[" * 1_300, "x"], ["%", "_"],
    ["2022-01-28T03:34:00.000000Z", "x"], ["1", ""], ["[0, 0.5, \"\"]", "x"],
)  # fmt: skip


@pytest.mark.parametrize("path", LISTINGS)
def test_a_cursor_that_was_forged_is_refused_or_leads_to_a_page(
    ask: Ask, table: Callable[[], Rows], path: str
) -> None:
    """Seen to fail with the shape of a cursor left unasked: some of these were a 500."""
    before = table()
    name = "pageToken" if path == "/claims:search" else "cursor"
    cursors = [forged(LISTINGS[path], place) for place in PLACES]
    found = [ask("GET", path, params={name: cursor}).status_code for cursor in cursors]
    assert set(found) == {200, 422}, dict(zip(map(str, PLACES), found, strict=True))
    others = [forged("others", ["1", "1"]), "=", "AAAA", "A" * 3_000, "../..", "%00", "é"]
    for cursor in others:
        assert ask("GET", path, params={name: cursor}).status_code == 422, cursor
    assert table() == before


# addresses


TRAVERSALS = (
    "../../../../etc/passwd", "..%2f..%2f..%2fetc%2fpasswd", "%2e%2e/%2e%2e/etc/passwd",
    "..%5c..%5cetc%5cpasswd", "..%252f..%252fetc%252fpasswd", "....//....//etc/passwd",
    "%2fetc%2fpasswd", "..;/etc/passwd", "%00", "static.py", "..%2fstatic.py", "%c0%ae%c0%ae/x",
    "desk.js%00.css", "file:%2f%2f%2fetc%2fpasswd",
)  # fmt: skip


@pytest.mark.parametrize("path", TRAVERSALS)
def test_no_path_leads_to_a_file(ask: Ask, path: str) -> None:
    for start in ("/", "/desk/static/", "/articles/", "/figures/", "/docs/", "/hooks/ghost/"):
        response = ask("GET", start + path)
        assert response.status_code in (404, 405, 422), (start, response.status_code)
        assert "root:" not in response.text
        assert "import " not in response.text


INJECTED = "%0d%0aX-Injected:%20yes%0d%0a%0d%0a<script>alert(1)</script>"

SIGN_IN = f"/desk/sign-in?next={INJECTED}"


@pytest.mark.parametrize("path", ["/figures/", "/check/", "/desk/articles/", "/healthz/"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_slash_too_many_leads_to_no_host_that_the_sender_names(
    ask: Ask, method: str, path: str
) -> None:
    """Seen to fail with the framework's own redirect, which takes the header Host at its word."""
    response = ask(method, path, headers={"host": "evil.example"})
    assert response.status_code in (403, 404, 405), response.status_code
    assert "location" not in response.headers


def test_no_address_puts_a_line_into_the_head_of_an_answer(ask: Ask) -> None:
    for one in TAKES:
        method, path = one.split(" ")
        parts = [INJECTED if "{" in part else part for part in path.split("/")]
        address = "/".join(parts)
        for asked in (
            address,
            f"{address}?q={INJECTED}&cursor={INJECTED}&limit=1",
            f"/desk/sign-in?next={INJECTED}",
        ):
            response = ask(method, asked, headers={"host": "evil.example", **JSON})
            assert response.status_code < 500, (asked, response.text)
            assert "x-injected" not in response.headers
            assert not any("\n" in value or "\r" in value for value in response.headers.values())
            assert "evil.example" not in str(response.headers)
