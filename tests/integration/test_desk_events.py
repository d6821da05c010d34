"""Events of the desk: over the app itself, and from a server that is told to end."""

import asyncio
import json
import logging
import os
import signal
import socket
from collections.abc import Iterator, MutableMapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from app.web.app import create_app
from app.web.feed import PLACES, Feed
from app.wiring import House
from tests.databases import migrated
from tests.integration.asking import scope_of
from tests.integration.browsers import ADA, with_people
from tests.integration.conftest import NOW
from tests.integration.newsroom import serving
from tests.integration.pages import Ask, asking

TOLD = "The port authority of Norland hired 300 engineers in March."
HERE = "/desk/events"

Message = MutableMapping[str, Any]


class Listening:
    """A client that listens to the app for as long as the block runs."""

    def __init__(self, app: FastAPI, query: str = "", **headers: str) -> None:
        self.scope = scope_of("GET", HERE, query, **headers)
        self.app = app
        self.came: asyncio.Queue[Message] = asyncio.Queue()
        self.gone = asyncio.Event()

    async def __aenter__(self) -> "Listening":
        self.task = asyncio.create_task(self.app(self.scope, self._receive, self.came.put))
        self.start = await self.came.get()
        return self

    async def __aexit__(self, *_error: object) -> None:
        self.gone.set()
        await self.task

    async def _receive(self) -> Message:
        await self.gone.wait()
        return {"type": "http.disconnect"}

    async def event(self) -> tuple[str, str, Any]:
        """The next event: its kind, its id and its data."""
        while True:
            found = event_in((await self.came.get())["body"].decode())
            if found:
                return found


def event_in(text: str) -> tuple[str, str, Any] | None:
    fields = dict(line.split(": ", 1) for line in text.strip().split("\n") if line)
    if "event" not in fields:
        return None
    return fields["event"], fields["id"], json.loads(fields["data"])


def test_a_report_that_comes_in_is_told_to_an_open_page(house: House) -> None:
    app = create_app(house, lambda: NOW)

    async def open_page() -> None:
        async with asyncio.timeout(60), Listening(app) as page:
            assert page.start["status"] == 200
            assert dict(page.start["headers"])[b"content-type"].startswith(b"text/event-stream")
            kind, mark, _ = await page.event()
            assert kind == "hello"
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                body = {"text": TOLD, "source": "Harbour Post", "published": "2022-02-20"}
                answer = (await client.post("/check", json=body)).json()
            kind, _, news = await page.event()
            assert kind == "news"
            article = answer["article"]["id"]
            assert news == {"articles": 1, "article": article, "verdicts": {"unseen": 1}}
            for missed in (Listening(app, f"since={mark}"), Listening(app, last_event_id=mark)):
                async with missed:
                    assert (await missed.event())[0] == "hello"
                    assert (await missed.event())[2] == news
            async with Listening(app, "since=none+of+ours") as other:
                assert (await other.event())[0] == "hello"
                assert other.came.empty()

    asyncio.run(open_page())


def test_whoever_may_not_see_the_desk_hears_nothing(house: House) -> None:
    ask: Ask = asking(house)
    assert ask("GET", HERE, headers={"Host": "rebound.example"}).status_code == 403
    assert ask("GET", f"{HERE}?since={'a' * 101}").status_code == 422
    nobody = with_people(house, ADA).browser()
    assert nobody.get(HERE).status_code == 401


def test_one_too_many_is_told_to_come_later(house: House) -> None:
    app = create_app(house, lambda: NOW)
    feed: Feed = app.state.feed

    async def crowd() -> None:
        for _ in range(PLACES):
            feed.join()
        async with Listening(app) as late:
            assert late.start["status"] == 503
            assert (b"retry-after", b"5") in late.start["headers"]
        feed.end()

    asyncio.run(crowd())


def test_who_comes_while_the_server_ends_comes_again(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    app = create_app(house, lambda: NOW)
    app.state.feed.end()

    async def latecomer() -> None:
        async with Listening(app) as late:
            assert late.start["status"] == 200
            bodies = [await late.came.get(), await late.came.get()]
        assert [body["body"] for body in bodies] == [b"retry: 3000\n\n", b""]
        assert [body["more_body"] for body in bodies] == [True, False]

    asyncio.run(latecomer())
    assert [record for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    url = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    migrated(url)
    root = str(Path(__file__).parents[2])
    return {
        **os.environ,
        "PYTHONPATH": root,
        "PLUMBLINE_DATABASE_URL": url,
        "PLUMBLINE_PROFILE": "fast",
    }


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
        return number


def events_in(answer: httpx.Response) -> Iterator[tuple[str, str, Any]]:
    text = ""
    for part in answer.iter_text():
        text += part
        *whole, text = text.split("\n\n")
        yield from (found for one in whole if (found := event_in(one)))


def test_a_server_that_is_told_to_end_lets_its_listeners_go(
    environment: dict[str, str], port: int
) -> None:
    address = f"http://127.0.0.1:{port}"
    with serving(environment, port) as process, ExitStack() as open_pages:
        streams = [
            events_in(open_pages.enter_context(httpx.stream("GET", address + HERE, timeout=60)))
            for _ in range(3)
        ]
        for stream in streams:
            assert next(stream)[0] == "hello"
        httpx.post(f"{address}/check", json={"text": TOLD, "source": "Harbour Post"}, timeout=60)
        for stream in streams:
            assert next(stream)[2]["articles"] == 1
        process.send_signal(signal.SIGTERM)
        for stream in streams:  # each answer ends as an answer does, and is not broken off
            assert {kind for kind, _, _ in stream} <= {"work"}
        assert process.wait(timeout=8) == 0  # before the server would lose patience
