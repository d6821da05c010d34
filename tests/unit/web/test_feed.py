"""One look for all listeners, and what each of them is told."""

import asyncio
import json
from collections.abc import AsyncIterator, Coroutine
from datetime import timedelta
from typing import Any

import pytest

from app.domain.news import mark_from
from app.errors import Unavailable
from app.services.jobs import Handler, do_next
from app.store import Store, articles, jobs
from app.web.feed import BEHIND, PLACES, Feed, Listener
from tests.unit.store.samples import NOW, recording, respelt

HELLO = "hello"
Event = tuple[str, str, Any]  # kind, id, and data, which is JSON


@pytest.fixture
def feed(store: Store) -> Feed:
    return Feed(store, lambda: NOW, look_seconds=0)


def run(coroutine: Coroutine[Any, Any, None]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(30):
            await coroutine

    asyncio.run(bounded())


async def next_of(texts: AsyncIterator[str]) -> Event:
    """The next event; what is none is passed over."""
    async for text in texts:
        fields = dict(line.split(": ", 1) for line in text.strip().split("\n") if line)
        if "event" in fields:
            return fields["event"], fields["id"], json.loads(fields["data"])
    raise AssertionError("it was dropped")


async def rest_of(texts: AsyncIterator[str]) -> list[str]:
    return [text async for text in texts]


def record(store: Store, number: int = 1) -> str:
    first = recording()
    one = first if number == 1 else respelt(first, "Harbour Post")
    with store.writing() as connection:
        articles.record(connection, one, NOW + timedelta(seconds=number))
    return one.article.id


def test_a_report_is_told_to_everybody(store: Store, feed: Feed) -> None:
    async def listening() -> None:
        everybody = [feed.join().heard() for _ in range(3)]
        for texts in everybody:
            assert await next_of(texts) == (HELLO, "~0~0", {"last": None})
        article = record(store)
        for texts in everybody:
            kind, identifier, news = await next_of(texts)
            assert (kind, news["articles"], news["article"]) == ("news", 1, article)
            assert identifier.startswith("2022-02-01T09:30:01")
        feed.end()

    run(listening())


def test_who_comes_back_is_told_what_came_in_meanwhile(store: Store, feed: Feed) -> None:
    async def listening() -> None:
        record(store)
        texts = feed.join().heard()
        _, mark, hello = await next_of(texts)
        assert hello == {"last": 0}  # the clock of the feed is a second behind
        second = record(store, 2)
        again = feed.join(mark_from(mark)).heard()
        assert (await next_of(again))[0] == HELLO
        kind, newer, news = await next_of(again)
        assert (kind, news["articles"], news["article"]) == ("news", 1, second)
        last = feed.join(mark_from(newer)).heard()
        assert (await next_of(last))[0] == HELLO
        feed.end()
        assert await rest_of(last) == []

    run(listening())


def test_what_waits_is_told_apart_from_news(store: Store, feed: Feed) -> None:
    async def listening() -> None:
        texts = feed.join().heard()
        await next_of(texts)
        with store.writing() as connection:
            jobs.put(connection, "deliver", {"delivery": "1"}, NOW, NOW)
        kind, _, work = await next_of(texts)
        assert (kind, work) == ("work", {"rejudgings": 0, "jobs": 1, "given_up": 0})
        assert do_next(store, "deliver", Handler(lambda _payload, _now: None), NOW)
        seen = [await next_of(texts)]
        while seen[-1][2]["jobs"]:
            seen.append(await next_of(texts))
        assert {kind for kind, _, _ in seen} == {"work"}
        feed.end()

    run(listening())


def test_there_are_so_many_places_and_one_that_is_given_back_is_free(feed: Feed) -> None:
    async def listening() -> None:
        listeners = [feed.join() for _ in range(PLACES)]
        with pytest.raises(Unavailable, match="loaded anew"):
            feed.join()
        feed.leave(listeners[0])
        feed.join()
        feed.end()

    run(listening())


def test_when_the_server_ends_all_are_dropped_and_told_when_to_come_again(feed: Feed) -> None:
    async def listening() -> None:
        texts = feed.join().heard()
        await next_of(texts)
        feed.end()
        assert await rest_of(texts) == []
        assert await rest_of(feed.join().heard()) == ["retry: 3000\n\n"]

    run(listening())


def test_who_reads_too_slowly_is_dropped() -> None:
    async def listening() -> None:
        listener = Listener()
        listener.tell(f"{number}" for number in range(BEHIND))
        dropped = [listener.dropped]
        listener.tell(["one too many"])
        assert [*dropped, listener.dropped] == [False, True]
        assert await rest_of(listener.heard()) == ["retry: 3000\n\n"]

    run(listening())


def test_a_quiet_time_is_broken_by_a_comment() -> None:
    async def listening() -> None:
        texts = Listener().heard(quiet_seconds=0)
        assert [await anext(texts), await anext(texts)] == ["retry: 3000\n\n", ": still here\n\n"]

    run(listening())


def test_nobody_looks_while_nobody_listens(store: Store) -> None:
    async def listening() -> None:
        feed = Feed(store, lambda: NOW, look_seconds=60)
        listener = feed.join()
        texts = listener.heard()
        await next_of(texts)
        (watching,) = [one for one in asyncio.all_tasks() if "_watch" in repr(one)]
        feed.leave(listener)
        await watching  # at once, and not in a minute

    run(listening())


@pytest.mark.on_sqlite("it alters the schema")
def test_an_outage_is_outlasted(store: Store, feed: Feed) -> None:
    async def listening() -> None:
        texts = feed.join().heard()
        await next_of(texts)
        with store.writing() as connection:
            connection.exec_driver_sql("ALTER TABLE jobs RENAME TO lost")
        gone = asyncio.create_task(next_of(texts))
        for _ in range(5):
            await feed._turn(None)
        with store.writing() as connection:
            connection.exec_driver_sql("ALTER TABLE lost RENAME TO jobs")
        article = record(store)
        assert (await gone)[2]["article"] == article
        feed.end()

    run(listening())


def test_an_error_of_our_own_leaves_nobody_waiting(store: Store) -> None:
    def broken() -> Any:
        raise ZeroDivisionError

    async def listening() -> None:
        feed = Feed(store, broken)
        texts = feed.join().heard()
        assert await rest_of(texts) == ["retry: 3000\n\n"]
        (watching,) = [one for one in (feed._watching,) if one]
        with pytest.raises(ZeroDivisionError):
            await watching

    run(listening())
