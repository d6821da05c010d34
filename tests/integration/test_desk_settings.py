"""The settings: what is set, in words, and for whom."""

import json
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest

from app.domain.key import Scope
from app.domain.review import Publisher
from app.exporters.policy_words import SAYS
from app.outgoing import Reach, allowance_from
from app.services.keys import NewKey, create_key, revoke_key
from app.wiring import House
from tests.integration.browsers import ADA, BO, CY, with_people
from tests.integration.conftest import NOW
from tests.integration.pages import Ask, asking, is_sound, tree

HOSTILE = '"><script>alert(1)</script>\u202e&amp;'


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(house)


def words(response: httpx.Response) -> str:
    return " ".join(tree(response).xpath("//main")[0].text_content().split())


def test_every_threshold_is_shown_with_its_id(ask: Ask) -> None:
    response = ask("GET", "/desk/settings")
    is_sound(response)
    shown = tree(response).xpath("//dl[contains(@class, 'thresholds')]/dt/code/text()")
    assert shown == list(SAYS)
    assert "timing.level_days 14 days is how long troops, members and prices hold" in words(
        response
    )


def test_the_first_person_and_the_first_key_are_made_with_the_commands_shown(ask: Ask) -> None:
    commands = tree(ask("GET", "/desk/settings")).xpath("//pre/code/text()")
    assert commands == [
        "plumbline users add Ada --role admin",
        "plumbline keys create 'the CMS' --scopes read,check",
    ]


def test_what_the_service_reads_by_is_named(house: House) -> None:
    told = replace(
        house,
        publisher=Publisher(HOSTILE, "https://meridian.example", None),
        reach=Reach(allowance_from("cms.newsroom.example:8080")),
    )
    response = asking(told)("GET", "/desk/settings")
    is_sound(response)
    assert response.text.count("<script") == 2
    said = words(response)
    assert "SQLite" in said
    assert "cms.newsroom.example:8080" in said
    assert house.engine.stamp.policy in said
    assert "full: rules, and a parse" in said
    assert str(house.store.engine.url.database) not in response.text
    document = asking(told)("GET", "/desk/settings.json").json()
    assert document["publisher"] == {"name": HOSTILE, "url": "https://meridian.example"}
    assert (document["profile"], document["database"]) == ("full", "SQLite")


def test_keys_are_listed_without_their_secrets(house: House) -> None:
    ada = with_people(house, ADA).signed_in(ADA)
    made = [
        create_key(house.store, NewKey(name, [Scope.CHECK]), NOW + timedelta(minutes=later))
        for later, name in enumerate(("the CMS", HOSTILE.replace("\u202e", "")))
    ]
    revoke_key(house.store, made[0].key.id, NOW)
    response = ada.get("/desk/settings")
    is_sound(response)
    rows = [
        " ".join(one.text_content().split()) for one in tree(response).xpath("//table//tbody/tr")
    ]
    assert len(rows) == 2
    assert "revoked 2022-03-01 12:00 UTC" in rows[0]
    assert "until it is revoked" in rows[1]
    listed = ada.get("/desk/settings.json").json()["keys"]
    assert [one["id"] for one in listed] == [one.key.id for one in made]
    for one in made:
        secret = one.text.split("_", 2)[2]
        assert secret not in response.text
        assert secret not in json.dumps(listed)


def test_only_an_admin_sees_the_keys(house: House) -> None:
    create_key(house.store, NewKey("the CMS", [Scope.CHECK]), NOW)
    desk = with_people(house, ADA, BO, CY)
    assert "the CMS" in words(desk.signed_in(ADA).get("/desk/settings"))
    for person in (BO, CY):
        browser = desk.signed_in(person)
        assert "the CMS" not in words(browser.get("/desk/settings"))
        assert browser.get("/desk/settings.json").json()["keys"] is None


def test_the_switch_of_the_keyboard_leads_back_here(ask: Ask) -> None:
    page = ask("GET", "/desk/settings?done=keys-off")
    is_sound(page)
    assert tree(page).xpath("string(//*[@role='status'])") == "Single keys are switched off."
    assert tree(page).xpath("//form/input[@name='place']/@value") == ["settings"]
