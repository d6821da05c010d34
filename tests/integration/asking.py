"""A way to ask an app as its clients do, with nothing in between."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
from fastapi import FastAPI
from starlette.types import ASGIApp, Message, Receive, Scope

Ask = Callable[..., httpx.Response]


def asking(app: FastAPI) -> Ask:
    """Sends one request and gives the answer; `if_match` is sent as the header If-Match."""

    def sent(
        method: str,
        path: str,
        body: object = None,
        params: dict[str, Any] | None = None,
        **headers: str,
    ) -> httpx.Response:
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                named = {name.replace("_", "-"): value for name, value in headers.items()}
                return await client.request(method, path, json=body, params=params, headers=named)

        return asyncio.run(send())

    return sent


def scope_of(method: str, path: str, query: str = "", **headers: str) -> Scope:
    """A request as a server hands it to an app (ASGI 3.0), from a client on this machine."""
    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "client": ("127.0.0.1", 40_000),
        "headers": [(b"host", b"127.0.0.1:8000"), *named],
    }


def status_unread(app: ASGIApp, scope: Scope) -> int:
    """The status of the answer to a request of whose body nothing may be read."""

    async def unread() -> Message:
        raise AssertionError("the body was asked for")

    status: int = messages_of(app, scope, unread)[0]["status"]
    return status


def messages_of(app: ASGIApp, scope: Scope, receive: Receive) -> list[Message]:
    """What the app sends for the request, whose body comes from `receive`."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def call() -> None:
        await app(scope, receive, send)

    asyncio.run(call())
    return sent
