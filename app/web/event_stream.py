"""An answer that goes on: events as they come, until the client or the server has had enough."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import anyio
from fastapi import Response
from starlette.types import Receive, Scope, Send

MEDIA_TYPE = "text/event-stream"
START, BODY = "http.response.start", "http.response.body"
HEADERS = {
    "Cache-Control": "no-store",
    "X-Accel-Buffering": "no",  # a proxy in front that gathers answers would gather this one too
    "X-Content-Type-Options": "nosniff",
}


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a client may take to read what is sent, and to listen at all; then it is dropped.

    It has to come again after that, and to show that it still may.
    """

    send_seconds: float = 10
    life_seconds: float = 600


class EventStream(Response):
    """Sends each text as soon as it is there; `over` is called when nobody listens any more."""

    media_type = MEDIA_TYPE

    def __init__(
        self,
        texts: AsyncIterator[str],
        over: Callable[[], None],
        patience: Patience | None = None,
    ) -> None:
        self.status_code = 200
        self.background = None
        self.init_headers(HEADERS)  # Response itself would declare a length
        self._texts = texts
        self._over = over
        self._patience = patience or Patience()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            async with anyio.create_task_group() as group:
                group.start_soon(self._until_gone, receive, group.cancel_scope)
                await self._send_all(send)
                group.cancel_scope.cancel()
        finally:
            self._over()

    async def _until_gone(self, receive: Receive, scope: anyio.CancelScope) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass
        scope.cancel()

    async def _send_all(self, send: Send) -> None:
        start = {"type": START, "status": self.status_code, "headers": self.raw_headers}
        try:
            await self._sent(send, start)
            with anyio.move_on_after(self._patience.life_seconds):
                async for text in self._texts:
                    await self._sent(send, _body(text, more=True))
            await self._sent(send, _body("", more=False))
        except TimeoutError:
            pass  # the server closes what is left half sent

    async def _sent(self, send: Send, message: dict[str, object]) -> None:
        async with asyncio.timeout(self._patience.send_seconds):
            await send(message)


def _body(text: str, *, more: bool) -> dict[str, object]:
    return {"type": BODY, "body": text.encode(), "more_body": more}
