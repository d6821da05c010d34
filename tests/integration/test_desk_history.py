"""The history: every decision about claims and series, and what can be taken back."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest

from app.domain import Verdict
from app.domain.review import ReviewKind
from app.services.deciding import Desk, Word
from app.services.decisions import keep_apart
from app.services.reviews import ClaimName, Given, review_claim
from app.services.undoing import undo_decision
from app.wiring import House
from tests.integration.conftest import NOW
from tests.integration.pages import OWN, Ask, asking, is_sound, tree

Check = Callable[..., dict[str, Any]]

HOSTILE = '"><script>alert(1)</script>\u202e&amp;'
FIRST = "The port authority of Norland hired 300 engineers in March."
SECOND = "The bridge over the Elm is 3.5 kilometres long."


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(house)


@pytest.fixture
def decided(house: House, check: Check) -> dict[str, Any]:
    """Two claims reviewed and two series kept apart, one after the other."""
    first = check(FIRST, source="Harbour Post", published="2022-02-20")
    second = check(SECOND, source="Meridian Wire", published="2022-02-20")
    claims = [ClaimName(one["article"]["id"], one["claims"][0]["id"]) for one in (first, second)]
    series = [one["claims"][0]["series"] for one in (first, second)]
    accept = Given(ReviewKind.ACCEPT, who="Ada")
    override = Given(ReviewKind.OVERRIDE, Verdict.CONFLICTS, "the sign says 2.5", HOSTILE)
    desk = Desk(house.store, house.engine)
    review_claim(house.store, claims[0], accept, None, at(1))
    keep_apart(desk, series[0], series[1], Word("a bridge is no engineer", "Bo"), at(2))
    review_claim(house.store, claims[1], override, None, at(3))
    return {"claims": claims, "series": series, "desk": desk}


def at(minutes: int) -> Any:
    return NOW + timedelta(minutes=minutes)


def items(ask: Ask, query: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ask("GET", f"/desk/history.json{query}").json()["items"]
    return found


def undos(response: httpx.Response) -> list[str]:
    return [str(one) for one in tree(response).xpath("//main//form/@action")]


def test_an_empty_history_says_where_to_decide(ask: Ask) -> None:
    response = ask("GET", "/desk/history")
    is_sound(response)
    assert tree(response).xpath("//p[@class='empty']/a/@href") == ["/desk/queue"]


def test_all_decisions_stand_in_one_order_the_latest_first(
    ask: Ask, decided: dict[str, Any]
) -> None:
    found = items(ask)
    assert [(one["about"], one["kind"], one["who"]) for one in found] == [
        ("claim", "override", HOSTILE),
        ("series", "apart", "Bo"),
        ("claim", "accept", "Ada"),
    ]
    assert found[0]["before"] == "unseen; nothing decided"
    assert found[0]["after"] == "overridden: conflicts"
    assert found[0]["reason"] == "the sign says 2.5"
    assert found[0]["surface"] == "3.5 kilometres"
    assert found[1]["after"].startswith(f"is not {decided['series'][1]}")


@pytest.mark.usefixtures("decided")
def test_the_page_is_sound_and_hostile_names_are_text(ask: Ask) -> None:
    response = ask("GET", "/desk/history?done=undo")
    is_sound(response)
    assert response.text.count("<script") == 2
    assert tree(response).xpath("string(//*[@role='status'])").startswith("Taken back")


@pytest.mark.usefixtures("decided")
def test_each_decision_is_on_one_page_and_no_more(ask: Ask) -> None:
    seen, path = [], "/desk/history?limit=1"
    while path:
        response = ask("GET", path)
        is_sound(response)
        seen += tree(response).xpath("//tbody/tr/td[2]/text()[1]")
        path = next(iter(tree(response).xpath("//a[@rel='next']/@href")), "")
    assert [one.strip() for one in seen] == ["Overridden", "Kept apart", "Accepted"]


@pytest.mark.parametrize("query", ["cursor=none", "limit=0", "limit=201", "colour=red"])
def test_an_address_that_asks_for_nothing_there_is_refused(ask: Ask, query: str) -> None:
    assert ask("GET", f"/desk/history?{query}").status_code == 422
    assert ask("GET", f"/desk/history.json?{query}").status_code == 422


def test_a_cursor_of_another_listing_is_refused(ask: Ask, check: Check) -> None:
    for _ in range(2):
        check(FIRST, source="Harbour Post")
        check(SECOND, source="Harbour Post")
    cursor = ask("GET", "/articles?limit=1").json()["next_cursor"]
    assert ask("GET", f"/desk/history?cursor={cursor}").status_code == 422


def test_what_still_holds_can_be_taken_back_and_what_does_not_cannot(
    house: House, ask: Ask, decided: dict[str, Any]
) -> None:
    claims, series, desk = decided["claims"], decided["series"], decided["desk"]
    own = [f"/desk/articles/{one.article_id}/claims/{one.claim_id}/decide" for one in claims]
    assert undos(ask("GET", "/desk/history")) == [own[1], f"/desk/series/{series[0]}/undo", own[0]]
    review_claim(house.store, claims[0], Given(ReviewKind.UNDO, who="Ada"), None, at(4))
    assert undos(ask("GET", "/desk/history")) == [own[1], f"/desk/series/{series[0]}/undo"]
    undo_decision(desk, 1, Word(), at(5))
    assert undos(ask("GET", "/desk/history")) == [own[1]]
    assert [one["kind"] for one in items(ask)][:2] == ["undo", "undo"]


def test_the_tag_of_a_button_is_that_of_what_it_was_shown_with(
    house: House, ask: Ask, decided: dict[str, Any]
) -> None:
    first, *_ = items(ask)
    claim = decided["claims"][1]
    undo = Given(ReviewKind.UNDO)
    review_claim(house.store, claim, undo, [first["undo"]["tag"]], at(4))
    assert items(ask)[0]["kind"] == "undo"


def test_the_buttons_take_back_what_they_say(ask: Ask, decided: dict[str, Any]) -> None:
    page = ask("GET", "/desk/history?limit=2")
    led = []
    for form in tree(page).xpath("//main//form"):
        fields = {one.get("name"): one.get("value") for one in form.xpath(".//input")}
        answer = ask("POST", form.get("action"), data=fields, headers=OWN)
        assert answer.status_code == 303, answer.text
        led.append(answer.headers["location"])
    claim, series = decided["claims"][1].claim_id, decided["series"][0]
    assert led == [f"/desk/history?limit=2&done=undo#{claim}", f"/desk/series/{series}?done=undo"]
    undone = ask("GET", led[0].partition("#")[0])
    assert tree(undone).xpath("string(//*[@role='status'])").startswith("Taken back")
    assert {one["about"] for one in items(ask) if one["kind"] == "undo"} == {"claim", "series"}


def test_a_claim_that_the_article_holds_no_more_has_no_button(
    ask: Ask, check: Check, house: House
) -> None:
    told = {"source": "Harbour Post", "url": "https://harbour.example/1", "published": "2022-02-20"}
    first = check(FIRST, **told)
    claim = ClaimName(first["article"]["id"], first["claims"][0]["id"])
    review_claim(house.store, claim, Given(ReviewKind.ACCEPT), None, at(1))
    check(SECOND, **told)
    assert [one["undo"] for one in items(ask)] == [None]


def test_what_an_earlier_text_taught_has_a_button_that_ends_it(
    ask: Ask, check: Check, house: House
) -> None:
    told = {"source": "Harbour Post", "url": "https://harbour.example/1", "published": "2022-02-20"}
    first = check(FIRST, **told)
    claim = ClaimName(first["article"]["id"], first["claims"][0]["id"])
    review_claim(house.store, claim, Given(ReviewKind.NOT_A_CLAIM), None, at(1))
    check(SECOND, **told)
    (form,) = tree(ask("GET", "/desk/history")).xpath("//main//form")
    fields = {one.get("name"): one.get("value") for one in form.xpath(".//input")}
    answer = ask("POST", form.get("action"), data=fields, headers=OWN)
    assert answer.status_code == 303, answer.text
    assert check(FIRST, source="Hill Radio")["claims"]
    assert [one["undo"] for one in items(ask)] == [None, None]
