"""An article that takes too long is given up, one too many waits or is refused, and meanwhile the
service answers others."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from mcp.client import Client
from mcp.types import CallToolResult, TextContent

from app.cli.mcp import server_of
from app.domain.deadline import TOOK_TOO_LONG
from app.settings import from_environment
from app.wiring import House, build
from tests.clocks import hurried
from tests.databases import migrated
from tests.integration.browsers import Desk
from tests.integration.conftest import Rows

SHORT = {"text": "The port authority hired 300 engineers.", "source": "Meridian Wire"}
LONG = {"text": "The fire killed 12 people. " * 12, "source": "Meridian Wire"}
BUSY = {"text": "The fire in Aldport killed 12 people and injured 30 others. " * 400}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A house with one place and no queue, where an article has twenty looks at the clock."""
    url = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    migrated(url)
    own = {"PLUMBLINE_DATABASE_URL": url, "PLUMBLINE_PROFILE": "fast"}
    built = build(from_environment({**own, "PLUMBLINE_PLACES": "1", "PLUMBLINE_QUEUE": "0"}))
    yield replace(built, engine=hurried(built.engine, 20))
    built.close()


@pytest.fixture
def desk(house: House) -> Desk:
    """A service whose clock goes a second at each look, so that LONG takes longer than 20."""
    return Desk(house)


def is_late(response: httpx.Response) -> None:
    assert response.status_code == 503, response.text
    assert response.headers["retry-after"] == "5"


@pytest.mark.parametrize("path", ["/check", "/extract"])
def test_an_article_that_takes_too_long_is_given_up_and_leaves_no_trace(
    desk: Desk, table: Callable[[], Rows], path: str
) -> None:
    """Seen to fail with the house's own engine in the route."""
    before = table()
    response = desk.browser().ask("POST", path, json=LONG)
    is_late(response)
    assert "longer than 20 s" in response.json()["detail"]
    assert response.json()["type"] == TOOK_TOO_LONG
    assert table() == before
    assert desk.browser().ask("POST", path, json=SHORT).status_code == 200


def test_in_a_batch_each_article_has_its_own_time(desk: Desk) -> None:
    body = {"articles": [LONG, SHORT, LONG]}
    results = desk.browser().ask("POST", "/check/batch", json=body).json()["results"]
    assert [one["status"] for one in results] == [503, 200, 503]


def test_the_desk_gives_up_as_well_and_keeps_what_was_typed(desk: Desk) -> None:
    """Seen to fail with the house's own engine behind the form."""
    response = desk.browser().post("/desk/check", [("text", LONG["text"]), ("published", "")])
    is_late(response)
    assert LONG["text"].strip() in response.text


def test_the_comparing_is_ended_too(desk: Desk, table: Callable[[], Rows]) -> None:
    """Twelve claims of one sentence: read in four steps, and given up while they are linked. Seen
    to fail with the pace left out of both linking and checking."""
    before = table()
    text = "It hired " + ", ".join(f"{number} engineers" for number in range(20, 32)) + "."
    assert desk.browser().ask("POST", "/extract", json={"text": text}).status_code == 200
    is_late(desk.browser().ask("POST", "/check", json={"text": text}))
    assert table() == before


@pytest.mark.parametrize("path", ["/check", "/extract"])
def test_whoever_finds_the_queue_full_is_sent_away_at_once(
    desk: Desk, table: Callable[[], Rows], path: str
) -> None:
    """Seen to fail with the gate left out of the route."""
    before = table()
    with desk.app.state.door.gate.entered():
        is_late(desk.browser().ask("POST", path, json=SHORT))
        assert desk.browser().get("/healthz").status_code == 200
        assert desk.browser().get("/figures").status_code == 200
    assert table() == before


def test_the_service_is_alive_while_it_is_busy(house: House) -> None:
    """Seen to fail with `check` on the event loop (async def)."""
    app = Desk(replace(house, engine=replace(house.engine, budget=None))).app

    async def ask() -> tuple[int, httpx.Response]:
        transport: Any = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            check = asyncio.create_task(client.post("/check", json=BUSY))
            answers = 0
            while not check.done():
                assert (await client.get("/healthz")).status_code == 200
                answers += 1
                await asyncio.sleep(0.01)
            return answers, await check

    answers, checked = asyncio.run(ask())
    assert checked.status_code == 200, checked.text
    assert answers > 5


def test_an_assistant_is_told_that_it_took_too_long(house: House) -> None:
    """Seen to fail without `in_time` in the service."""

    async def ask() -> CallToolResult:
        async with Client(server_of(house)) as client:
            return await client.call_tool("check_text", {"text": LONG["text"]})

    result = asyncio.run(ask())
    (content,) = result.content
    assert result.is_error
    assert isinstance(content, TextContent)
    assert "longer than 20 s" in content.text


def test_a_claim_is_explained_in_time_or_later(house: House) -> None:
    """Its article is read again to explain it. Seen to fail with the house's own engine."""
    slow = Desk(replace(house, engine=replace(house.engine, budget=None)))
    report = slow.browser().ask("POST", "/check", json=LONG).json()
    claim = f"/desk/articles/{report['article']['id']}/claims/{report['claims'][0]['id']}"
    assert slow.browser().get(claim).status_code == 200
    is_late(Desk(house).browser().get(claim))
