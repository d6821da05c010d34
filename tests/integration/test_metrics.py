"""What Prometheus is told while articles are checked, turned away and worked on behind the desk."""

import re
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families as families

from app.domain.key import Scope
from app.domain.rejudging import Cause, Why
from app.errors import Unavailable
from app.services.jobs import Handler, do_next
from app.services.keys import NewKey, create_key
from app.store import jobs, open_store, rejudgings
from app.watching import Call, Watch, calling
from app.watching.meters import MEDIA_TYPE, Meters
from app.web.access import TAKES
from app.web.deps import Gate
from app.web.routes import METHODS, NO_ROUTE, OTHER
from app.wiring import House
from tests.integration.browsers import Browser, Desk
from tests.integration.conftest import NOW

ARTICLE = {
    "text": "The port authority hired 300 engineers in March. It paid $7.2 billion for cranes.",
    "source": "Harbour Post",
    "published": "2022-02-20",
}
CANARY = "zebrafinch"
LATER = timedelta(hours=1)

Told = dict[str, dict[tuple[str, ...], float]]


def told(browser: Browser) -> Told:
    """Each measure's values under those of its labels."""
    answer = browser.get("/metrics")
    assert answer.status_code == 200
    found: Told = {}
    for family in families(answer.text):
        for one in family.samples:
            found.setdefault(one.name, {})[tuple(one.labels.values())] = one.value
    return found


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house)


@pytest.fixture
def browser(desk: Desk) -> Browser:
    return desk.browser()


def test_a_check_is_counted_with_its_verdicts_and_stages(browser: Browser) -> None:
    summary = browser.ask("POST", "/check", json=ARTICLE).json()["summary"]
    browser.ask("POST", "/check", json={**ARTICLE, "record": False})
    found = told(browser)
    assert found["plumbline_checks_total"] == {("true",): 1, ("false",): 1}
    assert sum(found["plumbline_verdicts_total"].values()) == 2 * summary["claims"]
    assert found["plumbline_check_seconds_count"] == {(): 2}
    counted = found["plumbline_stage_seconds_count"]
    assert counted == {("read",): 2, ("look_up",): 2, ("compare",): 2, ("record",): 1}
    assert found["plumbline_requests_total"]["POST", "/check", "200"] == 2
    parts = sum(found["plumbline_stage_seconds_sum"].values())
    assert 0 < parts <= found["plumbline_check_seconds_sum"][()]


def test_a_refused_check_is_no_check(browser: Browser) -> None:
    browser.ask("POST", "/check", json={**ARTICLE, "published": "soon"})
    found = told(browser)
    assert found["plumbline_requests_total"]["POST", "/check", "422"] == 1
    assert not sum(found.get("plumbline_checks_total", {}).values())


def test_no_label_is_anything_that_was_sent(browser: Browser) -> None:
    """Seen to fail with the raw path for the route, and with the method as it was sent."""
    for number in range(5):
        browser.get(f"/{CANARY}/{number}?{CANARY}={number}")
        browser.get(f"/figures/{CANARY}{number}")
        browser.get(f"/desk/articles/{CANARY}{number}")
        browser.ask(f"{CANARY}{number}".upper(), "/figures")
        browser.ask("POST", "/check", json={**ARTICLE, "source": f"{CANARY} {number}"})
        browser.ask("POST", f"/hooks/{CANARY}{number}/{CANARY}", json={})
    answer = browser.get("/metrics")
    assert CANARY not in answer.text.lower()
    found = told(browser)["plumbline_requests_total"]
    routes = {named.partition(" ")[2] for named in TAKES} | {NO_ROUTE}
    desk = {route.path for route in browser.desk.app.state.routes}
    for method, route, status in found:
        assert method in METHODS | {OTHER}
        assert route in routes | desk
        assert 100 <= int(status) <= 599


def test_it_takes_no_key_and_says_what_it_is(house: House, browser: Browser) -> None:
    create_key(house.store, NewKey("the CMS", (Scope.READ,)), NOW)
    answer = browser.get("/metrics")
    assert (answer.status_code, answer.headers["content-type"]) == (200, MEDIA_TYPE)
    assert browser.get("/figures").status_code == 401
    (build,) = told(browser)["plumbline_build_info"]
    assert house.engine.stamp.lexicon in build


def put(house: House, kind: str, number: int, hours: int) -> str:
    with house.store.writing() as connection:
        return jobs.put(connection, kind, {"n": number}, NOW + hours * LATER, NOW)


def test_the_queues_are_told_by_state(house: House, desk: Desk, browser: Browser) -> None:
    check = browser.ask("POST", "/check", json=ARTICLE).json()
    for number, hours in enumerate((-2, -3, 1, -1, -4)):
        put(house, "hook", number, hours)
    with house.store.writing() as connection:
        taken = jobs.take(connection, "hook", NOW, NOW + LATER)
        assert taken is not None
        jobs.give_up(connection, taken, "broken", NOW)
        jobs.take(connection, "hook", NOW, NOW + LATER)
        why = Why(Cause.RECORDED, "fig_1")
        rejudgings.ask(connection, [check["article"]["id"]], why, NOW - LATER)
    found = told(browser)
    queue = {
        state: number
        for (kind, state), number in found["plumbline_queue"].items()
        if kind == "hook"
    }
    assert queue == {"due": 2, "later": 1, "at_work": 1, "given_up": 1}
    assert found["plumbline_queue"]["rejudging", "due"] == 1
    assert found["plumbline_queue"]["deliver", "due"] == 0, "what is missing raises no alarm"
    waits = found["plumbline_queue_wait_seconds"]
    assert (waits["hook",], waits["rejudging",], waits["deliver",]) == (7200, 3600, 0)
    assert found["plumbline_webhook_messages"] == {(): 0}
    assert found["plumbline_database_ready"] == {(): 1}


def test_without_the_database_it_says_so_and_goes_on(house: House, desk: Desk) -> None:
    """Seen to fail with the queues looked at before readiness: the answer was a 503."""
    gone = replace(house, store=open_store("sqlite:////nowhere/at/all.sqlite3"))
    found = told(Desk(gone).browser())
    assert found["plumbline_database_ready"] == {(): 0}
    assert "plumbline_queue" not in found
    gone.store.close()


def test_whoever_finds_no_place_is_counted() -> None:
    meters = Meters()
    gate = Gate(1, queue=1, wait_seconds=0)
    gate.watched(meters, "check")
    with ExitStack() as inside:
        inside.enter_context(gate.entered())
        with pytest.raises(Unavailable), gate.entered():
            pass
        text = meters.exposition(tuple).decode()
    assert 'plumbline_gate_working{gate="check"} 1.0' in text
    assert 'plumbline_gate_rejected_total{gate="check",why="waited"} 1.0' in text
    full = Gate(0, queue=0)
    full.watched(meters, "fetch")
    with pytest.raises(Unavailable), full.entered():
        pass
    assert 'gate="fetch",why="full"} 1.0' in meters.exposition(tuple).decode()


def test_work_in_the_background_is_counted_by_how_it_ended(house: House) -> None:
    meters = Meters()
    ends: list[Callable[[], None]] = []

    def run(_payload: Any, _now: object) -> None:
        ends.pop()()

    def broken() -> None:
        raise Unavailable("not now")

    put(house, "hook", 1, -1)
    handler = Handler(run, delays=(LATER,))
    with calling(Call(watch=Watch(meters))):
        for moment, end in ((NOW, broken), (NOW + LATER, broken)):
            ends.append(end)
            do_next(house.store, "hook", handler, moment)
        put(house, "hook", 2, -1)
        ends.append(lambda: None)
        do_next(house.store, "hook", handler, NOW)
    text = meters.exposition(tuple).decode()
    told = re.findall(r'background_tries_total{kind="hook",outcome="(\w+)"} 1.0', text)
    assert sorted(told) == ["done", "given_up", "postponed"]
