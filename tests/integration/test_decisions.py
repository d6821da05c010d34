"""Persons overrule over HTTP, and a decision taken meanwhile is not missed."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from sqlalchemy import Connection, event

from app.services.deciding import LISTING
from app.services.decisions import Desk, Word, decisions_since, list_decisions, merge_series
from app.services.paging import numbered, page_of
from app.store import open_store
from app.web.app import create_app
from app.wiring import House
from tests.databases import url_of
from tests.integration.conftest import NOW

Ask = Callable[..., Any]


@pytest.fixture
def ask(house: House) -> Ask:
    app = create_app(house)

    def sent(method: str, path: str, body: object = None) -> Any:  # JSON has any shape
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                return await client.request(method, path, json=body)

        answer = asyncio.run(send())
        return answer.status_code, answer.json()

    return sent


def added(ask: Ask, subject: str) -> dict[str, Any]:
    figure = {
        "series": {"item": "engineer", "subject": subject},
        "quantity": {"low": 310, "high": 310, "unit": "engineer"},
        "source": "Coast Agency",
    }
    _, answer = ask("POST", "/figures", {"figures": [figure]})
    found: dict[str, Any] = answer["items"][0]
    return found


def test_merge_apart_and_split(ask: Ask) -> None:
    one, other = added(ask, "BLG"), added(ask, "Blue Lagoon")
    path = f"/series/{one['series']}"
    status, merged = ask("POST", f"{path}/merge", {"into": other["series"], "reason": "one"})
    assert (status, merged["kind"], merged["figures"]) == (201, "merge", 1)
    _, gone = ask("GET", path)
    assert (gone["merged_into"], gone["decisions"]) == (other["series"], [merged])
    status, apart = ask("POST", f"{path}/apart", {"other": other["series"], "who": "desk"})
    assert (status, apart["kind"], apart["figures"]) == (201, "apart", 1)
    body = {"figures": [one["id"]], "facets": {"part": "marine"}}
    status, split = ask("POST", f"{path}/split", body)
    assert (status, split["kind"]) == (201, "split")
    _, part = ask("GET", f"/series/{split['other']}")
    assert (part["part"], [figure["id"] for figure in part["figures"]]) == ("marine", [one["id"]])


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/series/ser_none/merge", {"into": "ser_none"}, 404),
        ("/series/ser_none/merge", {}, 422),
        ("/series/ser_none/merge", {"into": "x", "onto": "y"}, 422),
        ("/series/ser_none/apart", {"other": "ser_none"}, 404),
        ("/series/ser_none/split", {"figures": ["fig_a"], "facets": {"part": "marine"}}, 404),
        ("/series/ser_none/split", {"figures": ["fig_a"]}, 422),
        ("/series/ser_none/split", {"figures": [], "facets": {"part": "marine"}}, 422),
    ],
)
def test_what_cannot_be_decided_is_a_problem(
    ask: Ask, path: str, body: object, status: int
) -> None:
    answered, problem = ask("POST", path, body)
    assert (answered, problem["status"]) == (status, status)


def test_a_decision_taken_while_an_article_is_checked_holds_for_it(
    house: House, ask: Ask, check: Callable[..., dict[str, Any]]
) -> None:
    one, other = added(ask, "Northern Baths"), added(ask, "Blue Lagoon")
    elsewhere = open_store(url_of(house.store))
    ended: list[Connection] = []

    def decide(connection: Connection) -> None:
        ended.append(connection)
        if len(ended) == 1:  # the article was looked up and is not recorded yet
            merge_series(Desk(elsewhere, house.engine), one["series"], other["series"], Word(), NOW)

    event.listen(house.store.engine, "commit", decide)
    (claim,) = check("Northern Baths has 310 engineers.", source="Harbour Post")["claims"]
    elsewhere.close()
    assert (claim["series"], claim["verdict"]) == (other["series"], "agrees")
    assert claim["link"]["rule"] == "link.person.merge"
    assert len(ended) == 4


def test_a_number_that_no_record_can_have_finds_none(house: House) -> None:
    """Seen to fail on PostgreSQL, which refuses to look for it: the answer was a 500."""
    many = 9_999_999_999
    cursor = page_of(LISTING, ("one", "two"), 1, lambda _: numbered(many)).next_cursor
    assert list_decisions(house.store, cursor, 5).items == ()
    assert decisions_since(house.store, "ser_1", f"{many}.0123456789ab") == ()
