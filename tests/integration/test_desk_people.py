"""Signing in at the desk: who comes in, how long for, and what each may do."""

import logging
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from fastapi import Request

from app.domain.person import Role
from app.services.people import NewPerson, add_person, list_people, person_named
from app.settings import Settings
from app.web.deps import Door
from app.web.shown import session_in
from app.wiring import House, build
from tests.databases import migrated
from tests.integration.browsers import ADA, BO, CHEAP, CY, EBB, TIDE, Browser, Desk, with_people
from tests.integration.conftest import NOW, Rows
from tests.integration.pages import HERE, is_sound, tree

LIGHT = "the lighthouse blinks twice"
HOSTILE = '"><script>alert(1)</script>&amp;'
ADDRESSES = ("/desk/senders", "/desk/webhooks", "/desk/people", "/")
DOCUMENTS = ("/desk/senders.json", "/desk/webhooks.json", "/desk/people.json")
FOREIGN = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}


def words(response: httpx.Response) -> str:
    return " ".join(tree(response).text_content().split())


def led_to(response: httpx.Response) -> str:
    assert response.status_code == 303, response.text
    location = str(response.headers["location"])
    assert not urlsplit(location).netloc
    return location


def refused(response: httpx.Response, status: int) -> str:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return words(response)


def posts(desk: Desk) -> list[str]:
    """The address of every form of the desk, with something in its places."""
    routes = [one for one in desk.app.state.routes if one.path.startswith("/desk")]
    return [re.sub(r"{[a-z_]+}", "any", one.path) for one in routes if "POST" in one.methods]


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk at which three persons can sign in; nothing is changed at it."""
    settings = Settings(database_url=f"sqlite:///{tmp_path_factory.mktemp('quiet')}/p.sqlite3")
    migrated(settings.database_url)
    house = build(settings)
    yield with_people(house, ADA, BO, CY)
    house.store.close()


@pytest.fixture(scope="module")
def ada(quiet: Desk) -> Browser:
    return quiet.signed_in(ADA)


@pytest.fixture
def desk(house: House) -> Desk:
    return with_people(house, ADA, BO)


# while there is nobody


@pytest.mark.parametrize("path", [*ADDRESSES, *DOCUMENTS])
def test_without_people_this_machine_comes_in(house: House, path: str) -> None:
    assert Desk(house).browser().get(path).status_code == 200


@pytest.mark.parametrize("client", ["192.0.2.7", "2001:db8::7", "testclient", ""])
@pytest.mark.parametrize("path", ["/", "/desk/people.json"])
def test_without_people_another_machine_is_refused_whatever_it_asks_for(
    house: House, client: str, path: str
) -> None:
    response = Desk(house).browser(client=client).get(path)
    assert response.status_code == 403
    assert "on this machine alone" in response.text


def test_without_people_another_name_is_refused(house: House) -> None:
    response = Desk(house).browser("http://rebound.example:8000").get("/")
    assert "on this machine alone" in refused(response, 403)


@pytest.mark.parametrize("header", ["Forwarded", "Via", "X-Forwarded-For", "X-Real-IP"])
def test_without_people_what_a_proxy_passes_on_is_refused(house: House, header: str) -> None:
    response = Desk(house).browser().get("/", **{header: "192.0.2.7"})
    assert "on this machine alone" in refused(response, 403)


def test_without_people_the_first_one_is_made_on_the_command_line(house: House) -> None:
    browser = Desk(house).browser()
    for path in ("/desk/people", "/desk/sign-in"):
        page = browser.get(path)
        is_sound(page)
        assert "plumbline users add NAME --role admin" in words(page)
        assert tree(page).xpath("//input[@type='password']") == []
    fields = {"name": "Ada", "role": "admin", "password": TIDE}
    assert "plumbline users add" in refused(browser.post("/desk/people", fields), 409)
    assert list_people(house.store) == ()
    assert "nobody is signed in here" in refused(browser.get("/desk/password"), 409)
    assert "nobody is signed in here" in refused(
        browser.post("/desk/password", {"old": TIDE, "new": EBB}), 409
    )


def test_with_the_first_person_the_door_closes_at_once(house: House) -> None:
    desk = Desk(house)
    browser = desk.browser()
    assert browser.get("/").status_code == 200
    add_person(house.store, ADA, NOW, CHEAP)
    assert led_to(browser.get("/")) == "/desk/sign-in?next=%2F"


# who comes in


@pytest.mark.parametrize("path", ADDRESSES)
def test_who_is_not_signed_in_is_led_to_the_form_and_back(quiet: Desk, path: str) -> None:
    browser = quiet.browser()
    location = led_to(browser.get(f"{path}?done="))
    assert urlsplit(location).path == "/desk/sign-in"
    assert parse_qs(urlsplit(location).query) == {"next": [f"{path}?done="]}
    form = browser.get(location)
    is_sound(form)
    (going_on,) = tree(form).xpath("//input[@name='next']/@value")
    assert led_to(browser.sign_in("bo", EBB, next=going_on)) == f"{path}?done="


@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_document_for_nobody_is_a_problem(quiet: Desk, path: str) -> None:
    response = quiet.browser().get(path)
    assert response.status_code == 401
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["www-authenticate"] == "Bearer"


def test_a_form_of_nobody_is_refused_and_keeps_what_was_typed(quiet: Desk) -> None:
    response = quiet.browser().post("/desk/people", {"name": "Dot"})
    assert "sign in on another page, then come back" in refused(response, 401)
    assert len(list_people(quiet.house.store)) == 3


def test_a_part_of_a_page_leads_the_whole_page_to_the_form(quiet: Desk) -> None:
    response = quiet.browser().get("/desk/people", **{"HX-Request": "true"})
    assert response.status_code == 401
    assert response.headers["hx-redirect"] == "/desk/sign-in?next=%2Fdesk%2Fpeople"


def test_every_form_of_the_desk_is_closed_to_nobody_and_to_other_pages(quiet: Desk) -> None:
    paths = posts(quiet)
    assert len(paths) >= 17
    browser, ada = quiet.browser(), quiet.signed_in(ADA)
    for path in paths:
        if path not in ("/desk/sign-in", "/desk/sign-out"):
            refused(browser.post(path), 401)
        refused(ada.post(path, (), **FOREIGN), 403)
    assert ada.get("/").status_code == 200


def test_another_token_is_none(quiet: Desk) -> None:
    browser = quiet.browser()
    browser.cookies.set("plumbline_session", "a" * 43, domain="127.0.0.1")
    assert led_to(browser.get("/")) == "/desk/sign-in?next=%2F"


@pytest.mark.parametrize("address", ["https://desk.example", "http://10.0.0.5:8000"])
def test_with_people_any_name_and_machine_will_do(quiet: Desk, address: str) -> None:
    browser = quiet.browser(address, client="192.0.2.7")
    assert browser.get("/").status_code == 303
    assert led_to(browser.sign_in("Ada Byron", TIDE)) == "/"
    page = browser.get("/")
    assert page.status_code == 200
    assert "Ada Byron" in words(page)


def test_the_page_shows_who_is_signed_in_and_the_way_out(quiet: Desk) -> None:
    browser = quiet.signed_in(CY)
    (form,) = tree(browser.get("/")).xpath("//form[@action='/desk/sign-out']")
    assert form.get("method") == "post"
    assert "Cy" in words(browser.get("/"))
    location = led_to(browser.post(form.get("action")))
    assert location == "/desk/sign-in"
    assert dict(browser.cookies) == {}
    assert led_to(browser.get("/")) == "/desk/sign-in?next=%2F"


def test_signed_out_the_token_is_of_no_use_to_whoever_copied_it(quiet: Desk) -> None:
    browser, thief = quiet.signed_in(CY), quiet.browser()
    thief.cookies = httpx.Cookies(browser.cookies)
    assert thief.get("/").status_code == 200
    browser.post("/desk/sign-out")
    assert thief.get("/").status_code == 303


# the cookie


def cookie(response: httpx.Response) -> tuple[str, set[str]]:
    """The token, and what the browser is told about it."""
    value, *attributes = response.headers["set-cookie"].split("; ")
    return value.partition("=")[2], set(attributes)


def test_the_cookie_is_for_no_script_and_no_other_site(quiet: Desk) -> None:
    _, attributes = cookie(quiet.browser().sign_in("Ada Byron", TIDE))
    assert attributes == {"HttpOnly", "SameSite=lax", "Path=/", "Max-Age=604800"}


def test_where_the_browser_speaks_tls_the_cookie_is_sent_over_tls_alone(quiet: Desk) -> None:
    _, attributes = cookie(quiet.browser("https://desk.example").sign_in("Ada Byron", TIDE))
    assert "Secure" in attributes
    # A server in front of this one ended the TLS: the browser's own word is left.
    behind = quiet.browser("http://desk.example")
    told = behind.post(
        "/desk/sign-in",
        {"name": "Bo", "password": EBB},
        Origin="https://desk.example",
        **{"Sec-Fetch-Site": "same-origin"},
    )
    assert "Secure" in cookie(told)[1]


def test_each_time_somebody_signs_in_the_session_is_a_new_one(quiet: Desk) -> None:
    browser, other = quiet.browser(), quiet.browser()
    first, _ = cookie(browser.sign_in("Bo", EBB))
    other.cookies.set("plumbline_session", first, domain="127.0.0.1")
    assert other.get("/").status_code == 200
    second, _ = cookie(browser.sign_in("Bo", EBB))
    assert second != first
    assert other.get("/").status_code == 303


def test_a_session_ends_when_nothing_is_asked_in_it(desk: Desk) -> None:
    browser = desk.signed_in(BO)
    for hours in (11, 22, 33):
        desk.clock.now = NOW + timedelta(hours=hours)
        assert browser.get("/").status_code == 200
    desk.clock.now = NOW + timedelta(hours=46)
    assert browser.get("/").status_code == 303


def test_a_page_that_is_left_open_keeps_no_session_alive(desk: Desk) -> None:
    def asked(path: str, hours: int) -> bool:
        request = Request({"type": "http", "path": path, "headers": [(b"cookie", held)]})
        door: Door = desk.app.state.door
        desk.clock.now = NOW + timedelta(hours=hours)
        return session_in(request, door) is not None

    held = f"plumbline_session={desk.signed_in(BO).cookies['plumbline_session']}".encode()
    assert asked("/desk/events", 11)
    assert not asked("/", 13)


# signing in


@pytest.mark.parametrize(("name", "password"), [("Bo", TIDE), ("Nobody", EBB), ("Bo", EBB + " ")])
def test_what_is_wrong_with_name_or_password_is_not_said(
    quiet: Desk, name: str, password: str
) -> None:
    response = quiet.browser().sign_in(name, password, next="/desk/people")
    assert "the name or the password is wrong" in refused(response, 401)
    is_sound(response)
    page = tree(response)
    assert page.xpath("string(//input[@id='name']/@value)") == name
    assert page.xpath("//input[@name='next']/@value") == ["/desk/people"]
    assert page.xpath("//input[@type='password']/@value") == []
    assert "set-cookie" not in response.headers


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/ /evil.example",
        "javascript:alert(1)",
        "desk/people",
        "http:desk",
        "/desk/sign-in?next=/",
        "/\u202e",
        "",
    ],
)
def test_signing_in_leads_to_no_other_site(quiet: Desk, elsewhere: str) -> None:
    assert led_to(quiet.browser().sign_in("Bo", EBB, next=elsewhere)) == "/"
    page = quiet.browser().ask("GET", "/desk/sign-in", params={"next": elsewhere})
    assert tree(page).xpath("//input[@name='next']/@value") == ["/"]


def test_who_is_signed_in_already_goes_on(ada: Browser) -> None:
    assert led_to(ada.get("/desk/sign-in?next=%2Fdesk%2Fpeople")) == "/desk/people"
    assert led_to(ada.get("/desk/sign-in?next=%2F%2Fevil.example")) == "/"


@pytest.mark.parametrize("headers", [FOREIGN, {"Origin": "null"}, {"Sec-Fetch-Site": "same-site"}])
def test_nobody_is_signed_in_from_another_page(quiet: Desk, headers: dict[str, str]) -> None:
    browser = quiet.browser()
    response = browser.post("/desk/sign-in", {"name": "Bo", "password": EBB}, **headers)
    refused(response, 403)
    assert dict(browser.cookies) == {}


def test_after_ten_wrong_passwords_a_name_has_to_wait(desk: Desk) -> None:
    tried = [desk.browser(client=f"192.0.2.{n}").sign_in("BO", TIDE) for n in range(10)]
    assert {one.status_code for one in tried} == {401}
    late = desk.browser().sign_in("Bo", EBB)
    assert "try again in 17 min" in refused(late, 429)
    assert late.headers["retry-after"] == "990"
    assert "set-cookie" not in late.headers
    assert desk.browser().sign_in("Ada Byron", TIDE).status_code == 303
    desk.clock.now = NOW + timedelta(minutes=16, seconds=29)
    assert desk.browser().sign_in("Bo", EBB).headers["retry-after"] == "1"
    desk.clock.now = NOW + timedelta(minutes=16, seconds=30)
    assert desk.browser().sign_in("Bo", EBB).status_code == 303


def test_a_password_that_is_right_begins_the_count_anew(desk: Desk) -> None:
    for _ in range(2):
        assert {desk.browser().sign_in("Bo", TIDE).status_code for _ in range(9)} == {401}
        assert desk.browser().sign_in("Bo", EBB).status_code == 303


def test_a_name_that_is_not_there_has_to_wait_as_well(quiet: Desk) -> None:
    answers = [quiet.browser(client="192.0.2.99").sign_in("Zed", TIDE) for _ in range(11)]
    assert [one.status_code for one in answers] == [401] * 10 + [429]


def test_passwords_and_names_are_in_no_log(
    quiet: Desk, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    quiet.browser().sign_in("Bo", EBB)
    quiet.browser().sign_in("Bo", LIGHT)
    quiet.browser().sign_in(LIGHT, "typed in the wrong field")
    said = caplog.text + "".join(str(vars(one)) for one in caplog.records) + capsys.readouterr().err
    for secret in (EBB, LIGHT, "wrong field"):
        assert secret not in said


# what each may do


@pytest.mark.parametrize("person", [BO, CY], ids=["editor", "reader"])
@pytest.mark.parametrize("path", ADDRESSES[:3])
def test_what_is_for_admins_is_for_nobody_else(quiet: Desk, person: NewPerson, path: str) -> None:
    browser = quiet.signed_in(person)
    said = refused(browser.get(path), 403)
    assert f"this takes the role admin, and yours is {person.role}" in said
    assert browser.get(f"{path}.json").status_code == 403
    refused(browser.post(path), 403)
    assert path not in tree(browser.get("/")).xpath("//footer//a/@href")


@pytest.mark.parametrize("path", [*ADDRESSES, *DOCUMENTS, "/desk/password"])
def test_an_admin_sees_everything(ada: Browser, path: str) -> None:
    response = ada.get(path)
    assert response.status_code == 200
    if not path.endswith(".json"):
        is_sound(response)


def test_a_role_that_was_taken_away_counts_no_more_on_the_next_page(desk: Desk) -> None:
    ada, bo = desk.signed_in(ADA), desk.signed_in(BO)
    person = person_named(desk.house.store, "Bo")
    for role, status in ((Role.ADMIN, 200), (Role.READER, 403)):
        location = led_to(ada.post(f"/desk/people/{person.id}/role", {"role": role}))
        assert "The role was changed" in words(ada.get(location))
        assert bo.get("/desk/people").status_code == status


# one's own password


def test_a_changed_password_ends_every_other_session(desk: Desk) -> None:
    here, elsewhere = desk.signed_in(BO), desk.signed_in(BO)
    is_sound(here.get("/desk/password"))
    location = led_to(here.post("/desk/password", {"old": EBB, "new": LIGHT}))
    assert "Your password was changed" in words(here.get(location))
    assert elsewhere.get("/").status_code == 303
    assert elsewhere.sign_in("Bo", EBB).status_code == 401
    assert elsewhere.sign_in("Bo", LIGHT).status_code == 303


@pytest.mark.parametrize(
    ("old", "new", "beside", "message"),
    [
        (TIDE, LIGHT, "old", "the old password is wrong"),
        (EBB, "short", "new", "between 12 and 1,000"),
        (EBB, "123456789012", "new", "first that would be tried"),
    ],
)
def test_what_is_wrong_with_it_is_said_beside_its_field(
    quiet: Desk, old: str, new: str, beside: str, message: str
) -> None:
    response = quiet.signed_in(BO).post("/desk/password", {"old": old, "new": new})
    assert message in refused(response, 422)
    is_sound(response)
    page = tree(response)
    assert page.xpath("//*[@aria-invalid='true']/@id") == [beside]
    assert page.xpath("//input[@type='password']/@value") == []


def test_a_session_that_was_left_open_is_no_way_to_guess_the_password(desk: Desk) -> None:
    browser = desk.signed_in(BO)
    answers = [browser.post("/desk/password", {"old": TIDE, "new": LIGHT}) for _ in range(11)]
    assert [one.status_code for one in answers] == [422] * 10 + [429]
    assert answers[-1].headers["retry-after"] == "990"


# people


def test_a_person_is_added_and_may_sign_in(desk: Desk, table: Callable[[], Rows]) -> None:
    ada = desk.signed_in(ADA)
    fields = {"name": "Dot", "role": "reader", "password": f" {LIGHT} "}
    location = led_to(ada.post("/desk/people", fields))
    assert "The person was added" in words(ada.get(location))
    assert desk.browser().sign_in("Dot", LIGHT).status_code == 401
    assert desk.browser().sign_in("dot", f" {LIGHT} ").status_code == 303
    assert LIGHT not in str(table())
    assert [one["name"] for one in ada.get("/desk/people.json").json()["people"]] == [
        "Ada Byron",
        "Bo",
        "Dot",
    ]


@pytest.mark.parametrize(
    ("said", "beside", "status", "message"),
    [
        ({"name": ""}, "name", 422, "between 1 and 100"),
        ({"name": "ADA  byron"}, "name", 409, "there is a person Ada Byron already"),
        ({"role": "boss"}, "role", 422, "role is one of: reader, editor, admin"),
        ({"password": "short"}, "password", 422, "between 12 and 1,000"),
    ],
)
def test_what_is_wrong_with_a_person_is_said_beside_its_field(
    ada: Browser, said: dict[str, str], beside: str, status: int, message: str
) -> None:
    fields = {"name": "Dot", "role": "reader", "password": LIGHT, **said}
    response = ada.post("/desk/people", fields)
    assert message in refused(response, status)
    is_sound(response)
    page = tree(response)
    assert page.xpath("//*[@aria-invalid='true']/@id") == [beside]
    assert page.xpath("string(//input[@id='name']/@value)") == fields["name"]
    assert page.xpath("//input[@type='password']/@value") == []
    assert len(list_people(ada.desk.house.store)) == 3


def test_disabled_somebody_is_out_at_once_and_enabled_in_again(desk: Desk) -> None:
    ada, bo = desk.signed_in(ADA), desk.signed_in(BO)
    person = person_named(desk.house.store, "Bo")
    location = led_to(ada.post(f"/desk/people/{person.id}/disable"))
    page = ada.get(location)
    is_sound(page)
    assert "may sign in no more" in words(page)
    assert bo.get("/").status_code == 303
    assert bo.sign_in("Bo", EBB).status_code == 401
    assert "may sign in again" in words(
        ada.get(led_to(ada.post(f"/desk/people/{person.id}/enable")))
    )
    assert bo.sign_in("Bo", EBB).status_code == 303


def test_a_password_that_an_admin_sets_signs_out_everywhere(desk: Desk) -> None:
    ada, bo = desk.signed_in(ADA), desk.signed_in(BO)
    path = f"/desk/people/{person_named(desk.house.store, 'Bo').id}/password"
    is_sound(ada.get(path))
    short = ada.post(path, {"password": "short"})
    assert "between 12 and 1,000" in refused(short, 422)
    is_sound(short)
    assert bo.get("/").status_code == 200
    assert "signed out everywhere" in words(ada.get(led_to(ada.post(path, {"password": LIGHT}))))
    assert bo.get("/").status_code == 303
    assert bo.sign_in("Bo", LIGHT).status_code == 303


def test_the_last_admin_stays_one(desk: Desk) -> None:
    ada = desk.signed_in(ADA)
    path = f"/desk/people/{person_named(desk.house.store, 'Ada Byron').id}"
    assert "another person an admin first" in refused(ada.post(f"{path}/disable"), 409)
    assert "another person an admin first" in refused(
        ada.post(f"{path}/role", {"role": "editor"}), 409
    )
    assert ada.get("/desk/people").status_code == 200


def test_nobody_of_that_id_is_said(ada: Browser) -> None:
    refused(ada.get("/desk/people/per_none/password"), 404)
    refused(ada.post("/desk/people/per_none/disable"), 404)
    refused(ada.post("/desk/people/per_none/role", {"role": "king"}), 422)


def test_hostile_names_are_text(house: House) -> None:
    evil = NewPerson(HOSTILE, Role.ADMIN, LIGHT)
    desk = with_people(house, ADA, evil)
    browser = desk.signed_in(evil)
    person = person_named(house.store, HOSTILE)
    pages = [
        browser.get("/"),
        browser.get("/desk/people"),
        browser.get("/desk/password"),
        browser.get(f"/desk/people/{person.id}/password"),
        browser.post("/desk/people", {"name": HOSTILE, "role": HOSTILE, "password": HOSTILE}),
        desk.browser().sign_in(HOSTILE, HOSTILE, next=HOSTILE),
        desk.browser().ask("GET", "/desk/sign-in", params={"next": f"/{HOSTILE}"}),
    ]
    for one in pages:
        is_sound(one)
        assert one.text.count("<script") == 2


def test_a_desk_without_its_database_lets_nobody_in(tmp_path: Path) -> None:
    house = build(Settings(database_url=f"sqlite:///{tmp_path}/none/p.sqlite3"))
    for path in ("/", "/desk/sign-in"):
        refused(Desk(house).browser(HERE).get(path), 503)
    house.store.close()
