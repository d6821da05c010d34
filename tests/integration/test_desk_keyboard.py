"""The keys of the desk: a page that says what they do, and the switch that stops them."""

import pytest

from app.wiring import House
from tests.integration.browsers import ADA, BO, with_people
from tests.integration.pages import OWN, Ask, asking, is_sound, tree

SWITCH = "/desk/settings/keyboard"


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(house)


def test_the_page_names_each_key_that_pages_and_script_know(ask: Ask) -> None:
    response = ask("GET", "/desk/keys")
    is_sound(response)
    named = set(tree(response).xpath("//main//kbd/text()"))
    assert named >= set("jkaomuex/?gdqafsc") | {"Enter", "Esc"}
    assert set(tree(response).xpath("//@data-go")) <= named


def test_keys_are_on_until_somebody_switches_them_off(ask: Ask) -> None:
    assert tree(ask("GET", "/")).xpath("//body/@data-keys") == ["on"]
    off = ask("POST", SWITCH, data={"keys": "off", "place": "keys"}, headers=OWN)
    assert off.status_code == 303
    assert off.headers["location"] == "/desk/keys?done=keys-off"
    cookie = off.headers["set-cookie"].partition(";")[0]
    assert cookie == "plumbline_keys=off"
    page = ask("GET", off.headers["location"], headers={"Cookie": cookie})
    is_sound(page)
    assert tree(page).xpath("//body/@data-keys") == []
    assert tree(page).xpath("string(//*[@role='status'])") == "Single keys are switched off."
    assert tree(page).xpath("//main//button/text()") == ["Switch single keys on"]
    on = ask("POST", SWITCH, data={"keys": "on", "place": "settings"}, headers=OWN)
    assert on.headers["location"] == "/desk/settings?done=keys-on"
    assert 'plumbline_keys="";' in on.headers["set-cookie"]
    assert "Max-Age=0" in on.headers["set-cookie"]


@pytest.mark.parametrize("fields", [{"keys": "off", "place": "//evil.example"}, {"colour": "red"}])
def test_the_switch_leads_nowhere_else(ask: Ask, fields: dict[str, str]) -> None:
    response = ask("POST", SWITCH, data=fields, headers=OWN)
    assert response.status_code == 422
    assert "set-cookie" not in response.headers


def test_a_person_s_keys_are_kept_with_the_person(house: House) -> None:
    desk = with_people(house, ADA, BO)
    ada, bo = desk.signed_in(ADA), desk.signed_in(BO)
    off = ada.post(SWITCH, {"keys": "off", "place": "keys"})
    assert off.status_code == 303, off.text
    assert "set-cookie" not in off.headers
    for browser, are_on in ((ada, False), (desk.signed_in(ADA), False), (bo, True)):
        assert bool(tree(browser.get("/desk/keys")).xpath("//body/@data-keys")) is are_on
