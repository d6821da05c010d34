"""The connections of a server that waits for nobody longer than it is said: not for a head, not for
who takes an answer. Its own timers begin when a request is whole; here are those before and after.

A body has its time where it is read, and an idle connection has uvicorn's own timer.
"""

import asyncio
import json
from http import HTTPStatus
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from app.domain.limits import Patience

HEAD_BYTES = 65_536
"""The longest head of a request: its line and all its headers. The parser knows no limit."""

SLOWEST = 32_768
"""Bytes a second: however long an answer is, whoever takes it as fast as that gets all of it."""


FILES = 65_536
"""Connections and files that the process may have open at once, where the system lets it."""


def allow_many_connections() -> None:
    """Lets the process hold as many connections as it may: by default it is a thousand, which a
    thousand clients that send nothing would take from all others."""
    try:
        import resource
    except ModuleNotFoundError:  # Windows knows no such limit
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = FILES if hard == resource.RLIM_INFINITY else min(FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


class Config(uvicorn.Config):
    """What a server is made with, and how patient it is."""

    def __init__(self, app: str, patience: Patience, **options: Any) -> None:  # uvicorn's own
        super().__init__(
            app,
            http=Connection,
            timeout_keep_alive=patience.keep_alive_seconds,
            timeout_graceful_shutdown=patience.drain_seconds,
            **options,
        )
        self.patience = patience


class Connection(HttpToolsProtocol):
    """One connection: dropped where a head does not come, or an answer is not taken, in time."""

    config: Config

    def __init__(self, *arguments: Any, **named: Any) -> None:  # what uvicorn makes it with
        super().__init__(*arguments, **named)
        self._head: asyncio.TimerHandle | None = None
        self._taking: asyncio.TimerHandle | None = None
        self._head_bytes = 0
        self._is_in_body = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn's
        super().connection_made(transport)
        self._await_head()

    def connection_lost(self, exc: Exception | None) -> None:
        self._end_head()
        self._end_taking()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        # What comes when nothing is asked is the head of the next request; or the rest of a body
        # that was answered without being read, which has no more time than that.
        if self._is_idle() and self._head is None:
            self._await_head()
        if self._head is not None and not self._is_in_body:
            self._head_bytes += len(data)
        super().data_received(data)
        if self._head is not None and self._head_bytes > HEAD_BYTES:
            self._refuse(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "the head is too long")

    def on_headers_complete(self) -> None:
        self._end_head()
        self._is_in_body = True
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._is_in_body = False
        super().on_message_complete()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self.transport.is_closing():
            self._await_taking()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._await_taking()

    def resume_writing(self) -> None:
        if not self.transport.is_closing():
            self._end_taking()
        super().resume_writing()

    def timeout_keep_alive_handler(self) -> None:
        super().timeout_keep_alive_handler()
        self._await_taking()

    def _is_idle(self) -> bool:
        return self.cycle is None or self.cycle.response_complete

    def _await_head(self) -> None:
        self._head_bytes = 0
        self._head = self.loop.call_later(self.config.patience.head_seconds, self._head_is_late)

    def _end_head(self) -> None:
        if self._head is not None:
            self._head.cancel()
            self._head = None

    def _end_taking(self) -> None:
        if self._taking is not None:
            self._taking.cancel()
            self._taking = None

    def _head_is_late(self) -> None:
        if self._is_idle():
            self._refuse(HTTPStatus.REQUEST_TIMEOUT, "the head took too long")
        else:  # of a second request, while the first is answered: that one comes first
            self._await_head()

    def _await_taking(self) -> None:
        """Drops the connection unless what lies there is taken in time."""
        if self._taking is None:
            lying = self.transport.get_write_buffer_size()
            seconds = self.config.patience.taking_seconds + lying / SLOWEST
            self._taking = self.loop.call_later(seconds, self.transport.abort)

    def _refuse(self, status: HTTPStatus, detail: str) -> None:
        """Answers with a problem and ends the connection."""
        self._end_head()
        if self.transport.is_closing():
            return
        told = {"title": status.phrase, "status": status, "detail": detail}
        body = json.dumps({"type": "about:blank", **told}, allow_nan=False).encode()
        head = (
            f"HTTP/1.1 {status.value} {status.phrase}\r\n"
            "content-type: application/problem+json\r\n"
            f"content-length: {len(body)}\r\nconnection: close\r\n\r\n"
        )
        self.transport.write(head.encode() + body)
        self.transport.close()
        self._await_taking()
