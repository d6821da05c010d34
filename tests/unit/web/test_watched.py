"""Each request has an id and leaves one line, whatever becomes of it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest
from fastapi import APIRouter, FastAPI
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.domain.who import Who, WhoKind
from app.watching import Call, Watch, call_now
from app.watching.meters import Meters
from app.web.watched import LEFT, Watched
from tests.integration.asking import messages_of, scope_of

NOW = datetime(2022, 3, 1, 12, tzinfo=UTC)
LOGGER = "app.web.watched"
PATH = "/figures/{figure_id}"

Act = Callable[[], Awaitable[None]]


async def nothing() -> None:
    """Does nothing."""


def answering(status: int = 200, act: Act = nothing, headers: bool = True) -> ASGIApp:  # noqa: FBT001, FBT002
    """An app that does `act` and gives that status, on the one route that there is."""

    async def app(asked: Scope, _receive: Receive, send: Send) -> None:
        await act()
        start: Message = {"type": "http.response.start", "status": status}
        await send({**start, "headers": []} if headers else start)
        await send({"type": "http.response.body", "body": b"{}"})

    return app


def scope(path: str = "/figures/private-part", **headers: str) -> Scope:
    app, router = FastAPI(), APIRouter()
    for served in (PATH, "/healthz"):
        router.add_api_route(served, nothing)
    app.state.routes = router.routes
    return {**scope_of("GET", path, **headers), "app": app}


def asked(app: ASGIApp, asked_for: Scope) -> list[Message]:
    async def gone() -> Message:
        return {"type": "http.disconnect"}

    return messages_of(app, asked_for, gone)


def request_id(sent: list[Message]) -> str:
    found = dict(sent[0]["headers"])
    return bytes(found[b"x-request-id"]).decode()


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG, LOGGER)
    return caplog


def facts(lines: pytest.LogCaptureFixture) -> dict[str, object]:
    (line,) = lines.records
    return line.__dict__


@pytest.mark.parametrize("headers", [True, False])
def test_the_answer_carries_the_id_of_its_request(headers: bool) -> None:  # noqa: FBT001
    app = Watched(answering(headers=headers))
    assert request_id(asked(app, scope(x_request_id="req-7"))) == "req-7"


def test_an_id_that_could_forge_a_line_is_not_taken_over() -> None:
    """Seen to fail with any header taken for an id."""
    app = Watched(answering())
    made = request_id(asked(app, scope(x_request_id='7" level="error')))
    assert made
    assert '"' not in made


def test_the_work_knows_the_call(lines: pytest.LogCaptureFixture) -> None:
    """Seen to fail with the call begun outside of the block."""
    seen: list[Call] = []

    async def act() -> None:
        seen.append(call_now())
        call_now().who = Who(WhoKind.KEY, "key_1", "the CMS")
        call_now().count(claims=3)

    asked(Watched(answering(act=act), now=lambda: NOW), scope(x_request_id="req-7"))
    (call,) = seen
    assert (call.request_id, call.address, call.now()) == ("req-7", "127.0.0.1", NOW)
    told = facts(lines)
    assert (told["key"], told["claims"], told["status"]) == ("key_1", 3, 200)
    assert call_now() is not call


def test_the_line_names_the_route_and_never_the_address(lines: pytest.LogCaptureFixture) -> None:
    asked(Watched(answering(404)), scope())
    told = facts(lines)
    assert (told["method"], told["route"], told["status"]) == ("GET", PATH, 404)
    assert "private-part" not in repr(told)


def test_a_client_that_left_is_told_of(lines: pytest.LogCaptureFixture) -> None:
    """Seen to fail with the line written behind the app, and not whatever it raises."""

    async def act() -> None:
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        asked(Watched(answering(act=act)), scope())
    assert facts(lines)["status"] == LEFT


@pytest.mark.parametrize(
    ("status", "path", "level"),
    [
        (200, "/healthz", logging.DEBUG),
        (503, "/healthz", logging.INFO),
        (200, "/figures/1", logging.INFO),
    ],
)
def test_a_probe_is_news_only_where_it_goes_wrong(
    lines: pytest.LogCaptureFixture, status: int, path: str, level: int
) -> None:
    asked(Watched(answering(status)), scope(path))
    assert facts(lines)["levelno"] == level


def test_each_request_is_counted_by_route_and_status() -> None:
    """Seen to fail with the meters left out."""
    meters = Meters()
    for status in (200, 200, 404):
        asked(Watched(answering(status), Watch(meters)), scope())
    told = meters.exposition(tuple).decode()
    assert f'method="GET",route="{PATH}",status="200"}} 2.0' in told
    assert f'method="GET",route="{PATH}",status="404"}} 1.0' in told


def test_what_is_no_request_goes_through(lines: pytest.LogCaptureFixture) -> None:
    """The lifespan of the app (ASGI) has no id and no line."""
    came: list[str] = []

    async def app(asked: Scope, _receive: Receive, _send: Send) -> None:
        came.append(asked["type"])

    asked(Watched(app), {"type": "lifespan"})
    assert came == ["lifespan"]
    assert lines.records == []
