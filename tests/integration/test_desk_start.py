"""The desk's start: what changed since somebody looked, and since when that is."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest

from app.services.figures import retract_figure
from app.services.rejudging import rejudge_all
from app.wiring import House
from tests.integration.conftest import NOW
from tests.integration.pages import OWN, Ask, asking, is_sound, tree

Check = Callable[..., dict[str, Any]]

TROOPS = "Norland has {} troops in Maresia."


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(house)


@pytest.fixture
def alarmed(check: Check) -> dict[str, Any]:
    """A conflict: the second outlet's number is another one."""
    check(TROOPS.format("4,000"), source="Harbour Post", published="2022-02-20")
    return check(TROOPS.format("9,000"), source="Tarsa Times", published="2022-02-20")


def look(ask: Ask, at: str) -> httpx.Response:
    form = {"Content-Type": "application/x-www-form-urlencoded", **OWN}
    return ask("POST", "/desk/looked", content=urlencode({"at": at}), headers=form)


def news(ask: Ask, **asked: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ask("GET", "/desk.json", params=asked).text)
    return found


def heads(ask: Ask) -> list[str]:
    page = tree(ask("GET", "/"))
    return [" ".join(one.text_content().split()) for one in page.xpath("//*[@id='news']//h2")]


def test_an_empty_desk_gives_the_line_to_copy(ask: Ask) -> None:
    response = ask("GET", "/")
    is_sound(response)
    assert "/check -H" in tree(response).xpath("string(//*[@id='news']//pre)")


@pytest.mark.usefixtures("alarmed")
def test_a_new_conflict_stands_with_its_number_and_what_is_on_file(ask: Ask) -> None:
    response = ask("GET", "/")
    is_sound(response)
    page = tree(response)
    assert page.xpath("//*[@id='news']") != []
    assert "New conflicts 1" in heads(ask)
    (row,) = page.xpath("//ol[@class='claims']/li[@data-row]")
    assert row.xpath("string(.//b)") == "9,000 troops"
    assert "4,000 ± 200 troops, off by 125%" in " ".join(row.text_content().split())
    (path,) = page.xpath("//h2/a/@href")
    found = ask("GET", path)
    assert len(tree(found).xpath("//tr[@data-row]")) == 1


@pytest.mark.usefixtures("alarmed")
def test_what_was_seen_is_news_no_more_and_an_address_looks_back(ask: Ask) -> None:
    at = news(ask)["now"]
    response = look(ask, at)
    assert (response.status_code, response.headers["location"]) == (303, "/")
    later = (NOW + timedelta(seconds=1)).isoformat()
    assert "in the future" in ask("GET", "/", params={"since": later}).text
    earlier = (NOW - timedelta(hours=1)).isoformat()
    assert news(ask, since=earlier)["new"]["conflicts"]["count"] == 1
    assert news(ask)["since"] == at
    assert news(ask)["open"]["conflicts"] == 1


def test_what_came_after_the_page_was_drawn_stays_new(house: House, check: Check) -> None:
    ask = asking(house)
    look(ask, (NOW - timedelta(minutes=5)).isoformat())
    check(TROOPS.format("4,000"), source="Harbour Post", published="2022-02-20")
    check(TROOPS.format("9,000"), source="Tarsa Times", published="2022-02-20")
    assert news(ask)["new"]["conflicts"]["count"] == 1
    look(ask, (NOW - timedelta(minutes=9)).isoformat())  # a page that was left open for long
    assert news(ask)["since"] == "2022-03-01T11:55:00Z"


@pytest.mark.parametrize(
    "at", ["", "yesterday", "2022-03-01T12:00:00", (NOW + timedelta(days=1)).isoformat()]
)
def test_a_moment_of_no_use_is_refused(ask: Ask, at: str) -> None:
    response = look(ask, at)
    assert response.status_code == 422
    assert news(ask)["since"] == "2022-02-22T12:00:00Z"


def test_a_verdict_that_turned_and_the_figure_that_went_are_told(
    ask: Ask, house: House, alarmed: dict[str, Any]
) -> None:
    (cited,) = alarmed["claims"][0]["evidence"]
    retract_figure(house.store, cited["figure_id"], NOW)
    rejudge_all(house.store, house.engine, NOW)
    response = ask("GET", "/")
    is_sound(response)
    told = " ".join(tree(response).xpath("string(//*[@id='news'])").split())
    assert "Verdicts that turned 1" in heads(ask)
    assert "Figures retracted 1" in heads(ask)
    assert "conflicts → became unseen 9,000 troops, Tarsa Times" in told.replace(
        "→became", "→ became"
    )
    assert "Retracted 2022-03-01 12:00 UTC" in told
    assert news(ask)["turned"]["newest"][0]["cause"]["kind"] == "figure.retracted"


def test_a_claim_that_nothing_proves_to_be_of_a_series_is_unresolved(
    ask: Ask, check: Check
) -> None:
    check(
        "Some 4,000 people were evacuated in Tarsa.", source="Harbour Post", published="2022-02-20"
    )
    check("Around 4,100 people fled their homes.", source="Tarsa Times", published="2022-02-21")
    answer = check("Police counted 4,050 people.", source="Meridian Wire", published="2022-02-21")
    doubted = [one for one in answer["claims"] if one["rule"] == "link.none.unproven"]
    found = news(ask)["unresolved"]
    assert found["count"] >= len(doubted)
    assert {one["verdict"] for one in found["newest"]} <= {"unseen"}
