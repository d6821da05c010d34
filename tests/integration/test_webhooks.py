"""Webhooks out, whole: what is recorded is told, by the house, over HTTP and from the command line;
and a server that is killed while it tells tells it after its next start."""

import asyncio
import io
import json
import os
import socket
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import httpx
import pytest
from standardwebhooks import Webhook

from app.cli.main import main
from app.domain.webhooks import MessageStatus, Subscription
from app.errors import Conflict
from app.intake import Payload, article_from
from app.outgoing import Reach
from app.services.check import check_article
from app.services.decisions import Desk, Word, merge_series
from app.services.rejudging import rejudge_all
from app.services.subscriptions import Wish, list_messages, list_subscriptions, subscribe
from app.store import open_store
from app.web import webhooks
from app.web.app import create_app
from app.wiring import House
from tests.commands import Process, started
from tests.databases import migrated
from tests.integration.conftest import NOW, Rows
from tests.unit.outgoing.servers import LOOPBACK, sent, serving

Check = Callable[..., dict[str, Any]]
HIRED = "The port authority hired 300 engineers in March."
FEWER = HIRED.replace("300", "30")
DEADLINE_SECONDS = 40


@pytest.fixture
def subscription(house: House) -> Subscription:
    return subscribe(house.store, Wish("https://desk.example/hook"), Reach(), NOW)


def told(house: House, subscription: Subscription) -> list[Any]:
    """The bodies in the outbox, in the order in which they came in."""
    page = list_messages(house.store, subscription.id, None, 200)
    assert all(one.message.status is MessageStatus.WAITING for one in page.items)
    return [json.loads(one.message.body) for one in reversed(page.items)]


def types(bodies: list[Any]) -> list[str]:
    return sorted(body["type"] for body in bodies)


# with what was recorded


def test_a_check_is_told_once(house: House, subscription: Subscription, check: Check) -> None:
    report = check(HIRED, source="Harbour Post")
    check(HIRED, source="Harbour Post")
    (done,) = told(house, subscription)
    assert done["type"] == "check.completed"
    assert done["data"]["article"]["id"] == report["article"]["id"]
    assert done["data"]["summary"] == report["summary"]


def test_a_new_version_is_told_again(
    house: House, subscription: Subscription, check: Check
) -> None:
    for text in (HIRED, FEWER):
        check(text, source="Harbour Post", url="https://harbour.example/1")
    assert types(told(house, subscription)) == ["check.completed"] * 2


def test_a_claim_that_conflicts_is_told_with_its_reason(
    house: House, subscription: Subscription, check: Check
) -> None:
    check(HIRED, source="Harbour Post", published="2022-02-20")
    report = check(FEWER, source="Meridian Wire", published="2022-02-21")
    (claim,) = report["claims"]
    assert claim["verdict"] in ("drifts", "conflicts")
    (one,) = (body for body in told(house, subscription) if "claim" in body["data"])
    assert one["data"]["verdict"] == claim["verdict"]
    assert (one["data"]["rule"], one["data"]["reason"]) == (claim["rule"], claim["reason"])
    assert one["data"]["claim"]["quote"] == FEWER


def test_a_verdict_that_changes_later_is_told_with_its_cause(
    house: House, subscription: Subscription, check: Check
) -> None:
    for text, source in ((FEWER, "Harbour Post"), (HIRED, "Meridian Wire")):
        check(text, source=source, published="2022-02-20")
    before = len(told(house, subscription))
    rejudge_all(house.store, house.engine, NOW + timedelta(minutes=1))
    later = told(house, subscription)[before:]
    assert later, "the first article's claim has company now"
    assert {body["data"]["cause"]["kind"] for body in later} == {"figures.recorded"}
    assert {body["data"]["was"] for body in later} == {"unseen"}


def test_without_record_nothing_is_told(house: House, subscription: Subscription) -> None:
    article = article_from(Payload(HIRED, "Harbour Post"))
    check_article(article, house.engine, house.store, now=NOW, record=False)
    assert told(house, subscription) == []


def test_what_cannot_be_put_in_the_outbox_is_not_recorded(
    house: House,
    subscription: Subscription,
    check: Check,
    table: Callable[[], Rows],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise Conflict("no room")

    before = table()
    monkeypatch.setattr("app.store.jobs.put", full)
    with pytest.raises(Conflict):
        check(HIRED, source="Harbour Post")
    assert table() == before


def test_a_decision_is_told(house: House, subscription: Subscription, check: Check) -> None:
    texts = (HIRED, "The county hospital employs 90 nurses.")
    first, second = (check(text, source="Post")["claims"][0]["series"] for text in texts)
    assert first != second
    word = Word("one authority", "desk")
    merge_series(Desk(house.store, house.engine), first, second, word, NOW)
    (decided,) = (one for one in told(house, subscription) if one["type"] == "decision.made")
    assert decided["data"]["decision"]["reason"] == "one authority"
    assert decided["data"]["links"] == {"series": f"/series/{first}", "other": f"/series/{second}"}


# over HTTP


Ask = Callable[..., httpx.Response]


@pytest.fixture
def ask(house: House) -> Ask:
    app = create_app(house)

    def send(method: str, path: str, **options: Any) -> httpx.Response:  # httpx's own options
        async def sending() -> httpx.Response:
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                return await client.request(method, path, **options)

        return asyncio.run(sending())

    return send


def test_a_subscription_lives_over_http(ask: Ask, check: Check) -> None:
    wish = {"url": "https://desk.example/hook", "events": ["check.completed"], "source": "Post"}
    made = ask("POST", "/webhooks", json=wish)
    assert made.status_code == 201
    shown = made.json()
    Webhook(shown.pop("secret"))
    assert ask("GET", "/webhooks").json() == {"items": [shown], "next_cursor": None}
    path = f"/webhooks/{shown['id']}"

    check(HIRED, source="Post")
    check(HIRED, source="Wire")
    page = ask("GET", f"{path}/deliveries", params={"limit": 1}).json()
    (delivery,) = page["items"]
    assert page["next_cursor"] is None
    assert (delivery["type"], delivery["status"]) == ("check.completed", "waiting")
    assert json.loads(delivery["body"])["data"]["article"]["source"] == "Post"
    again = ask("POST", f"/webhooks/deliveries/{delivery['id']}/replay")
    assert (again.status_code, again.json()["id"]) == (200, delivery["id"])

    rotated = ask("POST", f"{path}/rotate").json()
    Webhook(rotated["secret"])
    assert ask("POST", f"{path}/enable").json() == shown
    assert ask("DELETE", path).status_code == 204
    for method, gone in (("DELETE", path), ("GET", f"{path}/deliveries"), ("POST", f"{path}/test")):
        assert ask(method, gone).status_code == 404
    assert ask("POST", f"/webhooks/deliveries/{delivery['id']}/replay").status_code == 404


def test_what_is_sent_is_what_the_description_says(ask: Ask, check: Check) -> None:
    made = ask("POST", "/webhooks", json={"url": "https://127-0-0-1.example/"})
    shown = webhooks.NewSubscriptionAnswer.model_validate_json(made.content)
    webhooks.SubscriptionPage.model_validate_json(ask("GET", "/webhooks").content)
    check(HIRED, source="Post")
    answer = ask("GET", f"/webhooks/{shown.id}/deliveries")
    page = webhooks.DeliveryPage.model_validate_json(answer.content)
    for one in page.items:
        again = ask("POST", f"/webhooks/deliveries/{one.id}/replay")
        webhooks.DeliveryAnswer.model_validate_json(again.content)
    webhooks.SubscriptionAnswer.model_validate_json(
        ask("POST", f"/webhooks/{shown.id}/enable").content
    )


def test_a_test_says_what_came_of_it(ask: Ask, house: House) -> None:
    with serving(sent(b"", 503)) as server:
        reach = server.reach()
        made = subscribe(house.store, Wish(server.url("/hook")), reach, NOW)
    refused = ask("POST", f"/webhooks/{made.id}/test")  # this house may not reach it
    trial = webhooks.TrialAnswer.model_validate_json(refused.content)
    assert (trial.delivered, trial.status) == (False, None)
    assert str(trial.error).startswith("not sent")


@pytest.mark.parametrize(
    ("wish", "field"),
    [
        ({"url": "http://169.254.169.254/"}, "url"),
        ({"url": "http://[::ffff:127.0.0.1]/"}, "url"),
        ({}, "url"),
        ({"url": "https://desk.example/", "events": ["claim.checked"]}, "events"),
        ({"url": "https://desk.example/", "secret": "abc"}, "secret"),
        ({"url": "https://desk.example/", "disabled": None}, "disabled"),
    ],
)
def test_a_bad_wish_is_a_problem_that_names_the_field(
    ask: Ask, wish: dict[str, object], field: str
) -> None:
    refused = ask("POST", "/webhooks", json=wish)
    assert refused.status_code == 422
    assert refused.json()["errors"][0]["loc"] == [field]
    assert ask("GET", "/webhooks").json()["items"] == []


def test_a_url_that_is_subscribed_is_a_conflict(ask: Ask) -> None:
    wish = {"url": "https://desk.example/hook"}
    assert [ask("POST", "/webhooks", json=wish).status_code for _ in range(2)] == [201, 409]


# from the command line, and beside a server


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    url = f"sqlite:///{tmp_path}/desk.sqlite3"
    migrated(url)
    monkeypatch.setenv("PLUMBLINE_DATABASE_URL", url)
    return monkeypatch


Plumbline = Callable[..., tuple[int, str, str]]


@pytest.fixture
def plumbline(environment: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Plumbline:
    """Runs a command; gives its exit code and what it said."""

    def run(*arguments: str, text: str = "") -> tuple[int, str, str]:
        environment.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        code = main(arguments)
        return code, *capfd.readouterr()

    return run


def test_a_subscription_lives_on_the_command_line(
    environment: pytest.MonkeyPatch, plumbline: Plumbline
) -> None:
    with serving(sent(b"", 204)) as server:
        url = server.url("/hook", LOOPBACK)
        code, out, errors = plumbline("webhooks", "add", url)
        assert (code, out) == (2, "")
        assert errors.startswith("plumbline: url ")
        environment.setenv("PLUMBLINE_ALLOW_HOSTS", f"{LOOPBACK}:{server.port}")
        code, out, errors = plumbline("webhooks", "add", url, "--events", "check.completed")
        _, identifier, _, secret = out.split()
        assert (code, "never shown again" in errors) == (0, True)
        line = (identifier, url, "check.completed", "every source", "told")
        listed = (0, "\t".join(line) + "\n", "")
        assert plumbline("webhooks", "list") == listed
        assert plumbline("webhooks", "enable", identifier) == listed
        assert plumbline("webhooks", "test", identifier) == (0, "delivered: 204\n", "")
        ((_, headers, body),) = server.asked
        assert Webhook(secret).verify(body, headers)["type"] == "webhook.test"
    failed = (1, "failed: the other server cannot be reached\n", "")
    assert plumbline("webhooks", "test", identifier) == failed
    plumbline("check", "-", "--source", "Post", text=HIRED)
    code, out, _ = plumbline("webhooks", "deliveries", identifier)
    delivery, kind, status, *_ = out.split()
    assert (code, kind, status) == (0, "check.completed", "waiting")
    assert plumbline("webhooks", "replay", delivery)[1].startswith(f"{delivery}\tcheck.completed")
    assert secret not in plumbline("webhooks", "rotate", identifier)[1]
    assert plumbline("webhooks", "remove", identifier) == (0, "", "")
    gone = (2, "", f"plumbline: no subscription with id {identifier}\n")
    assert plumbline("webhooks", "remove", identifier) == gone


def test_a_secret_of_one_s_own_is_read_from_stdin(plumbline: Plumbline) -> None:
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105  # the standard's example
    url = "https://desk.example/hook"
    code, out, _ = plumbline("webhooks", "add", url, "--secret", "-", text=secret + "\n")
    assert (code, secret in out) == (0, False)
    store = open_store(os.environ["PLUMBLINE_DATABASE_URL"])
    (made,) = list_subscriptions(store)
    store.close()
    assert made.secrets[0].text == secret


class Stubborn:
    """A receiver that keeps the first message and never answers, then takes everything."""

    def __init__(self) -> None:
        self.holds = threading.Event()
        self.let_go = threading.Event()
        self.ids: list[str] = []

    def __call__(self, handler: BaseHTTPRequestHandler, body: bytes) -> None:
        self.ids.append(handler.headers["webhook-id"])
        if not self.holds.is_set():
            self.holds.set()
            self.let_go.wait(DEADLINE_SECONDS)
            return
        sent(b"", 204)(handler, body)


@pytest.fixture
def stubborn() -> Iterator[Stubborn]:
    made = Stubborn()
    yield made
    made.let_go.set()


def test_a_server_that_is_killed_while_it_tells_tells_it_after_its_next_start(
    environment: pytest.MonkeyPatch, plumbline: Plumbline, tmp_path: Path, stubborn: Stubborn
) -> None:
    with serving(stubborn) as receiver:
        environment.setenv("PLUMBLINE_ALLOW_HOSTS", f"{LOOPBACK}:{receiver.port}")
        _, out, _ = plumbline("webhooks", "add", receiver.url("/hook", LOOPBACK))
        secret = out.split()[-1]
        plumbline("check", "-", "--source", "Post", text=HIRED)

        with served() as first:
            assert stubborn.holds.wait(DEADLINE_SECONDS)
            first.kill()
        with sqlite3.connect(tmp_path / "desk.sqlite3") as database:
            # the lease of whoever was killed runs out
            moved = database.execute("UPDATE jobs SET leased_until = '2022-01-01T00:00:00.000000Z'")
            assert moved.rowcount == 1
        database.close()

        with served() as second:
            last = time.monotonic() + DEADLINE_SECONDS
            while len(stubborn.ids) < 2 and time.monotonic() < last:
                stubborn.let_go.wait(0.05)
            second.terminate()
            assert second.stderr is not None
            errors = second.stderr.read().decode()
        *_, (_, headers, body) = receiver.asked
    assert stubborn.ids == [stubborn.ids[0]] * 2, errors
    assert Webhook(secret).verify(body, headers)["data"]["article"]["source"] == "Post"
    assert second.returncode == 0
    assert "webhook delivered" in errors
    assert secret not in errors


def served() -> Process:
    with socket.create_server((LOOPBACK, 0)) as free:
        port = str(free.getsockname()[1])
    return started("serve", "--port", port, environment=os.environ)
