"""What is new at the desk → every listener: one look at the database a second for all of them.

Server-sent events (HTML Living Standard, "Server-sent events"): lines of UTF-8, an empty line
behind each event. `hello` is sent to whoever comes, `news` for reports and decisions, `work` for
what waits and for long undertakings.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TypeVar

from anyio import CapacityLimiter, to_thread

from app.domain.news import Arrival, Mark, News, State
from app.errors import Unavailable
from app.exporters.encoding import Document, encoded
from app.services import news
from app.store import Store

Found = TypeVar("Found")

log = logging.getLogger(__name__)

PLACES = 200
"""How many may listen at once, in one process."""

LOOK_SECONDS = 1.0
QUIET_SECONDS = 15.0
"""After so long without an event a comment is sent, so that nothing on the way hangs up."""

BEHIND = 32
"""Events that may wait for a listener; one that reads more slowly is dropped."""

RETRY_MILLISECONDS = 3_000
FULL = "as many listen as there are places for; the page shows what is new when it is loaded anew"


class Listener:
    """Somebody who is told; `since` is what they have seen, if they were here before."""

    def __init__(self, since: Mark | None = None) -> None:
        self.since = since
        self.greeted = False
        self.dropped = False
        self._waiting: asyncio.Queue[str | None] = asyncio.Queue(BEHIND)

    def tell(self, events: Iterable[str]) -> None:
        """Puts the events in the line; with no room left for them the listener is dropped."""
        try:
            for event in events:
                self._waiting.put_nowait(event)
        except asyncio.QueueFull:
            self.drop()

    def drop(self) -> None:
        """Ends it: what waits is not sent any more."""
        self.dropped = True
        with suppress(asyncio.QueueFull):  # then it does not wait for an event
            self._waiting.put_nowait(None)

    async def heard(self, quiet_seconds: float = QUIET_SECONDS) -> AsyncIterator[str]:
        """The events as they come, and a comment where none does, until it is dropped."""
        yield f"retry: {RETRY_MILLISECONDS}\n\n"
        while not self.dropped:
            try:
                async with asyncio.timeout(quiet_seconds):
                    event = await self._waiting.get()
            except TimeoutError:
                event = ": still here\n\n"
            if event is not None and not self.dropped:
                yield event


class Feed:
    """All who listen in this process. It lives on one event loop, and looks only while any do."""

    def __init__(
        self, store: Store, now: Callable[[], datetime], look_seconds: float = LOOK_SECONDS
    ) -> None:
        self._store = store
        self._now = now
        self._look_seconds = look_seconds
        self._listeners: set[Listener] = set()
        self._wanted = asyncio.Event()
        self._watching: asyncio.Task[None] | None = None
        self._thread = CapacityLimiter(1)  # its own: no request waits for it, and it for none
        self._ended = False

    def join(self, since: Mark | None = None) -> Listener:
        """A place to listen; Unavailable where all are taken.

        Whoever comes while the server ends is dropped at once: as after every end, a browser then
        comes again by itself, and finds the next server.
        """
        listener = Listener(since)
        if self._ended:
            listener.drop()
            return listener
        if len(self._listeners) >= PLACES:
            raise Unavailable(FULL)
        self._listeners.add(listener)
        if self._watching is None or self._watching.done():
            self._wanted = asyncio.Event()
            self._watching = asyncio.create_task(self._watch())
        self._wanted.set()
        return listener

    def leave(self, listener: Listener) -> None:
        """Gives the place back."""
        self._listeners.discard(listener)
        if not self._listeners:
            self._wanted.set()  # so that the watch ends at once

    def end(self) -> None:
        """Drops all, and takes nobody any more: the server ends."""
        self._ended = True
        self._drop_all()

    async def _watch(self) -> None:
        before: State | None = None
        try:
            while self._listeners:
                self._wanted.clear()
                before = await self._turn(before) or before
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._look_seconds):
                        await self._wanted.wait()
        finally:  # after an error nobody waits for what does not come: they come again
            self._drop_all()

    def _drop_all(self) -> None:
        for listener in list(self._listeners):
            listener.drop()
            self.leave(listener)

    async def _turn(self, before: State | None) -> State | None:
        """Looks once and tells everybody; None where the database does not answer."""
        listeners = list(self._listeners)
        try:
            state = await self._in_thread(lambda: news.look(self._store, self._now()))
            events = await self._events(before, state)
            for listener in listeners:
                listener.tell(events if listener.greeted else await self._greeting(listener, state))
                listener.greeted = True
                if listener.dropped:
                    self.leave(listener)
        except Unavailable as error:
            log.warning("the desk is not told what is new", extra={"why": str(error)})
            return None
        return state

    async def _events(self, before: State | None, state: State) -> list[str]:
        if before is None:
            return []
        events = []
        if state.has_news_since(before):
            events.append(await self._news(state, state.arrivals_since(before)))
        if state.has_moved_since(before):
            events.append(event_text("work", work_document(state), state.mark))
        return events

    async def _greeting(self, listener: Listener, state: State) -> list[str]:
        hello = event_text("hello", hello_document(state, self._now()), state.mark)
        if listener.since is None or listener.since == state.mark:
            return [hello]
        return [hello, await self._news(state, state.arrivals_behind(listener.since))]

    async def _news(self, state: State, arrivals: tuple[Arrival, ...]) -> str:
        found = await self._in_thread(lambda: news.news_of(self._store, arrivals))
        return event_text("news", news_document(found), state.mark)

    async def _in_thread(self, ask: Callable[[], Found]) -> Found:
        return await to_thread.run_sync(ask, limiter=self._thread)


def event_text(kind: str, document: Document, mark: Mark) -> str:
    """One event as it is sent; its id is how far the records had grown."""
    return f"id: {mark}\nevent: {kind}\ndata: {encoded(document)}\n\n"


def hello_document(state: State, now: datetime) -> Document:
    """How many seconds ago the last report came in, None before the first: a page that was made
    earlier than that has not seen it."""
    last = state.mark.recorded_at
    return {"last": None if last is None else max(0, (now - last) // timedelta(seconds=1))}


def news_document(found: News) -> Document:
    """What came in, for a script."""
    return {
        "articles": found.articles,
        "article": found.article,
        "verdicts": dict(found.verdicts),
    }


def work_document(state: State) -> Document:
    """What waits, for a script."""
    waiting = state.waiting
    return {
        "rejudgings": waiting.rejudgings,
        "jobs": waiting.jobs,
        "given_up": waiting.given_up,
    }
