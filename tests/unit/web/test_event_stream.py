"""An answer that goes on, and each way in which it ends."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from starlette.types import Message, Send

from app.web.event_stream import EventStream, Patience

SCOPE: dict[str, Any] = {"type": "http"}
Sent = list[Message]


async def never() -> Message:
    await asyncio.Event().wait()
    raise AssertionError


async def forever() -> AsyncIterator[str]:
    yield "first\n\n"
    await asyncio.Event().wait()


def to(sent: Sent) -> Send:
    async def send(message: Message) -> None:
        sent.append(message)

    return send


def answered(
    texts: AsyncIterator[str],
    send: Send,
    receive: Callable[[], Any] = never,
    patience: Patience | None = None,
) -> int:
    """Sends it all, and says how often it was told that it is over."""
    over = []

    async def bounded() -> None:
        async with asyncio.timeout(30):
            stream = EventStream(texts, lambda: over.append(1), patience)
            await stream(SCOPE, receive, send)

    asyncio.run(bounded())
    return len(over)


def test_each_text_is_sent_as_it_comes_and_no_length_is_declared() -> None:
    async def two() -> AsyncIterator[str]:
        yield "a\n\n"
        yield "ü\n\n"

    sent: Sent = []
    assert answered(two(), to(sent)) == 1
    start, *bodies = sent
    headers = dict(start["headers"])
    assert headers[b"content-type"] == b"text/event-stream; charset=utf-8"
    assert headers[b"cache-control"] == b"no-store"
    assert b"content-length" not in headers
    assert [(one["body"], one["more_body"]) for one in bodies] == [
        (b"a\n\n", True),
        ("ü\n\n".encode(), True),
        (b"", False),
    ]


def test_who_leaves_is_left() -> None:
    async def gone() -> Message:
        return {"type": "http.disconnect"}

    assert answered(forever(), to([]), gone) == 1


def test_it_ends_after_its_time_so_that_a_listener_has_to_show_himself_again() -> None:
    sent: Sent = []
    assert answered(forever(), to(sent), patience=Patience(life_seconds=0)) == 1
    assert sent[-1]["more_body"] is False


def test_who_does_not_read_is_dropped() -> None:
    async def stuck(_message: Message) -> None:
        await asyncio.Event().wait()

    assert answered(forever(), stuck, patience=Patience(send_seconds=0)) == 1


def test_an_error_on_the_way_gives_the_place_back() -> None:
    over = []

    async def broken(_message: Message) -> None:
        raise OSError

    async def sending() -> None:
        await EventStream(forever(), lambda: over.append(1))(SCOPE, never, broken)

    with pytest.raises(ExceptionGroup):
        asyncio.run(sending())
    assert over == [1]
