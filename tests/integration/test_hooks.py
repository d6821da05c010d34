"""A CMS calls: what it signs is kept at once, carried out afterwards, and can be looked at."""

import asyncio
import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.domain.deadline import Budget
from app.domain.sender import Cms
from app.jobs.handlers import handlers_of
from app.services import hooks
from app.services.jobs import LEASE, do_all
from app.services.senders import NewSender, add_sender, remove_sender, rotate_secret
from app.web.app import create_app
from app.web.deps import Gate
from app.web.hooks.answers import DeliveryPage
from app.wiring import House
from tests.clocks import hurried

PAYLOADS = Path(__file__).parents[1] / "payloads"
NOW = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)
TIDE = "the tide comes in at noon"
PATHS = {
    Cms.GHOST: "/hooks/ghost/blog",
    Cms.SUPERDESK: "/hooks/superdesk/desk",
    Cms.WORDPRESS: "/hooks/wordpress/press",
    Cms.DRUPAL: "/hooks/drupal/site",
}
NAMES = {
    Cms.GHOST: "published",
    Cms.SUPERDESK: "item",
    Cms.WORDPRESS: "post",
    Cms.DRUPAL: "entity",
}
MIB = 1_048_576

Send = Callable[..., httpx.Response]
Work = Callable[..., int]


class Clock:
    now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def ask(house: House, clock: Clock) -> Send:
    for cms, path in PATHS.items():
        new = NewSender(path.split("/")[-1], cms, "Harbour Post", TIDE)
        add_sender(house.store, new, NOW)
    app = create_app(house, clock)

    def asked(method: str, path: str, **options: Any) -> httpx.Response:  # httpx's own options
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                return await client.request(method, path, **options)

        return asyncio.run(send())

    return asked


@pytest.fixture
def send(ask: Send, clock: Clock) -> Send:
    """Sends a sample, or a body of one's own, as its system would."""

    def sent(cms: Cms, body: str | bytes, path: str = "", **headers: str) -> httpx.Response:
        if isinstance(body, str):
            body = (PAYLOADS / cms / f"{body}.json").read_bytes()
        given = {"content-type": "application/json", **signed(cms, body, clock.now), **headers}
        return ask("POST", path or PATHS[cms], content=body, headers=given)

    return sent


@pytest.fixture
def work(house: House, clock: Clock) -> Work:
    """Carries out whatever is due, as the worker would."""

    def worked() -> int:
        return do_all(house.store, hooks.KIND, handlers_of(house)[hooks.KIND], clock.now)

    return worked


def signed(cms: Cms, body: bytes, now: datetime, tide: str = TIDE) -> dict[str, str]:
    stamp = str(int(now.timestamp() * 1000))
    if cms is Cms.GHOST:
        return {"X-Ghost-Signature": f"sha256={mac(tide, body + stamp.encode())}, t={stamp}"}
    if cms is Cms.SUPERDESK:
        return {"x-superdesk-signature": f"sha1={mac(tide, body, 'sha1')}"}
    name = "X-Webhook-Signature" if cms is Cms.WORDPRESS else "X-Hub-Signature-256"
    prefix = "" if cms is Cms.WORDPRESS else "sha256="
    return {name: prefix + mac(tide, body)}


def mac(tide: str, text: bytes, algorithm: str = "sha256") -> str:
    return hmac.new(tide.encode(), text, getattr(hashlib, algorithm)).hexdigest()


def is_problem(response: httpx.Response, status: int) -> Any:  # JSON has any shape
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    return response.json()


def figures(ask: Send) -> list[tuple[str, str]]:
    items = ask("GET", "/figures").json()["items"]
    return [(one["quote"].split(" - ")[-1], one["status"]) for one in items]


FERRY = "The ferry sank with 212 people on board, the coast guard said."
LATER = "The ferry sank with 240 people on board, the coast guard said."


# receiving


@pytest.mark.parametrize(
    ("cms", "name"),
    [
        (Cms.GHOST, "published"),
        (Cms.SUPERDESK, "item"),
        (Cms.WORDPRESS, "post"),
        (Cms.DRUPAL, "entity"),
    ],
)
def test_a_signed_article_is_accepted_and_checked_in_the_background(
    send: Send, ask: Send, work: Work, cms: Cms, name: str
) -> None:
    response = send(cms, name)
    assert response.status_code == 202
    (article,) = response.json().values()
    assert set(article) == {"id"}
    assert ask("GET", "/articles").json()["items"] == []
    assert work() == 1
    (entry,) = ask("GET", "/articles").json()["items"]
    assert (entry["id"], entry["source"]) == (article["id"], "Harbour Post")
    assert (FERRY, "current") in figures(ask)
    (delivery,) = ask("GET", "/hooks/deliveries").json()["items"]
    assert (delivery["state"], delivery["outcome"]) == ("done", "checked")


@pytest.mark.parametrize("cms", PATHS)
@pytest.mark.parametrize("name", ["", "0" * 64, "sha256=" + "0" * 64])
def test_what_is_not_signed_is_refused_without_a_trace(
    send: Send, house: House, table: Callable[[], object], cms: Cms, name: str
) -> None:
    header = next(iter(signed(cms, b"", NOW)))
    before = table()
    is_problem(send(cms, b'{"post": {}}', **{header: name}), 401)
    assert table() == before


@pytest.mark.parametrize("path", ["/hooks/ghost/nobody", "/hooks/ghost/desk", "/hooks/ghost/A_B"])
def test_an_unknown_sender_is_refused_as_a_bad_signature_is(send: Send, path: str) -> None:
    unknown = is_problem(send(Cms.GHOST, "published", path), 404)
    unsigned = is_problem(send(Cms.GHOST, "published", **{"X-Ghost-Signature": "t=1"}), 401)
    assert set(unknown) == set(unsigned)


def test_an_unknown_system_is_an_unknown_address(send: Send) -> None:
    is_problem(send(Cms.GHOST, "published", "/hooks/typewriter/blog"), 404)
    is_problem(send(Cms.GHOST, "published", "/hooks/ghost/blog/"), 404)


def test_the_signature_is_over_the_bytes_as_they_come(send: Send) -> None:
    body = (PAYLOADS / "superdesk" / "item.json").read_bytes()
    respaced = json.dumps(json.loads(body)).encode()
    is_problem(send(Cms.SUPERDESK, respaced, **signed(Cms.SUPERDESK, body, NOW)), 401)


def test_a_delivery_from_too_long_ago_is_refused(send: Send, clock: Clock) -> None:
    body = (PAYLOADS / "ghost" / "published.json").read_bytes()
    old = signed(Cms.GHOST, body, NOW)
    clock.now = NOW + timedelta(seconds=301)
    is_problem(send(Cms.GHOST, body, **old), 401)


def test_a_newer_secret_and_the_older_hold_side_by_side(send: Send, house: House) -> None:
    rotate_secret(house.store, "desk", "the tide goes out at six")
    assert send(Cms.SUPERDESK, "item").status_code == 202
    body = (PAYLOADS / "superdesk" / "text.json").read_bytes()
    newer = signed(Cms.SUPERDESK, body, NOW, "the tide goes out at six")
    assert send(Cms.SUPERDESK, body, **newer).status_code == 202


def test_a_sender_that_is_removed_is_unknown(send: Send, house: House) -> None:
    remove_sender(house.store, "desk")
    is_problem(send(Cms.SUPERDESK, "item"), 404)


def test_a_ping_of_woocommerce_gets_exactly_200(ask: Send) -> None:
    form = {"content-type": "application/x-www-form-urlencoded"}
    path = PATHS[Cms.WORDPRESS]
    response = ask("POST", path, content=b"webhook_id=17", headers=form)
    assert (response.status_code, response.content) == (200, b"")
    is_problem(ask("POST", path, content=b"webhook_id=17&post=1", headers=form), 401)
    is_problem(ask("POST", PATHS[Cms.GHOST], content=b"webhook_id=17", headers=form), 401)
    is_problem(ask("POST", "/hooks/wordpress/nobody", content=b"webhook_id=17", headers=form), 404)
    assert ask("GET", "/hooks/deliveries").json()["items"] == []


@pytest.mark.parametrize("body", [b"", b"post", b"{", b'{"a": NaN}', b'{"a": "\\ud800"}', b"\xff"])
def test_what_is_no_json_is_refused(send: Send, body: bytes) -> None:
    is_problem(send(Cms.GHOST, body), 400)


@pytest.mark.parametrize(
    "body", [b"[]", b"7", b'{"post": {}}', b'{"post": {"current": {"id": 7}}}']
)
def test_what_is_no_article_is_refused_by_its_field(
    send: Send, table: Callable[[], object], body: bytes
) -> None:
    before = table()
    assert is_problem(send(Cms.GHOST, body), 422)["errors"]
    assert table() == before


def test_other_forms_of_a_body_are_refused(send: Send) -> None:
    is_problem(send(Cms.GHOST, "published", **{"content-type": "text/plain"}), 415)
    is_problem(send(Cms.GHOST, "published", **{"content-encoding": "gzip"}), 415)
    form = {"content-type": "application/x-www-form-urlencoded"}
    is_problem(send(Cms.WORDPRESS, b"webhook_id=1&a=b", **form), 415)


def test_a_body_beyond_8_mib_is_refused(send: Send) -> None:
    is_problem(send(Cms.GHOST, b'"' + b"a" * (8 * MIB) + b'"'), 413)


def test_a_call_is_no_place_to_look(ask: Send) -> None:
    response = ask("GET", PATHS[Cms.GHOST])
    assert (response.status_code, response.headers["allow"]) == (405, "POST")


# once


def test_the_same_delivery_again_changes_nothing(
    send: Send, work: Work, table: Callable[[], dict[str, Any]]
) -> None:
    first = send(Cms.SUPERDESK, "item")
    work()
    before = table()
    again = send(Cms.SUPERDESK, "item")
    assert (again.status_code, again.json()) == (202, first.json())
    assert work() == 0
    assert table() == before


def test_a_sender_that_names_its_deliveries_is_taken_at_its_word(
    send: Send, ask: Send, work: Work, house: House
) -> None:
    name = {"X-WC-Webhook-Delivery-ID": "7f3a"}
    add_sender(
        house.store,
        NewSender("shop", Cms.WORDPRESS, "Harbour Post", TIDE),
        NOW,
    )
    body = (PAYLOADS / "wordpress" / "post.json").read_bytes()
    digest = base64.b64encode(hmac.new(TIDE.encode(), body, hashlib.sha256).digest()).decode()
    given = {"X-WC-Webhook-Signature": digest, "content-type": "application/json"}
    for named in (name, name, {"X-WC-Webhook-Delivery-ID": "7f3b"}):
        answer = ask("POST", "/hooks/wordpress/shop", content=body, headers={**given, **named})
        assert answer.status_code == 202
    assert len(ask("GET", "/hooks/deliveries").json()["items"]) == 2
    assert work() == 2
    assert figures(ask) == [(FERRY, "current")]


def test_what_is_done_is_kept_for_thirty_days(
    send: Send, ask: Send, work: Work, clock: Clock
) -> None:
    send(Cms.SUPERDESK, "item")
    send(Cms.SUPERDESK, b'{"guid": "urn:1", "body_text": "1234 5678"}')
    work()
    clock.now = NOW + timedelta(days=31)
    send(Cms.SUPERDESK, "text")
    kept = ask("GET", "/hooks/deliveries").json()["items"]
    assert [one["state"] for one in kept] == ["waiting", "failed"]
    assert len(ask("GET", "/articles").json()["items"]) == 1


# carrying out


def test_a_newer_version_takes_the_place_and_an_older_one_does_not(
    send: Send, ask: Send, work: Work
) -> None:
    send(Cms.GHOST, "edited")
    work()
    send(Cms.GHOST, "published")
    work()
    assert figures(ask) == [(LATER, "current")]
    late = ask("GET", "/hooks/deliveries").json()["items"][0]
    assert (late["outcome"], "newer version" in late["note"]) == ("ignored", True)


def test_what_is_unpublished_counts_no_more(send: Send, ask: Send, work: Work) -> None:
    article = send(Cms.GHOST, "edited").json()["article"]["id"]
    work()
    assert send(Cms.GHOST, "unpublished").json()["article"]["id"] == article
    work()
    assert figures(ask) == [(LATER, "retracted")]
    assert ask("GET", f"/articles/{article}").json()["withdrawn_at"] == "2022-01-29T12:00:00+00:00"


def test_an_update_takes_the_place_of_the_item_that_it_goes_on_from(
    send: Send, ask: Send, work: Work
) -> None:
    send(Cms.SUPERDESK, "item")
    work()
    send(Cms.SUPERDESK, "update")
    work()
    assert dict(figures(ask)) == {LATER: "current", FERRY: "retracted"}
    send(Cms.SUPERDESK, "canceled")  # the earlier item alone: the update stands
    work()
    assert dict(figures(ask)) == {LATER: "current", FERRY: "retracted"}


def test_an_item_that_comes_after_its_update_changes_nothing(
    send: Send, ask: Send, work: Work
) -> None:
    send(Cms.SUPERDESK, "update")
    work()
    send(Cms.SUPERDESK, "item")
    work()
    assert figures(ask) == [(LATER, "current")]


def test_an_embargoed_item_waits(send: Send, ask: Send, work: Work, clock: Clock) -> None:
    send(Cms.SUPERDESK, "embargoed")
    assert work() == 0
    (delivery,) = ask("GET", "/hooks/deliveries").json()["items"]
    assert (delivery["state"], delivery["next_try"]) == ("waiting", "2022-03-01T18:00:00+00:00")
    ask("POST", f"/hooks/deliveries/{delivery['id']}/replay")
    assert work() == 1  # tried, and not before its time
    assert figures(ask) == []
    clock.now = datetime(2022, 3, 1, 18, tzinfo=UTC)
    assert work() == 1
    assert [status for _, status in figures(ask)] == ["current"]


@pytest.mark.parametrize(("cms", "name"), [(Cms.GHOST, "draft"), (Cms.WORDPRESS, "draft")])
def test_a_draft_leaves_no_figure(send: Send, ask: Send, work: Work, cms: Cms, name: str) -> None:
    assert send(cms, name).status_code == 202
    assert work() == 1
    (delivery,) = ask("GET", "/hooks/deliveries").json()["items"]
    assert delivery["outcome"] == "ignored"
    assert figures(ask) == []


def test_what_asks_for_nothing_says_so(send: Send, ask: Send, work: Work) -> None:
    reason = "it names an action and brings no post"
    assert send(Cms.WORDPRESS, "action").json() == {"article": {"id": None}, "ignored": reason}
    assert work() == 0
    (delivery,) = ask("GET", "/hooks/deliveries").json()["items"]
    assert (delivery["state"], delivery["note"]) == ("done", reason)


def test_what_cannot_be_checked_is_kept_and_can_be_replayed(
    send: Send, ask: Send, work: Work
) -> None:
    body = json.dumps({"guid": "urn:1", "body_text": "1234 5678"}).encode()
    send(Cms.SUPERDESK, body)
    assert work() == 1
    page = ask("GET", "/hooks/deliveries?state=failed").json()
    DeliveryPage.model_validate(page)
    (failed,) = page["items"]
    assert (failed["error"], failed["attempts"]) == (
        "the text holds no letter, so it says nothing that could be read",
        1,
    )
    again = ask("POST", f"/hooks/deliveries/{failed['id']}/replay")
    assert (again.status_code, again.json()["state"]) == (202, "waiting")
    assert work() == 1
    assert send(Cms.SUPERDESK, body).status_code == 202  # its sender tries again
    assert work() == 1


def test_an_article_in_another_language_is_left_alone(send: Send, ask: Send, work: Work) -> None:
    body = {"guid": "urn:2", "language": "de", "body_text": "Die Fähre sank mit 212 Menschen."}
    send(Cms.SUPERDESK, json.dumps(body).encode())
    work()
    (delivery,) = ask("GET", "/hooks/deliveries").json()["items"]
    assert delivery["outcome"] == "ignored"


def test_a_replay_records_nothing_twice(
    send: Send, ask: Send, work: Work, table: Callable[[], dict[str, Any]]
) -> None:
    send(Cms.GHOST, "published")
    work()
    before = table()
    (delivery,) = ask("GET", "/hooks/deliveries").json()["items"]
    ask("POST", f"/hooks/deliveries/{delivery['id']}/replay")
    assert work() == 1
    after = table()
    assert len(after.pop("audit")) == len(before.pop("audit")) + 1, "that it was replayed"
    for rows in (before, after):
        del rows["audit_seals"]
    assert after == before


def test_deliveries_are_listed_page_by_page_without_their_bodies(send: Send, ask: Send) -> None:
    for name in ("item", "text", "canceled"):
        send(Cms.SUPERDESK, name)
    send(Cms.GHOST, "published")
    first = ask("GET", "/hooks/deliveries?source_id=desk&limit=2")
    assert len(first.json()["items"]) == 2
    rest = ask("GET", first.headers["link"].split(";")[0].strip("<>"))
    assert len(rest.json()["items"]) == 1
    assert "ferry" not in first.text
    is_problem(ask("GET", "/hooks/deliveries?state=lost"), 422)
    is_problem(ask("POST", "/hooks/deliveries/dlv_0/replay"), 404)


# promptly


@contextmanager
def busy(house: House, app: Any) -> Iterator[None]:
    """While the block runs, every place of the gate is taken and the queue before it is full."""
    gate: Gate = app.state.door.gate
    leave, inside = threading.Event(), threading.Semaphore(0)

    def sit() -> None:
        with gate.entered():
            inside.release()
            leave.wait(30)

    sitting = [threading.Thread(target=sit) for _ in range(gate.capacity - 32)]
    for one in sitting:
        one.start()
    for _ in sitting:
        inside.acquire(timeout=10)
    try:
        yield
    finally:
        leave.set()
        for one in sitting:
            one.join()


def test_a_delivery_is_accepted_while_all_places_to_read_are_taken(
    house: House, ask: Send, clock: Clock
) -> None:
    app = create_app(house, clock)
    body = (PAYLOADS / "ghost" / "published.json").read_bytes()
    headers = {"content-type": "application/json", **signed(Cms.GHOST, body, NOW)}

    async def both() -> tuple[httpx.Response, bool]:
        transport = httpx.ASGITransport(app=app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            # Not recorded: it may still be read when the next test has begun.
            article = {"text": "The port hired 300 engineers.", "record": False}
            waiting = asyncio.create_task(client.post("/check", json=article))
            await asyncio.sleep(0)
            answer = await client.post(PATHS[Cms.GHOST], content=body, headers=headers)
            still = not waiting.done()
            waiting.cancel()
            return answer, still

    with busy(house, app):
        answer, still_waiting = asyncio.run(both())
    assert answer.status_code == 202
    assert still_waiting


@pytest.mark.parametrize("cms", PATHS)
def test_an_article_that_takes_too_long_is_tried_again_and_given_up_with_its_reason(
    house: House, send: Send, ask: Send, clock: Clock, cms: Cms
) -> None:
    """One look at the clock is too few for any. Seen to fail without `in_time` in the service."""
    assert send(cms, NAMES[cms]).status_code == 202
    handler = handlers_of(replace(house, engine=hurried(house.engine, 1)))[hooks.KIND]
    for _ in (None, *handler.delays):
        assert do_all(house.store, hooks.KIND, handler, clock.now) == 1
        clock.now += max(handler.delays)
    (delivery,) = ask("GET", "/hooks/deliveries").json()["items"]
    assert (delivery["state"], delivery["attempts"]) == ("failed", len(handler.delays) + 1)
    assert "longer than 1 s" in delivery["error"]
    assert figures(ask) == []


def test_a_lease_is_longer_than_an_article_may_take(house: House) -> None:
    """Seen to fail with one minute whatever is set."""
    assert handlers_of(house)[hooks.KIND].lease == LEASE
    slow = replace(house, engine=replace(house.engine, budget=Budget(300, lambda: 0.0)))
    assert handlers_of(slow)[hooks.KIND].lease > timedelta(seconds=600)
