"""The paste box: a text checked at the desk, recorded or not."""

from collections.abc import Callable
from urllib.parse import urlencode

import httpx
import pytest

from app.domain.limits import TEXT_BYTES
from app.web.pages.forms import FORM_BYTES
from app.wiring import House
from tests.integration.browsers import ADA, BO, CY, with_people
from tests.integration.conftest import NOW, Rows
from tests.integration.pages import OWN, Ask, asking, is_sound, tree

HERE = "/desk/check"
TOLD = "The port authority of Norland hired 300 engineers in March."
AGAIN = "The port authority of Norland hired 3,000 engineers in March."
GIVEN = {
    "text": TOLD,
    "source": "Harbour Post",
    "published": "2022-02-20",
    "title": "Port hires",
    "url": "https://harbour.example/hires",
}
RECORDED = {**GIVEN, "record": "on"}
HOSTILE = '"><script>alert(1)</script>\u202e&amp;</textarea>'

Post = Callable[..., httpx.Response]


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(house)


@pytest.fixture
def post(ask: Ask) -> Post:
    def posted(fields: dict[str, str]) -> httpx.Response:
        form = {"Content-Type": "application/x-www-form-urlencoded", **OWN}
        return ask("POST", HERE, content=urlencode(fields), headers=form)

    return posted


def words(response: httpx.Response) -> str:
    return " ".join(tree(response).xpath("//main")[0].text_content().split())


def test_the_form_is_of_today_and_records_unless_told_not_to(ask: Ask) -> None:
    response = ask("GET", HERE)
    is_sound(response)
    page = tree(response)
    assert page.xpath("string(//input[@name='published']/@value)") == NOW.date().isoformat()
    assert page.xpath("//input[@name='record' and @checked]") != []
    assert page.xpath("string(//nav//a[@aria-current='page'])") == "Check a text"


def test_a_recorded_text_leads_to_its_article(ask: Ask, post: Post) -> None:
    answer = post(RECORDED)
    assert answer.status_code == 303, answer.text
    (article,) = ask("GET", "/articles").json()["items"]
    assert answer.headers["location"] == f"/desk/articles/{article['id']}"
    said = {name: article[name] for name in ("source", "published", "title", "url")}
    assert said == {name: GIVEN[name] for name in said}


def test_a_text_that_is_not_recorded_leaves_no_trace(post: Post, table: Callable[[], Rows]) -> None:
    post(RECORDED)
    before = table()
    answer = post({**GIVEN, "text": AGAIN, "source": "Meridian Wire", "url": ""})
    assert answer.status_code == 200
    is_sound(answer)
    assert table() == before
    page = tree(answer)
    assert page.xpath("string(//article//mark[@class='conflicts'])") == "3,000 engineers"
    assert "300 engineer" in words(answer)
    assert "not recorded" in words(answer)


def test_what_was_shown_can_be_recorded_as_it_is(ask: Ask, post: Post) -> None:
    page = tree(post({**GIVEN, "text": f"{TOLD}\n\nNobody else was hired."}))
    (form,) = page.xpath("//main//form[@action='/desk/check']")
    fields = {one.get("name"): one.get("value") for one in form.xpath(".//input")}
    assert post(fields).status_code == 303
    (article,) = ask("GET", "/articles").json()["items"]
    assert article["title"] == GIVEN["title"]


def test_a_browser_s_line_ends_shift_no_number(house: House, post: Post) -> None:
    post({**RECORDED, "text": f"Norland counts.\r\n\r\n{TOLD}"})
    response = asking(house)("GET", "/articles")
    path = f"/articles/{response.json()['items'][0]['id']}/report.json"
    (claim,) = asking(house)("GET", path).json()["claims"]
    assert f"Norland counts.\n\n{TOLD}"[claim["start"] : claim["end"]] == claim["surface"]


@pytest.mark.parametrize(
    ("said", "beside", "message"),
    [
        ({"text": " "}, "text", "article is empty"),
        ({"text": "12 34"}, "text", "no letter"),
        ({"text": "a" * (TEXT_BYTES + 1)}, "text", "longer than 1048576 bytes"),
        ({"published": "last week"}, "published", "write it as 2022-01-28"),
        ({"source": "a" * 201}, "source", "longer than 200"),
        ({"title": "a" * 501}, "title", "longer than 500"),
        ({"url": "ftp://harbour.example"}, "url", "no http or https address"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_everything_is_kept(
    post: Post, table: Callable[[], Rows], said: dict[str, str], beside: str, message: str
) -> None:
    before = table()
    answer = post({**GIVEN, **said})
    assert answer.status_code == (413 if "longer" in message else 422)
    is_sound(answer)
    page = tree(answer)
    (field,) = page.xpath("//*[@aria-invalid='true']")
    assert field.get("id") == beside
    first, *_ = field.get("aria-describedby").split()
    assert message in page.xpath(f"string(//*[@id='{first}'])")
    assert page.xpath("string(//main//*[@role='alert']//a/@href)") == f"#{beside}"
    typed = {**GIVEN, **said}
    for name in ("source", "published", "title", "url"):
        assert page.xpath(f"string(//input[@id='{name}']/@value)") == typed[name]
    assert page.xpath("string(//textarea)").strip() == typed["text"].strip()
    assert page.xpath("//input[@name='record' and @checked]") == []
    assert table() == before


def test_what_was_pasted_is_kept_while_the_database_does_not_answer(
    house: House, post: Post
) -> None:
    with house.store.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE decisions RENAME TO lost")
    answer = post(RECORDED)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
    is_sound(answer)
    page = tree(answer)
    assert "the database does not answer" in page.xpath("string(//main//*[@role='alert'])")
    assert page.xpath("string(//textarea)").strip() == TOLD
    assert page.xpath("//input[@name='record' and @checked]") != []


def test_only_an_editor_checks_a_text(house: House) -> None:
    desk = with_people(house, ADA, BO, CY)
    assert desk.signed_in(CY).get(HERE).status_code == 403
    assert desk.signed_in(CY).post(HERE, RECORDED).status_code == 403
    assert desk.signed_in(BO).post(HERE, RECORDED).status_code == 303


def test_the_same_text_again_is_the_same_article(post: Post) -> None:
    first, again = post(RECORDED), post(RECORDED)
    assert first.headers["location"] == again.headers["location"]


def test_the_longest_text_there_may_be_is_taken_and_no_longer_form(post: Post) -> None:
    letters = "ü" * 20_000  # three characters a byte, as it is sent
    text = " ".join([TOLD, *(letters for _ in range((TEXT_BYTES - 100) // 40_001))])
    assert len(text.encode()) <= TEXT_BYTES
    assert len(urlencode({"text": text})) > 2 * TEXT_BYTES
    assert post({"text": text}).status_code == 200
    assert post({"text": "%" * (TEXT_BYTES + FORM_BYTES)}).status_code == 413


def test_hostile_text_is_text(post: Post) -> None:
    for answer in (
        post({**GIVEN, "text": f"{TOLD} {HOSTILE}", "title": HOSTILE, "source": HOSTILE}),
        post({**GIVEN, "text": f"{TOLD} {HOSTILE}", "url": HOSTILE}),
        post({**GIVEN, HOSTILE: "1"}),
    ):
        is_sound(answer)
        assert answer.text.count("<script") == 2
