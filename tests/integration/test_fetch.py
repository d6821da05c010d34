"""`fetch`, as its clients see it: the page is got, checked and recorded as any other article."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from typing import Any

import httpx
import pytest

from app.outgoing import Reach
from app.web.api.batch import MOST_PAGES
from app.web.app import create_app
from app.web.deps import Door, Gate, utc_now
from app.wiring import House
from tests.integration.conftest import Rows
from tests.unit.outgoing.servers import LOOPBACK, Server, by_path, sent, serving

SENTENCE = "The port authority hired 300 engineers in March."
PAGE = f"""<!doctype html><html><head><title>Cranes</title></head>
<body><article><p>{SENTENCE} It paid $7.2 billion for new cranes.</p></article></body></html>
"""
KEY = {"Idempotency-Key": "once"}

Ask = Callable[..., httpx.Response]


@pytest.fixture
def server() -> Iterator[Server]:
    answers = {
        "/cranes": sent(PAGE.encode()),
        "/plain": sent(SENTENCE.encode(), content_type="text/plain"),
        "/moved": sent(b"", 301, location="/cranes"),
        "/inside": sent(b"", 302, location="http://127.0.0.1/"),
        "/gone": sent(b"", 404),
        "/pdf": sent(b"%PDF", content_type="application/pdf"),
        "/empty": sent(b"<html><body></body></html>"),
    }
    with serving(by_path(answers)) as running:
        yield running


def asker(house: House, fetching: Gate | None = None) -> Ask:
    app = create_app(house)
    if fetching:
        app.state.door = Door(house, Gate(2), utc_now, fetching)

    def send(method: str, path: str, **options: Any) -> httpx.Response:  # httpx's own options
        async def sending() -> httpx.Response:
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                return await client.request(method, path, **options)

        return asyncio.run(sending())

    return send


@pytest.fixture
def ask(house: House, server: Server) -> Ask:
    return asker(replace(house, reach=server.reach()))


def test_a_page_is_fetched_checked_and_recorded(ask: Ask, server: Server) -> None:
    answer = ask("POST", "/check", json={"fetch": server.url("/moved"), "source": "Harbour Post"})
    report = answer.json()
    assert answer.status_code == 200, report
    article = report["article"]
    assert (article["source"], article["recorded"]) == ("Harbour Post", True)
    assert article["url"] == server.url("/cranes")
    text = article["text"]
    assert [text[one["start"] : one["end"]] for one in report["claims"]] == [
        one["surface"] for one in report["claims"]
    ]
    assert {"300 engineers", "$7.2 billion"} <= {one["surface"] for one in report["claims"]}
    on_record = ask("GET", f"/articles/{article['id']}").json()
    assert on_record["url"] == article["url"]


def test_the_same_page_again_changes_no_row(
    ask: Ask, server: Server, table: Callable[[], Rows]
) -> None:
    body = {"fetch": server.url("/cranes")}
    first = ask("POST", "/check", json=body)
    before = table()
    assert ask("POST", "/check", json=body).content == first.content
    assert table() == before


def test_plain_text_comes_back_as_the_article_s_text(ask: Ask, server: Server) -> None:
    reading = ask("POST", "/extract", json={"fetch": server.url("/plain")}).json()
    assert reading["article"]["text"] == SENTENCE
    assert reading["claims"][0]["surface"] == "300 engineers"


@pytest.mark.parametrize("path", ["/check", "/extract"])
@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://[::ffff:7f00:1]/",
        "http://0x7f.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://localhost/",
        "https://harbour.example:8080/",
        "https://desk:secret@harbour.example/",
        "file:///etc/passwd",
        "/inside",
        "/pdf",
        "/empty",
    ],
)
def test_what_is_refused_names_fetch_and_leaves_no_trace(
    ask: Ask, server: Server, table: Callable[[], Rows], path: str, url: str
) -> None:
    before = table()
    address = server.url(url) if url.startswith("/") else url
    refused = ask("POST", path, json={"fetch": address})
    problem = refused.json()
    assert refused.status_code == 422, problem
    assert problem["errors"][0]["loc"] == ["fetch"]
    assert "secret" not in refused.text
    assert table() == before


def test_a_page_that_does_not_come_is_the_other_server_s_fault(ask: Ask, server: Server) -> None:
    answer = ask("POST", "/check", json={"fetch": server.url("/gone")})
    assert (answer.status_code, answer.json()["title"]) == (502, "Bad Gateway")
    assert "answers 404" in answer.json()["detail"]


def test_a_page_that_does_not_come_in_time_is_a_timeout(house: House, server: Server) -> None:
    ticks = iter([0.0, 0.0])
    late = replace(server.reach(), clock=lambda: next(ticks, 60.0))
    answer = asker(replace(house, reach=late))("POST", "/check", json={"fetch": server.url()})
    assert (answer.status_code, answer.json()["title"]) == (504, "Gateway Timeout")


def test_one_of_text_html_and_fetch_is_given(ask: Ask, server: Server) -> None:
    both = ask("POST", "/check", json={"fetch": server.url("/cranes"), "text": SENTENCE})
    assert (both.status_code, server.asked) == (422, [])


def test_a_repeat_with_the_same_key_fetches_nothing(ask: Ask, server: Server) -> None:
    body = {"fetch": server.url("/cranes")}
    first = ask("POST", "/check", json=body, headers=KEY)
    again = ask("POST", "/check", json=body, headers=KEY)
    assert (first.status_code, again.content) == (200, first.content)
    assert len(server.asked) == 1
    other = ask("POST", "/check", json={"fetch": server.url("/plain")}, headers=KEY)
    assert (other.status_code, len(server.asked)) == (422, 1)


def test_a_page_that_did_not_come_may_be_asked_for_again_with_its_key(
    ask: Ask, server: Server
) -> None:
    for _ in range(2):
        body = {"fetch": server.url("/gone")}
        assert ask("POST", "/check", json=body, headers=KEY).status_code == 502
    assert len(server.asked) == 2


def test_in_a_batch_each_page_has_its_own_answer(ask: Ask, server: Server) -> None:
    paths = ("/cranes", "/gone", "/inside", "/plain")
    articles = [{"fetch": server.url(path)} for path in paths]
    answer = ask("POST", "/check/batch", json={"articles": [*articles, {"text": SENTENCE}]})
    assert [one["status"] for one in answer.json()["results"]] == [200, 502, 422, 200, 200]


def test_a_batch_has_so_many_pages_fetched_and_no_more(ask: Ask, server: Server) -> None:
    articles = [{"fetch": server.url("/gone")}] * (MOST_PAGES + 1)
    results = ask("POST", "/check/batch", json={"articles": articles}).json()["results"]
    assert [one["status"] for one in results] == [502] * MOST_PAGES + [422]
    assert len(server.asked) == MOST_PAGES


def test_an_intranet_is_out_of_reach_until_it_is_allowed(house: House, server: Server) -> None:
    url = server.url("/cranes", LOOPBACK)
    assert asker(house)("POST", "/check", json={"fetch": url}).status_code == 422
    allowed = replace(house, reach=Reach(server.reach(LOOPBACK).allowed))
    assert asker(allowed)("POST", "/check", json={"fetch": url}).status_code == 200


def test_who_waits_for_pages_keeps_nobody_from_checking(house: House) -> None:
    holds, let_go = threading.Event(), threading.Event()

    def slow(handler: BaseHTTPRequestHandler, body: bytes) -> None:
        holds.set()
        let_go.wait(30)
        sent(PAGE.encode())(handler, body)

    with serving(slow) as server:
        ask = asker(replace(house, reach=server.reach()), Gate(1, 0))
        answers: list[int] = []
        body = {"fetch": server.url()}
        waiting = threading.Thread(
            target=lambda: answers.append(ask("POST", "/check", json=body).status_code)
        )
        waiting.start()
        assert holds.wait(30)
        assert ask("POST", "/check", json={"text": SENTENCE}).status_code == 200
        full = ask("POST", "/check", json=body)
        assert (full.status_code, "retry-after" in full.headers) == (503, True)
        let_go.set()
        waiting.join(30)
    assert answers == [200]
