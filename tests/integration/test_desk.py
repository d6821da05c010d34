"""The desk: senders and webhooks as pages, in a browser without scripts, and for this machine."""

import html
import json
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest

from app.domain.sender import Cms
from app.jobs.handlers import handlers_of
from app.outgoing import Reach, allowance_from
from app.services import hooks
from app.services.hooks import Received, receive
from app.services.jobs import do_all
from app.services.senders import NewSender, add_sender, get_sender
from app.services.subscriptions import (
    Wish,
    get_subscription,
    list_messages,
    list_subscriptions,
    subscribe,
)
from app.settings import Settings
from app.store import subscriptions as subscription_store
from app.web.app import create_app
from app.wiring import House, build
from tests.databases import migrated
from tests.integration.conftest import NOW
from tests.integration.pages import HERE, OWN, Ask, asking, is_sound, tree
from tests.unit.outgoing.servers import LOOPBACK, sent, serving

Check = Callable[..., dict[str, Any]]

TIDE = "the tide comes in at noon"
HIRED = "The port authority hired 300 engineers in March."
HOSTILE = '"><script>alert(1)</script>\u202e&amp;'
BLOG = {"source_id": "main-blog", "cms": "ghost", "source": "Harbour Post", "timezone": "UTC"}
WHOLE = urlencode(BLOG).encode()
PAGES = ("/", "/desk/senders", "/desk/webhooks")
DOCUMENTS = ("/desk/senders.json", "/desk/webhooks.json")


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(house)


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """A desk on which nothing is done: whatever is asked of it shows or is refused."""
    settings = Settings(database_url=f"sqlite:///{tmp_path_factory.mktemp('quiet')}/p.sqlite3")
    migrated(settings.database_url)
    house = build(settings)
    yield asking(house)
    house.store.close()


@pytest.fixture
def post(ask: Ask) -> Ask:
    return pressing(ask)


def pressing(ask: Ask) -> Ask:
    """Presses a button of the page, as a browser does."""

    def posted(path: str, fields: Any = (), **headers: str) -> httpx.Response:
        body = urlencode(fields, doseq=True)
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        return ask("POST", path, content=body, headers={**form, **OWN, **headers})

    return posted


@pytest.fixture
def came(house: House) -> Callable[..., str]:
    """What a CMS handed in, not yet carried out."""

    def handed_in(text: str = HIRED, source_id: str = "wire", **fields: str) -> str:
        sender = get_sender(house.store, source_id)
        value = {"text": text, "published": "2022-02-20", **fields}
        return receive(house.store, Received(sender, json.dumps(value), value), NOW).delivery_id

    add_sender(house.store, NewSender("wire", Cms.STANDARD, "Meridian Wire"), NOW)
    return handed_in


def work(house: House) -> int:
    return do_all(house.store, hooks.KIND, handlers_of(house)[hooks.KIND], NOW)


def words(response: httpx.Response) -> str:
    return " ".join(tree(response).text_content().split())


def secret_in(response: httpx.Response) -> str:
    assert response.status_code == 200, response.text
    assert response.headers["cache-control"] == "no-store"
    (found,) = tree(response).xpath("//code[@class='secret']/text()")
    return str(found)


def buttons(response: httpx.Response) -> dict[str, str]:
    """What each button of the page posts to, by its words."""
    forms = tree(response).xpath("//form[@method='post']")
    return {form.xpath("string(.//button)"): form.get("action") for form in forms}


def led_to(response: httpx.Response) -> str:
    assert response.status_code == 303, response.text
    location = response.headers["location"]
    assert not urlsplit(location).netloc
    return str(location)


def refused(response: httpx.Response, status: int) -> str:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    return words(response)


# pages


@pytest.fixture
def busy(house: House, came: Callable[..., str], post: Ask) -> None:
    """A desk on which everything is there once."""
    subscribe(house.store, Wish("https://desk.example/hook"), Reach(), NOW)
    disabled = subscribe(
        house.store,
        Wish("https://gone.example/hook", ("check.completed",)),
        Reach(),
        NOW + timedelta(minutes=1),
    )
    with house.store.writing() as connection:
        subscription_store.disable(connection, disabled.id, "the receiver answered 410")
    came()
    came("12", url="https://wire.example/1")
    work(house)
    came("The bridge is 3 km long.")
    post("/desk/senders", BLOG)
    post("/desk/senders/main-blog/rotate")


@pytest.mark.parametrize("path", PAGES)
def test_an_empty_page_is_sound(quiet: Ask, path: str) -> None:
    is_sound(quiet("GET", path))


@pytest.mark.usefixtures("busy")
def test_a_page_with_everything_on_it_is_sound(ask: Ask) -> None:
    for path in (*PAGES, "/desk/senders/wire/remove", "/desk/senders?limit=1"):
        is_sound(ask("GET", path))
    assert len(rows(ask("GET", "/desk/senders"))) == 3
    assert len(rows(ask("GET", "/desk/webhooks"))) == 1


def test_answers_to_actions_are_sound(post: Ask) -> None:
    for response in (
        post("/desk/senders", BLOG),
        post("/desk/senders", BLOG),
        post("/desk/senders", {**BLOG, "source_id": "Main Blog", "prefix": "sha256="}),
        post("/desk/senders/main-blog/rotate"),
        post("/desk/webhooks", {"url": "https://desk.example/hook"}),
        post("/desk/webhooks", {"url": "ftp://desk.example", "events": ["check.completed"]}),
        post("/desk/webhooks/sub_none/rotate"),
    ):
        is_sound(response)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_may_do_nothing_but_show_itself_and_post_to_us(quiet: Ask, path: str) -> None:
    headers = quiet("GET", path).headers
    assert headers["content-security-policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    # With no-referrer a browser would post every form as from nowhere, and be refused.
    assert headers["referrer-policy"] == "same-origin"


def test_the_style_is_of_one_colour_with_the_report_and_loads_nothing(quiet: Ask) -> None:
    response = quiet("GET", "/desk/style.css")
    assert response.headers["content-type"] == "text/css; charset=utf-8"
    assert "prefers-color-scheme: dark" in response.text
    assert "url(" not in response.text
    assert "@import" not in response.text
    again = quiet("GET", "/desk/style.css", headers={"If-None-Match": response.headers["etag"]})
    assert (again.status_code, again.text) == (304, "")


def test_the_start_leads_to_both_pages_and_the_interface(quiet: Ask) -> None:
    links = tree(quiet("GET", "/")).xpath("//a/@href")
    for one in ("/desk/queue", "/desk/sources", "/desk/senders", "/desk/webhooks", "/docs"):
        assert one in links
        assert quiet("GET", one).status_code == 200


def test_an_empty_desk_says_what_to_do(quiet: Ask) -> None:
    assert "plumbline senders add" in words(quiet("GET", "/desk/senders"))
    assert "plumbline webhooks add" in words(quiet("GET", "/desk/webhooks"))


# who may


@pytest.mark.parametrize("path", [*PAGES, *DOCUMENTS])
@pytest.mark.parametrize(
    "host", ["rebound.example", "localhost.example:8000", "10.0.0.1", "[::2]", "["]
)
def test_another_name_that_leads_here_is_refused(quiet: Ask, path: str, host: str) -> None:
    assert quiet("GET", path, headers={"Host": host}).status_code == 403


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8000", "127.0.0.1:9", "[::1]:8000"])
def test_this_machine_is_taken_by_each_of_its_names(quiet: Ask, host: str) -> None:
    assert quiet("GET", "/desk/senders", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "null"},
        {"Origin": "http://[", "Sec-Fetch-Site": "same-origin"},
        {"Origin": "http://127.0.0.1:9000"},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "same-origin"},
        {"Origin": HERE, "Sec-Fetch-Site": "cross-site"},
        {"Origin": HERE, "Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": ""},
    ],
)
def test_a_post_from_elsewhere_changes_nothing(quiet: Ask, headers: dict[str, str]) -> None:
    response = quiet("POST", "/desk/senders", data=BLOG, headers=headers)
    assert "open the page and press its button" in refused(response, 403)
    assert quiet("GET", "/desk/senders.json").json()["senders"] == []


def test_a_post_of_the_page_itself_is_taken(ask: Ask) -> None:
    for headers in ({"Origin": HERE}, {"Sec-Fetch-Site": "same-origin"}, OWN):
        blog = {**BLOG, "source_id": f"blog-{len(str(headers))}"}
        assert ask("POST", "/desk/senders", data=blog, headers=headers).status_code == 200


def test_every_action_refuses_a_post_from_elsewhere(house: House, ask: Ask) -> None:
    posts = [
        route.path
        for route in create_app(house).state.routes
        if route.path.startswith("/desk") and "POST" in route.methods
    ]
    assert len(posts) >= 9
    for path in posts:
        one = re.sub(r"{[a-z_]+}", "any", path)
        assert (
            ask("POST", one, data={}, headers={"Origin": "https://evil.example"}).status_code == 403
        )


@pytest.mark.parametrize(
    ("body", "media", "status"),
    [
        (b'{"source_id": "blog"}', "application/json", 415),
        (b"source_id=blog", "text/plain", 415),
        (b"source_id=blog", "multipart/form-data; boundary=x", 415),
        (b"source_id=" + b"a" * 65_536, "application/x-www-form-urlencoded", 413),
        (b"source_id=%ff", "application/x-www-form-urlencoded", 400),
        ("source_id=ü".encode(), "application/x-www-form-urlencoded", 400),
        (b"source_id=%00", "application/x-www-form-urlencoded", 400),
        (b"&".join(b"f%d=1" % one for one in range(241)), "application/x-www-form-urlencoded", 400),
        (WHOLE + b"&colour=red", "application/x-www-form-urlencoded", 422),
        (WHOLE + b"&cms=ghost", "application/x-www-form-urlencoded", 422),
    ],
)
def test_a_body_that_is_no_form_of_ours_is_refused(
    quiet: Ask, body: bytes, media: str, status: int
) -> None:
    headers = {**OWN, "Content-Type": media}
    refused(quiet("POST", "/desk/senders", content=body, headers=headers), status)


def test_a_button_takes_no_fields(post: Ask) -> None:
    post("/desk/senders", BLOG)
    assert "leave it out" in refused(post("/desk/senders/main-blog/rotate", {"secret": TIDE}), 422)


@pytest.mark.parametrize(
    "query", ["state=lost", "colour=red", "cursor=none", "limit=0", "done=all"]
)
def test_an_address_that_asks_for_nothing_there_is_refused(quiet: Ask, query: str) -> None:
    refused(quiet("GET", f"/desk/senders?{query}"), 422)
    response = quiet("GET", f"/desk/senders.json?{query}")
    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"


def test_a_desk_without_its_database_says_so_on_a_page(tmp_path: Path) -> None:
    house = build(Settings(database_url=f"sqlite:///{tmp_path}/none/p.sqlite3"))
    response = asking(house)("GET", "/desk/senders")
    house.store.close()
    assert "Service Unavailable" in refused(response, 503)
    assert response.headers["retry-after"] == "5"


# senders


def test_a_sender_is_added_and_its_secret_is_shown_once(house: House, ask: Ask, post: Ask) -> None:
    answer = post("/desk/senders", {**BLOG, "timezone": "Europe/Berlin"})
    secret = secret_in(answer)
    sender = get_sender(house.store, "main-blog")
    assert (sender.cms, sender.source, sender.timezone) == (
        Cms.GHOST,
        "Harbour Post",
        "Europe/Berlin",
    )
    assert sender.secrets == (secret,)
    assert "/hooks/ghost/main-blog" in words(answer)
    newer = secret_in(post("/desk/senders/main-blog/rotate"))
    assert get_sender(house.store, "main-blog").secrets == (newer, secret)
    for path in (*PAGES, *DOCUMENTS, "/desk/senders/main-blog/remove"):
        text = ask("GET", path).text
        assert secret not in text
        assert newer not in text


def test_a_secret_of_the_system_is_taken_and_never_shown(house: House, ask: Ask, post: Ask) -> None:
    answer = post("/desk/senders", {**BLOG, "secret": TIDE})
    page = ask("GET", led_to(answer))
    assert tree(page).xpath("string(//*[@role='status'])") == "The sender was added."
    assert get_sender(house.store, "main-blog").secrets == (TIDE,)
    assert TIDE not in answer.text + page.text


def test_a_way_to_sign_of_its_own_is_kept(house: House, post: Ask) -> None:
    scheme = {
        "header": "X-Arc",
        "algorithm": "sha1",
        "encoding": "base64",
        "prefix": "v=",
        "signed": "body+ts",
        "ts_header": "X-At",
        "id_header": "X-Id",
    }
    secret_in(post("/desk/senders", {**BLOG, "cms": "arc", **scheme}))
    kept = get_sender(house.store, "main-blog").scheme
    assert kept is not None
    assert {name: getattr(kept, name) for name in scheme} == scheme


@pytest.mark.parametrize(
    ("said", "beside", "message"),
    [
        ({"source_id": "Main Blog"}, "source_id", "small letters"),
        ({"source": ""}, "source", "source is a name"),
        ({"cms": "word"}, "cms", "cms is one of: ghost"),
        ({"timezone": "Berlin"}, "timezone", "Europe/Berlin"),
        ({"secret": "short"}, "secret", "between 16 and 512"),
        ({"cms": "arc"}, "header", "say which header"),
        ({"prefix": "sha256="}, "header", "say the header"),
        ({"header": "X-A", "signed": "body+ts"}, "ts_header", "time stands in"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(
    quiet: Ask, said: dict[str, str], beside: str, message: str
) -> None:
    response = pressing(quiet)("/desk/senders", {**BLOG, **said})
    assert message in refused(response, 422)
    page = tree(response)
    (field,) = page.xpath("//*[@aria-invalid='true']")
    assert field.get("id") == beside
    first, *_ = field.get("aria-describedby").split()
    assert message in page.xpath(f"string(//*[@id='{first}'])")
    (alert,) = page.xpath("//*[@role='alert']//a/@href")
    assert alert == f"#{beside}"
    assert page.xpath("string(//title)").startswith("Error: ")
    # What was typed is still there, but for the secret.
    typed = {**BLOG, **said}
    assert page.xpath("string(//input[@id='source']/@value)") == typed["source"]
    assert page.xpath("//input[@id='secret']/@value") == []
    assert bool(page.xpath("//details[@open]")) is (beside in ("header", "ts_header"))
    assert quiet("GET", "/desk/senders.json").json()["senders"] == []


def test_an_id_that_is_taken_is_said_beside_the_id(post: Ask) -> None:
    post("/desk/senders", BLOG)
    response = post("/desk/senders", BLOG)
    assert "there is a sender main-blog already" in refused(response, 409)
    assert tree(response).xpath("//*[@aria-invalid]/@id") == ["source_id"]


def test_older_secrets_are_ended_by_the_button_that_is_there_for_it(
    house: House, ask: Ask, post: Ask
) -> None:
    post("/desk/senders", BLOG)
    assert "End older secrets" not in buttons(ask("GET", "/desk/senders"))
    newer = secret_in(post(buttons(ask("GET", "/desk/senders"))["New secret"]))
    page = ask("GET", led_to(post(buttons(ask("GET", "/desk/senders"))["End older secrets"])))
    assert "The older secrets hold no longer." in words(page)
    assert get_sender(house.store, "main-blog").secrets == (newer,)


def test_too_many_secrets_are_refused_with_the_mend(post: Ask) -> None:
    post("/desk/senders", BLOG)
    for _ in range(4):
        secret_in(post("/desk/senders/main-blog/rotate"))
    assert "end the old ones first" in refused(post("/desk/senders/main-blog/rotate"), 409)


def test_a_sender_is_removed_after_one_more_question(ask: Ask, post: Ask) -> None:
    post("/desk/senders", BLOG)
    (link,) = tree(ask("GET", "/desk/senders")).xpath("//a[contains(., 'Remove')]/@href")
    question = ask("GET", link)
    assert ask("GET", "/desk/senders.json").json()["senders"] != []
    page = ask("GET", led_to(post(buttons(question)["Remove main-blog"])))
    assert "The sender was removed" in words(page)
    assert ask("GET", "/desk/senders.json").json()["senders"] == []
    assert "no sender with id main-blog" in refused(ask("GET", link), 404)


# what came


def test_a_delivery_is_shown_with_what_came_of_it(
    house: House, ask: Ask, came: Callable[..., str]
) -> None:
    came()
    assert "waiting" in rows(ask("GET", "/desk/senders"))[0]
    work(house)
    page = ask("GET", "/desk/senders")
    (row,) = rows(page)
    assert "2022-03-01 12:00 UTC" in row
    assert "checked: 1 claim" in row
    (link,) = tree(page).xpath("//a[contains(@href, '/report.html')]/@href")
    assert ask("GET", link).status_code == 200


def test_a_delivery_is_carried_out_again_by_its_button(
    house: House, ask: Ask, post: Ask, came: Callable[..., str]
) -> None:
    came()
    work(house)
    path = "/desk/senders?state=done&source_id=wire"
    location = led_to(post(buttons(ask("GET", path))["Replay"]))
    asked = parse_qs(urlsplit(location).query)
    assert asked == {"state": ["done"], "source_id": ["wire"], "done": ["replayed"]}
    assert "waits to be carried out again" in words(ask("GET", location))
    assert work(house) == 1


def rows(page: httpx.Response, section: str = "deliveries") -> list[str]:
    found = tree(page).xpath(f"//section[@id='{section}']//tbody/tr")
    return [" ".join(row.text_content().split()) for row in found]


def test_deliveries_are_chosen_by_sender_and_state(
    house: House, ask: Ask, came: Callable[..., str]
) -> None:
    came()
    work(house)
    came("The bridge is 3 km long.")
    for query, length in (
        ("", 2),
        ("?state=&source_id=", 2),
        ("?state=done", 1),
        ("?state=waiting&source_id=wire", 1),
        ("?source_id=other", 0),
    ):
        page = ask("GET", f"/desk/senders{query}")
        assert len(rows(page)) == length, query
        assert len(ask("GET", f"/desk/senders.json{query}").json()["deliveries"]["items"]) == length
    assert "No delivery is like that" in words(page)


def test_every_delivery_is_on_one_page_and_no_more(ask: Ask, came: Callable[..., str]) -> None:
    made = {came(f"The bridge is {number} km long.") for number in range(2, 7)}
    seen = []
    path = "/desk/senders?limit=2&source_id=wire"
    while path:
        page = ask("GET", path)
        seen += [
            html.unescape(one) for one in re.findall(r"/desk/deliveries/(\w+)/replay", page.text)
        ]
        path = next(iter(tree(page).xpath("//a[@rel='next']/@href")), "")
        assert not path or "source_id=wire" in path
    assert len(seen) == len(made)
    assert set(seen) == made


# webhooks


@pytest.fixture
def subscribed(post: Ask) -> Callable[..., str]:
    def made(url: str = "https://desk.example/hook", **fields: Any) -> str:
        found = re.search(r"sub_[0-9a-f]+", post("/desk/webhooks", {"url": url, **fields}).text)
        assert found is not None
        return found.group()

    return made


def test_a_url_is_subscribed_and_its_secret_is_shown_once(
    house: House, ask: Ask, post: Ask
) -> None:
    fields = {
        "url": "https://desk.example/hook",
        "events": ["figure.drifted", "claim.conflicted"],
        "source": "Harbour Post",
    }
    secret = secret_in(post("/desk/webhooks", fields))
    (made,) = list_subscriptions(house.store)
    assert (made.url, made.events) == (fields["url"], ("figure.drifted", "claim.conflicted"))
    assert (made.source, made.secrets[0].text) == ("harbour post", secret)
    newer = secret_in(post(f"/desk/webhooks/{made.id}/rotate"))
    assert newer != secret
    for path in (*PAGES, *DOCUMENTS, f"/desk/webhooks/{made.id}/remove"):
        text = ask("GET", path).text
        assert secret not in text
        assert newer not in text


def test_a_secret_of_one_s_own_is_not_shown(ask: Ask, post: Ask) -> None:
    secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105  # the standard's example
    answer = post("/desk/webhooks", {"url": "https://desk.example/hook", "secret": secret})
    page = ask("GET", led_to(answer))
    assert "The url is told from now on." in words(page)
    assert secret not in answer.text + page.text


@pytest.mark.parametrize(
    ("said", "beside", "message"),
    [
        ({"url": "http://127.0.0.1/hook"}, "url", "url "),
        ({"url": "https://desk.example", "events": ["all"]}, "events", "events are"),
        ({"url": "https://desk.example", "secret": "short"}, "secret", "secret"),
    ],
)
def test_what_is_wrong_with_a_subscription_is_said_beside_its_field(
    quiet: Ask, said: dict[str, Any], beside: str, message: str
) -> None:
    response = pressing(quiet)("/desk/webhooks", said)
    refused(response, 422)
    page = tree(response)
    (field,) = page.xpath("//*[@aria-invalid='true']")
    assert field.get("id") == beside
    first, *_ = field.get("aria-describedby").split()
    assert message in page.xpath(f"string(//*[@id='{first}'])")
    assert page.xpath("string(//input[@id='url']/@value)") == said["url"]
    assert "short" not in page.xpath("//input/@value")
    assert quiet("GET", "/desk/webhooks.json").json()["subscriptions"] == []


def test_a_subscription_is_removed_after_one_more_question(
    ask: Ask, post: Ask, subscribed: Callable[..., str]
) -> None:
    subscribed()
    (link,) = tree(ask("GET", "/desk/webhooks")).xpath("//a[contains(., 'Remove')]/@href")
    page = ask("GET", led_to(post(buttons(ask("GET", link))["Remove it"])))
    assert "It is told no more." in words(page)
    assert ask("GET", "/desk/webhooks.json").json()["subscriptions"] == []


def test_a_disabled_subscription_says_why_and_is_enabled(
    house: House, ask: Ask, post: Ask, subscribed: Callable[..., str]
) -> None:
    made = subscribed()
    assert "Enable" not in buttons(ask("GET", "/desk/webhooks"))
    with house.store.writing() as connection:
        subscription_store.disable(connection, made, "the receiver answered 410")
    page = ask("GET", "/desk/webhooks")
    assert "disabled the receiver answered 410" in words(page).replace(
        "disabledthe", "disabled the"
    )
    led = ask("GET", led_to(post(buttons(page)["Enable"])))
    assert "It is told again" in words(led)
    assert get_subscription(house.store, made).disabled is None


def test_the_log_shows_each_message_and_makes_it_anew(
    house: House, ask: Ask, post: Ask, check: Check, subscribed: Callable[..., str]
) -> None:
    other, made = subscribed("https://desk.example/2", source="Nobody"), subscribed()
    check(HIRED, source="Harbour Post")
    page = ask("GET", f"/desk/webhooks?subscription={made}")
    (row,) = rows(page)
    assert "check.completed" in row
    assert "waiting" in row
    assert rows(ask("GET", f"/desk/webhooks?subscription={other}")) == []
    (sent_one,) = list_messages(house.store, made, None, 5).items
    location = led_to(post(buttons(page)["Replay"]))
    assert sent_one.message.id in buttons(page)["Replay"]
    assert f"subscription={made}" in location
    assert "The delivery is made anew." in words(ask("GET", location))


def test_a_test_says_what_came_back(house: House) -> None:
    def tried(answer: int) -> str:
        with serving(sent(b"", answer)) as server:
            reach = Reach(allowance_from(f"{LOOPBACK}:{server.port}"))
            subscription = subscribe(house.store, Wish(server.url("/hook", LOOPBACK)), reach, NOW)
            ask = asking(House(house.engine, house.store, reach))
            return words(
                ask(
                    "POST",
                    f"/desk/webhooks/{subscription.id}/test",
                    headers={**OWN, "Content-Type": "application/x-www-form-urlencoded"},
                )
            )

    assert "The receiver took it: it answered 204." in tried(204)
    assert "did not take it" in tried(500)


def test_every_message_is_on_one_page_and_no_more(
    ask: Ask, check: Check, subscribed: Callable[..., str]
) -> None:
    made = subscribed(events=["check.completed"])
    for number in (2, 3, 4):
        check(f"The bridge is {number} km long.", source="Harbour Post")
    seen: list[str] = []
    path = f"/desk/webhooks?limit=2&subscription={made}"
    while path:
        page = ask("GET", path)
        seen += re.findall(r"/desk/webhooks/deliveries/(\w+)/replay", page.text)
        path = next(iter(tree(page).xpath("//a[@rel='next']/@href")), "")
    items = ask("GET", f"/webhooks/{made}/deliveries").json()["items"]
    assert seen == [one["id"] for one in items]
    assert len(seen) == 3


# for programs


@pytest.mark.usefixtures("busy")
def test_the_documents_are_those_of_the_interface(ask: Ask) -> None:
    senders = ask("GET", "/desk/senders.json").json()
    assert [one["id"] for one in senders["senders"]] == ["main-blog", "wire"]
    assert senders["deliveries"] == ask("GET", "/hooks/deliveries").json()
    webhooks = ask("GET", "/desk/webhooks.json").json()
    assert webhooks["subscriptions"] == ask("GET", "/webhooks").json()["items"]
    first = webhooks["subscriptions"][0]["id"]
    told = ask("GET", f"/webhooks/{first}/deliveries").json()
    assert webhooks["deliveries"] == {"subscription": first, **told}
    assert told["items"] != []


# hostile text


def test_hostile_text_is_text(house: House, ask: Ask, post: Ask, came: Callable[..., str]) -> None:
    add_sender(house.store, NewSender("evil", Cms.STANDARD, HOSTILE), NOW)
    subscribe(
        house.store, Wish("https://desk.example/?a=<script>'\"", source=HOSTILE), Reach(), NOW
    )
    came(HIRED, "evil", title=HOSTILE)
    sender = get_sender(house.store, "evil")
    value = {"text": HIRED + "\u202e<script>"}
    receive(house.store, Received(sender, json.dumps(value), value, "x", HOSTILE), NOW)
    work(house)
    responses = [
        *(ask("GET", path) for path in PAGES),
        ask("GET", "/desk/senders", params={"source_id": HOSTILE}),
        ask("GET", f"/desk/senders/{'<script>'}/remove"),
        post("/desk/senders", {**BLOG, "source_id": HOSTILE, "prefix": HOSTILE, "cms": HOSTILE}),
        post("/desk/webhooks", {"url": HOSTILE, "events": [HOSTILE], "source": HOSTILE}),
        post("/desk/senders", {HOSTILE: "1"}),
        post(f"/desk/webhooks/{'<script>'}/test"),
    ]
    for response in responses:
        is_sound(response)
        assert response.text.count("<script") == 2  # the two that every page loads
    shown = [words(one) for one in responses]
    assert any(HOSTILE.partition("\u202e")[0] in one for one in shown)
