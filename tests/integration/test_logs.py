"""What the log tells of requests: one line each, and never a word of what was sent."""

import io
import json
import logging
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from app.cli.logs import JsonLines, TextLines
from app.domain.key import Scope
from app.services.keys import NewKey, create_key
from app.store import Store
from app.wiring import House
from tests.integration.browsers import ADA, Browser, Desk, with_people
from tests.integration.conftest import NOW

CANARY = "zebrafinch"
"""A word that stands in everything that is sent, and that the log must not know."""

TEXT = f"The {CANARY} authority hired 300 {CANARY}s in March. It paid $7.2 billion for a {CANARY}."
ARTICLE = {
    "text": TEXT,
    "title": f"{CANARY} hires",
    "source": f"{CANARY} Post",
    "published": "2022-02-20",
    "url": f"https://{CANARY}.example/{CANARY}?{CANARY}",
}
FIGURE = {
    "series": {"item": CANARY, "subject": f"{CANARY} authority"},
    "quantity": {"low": 310, "high": 310, "bound": "exact", "unit": "person"},
    "time": {"as_of": "2022-02-01"},
    "source": f"{CANARY} Agency",
    "attribution": CANARY,
    "quote": f"310 of the {CANARY}.",
    "url": f"https://{CANARY}.example/",
}
HEADERS = {
    "User-Agent": CANARY,
    "Authorization": f"Bearer {CANARY}",
    "X-API-Key": CANARY,
    "Cookie": f"plumbline_session={CANARY}",
    "Referer": f"https://{CANARY}.example/",
    "X-Request-ID": f"{CANARY} and more",
    "traceparent": CANARY,
    "Idempotency-Key": CANARY,
    "If-Match": f'"{CANARY}"',
    "Accept-Language": CANARY,
}


class Lines:
    """What a log tells in both its forms, with every logger at its most talkative."""

    def __init__(self) -> None:
        self.streams = (io.StringIO(), io.StringIO())

    @property
    def text(self) -> str:
        return "".join(stream.getvalue() for stream in self.streams)

    @property
    def told(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.streams[0].getvalue().splitlines()]

    def requests(self) -> list[dict[str, Any]]:
        return [one for one in self.told if one["event"] == "request answered"]


@pytest.fixture
def lines() -> Iterator[Lines]:
    found = Lines()
    handlers = []
    for stream, form in zip(found.streams, (JsonLines(), TextLines()), strict=True):
        handlers.append(logging.StreamHandler(stream))
        handlers[-1].setFormatter(form)
    root = logging.getLogger()
    level = root.level
    root.setLevel(logging.DEBUG)
    for handler in handlers:
        root.addHandler(handler)
    yield found
    root.setLevel(level)
    for handler in handlers:
        root.removeHandler(handler)


@pytest.fixture
def browser(house: House) -> Browser:
    return Desk(house).browser()


class BrokenStore(Store):
    """One whose every use is a mistake that quotes the article."""

    def reading(self) -> Any:  # never entered
        raise RuntimeError(TEXT)

    writing = reading


Ask = Callable[[Browser], httpx.Response]

WELL: list[tuple[Ask, int]] = [
    (lambda it: it.ask("POST", "/check", json=ARTICLE), 200),
    (lambda it: it.ask("POST", "/check", json={"html": f"<p>{TEXT}</p>"}), 200),
    (lambda it: it.ask("POST", "/check/batch", json={"articles": [ARTICLE, {"x": CANARY}]}), 200),
    (lambda it: it.ask("POST", "/extract", json={"text": TEXT}), 200),
    (lambda it: it.ask("POST", "/figures", json={"figures": [FIGURE]}), 201),
    (lambda it: it.get(f"/figures?q={CANARY}&source={CANARY}"), 200),
    (lambda it: it.get(f"/claims:search?query={CANARY}"), 200),
    (lambda it: it.get(f"/desk/articles?q={CANARY}"), 200),
    (lambda it: it.post("/desk/check", {"text": TEXT, "source": CANARY, "record": "on"}), 303),
]
REFUSED: list[tuple[Ask, int]] = [
    (lambda it: it.ask("POST", "/check", json={"text": TEXT, CANARY: 1}), 422),
    (lambda it: it.ask("POST", "/check", json={"text": TEXT, "published": CANARY}), 422),
    (lambda it: it.ask("POST", "/check", json={"fetch": f"http://127.0.0.1/{CANARY}"}), 422),
    (
        lambda it: it.ask("POST", "/check", content=TEXT.encode(), headers={"content-type": "x/y"}),
        415,
    ),
    (lambda it: it.ask("POST", "/check", content=b'{"text": "zebrafinch'), 415),
    (lambda it: it.ask("GET", f"/{CANARY}"), 404),
    (lambda it: it.ask("GET", f"/figures/{CANARY}"), 404),
    (lambda it: it.ask("GET", f"/figures?cursor={CANARY}"), 422),
    (lambda it: it.ask(CANARY.upper(), "/figures"), 405),
    (lambda it: it.ask("POST", f"/hooks/ghost/{CANARY}", json={"a": CANARY}), 404),
    (lambda it: it.ask("POST", "/check", json=ARTICLE, headers=HEADERS), 401),
    (
        lambda it: it.post("/desk/sign-in", {"name": CANARY, "password": CANARY, "next": CANARY}),
        401,
    ),
    (lambda it: it.post(f"/desk/articles/{CANARY}/claims/{CANARY}/review", {"x": CANARY}), 404),
]


@pytest.mark.parametrize(("asks", "least"), [(WELL, 9), (REFUSED, 12)])
def test_no_word_that_was_sent_is_in_the_log(
    browser: Browser, lines: Lines, asks: list[tuple[Ask, int]], least: int
) -> None:
    """Seen to fail with the raw path for the route, with the request's id taken as it came, and
    with the method as it was sent."""
    for ask, status in asks:
        answer = ask(browser)
        assert answer.status_code == status, answer.text
    assert len(lines.requests()) >= least
    assert CANARY not in lines.text.lower()


def test_a_mistake_of_ours_quotes_nothing(house: House, lines: Lines) -> None:
    """Seen to fail with the error itself among the facts of the last handler."""
    desk = Desk(house)
    door = desk.app.state.door
    desk.app.state.door = type(door)(
        House(house.engine, BrokenStore(house.store.engine)), door.gate
    )
    for method, path in (("POST", "/check"), ("GET", "/desk"), ("GET", "/figures")):
        answer = desk.browser().ask(method, path, json=ARTICLE)
        assert answer.status_code == 500
        assert answer.headers["x-request-id"]
    assert {one["status"] for one in lines.requests()} == {500}
    assert [one["error"] for one in lines.told if one["event"] == "unexpected error"]
    assert CANARY not in lines.text.lower()


def test_a_request_is_one_line_with_route_status_time_and_counts(
    browser: Browser, lines: Lines
) -> None:
    browser.ask("POST", "/check/batch", json={"articles": [{"text": TEXT}, {"text": "40 men."}]})
    (line,) = lines.requests()
    assert (line["method"], line["route"], line["status"]) == ("POST", "/check/batch", 200)
    assert line["articles"] == 2
    assert line["claims"] >= 2
    assert 0 < line["ms"] < 60_000


def test_the_line_names_the_route_and_not_the_address(browser: Browser, lines: Lines) -> None:
    browser.get("/figures/fig_1")
    browser.get("/nowhere")
    browser.ask("DELETE", "/healthz")
    told = [(one["method"], one["route"], one["status"]) for one in lines.requests()]
    assert told == [
        ("GET", "/figures/{figure_id}", 404),
        ("GET", "none", 404),
        ("DELETE", "/healthz", 405),
    ]


def test_the_line_names_the_key_by_its_id(house: House, lines: Lines) -> None:
    made = create_key(house.store, NewKey("the CMS", (Scope.READ,)), NOW)
    browser = Desk(house).browser()
    browser.get("/figures", Authorization=f"Bearer {made.text}")
    browser.ask("POST", "/check", json=ARTICLE, headers={"Authorization": f"Bearer {made.text}"})
    browser.get("/figures")
    assert [(one["status"], one.get("key")) for one in lines.requests()] == [
        (200, made.key.id),
        (403, made.key.id),
        (401, None),
    ]
    assert made.text not in lines.text
    assert made.text.split("_", 2)[2] not in lines.text


def test_the_line_names_the_person_by_id(house: House, lines: Lines) -> None:
    desk = with_people(house, ADA)
    desk.signed_in(ADA).get("/desk/articles")
    last = lines.requests()[-1]
    assert last["person"].startswith("per_")
    assert ADA.password not in lines.text
    assert ADA.name not in lines.text


def test_every_answer_carries_the_id_of_its_request(browser: Browser, lines: Lines) -> None:
    asked = [
        ("GET", "/healthz", 200),
        ("GET", "/nowhere", 404),
        ("DELETE", "/healthz", 405),
        ("GET", "/figures?limit=x", 422),
        ("POST", "/check", 415),
        ("GET", "/desk/articles", 200),
        ("GET", "/desk/style.css", 200),
    ]
    for number, (method, path, status) in enumerate(asked):
        answer = browser.ask(method, path, headers={"X-Request-ID": f"req-{number}"})
        assert answer.status_code == status
        assert answer.headers["x-request-id"] == f"req-{number}"
    assert [one["request_id"] for one in lines.requests()] == [
        f"req-{number}" for number in range(len(asked))
    ]


def test_a_probe_that_goes_well_is_no_news(browser: Browser, lines: Lines) -> None:
    for path in ("/healthz", "/readyz", "/metrics", "/nowhere"):
        browser.get(path)
    assert [one["level"] for one in lines.requests()] == ["debug", "debug", "debug", "info"]


def test_without_an_id_the_trace_gives_it_or_a_fresh_one_is_made(browser: Browser) -> None:
    trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    traced = browser.get("/healthz", traceparent=f"00-{trace}-00f067aa0ba902b7-01")
    fresh = [browser.get("/healthz").headers["x-request-id"] for _ in range(2)]
    hostile = browser.get("/healthz", **{"X-Request-ID": "x; drop\ttable"})
    assert traced.headers["x-request-id"] == trace
    assert len({*fresh, hostile.headers["x-request-id"]}) == 3
    assert all(len(one) == 32 for one in (*fresh, hostile.headers["x-request-id"]))


def test_what_is_told_on_the_way_names_the_same_request(browser: Browser, lines: Lines) -> None:
    """Routes run in threads of a pool: the id goes along."""
    browser.ask("POST", "/check", json=ARTICLE, headers={"X-Request-ID": "req-7"})
    own = [one for one in lines.told if one["logger"].startswith("app.")]
    told = {one["event"]: one.get("request_id") for one in own}
    assert told == {"article checked": "req-7", "request answered": "req-7"}
