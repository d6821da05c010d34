"""Pins, retractions and undos over HTTP, a stale look refused, and the record of all of it."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from app.web.app import create_app
from app.wiring import House

Ask = Callable[..., httpx.Response]


@pytest.fixture
def ask(house: House) -> Ask:
    app = create_app(house)

    def sent(method: str, path: str, body: object = None, tag: str | None = None) -> httpx.Response:
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                headers = {} if tag is None else {"If-Match": tag}
                return await client.request(method, path, json=body, headers=headers)

        return asyncio.run(send())

    return sent


def added(ask: Ask, subject: str, value: int = 310) -> dict[str, Any]:
    figure = {
        "series": {"item": "lifeguard", "subject": subject},
        "quantity": {"low": value, "high": value, "unit": "lifeguard"},
        "time": {"as_of": "2022-02-01"},
        "source": "Coast Agency",
    }
    found: dict[str, Any] = ask("POST", "/figures", {"figures": [figure]}).json()["items"][0]
    return found


def test_a_pin_is_shown_with_who_and_why_until_it_is_lifted(ask: Ask) -> None:
    figure = added(ask, "Northern Baths")
    path = f"/series/{figure['series']}"
    body = {"figure": figure["id"], "who": "Ines Brandt", "reason": "the agency's own count"}
    made = ask("POST", f"{path}/pin", body)
    assert made.status_code == 201
    decision = made.json()
    assert (decision["kind"], decision["figure"], decision["other"]) == ("pin", figure["id"], None)
    assert decision["before"] == (
        f"310 lifeguards by Coast Agency on 1 February 2022, of {figure['series']}: "
        "lifeguard · Northern Baths"
    )
    assert decision["after"] == "is the reference of its series"
    pinned = ask("GET", path).json()["pinned"]
    assert (pinned["figure"], pinned["who"], pinned["decision"]) == (
        figure["id"],
        "Ines Brandt",
        decision["number"],
    )
    assert ask("POST", f"{path}/pin", body).status_code == 409
    assert ask("POST", f"{path}/unpin", {}).json()["kind"] == "unpin"
    assert ask("GET", path).json()["pinned"] is None


def test_who_retracts_a_figure_and_why_is_on_record_and_can_be_taken_back(ask: Ask) -> None:
    figure = added(ask, "Northern Baths")
    path, address = f"/series/{figure['series']}", f"/figures/{figure['id']}"
    query = "?who=Ines%20Brandt&reason=a%20slip%20of%20the%20wire"
    gone = ask("DELETE", address + query)
    assert (gone.status_code, gone.json()["status"]) == (200, "retracted")
    again = ask("DELETE", address)
    assert (again.status_code, again.json()["status"]) == (200, "retracted")
    (decision,) = ask("GET", path).json()["decisions"]
    assert (decision["kind"], decision["who"], decision["reason"]) == (
        "retract",
        "Ines Brandt",
        "a slip of the wire",
    )
    undo = ask("POST", f"{path}/undo", {"number": decision["number"], "who": "Jon Vale"})
    assert (undo.status_code, undo.json()["undoes"]) == (201, decision["number"])
    assert ask("GET", address).json()["status"] == "current"
    assert ask("GET", path).json()["decisions"][0]["undone_by"] == undo.json()["number"]


def test_a_merge_is_taken_back_and_what_rests_on_what_is_named(ask: Ask) -> None:
    one, other, third = (added(ask, name) for name in ("Baths", "Lagoon", "Spa"))
    first = ask("POST", f"/series/{one['series']}/merge", {"into": other["series"]}).json()
    second = ask("POST", f"/series/{other['series']}/merge", {"into": third["series"]}).json()
    path = f"/series/{other['series']}/undo"
    refused = ask("POST", path, {"number": first["number"]})
    assert refused.status_code == 409
    assert f"decision {second['number']} rests on it" in refused.json()["detail"]
    for number in (second["number"], first["number"]):
        assert ask("POST", path, {"number": number}).status_code == 201
    assert ask("GET", f"/figures/{one['id']}").json()["series"] == one["series"]
    assert ask("GET", f"/series/{one['series']}").json()["merged_into"] is None


@pytest.mark.parametrize("action", ["merge", "apart", "split", "pin", "unpin", "undo"])
def test_who_looked_at_another_state_is_refused(ask: Ask, action: str) -> None:
    one, other = added(ask, "Baths"), added(ask, "Lagoon")
    path = f"/series/{one['series']}"
    seen = ask("GET", path).headers["ETag"]
    ask("POST", f"{path}/pin", {"figure": one["id"]}, seen)
    body = {
        "merge": {"into": other["series"]},
        "apart": {"other": other["series"]},
        "split": {"figures": [one["id"]], "facets": {"part": "summer"}},
        "pin": {"figure": one["id"]},
        "unpin": {},
        "undo": {"number": 1},
    }[action]
    refused = ask("POST", f"{path}/{action}", body, seen)
    assert refused.status_code == 412
    assert "look at it again" in refused.json()["detail"]
    assert len(ask("GET", "/decisions").json()["items"]) == 1
    fresh = ask("GET", path).headers["ETag"]
    assert ask("POST", f"{path}/{action}", body, fresh).status_code in (201, 409)


def test_a_header_that_is_no_tag_is_refused(ask: Ask) -> None:
    one = added(ask, "Baths")
    path = f"/series/{one['series']}/pin"
    assert ask("POST", path, {"figure": one["id"]}, "yesterday").status_code == 400
    assert ask("POST", path, {"figure": one["id"]}, "*").status_code == 201


def test_all_decisions_are_listed_the_latest_first(ask: Ask) -> None:
    one, other = added(ask, "Baths"), added(ask, "Lagoon")
    ask("POST", f"/series/{one['series']}/pin", {"figure": one["id"]})
    ask("POST", f"/series/{other['series']}/pin", {"figure": other["id"]})
    page = ask("GET", "/decisions?limit=1")
    assert [item["series"] for item in page.json()["items"]] == [other["series"]]
    rest = ask("GET", page.links["next"]["url"])
    assert [item["series"] for item in rest.json()["items"]] == [one["series"]]
    assert rest.json()["next_cursor"] is None


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("pin", {"figure": "fig_none"}, 422),
        ("pin", {}, 422),
        ("unpin", {}, 409),
        ("undo", {"number": 99}, 404),
        ("undo", {"number": "1"}, 422),
        ("undo", {"number": 0}, 422),
        ("undo", {"number": 10**12}, 422),
    ],
)
def test_what_cannot_be_decided_is_a_problem(
    ask: Ask, path: str, body: object, status: int
) -> None:
    one = added(ask, "Baths")
    answered = ask("POST", f"/series/{one['series']}/{path}", body)
    assert (answered.status_code, answered.json()["status"]) == (status, status)


def test_an_undo_goes_to_a_series_that_the_decision_is_about(ask: Ask) -> None:
    one, other = added(ask, "Baths"), added(ask, "Lagoon")
    made = ask("POST", f"/series/{one['series']}/pin", {"figure": one["id"]}).json()
    path = f"/series/{other['series']}/undo"
    assert ask("POST", path, {"number": made["number"]}).status_code == 404
