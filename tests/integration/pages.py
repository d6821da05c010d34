"""The desk asked over HTTP without a network, and what every page of it has to keep."""

import asyncio
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any

import httpx
import lxml.html

from app.web.app import create_app
from app.wiring import House
from tests.integration.conftest import NOW

Ask = Callable[..., httpx.Response]

HERE = "http://127.0.0.1:8000"
OWN = {"Origin": HERE, "Sec-Fetch-Site": "same-origin"}
VOID = {"meta", "link", "input", "br"}
LOADED = [
    "/desk/static/desk.js",
    "/desk/static/htmx.min.js",
    "/desk/static/plumb.svg",
    "/desk/style.css",
]
CONTROLS = "//input[not(ancestor::label) and not(@type='hidden')] | //select | //textarea"


def asking(house: House) -> Ask:
    app = create_app(house, lambda: NOW)

    def asked(method: str, path: str, **options: Any) -> httpx.Response:  # httpx's own options
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url=HERE) as client:
                return await client.request(method, path, **options)

        return asyncio.run(send())

    return asked


def tree(response: httpx.Response) -> Any:  # lxml ships no types
    return lxml.html.document_fromstring(response.text)


class Nesting(HTMLParser):
    """Finds a tag that is not closed where it was opened."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def is_sound(response: httpx.Response) -> None:
    """One heading, unique ids, every control with a label, nothing that runs or loads."""
    nesting = Nesting()
    nesting.feed(response.text)
    assert nesting.wrong == nesting.open == []
    page = tree(response)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    pointed = [
        *page.xpath("//label/@for"),
        *(one for many in page.xpath("//@aria-describedby") for one in many.split()),
        *(one[1:] for one in page.xpath("//a/@href") if one.startswith("#")),
    ]
    assert set(pointed) <= set(ids)
    labelled = set(page.xpath("//label/@for"))
    controls = page.xpath(CONTROLS)
    assert {one.get("id") for one in controls} == labelled
    assert len(page.xpath("//h1")) == len(page.xpath("//main")) == 1
    assert (
        page.xpath("//style | //img | //iframe | //@style | //script[text() or not(@defer)]") == []
    )
    assert [one for one in page.xpath("//@*") if one.attrname.startswith("on")] == []
    loaded = [one.partition("?")[0] for one in page.xpath("//link/@href | //script/@src")]
    assert sorted(loaded) == LOADED
