"""An agency's report that many outlets print, each in its own format, counts once."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from app.web.app import create_app
from app.wiring import House

COPIES = (
    (
        "text/html",
        "Harbour Post",
        "Officials said at least 41 miners died in the mine at Highfell on Thursday.",
    ),
    (
        "application/json",
        "Coast Agency",
        "At least 41 miners died after gas exploded at Highfell on Thursday, rescuers told us.",
    ),
    (
        "text/html",
        "Valley Herald",
        "It was before dawn. At least 41 miners died at Highfell, said Mayor Ada Vane in tears.",
    ),
)
PAGE = (
    "<!doctype html><html lang=en><head><title>Mine</title></head><body><h1>Mine</h1>"
    "<div class=byline>By ANA ROE - Associated Press</div><div><p>{}</p><p>The mine"
    " belongs to a company that nobody could reach for a word on Thursday.</p></div></body></html>"
)
FRAGMENT = "<p>HIGHFELL, Norland (AP) &mdash; {}</p>"

Check = Callable[..., dict[str, Any]]


@pytest.fixture
def check(house: House) -> Check:
    app = create_app(house)

    def sent(body: str, media_type: str, source: str) -> dict[str, Any]:
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                return await client.post(
                    "/check",
                    content=body,
                    headers={"content-type": media_type},
                    params={"source": source, "published": "2021-08-20"},
                )

        answer: dict[str, Any] = asyncio.run(send()).json()
        return answer

    return sent


def item(words: str, **fields: object) -> str:
    return json.dumps({"uri": "urn:newsml:coast.example:17", "body_text": words, **fields})


def independent(check: Check) -> int:
    report = check("At least 41 miners died at Highfell.", "text/plain", "New")
    (claim,) = report["claims"]
    return claim["consensus"]["independent_sources"]  # type: ignore[no-any-return]  # JSON


def test_an_agencys_report_in_three_outlets_is_one_source(check: Check) -> None:
    bodies = (
        PAGE.format(COPIES[0][2]),
        item(COPIES[1][2], infosource=[{"name": "The Associated Press"}]),
        FRAGMENT.format(COPIES[2][2]),
    )
    for (media_type, source, _), body in zip(COPIES, bodies, strict=True):
        assert check(body, media_type, source)["claims"]
    assert independent(check) == 1


def test_the_same_words_of_three_outlets_own_are_three(check: Check) -> None:
    bodies = (
        f"<p>{COPIES[0][2]}",
        item(COPIES[1][2]),
        f"<p>{COPIES[2][2]}",
    )
    for (media_type, source, _), body in zip(COPIES, bodies, strict=True):
        assert check(body, media_type, source)["claims"]
    assert independent(check) == 3
