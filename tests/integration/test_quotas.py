"""Who asks too often waits, and everybody else does not."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx
import pytest

from app.domain.key import Scope
from app.domain.limits import Limits, Quotas
from app.domain.quota import Quota
from app.domain.sender import Cms
from app.services.database import upgrade
from app.services.keys import Made, NewKey, create_key
from app.services.quotas import CountsTogether
from app.services.senders import NewSender, add_sender
from app.store import open_light_store
from app.web.access import COUNTED, TAKES, Way, is_of_the_desk
from app.wiring import House
from tests.databases import url_of
from tests.integration.asking import scope_of, status_unread
from tests.integration.browsers import ADA, BO, CY, Desk, with_people
from tests.integration.conftest import NOW

TEXT = {"text": "The port authority hired 300 engineers in March.", "published": "2022-02-20"}
FEW = Quotas(
    checks_a_minute=2,
    reads_a_minute=3,
    batches_a_minute=1,
    deliveries_a_minute=2,
    failed_keys_a_minute=2,
)

Ask = Callable[[str, str], httpx.Response]


@pytest.fixture
def few(house: House) -> House:
    return replace(house, limits=Limits(quotas=FEW))


@pytest.fixture
def desk(few: House) -> Desk:
    return Desk(few)


def key(house: House, *scopes: Scope) -> dict[str, str]:
    made: Made = create_key(house.store, NewKey("the CMS", scopes or (Scope.ADMIN,)), NOW)
    return {"Authorization": f"Bearer {made.text}"}


def check(desk: Desk, headers: dict[str, str]) -> httpx.Response:
    return desk.browser().ask("POST", "/check", json=TEXT, headers=headers)


def is_too_often(response: httpx.Response, said: str) -> None:
    assert response.status_code == 429, response.text
    assert response.headers["content-type"] == "application/problem+json"
    assert said in response.json()["detail"]
    assert int(response.headers["retry-after"]) > 0


def statuses(asked: Callable[[], httpx.Response], times: int) -> list[int]:
    return [asked().status_code for _ in range(times)]


def test_what_is_counted_stands_in_the_table_of_addresses() -> None:
    assert {one for one in COUNTED if not is_of_the_desk(one.split(" ")[1])} <= set(TAKES)


def test_whatever_is_counted_says_in_openapi_that_one_may_have_to_wait(desk: Desk) -> None:
    paths = desk.browser().get("/openapi.json").json()["paths"]
    for one, takes in TAKES.items():
        method, path = one.split(" ")
        told = paths.get(path, {}).get(method.lower())
        if told is not None:
            assert ("429" in told["responses"]) is (takes is not Way.NONE), one


def test_a_key_may_check_so_often_a_minute_and_then_waits(desk: Desk) -> None:
    """Seen to fail with the call of spend_of_key taken out of KeyGuard: all were answered 200."""
    mine, other = key(desk.house), key(desk.house)
    assert statuses(lambda: check(desk, mine), 2) == [200, 200]
    refused = check(desk, mine)
    is_too_often(refused, "too many articles to check: at most 2 a minute; try again in 90 s")
    assert refused.headers["retry-after"] == "90"
    assert check(desk, other).status_code == 200
    desk.clock.now = NOW + timedelta(seconds=90)
    assert check(desk, mine).status_code == 200


def test_each_class_has_a_quota_of_its_own(desk: Desk) -> None:
    mine = key(desk.house)

    def asked(method: str, path: str, **options: Any) -> Callable[[], httpx.Response]:
        return lambda: desk.browser().ask(method, path, headers=mine, **options)

    batch = {"articles": [TEXT]}
    assert statuses(asked("POST", "/check/batch", json=batch), 2) == [200, 429]
    assert statuses(asked("GET", "/figures"), 2) == [200, 200]
    assert statuses(asked("GET", "/series"), 2) == [200, 429]
    assert statuses(asked("POST", "/extract", json={"text": "It cost $3."}), 1) == [200]
    assert statuses(asked("POST", "/check", json=TEXT), 2) == [200, 429]


def test_every_answer_says_what_is_left(desk: Desk) -> None:
    mine = key(desk.house)
    first, second, third = (check(desk, mine) for _ in range(3))
    for response, left, resets in ((first, 1, 60), (second, 0, 60), (third, 0, 90)):
        assert response.headers["ratelimit-policy"] == '"checks";q=2;w=60'
        assert response.headers["ratelimit"] == f'"checks";r={left};t={resets}'


def test_no_byte_of_the_body_is_read_for_who_has_to_wait(desk: Desk) -> None:
    """Seen to fail with the call of spend_of_key taken out of KeyGuard: the body was asked for."""
    mine = key(desk.house)
    assert statuses(lambda: check(desk, mine), 2) == [200, 200]
    long = {"content_type": "application/json", "content_length": "8000000"}
    scope = scope_of("POST", "/check", **long, authorization=mine["Authorization"])
    assert status_unread(desk.app, scope) == 429


def test_the_open_service_on_this_machine_counts_nobody(desk: Desk) -> None:
    answers = [check(desk, {}) for _ in range(5)]
    assert {one.status_code for one in answers} == {200}
    assert not any("ratelimit" in one.headers for one in answers)


@pytest.mark.parametrize("address", [one for one, way in TAKES.items() if way is Way.NONE])
def test_what_takes_nothing_counts_nothing(desk: Desk, address: str) -> None:
    method, path = address.split(" ")
    mine = key(desk.house)
    answers = [desk.browser().ask(method, path, headers=mine) for _ in range(5)]
    assert {one.status_code for one in answers} == {200}


def test_a_quota_of_none_is_lifted(house: House) -> None:
    free = Desk(replace(house, limits=Limits(quotas=Quotas(checks_a_minute=0))))
    mine = key(house)
    answers = [check(free, mine) for _ in range(3)]
    assert {one.status_code for one in answers} == {200}
    assert "ratelimit" not in answers[0].headers


def test_keys_that_are_none_are_counted_by_address(desk: Desk) -> None:
    mine, wrong = key(desk.house), {"Authorization": "Bearer plb_none"}
    assert statuses(lambda: check(desk, wrong), 3) == [401, 401, 429]
    is_too_often(check(desk, wrong), "too many keys from this address that are not known")
    elsewhere = desk.browser(client="192.0.2.7")
    assert elsewhere.ask("POST", "/check", json=TEXT, headers=wrong).status_code == 401
    assert check(desk, mine).status_code == 200


# senders


def test_a_sender_is_counted_by_where_it_sends_from(desk: Desk) -> None:
    def sent(path: str, client: str = "192.0.2.7") -> httpx.Response:
        return desk.browser(client=client).ask("POST", path, json={})

    for name in ("harbour", "coast"):
        add_sender(desk.house.store, NewSender(name, Cms.GHOST, "Harbour Post", "x" * 32), NOW)
    assert statuses(lambda: sent("/hooks/ghost/harbour"), 3) == [401, 401, 429]
    is_too_often(sent("/hooks/ghost/harbour"), "too many deliveries of this sender")
    assert sent("/hooks/ghost/harbour").headers["ratelimit-policy"] == '"deliveries";q=2;w=60'
    assert sent("/hooks/ghost/coast").status_code == 401
    assert sent("/hooks/ghost/harbour", "192.0.2.8").status_code == 401


def test_senders_that_there_are_not_are_one(desk: Desk) -> None:
    """Seen to fail with the path as the name: each guess had a quota, and a place, of its own."""
    browser = desk.browser(client="192.0.2.7")
    guesses = [f"/hooks/{cms}/{name}" for cms in ("ghost", "none") for name in ("a", "b", "%00")]
    found = [browser.ask("POST", guess, json={}).status_code for guess in guesses]
    assert found == [404, 404, *[429] * 4]


# persons


def test_a_person_is_counted_in_whatever_browser_and_told_on_a_page(few: House) -> None:
    """Seen to fail with the call of spend_of_person taken out of visitor_of."""
    desk = with_people(few, ADA, BO, CY)
    one, other, cy = desk.signed_in(BO), desk.signed_in(BO), desk.signed_in(CY)
    assert statuses(lambda: one.get("/"), 2) == [200, 200]
    assert statuses(lambda: other.get("/figures"), 2) == [200, 429]
    page = one.get("/")
    assert page.status_code == 429
    assert page.headers["content-type"].startswith("text/html")
    assert page.headers["retry-after"] == "80"
    assert page.headers["ratelimit"] == '"reads";r=0;t=80'
    assert "too many requests: at most 3 a minute; try again in 80 s" in page.text
    assert cy.get("/").status_code == 200


def test_what_a_page_loads_and_listens_to_counts_for_nobody(few: House) -> None:
    desk = with_people(few, ADA, BO)
    bo = desk.signed_in(BO)
    files = ("/desk/style.css", "/desk/static/desk.js", "/desk/static/htmx.min.js")
    for path in files * 2:
        assert bo.get(path).status_code == 200
    assert statuses(lambda: bo.get("/"), 3) == [200] * 3


def test_a_text_that_is_checked_at_the_desk_counts_as_a_check(few: House) -> None:
    bo = with_people(few, ADA, BO).signed_in(BO)
    form = {"text": TEXT["text"], "source": "", "published": "", "title": "", "url": ""}
    assert statuses(lambda: bo.post("/desk/check", form), 3) == [200, 200, 429]


# several processes


def test_processes_on_one_database_count_together(few: House) -> None:
    def process() -> Desk:
        light = open_light_store(url_of(few.store))
        return Desk(replace(few, counts=CountsTogether(light)))

    one, other, mine = process(), process(), key(few)
    found = [check(one, mine), check(other, mine), check(one, mine), check(other, mine)]
    assert [each.status_code for each in found] == [200, 200, 429, 429]
    one.house.counts.close()
    other.house.counts.close()


def test_processes_on_one_postgresql_count_together(postgres_url: str) -> None:
    """Seen to fail without the row lock: more than five were let in; and with CountsHere."""
    upgrade(postgres_url)
    five = Quota("fives", 5)
    processes = [CountsTogether(open_light_store(postgres_url)) for _ in range(2)]
    with ThreadPoolExecutor(6) as pool:
        waits = list(
            pool.map(lambda number: processes[number % 2].spend("Ada", five, NOW).wait, range(60))
        )
    assert waits.count(None) == 5
    for one in processes:
        one.give_back("Ada", five)
        assert one.spend("Ada", five, NOW).wait is None
        one.close()
