"""Keys at the door: who is let in, to what, and that nobody else has a byte read."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest
from fastapi.routing import APIRoute

from app.domain.key import Scope
from app.services.keys import Made, NewKey, create_key, list_keys, revoke_key
from app.settings import Settings
from app.web.access import TAKES, Way, named
from app.web.app import create_app
from app.web.pages.forms import posted
from app.web.pages.visitor import admin_of, editor_of, visitor_of
from app.wiring import House, build
from tests.databases import migrated
from tests.integration.asking import scope_of, status_unread
from tests.integration.browsers import ADA, BO, CY, Desk, with_people
from tests.integration.conftest import NOW, Rows

TEXT = {"text": "The port authority hired 300 engineers in March.", "published": "2022-02-20"}
OPEN_PAGES = {"/desk/style.css", "/desk/static/{name}", "/desk/sign-in", "/desk/sign-out"}
OWN_FORMS = {  # what changes nothing but for whoever sends it
    "/desk/sign-in",
    "/desk/sign-out",
    "/desk/password",
    "/desk/looked",
    "/desk/settings/keyboard",
}
READABLE = ("/figures", "/series", "/articles", "/claims:search")


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house)


@pytest.fixture
def made(desk: Desk) -> Callable[..., Made]:
    return making(desk)


def making(desk: Desk) -> Callable[..., Made]:
    def make(*scopes: Scope, **options: Any) -> Made:  # what a key is made with
        return create_key(desk.house.store, NewKey("the CMS", scopes, **options), NOW)

    return make


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk at which three persons can sign in; whatever is asked of it is read or refused."""
    settings = Settings(database_url=f"sqlite:///{tmp_path_factory.mktemp('quiet')}/p.sqlite3")
    migrated(settings.database_url)
    house = build(settings)
    yield with_people(house, ADA, BO, CY)
    house.store.close()


@pytest.fixture(scope="module")
def known(quiet: Desk) -> dict[Scope, Made]:
    """A key for each scope."""
    make = making(quiet)
    return {scope: make(scope) for scope in Scope}


def bearer(key: Made) -> dict[str, str]:
    return {"Authorization": f"Bearer {key.text}"}


def check(desk: Desk, headers: dict[str, str]) -> httpx.Response:
    return desk.browser().ask("POST", "/check", json=TEXT, headers=headers)


def problem(response: httpx.Response, status: int) -> str:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["status"] == status
    return str(response.json()["detail"])


def routes(desk: Desk) -> list[APIRoute]:
    return list(desk.app.state.routes)


def address(path: str) -> str:
    """The address with something in its places."""
    return re.sub(r"{[a-z_]+}", "any", path)


# the table


def test_every_address_says_what_it_takes(quiet: Desk) -> None:
    there = {f"{method} {route.path}" for route in routes(quiet) for method in route.methods or ()}
    ours = {one for one in there if named(*one.split(" ", 1)) is not Way.PERSON}
    assert ours == set(TAKES) - {"GET /openapi.json"}


def test_every_page_of_the_desk_asks_who_comes(quiet: Desk) -> None:
    pages = [one for one in routes(quiet) if named("GET", one.path) is Way.PERSON]
    assert len(pages) >= 25
    unguarded = {one.path for one in pages if visitor_of not in asked_for(one)}
    assert unguarded == OPEN_PAGES


def test_every_form_comes_from_a_page_of_ours_and_from_whoever_may_decide(quiet: Desk) -> None:
    forms = [one for one in routes(quiet) if named("POST", one.path) is Way.PERSON]
    changing = {one.path: asked_for(one) for one in forms if "POST" in (one.methods or ())}
    assert len(changing) >= 22
    assert [path for path, asked in changing.items() if posted not in asked] == []
    for_all = {path for path, asked in changing.items() if not asked & {editor_of, admin_of}}
    assert for_all == OWN_FORMS


def asked_for(route: APIRoute) -> set[object]:
    """Everything that is asked for before the route is."""
    pending = [route.dependant]
    found: set[object] = set()
    while pending:
        one = pending.pop()
        found.add(one.call)
        pending += one.dependencies
    return found


def test_what_changes_something_takes_more_than_reading() -> None:
    for one, takes in TAKES.items():
        method = one.partition(" ")[0]
        assert takes is not Scope.READ or method == "GET", one


# nobody has a key


def test_without_keys_and_people_this_machine_is_answered(desk: Desk) -> None:
    assert check(desk, {}).status_code == 200
    for path in READABLE:
        assert desk.browser().get(path).status_code == 200


def test_without_keys_and_people_another_machine_is_not(desk: Desk) -> None:
    response = desk.browser(client="192.0.2.7").get("/figures")
    assert "only this machine is answered" in problem(response, 401)


def test_where_none_is_known_no_key_is(desk: Desk) -> None:
    response = check(desk, {"Authorization": f"Bearer plb_{'0' * 12}_{'A' * 43}"})
    assert "this key is not known" in problem(response, 401)


# a key is needed


@pytest.mark.parametrize("by", ["key", "person", "revoked"])
def test_with_the_first_key_or_person_every_address_takes_one(
    house: House, made: Callable[..., Made], by: str
) -> None:
    desk = with_people(house, ADA) if by == "person" else Desk(house)
    if by != "person":
        key = made(Scope.READ).key
        if by == "revoked":
            revoke_key(house.store, key.id, NOW)
    for route in routes(desk):
        for method in route.methods or ():
            response = desk.browser().ask(method, address(route.path), json={})
            takes = named(method, route.path)
            if isinstance(takes, Scope):
                assert "Authorization: Bearer plb_" in problem(response, 401)
                assert response.headers["www-authenticate"] == 'Bearer realm="plumbline"'
            elif takes is Way.NONE:
                assert response.status_code == 200
            elif takes is Way.SIGNATURE:
                assert response.status_code == 404
            else:
                assert response.status_code != 200 or route.path in OPEN_PAGES
    assert desk.browser().get("/openapi.json").status_code == 200


@pytest.mark.parametrize("header", ["Authorization", "authorization", "X-API-Key"])
def test_a_key_is_taken_from_either_header(
    quiet: Desk, known: dict[Scope, Made], header: str
) -> None:
    text = known[Scope.CHECK].text
    shown = {header: text if header == "X-API-Key" else f"bearer  {text}"}
    assert check(quiet, shown).status_code == 200


@pytest.mark.parametrize("scope", Scope)
def test_a_key_opens_what_its_scope_says_and_nothing_else(
    quiet: Desk, known: dict[Scope, Made], scope: Scope
) -> None:
    headers = bearer(known[scope])
    for one, takes in TAKES.items():
        if not isinstance(takes, Scope):
            continue
        method, path = one.split(" ", 1)
        response = quiet.browser().ask(method, address(path), headers=headers)
        if scope in (takes, Scope.ADMIN):
            assert response.status_code not in (401, 403), one
        else:
            said = problem(response, 403)
            assert said == f"this takes the scope {takes}, and the key has {scope}"
            told = response.headers["www-authenticate"]
            assert told.endswith(f'error="insufficient_scope", scope="{takes}"')


def test_an_address_that_is_not_there_is_not_there_for_anybody(quiet: Desk) -> None:
    assert quiet.browser().get("/none").status_code == 404
    assert quiet.browser().ask("PUT", "/check").status_code == 405


WRONG: dict[str, Callable[[str], list[tuple[str, str]]]] = {
    "another secret": lambda key: [("Authorization", f"Bearer {key[:-1]}{'AB'[key[-1] == 'A']}")],
    "another scheme": lambda key: [("Authorization", f"Basic {key}")],
    "no scheme": lambda key: [("Authorization", key)],
    "nothing": lambda _: [("Authorization", "Bearer")],
    "two keys": lambda key: [("Authorization", f"Bearer {key}")] * 2,
    "two keys beside": lambda key: [("X-API-Key", key)] * 2,
    "two in one": lambda key: [("Authorization", f"Bearer {key}, Bearer {key}")],
    "a wrong one before": lambda key: [("Authorization", "Bearer x"), ("X-API-Key", key)],
    "no ASCII": lambda key: [("X-API-Key", f"{key}\u00e9")],
    "in the address": lambda _: [],
}


@pytest.mark.parametrize("shown", WRONG.values(), ids=WRONG)
def test_what_is_no_key_is_refused(
    quiet: Desk,
    known: dict[Scope, Made],
    shown: Callable[[str], list[tuple[str, str]]],
) -> None:
    text = known[Scope.ADMIN].text
    headers = [(name, value.encode("utf-8")) for name, value in shown(text)]
    response = quiet.browser().ask(
        "POST", "/check", json=TEXT, headers=headers, params={"key": text}
    )
    problem(response, 401)
    assert text not in response.text


def test_who_is_turned_away_leaves_no_trace(
    desk: Desk, made: Callable[..., Made], table: Callable[[], Rows]
) -> None:
    reads = made(Scope.READ)
    before = table()
    assert check(desk, {}).status_code == 401
    assert check(desk, {"X-API-Key": reads.text[:-1]}).status_code == 401
    assert table() == before


def test_a_key_that_expired_or_was_revoked_is_refused(
    desk: Desk, made: Callable[..., Made]
) -> None:
    brief = made(Scope.CHECK, expires_at=NOW + timedelta(days=1))
    lasting = made(Scope.CHECK)
    assert check(desk, bearer(brief)).status_code == 200
    desk.clock.now = NOW + timedelta(days=1)
    told = check(desk, bearer(brief))
    assert problem(told, 401) == "this key is not known, or holds no more"
    assert told.headers["www-authenticate"] == 'Bearer realm="plumbline", error="invalid_token"'
    assert check(desk, bearer(lasting)).status_code == 200
    revoke_key(desk.house.store, lasting.key.id, NOW)
    assert problem(check(desk, bearer(lasting)), 401) == problem(told, 401)


def test_its_last_use_is_on_record(desk: Desk, made: Callable[..., Made]) -> None:
    key = made(Scope.READ)
    desk.browser().get("/figures", **bearer(key))
    (kept,) = list_keys(desk.house.store)
    assert kept.last_used_at == NOW


@pytest.mark.parametrize("shown", [None, "Bearer x", "read"])
def test_no_byte_of_the_body_is_read_for_who_is_turned_away(
    quiet: Desk, known: dict[Scope, Made], shown: str | None
) -> None:
    given = f"Bearer {known[Scope.READ].text}" if shown == "read" else shown
    long = {"content_type": "application/json", "content_length": "8000000"}
    scope = scope_of("POST", "/check", **long, **({"authorization": given} if given else {}))
    assert status_unread(quiet.app, scope) == (403 if shown == "read" else 401)


def test_too_many_keys_that_are_none_have_to_wait_and_those_that_hold_do_not(
    desk: Desk, made: Callable[..., Made]
) -> None:
    key = made(Scope.READ)
    wrong = {"Authorization": "Bearer plb_none"}
    answers = [desk.browser().get("/figures", **wrong) for _ in range(21)]
    assert [one.status_code for one in answers] == [401] * 20 + [429]
    assert "too many keys" in problem(answers[-1], 429)
    assert answers[-1].headers["retry-after"] == "63"
    assert desk.browser(client="192.0.2.7").get("/figures", **wrong).status_code == 401
    assert desk.browser().get("/figures", **bearer(key)).status_code == 200
    desk.clock.now = NOW + timedelta(seconds=63)
    assert desk.browser().get("/figures", **wrong).status_code == 401


def test_a_repeat_is_that_of_whoever_asked_before(desk: Desk, made: Callable[..., Made]) -> None:
    one, other = bearer(made(Scope.CHECK)), bearer(made(Scope.CHECK))
    once = {"Idempotency-Key": "k" * 255}

    def asked(text: str, key: dict[str, str]) -> int:
        body = {**TEXT, "text": text}
        return desk.browser().ask("POST", "/check", json=body, headers={**key, **once}).status_code

    assert asked("The tunnel is 3 km long.", one) == 200
    assert asked("The bridge is 2 km long.", one) == 422
    assert asked("The bridge is 2 km long.", other) == 200


# persons


@pytest.mark.parametrize("path", READABLE)
def test_who_signed_in_may_read(quiet: Desk, path: str) -> None:
    cy = quiet.signed_in(CY)
    assert cy.get(path).status_code == 200
    assert cy.get(path, **{"Sec-Fetch-Site": "same-origin"}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null", "Sec-Fetch-Site": "same-origin"},
    ],
)
def test_another_page_reads_nothing_in_a_person_s_name(
    quiet: Desk, headers: dict[str, str]
) -> None:
    ada = quiet.signed_in(ADA)
    assert "on pages of the desk alone" in problem(ada.get("/figures", **headers), 401)


def test_who_signed_in_changes_nothing_without_a_form_of_the_desk(quiet: Desk) -> None:
    ada = quiet.signed_in(ADA)
    assert "show a key" in problem(ada.ask("POST", "/check", json=TEXT), 401)
    problem(ada.ask("DELETE", "/figures/any"), 401)


def test_what_admins_read_is_for_them_alone(quiet: Desk) -> None:
    assert quiet.signed_in(ADA).get("/webhooks").status_code == 200
    assert "more than the role editor" in problem(quiet.signed_in(BO).get("/webhooks"), 403)


# keys at the desk


def test_with_keys_and_no_person_the_desk_says_how_to_make_one(
    desk: Desk, made: Callable[..., Made]
) -> None:
    made(Scope.READ)
    browser = desk.browser()
    response = browser.get("/")
    assert response.headers["location"] == "/desk/sign-in?next=%2F"
    page = browser.get(response.headers["location"])
    assert "plumbline users add NAME --role admin" in page.text
    assert "a key was made" in page.text
    assert browser.post("/desk/senders").status_code == 401


def test_a_program_looks_at_the_desk_with_its_key(quiet: Desk, known: dict[Scope, Made]) -> None:
    reads, runs, checks = (bearer(known[one]) for one in (Scope.READ, Scope.ADMIN, Scope.CHECK))
    browser = quiet.browser()
    for path in ("/", "/desk.json", "/desk/queue.json"):
        assert browser.get(path, **reads).status_code == 200
        assert browser.get(path, **checks).status_code == 403
    assert browser.get("/desk/senders.json", **reads).status_code == 403
    assert browser.get("/desk/senders.json", **runs).status_code == 200
    assert browser.get("/desk/senders.json", Authorization="Bearer x").status_code == 401


def test_a_program_decides_nothing_at_the_desk(quiet: Desk, known: dict[Scope, Made]) -> None:
    response = quiet.browser().post("/desk/people", {}, **bearer(known[Scope.ADMIN]))
    assert response.status_code == 403
    assert "a key reads here, and decides nothing" in response.text


# told apart


def test_the_document_says_that_a_key_is_needed(quiet: Desk) -> None:
    document = create_app(quiet.house).openapi()
    assert document["components"]["securitySchemes"] == {
        "key": {
            "type": "http",
            "scheme": "bearer",
            "description": "A key of `plumbline keys create`; not needed while there is none.",
        }
    }
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            is_keyed = isinstance(named(method.upper(), path), Scope)
            assert ("security" in operation) is is_keyed, path
            told = {"401", "403", "429"} & set(operation["responses"])
            assert is_keyed is (told == {"401", "403", "429"}), path
