"""A way to ask an app as its clients do, with nothing in between."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
from fastapi import FastAPI

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
