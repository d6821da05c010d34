"""Outlets on the desk: agreement, copies, who was first, and who came when."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from app.wiring import House
from tests.integration.pages import Ask, asking, is_sound, tree

Check = Callable[..., dict[str, Any]]

TROOPS = "Norland has {} troops in Maresia."


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(house)


@pytest.fixture
def told(check: Check) -> None:
    """The first outlet is borne out by the second four days later; the third contradicts both, and
    the fourth prints an agency's text."""
    check(TROOPS.format("4,000"), source="Harbour Post", published="2022-02-16")
    check(TROOPS.format("4,000"), source="Meridian Wire", published="2022-02-20")
    check(TROOPS.format("9,000"), source="Tarsa Times", published="2022-02-20")
    check(
        "TARSA (Reuters) - The port of Tarsa hired 300 engineers.",
        source="Calder Echo",
        published="2022-02-20",
    )


def listed(ask: Ask) -> dict[str, dict[str, Any]]:
    items = json.loads(ask("GET", "/desk/sources.json").text)["items"]
    return {one["source"]: one for one in items}


def known(ask: Ask, name: str) -> dict[str, Any]:
    identifier = listed(ask)[name]["id"]
    found: dict[str, Any] = json.loads(ask("GET", f"/desk/sources/{identifier}.json").text)
    return found


def test_an_empty_list_gives_the_lines_to_copy(ask: Ask) -> None:
    response = ask("GET", "/desk/sources")
    is_sound(response)
    assert "/check -H" in tree(response).xpath("string(//main//pre)")


@pytest.mark.usefixtures("told")
def test_agreement_is_of_what_was_held_against_something(ask: Ask) -> None:
    response = ask("GET", "/desk/sources")
    is_sound(response)
    assert len(tree(response).xpath("//tr[@data-row]")) == 4
    found = listed(ask)
    assert found["Meridian Wire"]["agreement"] == 1
    assert found["Tarsa Times"]["agreement"] == 0
    assert found["Harbour Post"]["agreement"] is None
    assert found["Tarsa Times"]["by_verdict"]["conflicts"] == 1


@pytest.mark.usefixtures("told")
def test_who_was_first_is_who_another_bore_out(ask: Ask) -> None:
    assert known(ask, "Harbour Post")["first"] == {"of": 1, "confirmed": 1}
    assert known(ask, "Meridian Wire")["first"]["confirmed"] == 0
    assert known(ask, "Tarsa Times")["first"]["confirmed"] == 0
    assert known(ask, "Meridian Wire")["lag"] == {"of": 1, "days": 4}


@pytest.mark.usefixtures("told")
def test_copies_are_told_by_whose_they_are(ask: Ask) -> None:
    echo = known(ask, "Calder Echo")
    assert echo["copies"]["origins"] == [{"source": "Reuters", "count": 1}]
    assert echo["texts"]["origins"] == [{"source": "Reuters", "count": 1}]
    assert known(ask, "Harbour Post")["copies"] == {"of": 1, "copied": 0, "origins": []}
    response = ask("GET", f"/desk/sources/{echo['id']}")
    is_sound(response)
    assert "1 of its newest 1 figures are another's" in response.text.replace("&#39;", "'")


@pytest.mark.usefixtures("told")
def test_each_page_of_an_outlet_is_sound_and_leads_to_its_claims(ask: Ask) -> None:
    for one in listed(ask).values():
        response = ask("GET", f"/desk/sources/{one['id']}")
        is_sound(response)
        (path,) = tree(response).xpath("//p[@class='facts']/a[1]/@href")
        assert len(tree(ask("GET", path)).xpath("//tr[@data-row]")) == one["claims"]


@pytest.mark.usefixtures("told")
def test_the_list_goes_on_and_opens_in_a_spreadsheet(ask: Ask) -> None:
    seen: list[str] = []
    path = "/desk/sources?limit=3"
    while path:
        page = tree(ask("GET", path))
        seen += page.xpath("//tr[@data-row]//th//a/@href")
        path = next(iter(page.xpath("//a[@rel='next']/@href")), "")
    assert len(set(seen)) == len(seen) == 4
    lines = list(csv.DictReader(io.StringIO(ask("GET", "/desk/sources.csv").text)))
    assert [line["source"] for line in lines] == sorted(listed(ask))


@pytest.mark.parametrize("path", ["/desk/sources/src_none", "/desk/sources/src_none.json"])
def test_an_unknown_outlet_is_not_found(ask: Ask, path: str) -> None:
    assert ask("GET", path).status_code == 404


@pytest.mark.parametrize("query", ["cursor=abc", "limit=0", "other=1"])
def test_what_cannot_be_asked_is_refused(ask: Ask, query: str) -> None:
    assert ask("GET", f"/desk/sources?{query}").status_code == 422
