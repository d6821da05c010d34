"""The desk's articles: listed, looked at in each version, and two versions compared."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest

from app.domain import Verdict
from app.domain.review import ReviewKind
from app.services.rejudging import rejudge_all
from app.services.reviews import ClaimName, Given, review_claim
from app.wiring import House
from tests.integration.conftest import NOW
from tests.integration.pages import Ask, asking, is_sound, tree

Check = Callable[..., dict[str, Any]]

WIRE = "Norland has deployed 4,000 troops on its border, the ministry said on Friday."
POST = (
    "Border\n\nNorland has deployed 9,000 troops on its border, the ministry said on Friday.\n\n"
    "The bridge is 3 km long. Call 0800 555 010 on 3 May for help."
)
LATER = POST.replace("9,000", "4,000").replace("The bridge is 3 km long. ", "It rained. ")
HOSTILE = 'Ada"><script>alert(1)</script>\u202e&amp;'


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(house)


@pytest.fixture
def posted(check: Check) -> dict[str, Any]:
    """An article that conflicts with the wire's, or drifts from it, and a number seen nowhere."""
    check(WIRE, source="Meridian Wire", published="2022-02-25")
    return check(
        POST,
        source="Harbour Post",
        published="2022-02-26",
        url="https://harbour.example/border",
        title="Troops at the border",
    )


def words(response: httpx.Response) -> str:
    return " ".join(tree(response).text_content().split())


def page_of(answer: dict[str, Any]) -> str:
    return f"/desk/articles/{answer['article']['id']}"


def claim_of(answer: dict[str, Any], surface: str) -> dict[str, Any]:
    (found,) = [one for one in answer["claims"] if one["surface"] == surface]
    return dict(found)


# the list


def test_an_empty_list_says_how_an_article_comes_in(ask: Ask) -> None:
    response = ask("GET", "/desk/articles")
    is_sound(response)
    assert "curl http://127.0.0.1:8000/check" in words(response)


@pytest.mark.usefixtures("posted")
def test_articles_are_listed_with_what_stands_of_them(ask: Ask) -> None:
    response = ask("GET", "/desk/articles")
    is_sound(response)
    rows = [" ".join(row.text_content().split()) for row in tree(response).xpath("//tbody/tr")]
    assert len(rows) == 2
    assert "Troops at the border" in rows[0]
    assert "1 conflicts" in rows[0]
    assert "1 unseen" in rows[0]
    assert "Norland has deployed 4,000 troops" in rows[1]
    told = ask("GET", "/desk/articles.json").json()
    assert [one["source"] for one in told["items"]] == ["Harbour Post", "Meridian Wire"]


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("harbour", 1),
        ("BORDER harbour", 1),
        ("norland", 2),
        ("troops", 2),
        ("bridge%", 0),
        ("no such", 0),
    ],
)
@pytest.mark.usefixtures("posted")
def test_articles_are_found_by_their_outlet_and_first_words(ask: Ask, q: str, found: int) -> None:
    response = ask("GET", "/desk/articles", params={"q": q})
    is_sound(response)
    assert len(tree(response).xpath("//tbody/tr")) == found
    assert len(ask("GET", "/desk/articles.json", params={"q": q}).json()["items"]) == found


def test_every_article_is_on_one_page_and_no_more(ask: Ask, check: Check) -> None:
    for number in (2, 3, 4):
        check(f"The bridge is {number} km long.", source="Harbour Post")
    seen: list[str] = []
    path = "/desk/articles?limit=2&q=bridge"
    while path:
        response = ask("GET", path)
        is_sound(response)
        seen += tree(response).xpath("//tbody//th/a/@href")
        path = next(iter(tree(response).xpath("//a[@rel='next']/@href")), "")
    assert len(seen) == len(set(seen)) == 3


def test_what_a_person_decided_counts_in_the_list(
    house: House, ask: Ask, posted: dict[str, Any]
) -> None:
    decide(house, posted, "9,000 troops", Given(ReviewKind.OVERRIDE, Verdict.AGREES, "Old count"))
    (first, _) = ask("GET", "/desk/articles.json").json()["items"]
    assert {one["word"]: one["claims"] for one in first["counts"]} == {"agrees": 1, "unseen": 1}


# an article


def decide(house: House, answer: dict[str, Any], surface: str, given: Given) -> None:
    name = ClaimName(answer["article"]["id"], claim_of(answer, surface)["id"])
    review_claim(house.store, name, given, None, NOW)


def test_an_article_shows_each_number_with_its_word(ask: Ask, posted: dict[str, Any]) -> None:
    response = ask("GET", page_of(posted))
    is_sound(response)
    page = tree(response)
    assert page.xpath("string(//h1)") == "Troops at the border"
    marked = {one.text_content(): one.get("class") for one in page.xpath("//p/mark")}
    assert marked == {"9,000 troops": "conflicts", "3 km": "unseen"}
    assert page.xpath("//p/a[contains(@class, 'tag')]/text()") == ["1 conflicts", "2 unseen"]
    card = page.get_element_by_id(claim_of(posted, "9,000 troops")["id"])
    told = " ".join(card.text_content().split())
    assert "Meridian Wire" in told
    assert "4,000 troop" in told


def test_the_text_is_shown_letter_for_letter(ask: Ask, posted: dict[str, Any]) -> None:
    page = tree(ask("GET", page_of(posted)))
    for tag in page.xpath("//p/a[contains(@class, 'tag')]"):
        tag.drop_tree()
    shown = [one.text_content() for one in page.xpath("//article//div[@class='row']/p")]
    assert "\n\n".join(shown) == POST


def test_only_problems_are_shown_where_that_is_asked(ask: Ask, posted: dict[str, Any]) -> None:
    response = ask("GET", f"{page_of(posted)}?show=problems")
    is_sound(response)
    page = tree(response)
    assert page.xpath("//p/mark/text()") == ["9,000 troops"]
    assert len(page.xpath("//section[@data-row]")) == 1
    assert page.xpath("//nav[@class='shown']//a[@aria-current='true']/text()") == [
        "Only problems (1)"
    ]


def test_numbers_left_alone_are_listed_with_why_and_shown_on_request(
    ask: Ask, posted: dict[str, Any]
) -> None:
    response = ask("GET", page_of(posted))
    listed = " ".join(tree(response).xpath("string(//section[@id='left-alone'])").split())
    assert "line 5: a telephone number" in listed
    assert tree(response).xpath("//p/mark[@class='left']") == []
    response = ask("GET", f"{page_of(posted)}?left=1")
    is_sound(response)
    assert "0800 555 010" in "".join(tree(response).xpath("//p/mark[@class='left']/text()"))
    assert "left alone" in tree(response).xpath("//p/a[contains(@class, 'tag')]/text()")


def test_every_row_holds_a_link_that_a_key_can_reach(ask: Ask, check: Check) -> None:
    text = "Of the 64 pumps, 70 were replaced in March. The bridge is 3 km long."
    made = check(text, source="Harbour Post", url="https://harbour.example/pumps")
    check(text + " It rained.", source="Harbour Post", url="https://harbour.example/pumps")
    for path in (page_of(made), f"{page_of(made)}?v=1"):
        response = ask("GET", path)
        is_sound(response)
        rows = tree(response).xpath("//*[@data-row]")
        assert len(rows) >= 3
        assert all(row.xpath(".//a[@data-open]") for row in rows)


def test_what_a_person_decided_stands_above_what_plumbline_says(
    house: House, ask: Ask, posted: dict[str, Any]
) -> None:
    given = Given(ReviewKind.OVERRIDE, Verdict.AGREES, "The old count", "Ada")
    decide(house, posted, "9,000 troops", given)
    response = ask("GET", page_of(posted))
    is_sound(response)
    card = tree(response).get_element_by_id(claim_of(posted, "9,000 troops")["id"])
    told = " ".join(card.text_content().split())
    assert "agrees 9,000 troops" in told
    assert "decided by Ada: The old count" in told
    assert "Plumbline says conflicts" in told
    assert tree(response).xpath("//p/mark[@class='agrees']/text()") == ["9,000 troops"]
    problems = ask("GET", f"{page_of(posted)}?show=problems")
    is_sound(problems)
    assert "Nothing here is a problem." in words(problems)


def test_an_unknown_article_or_version_is_not_found(ask: Ask, posted: dict[str, Any]) -> None:
    for path in ("/desk/articles/art_none", f"{page_of(posted)}?v=2", f"{page_of(posted)}?v=x"):
        response = ask("GET", path)
        is_sound(response)
        assert response.status_code in (404, 422)
    assert ask("GET", "/desk/articles/art_none.json").status_code == 404


def test_the_document_holds_what_the_page_shows(ask: Ask, posted: dict[str, Any]) -> None:
    told = ask("GET", f"{page_of(posted)}.json?left=1").json()
    assert told["text"] == POST
    for mark in told["marks"]:
        assert POST[mark["start"] : mark["end"]] == mark["surface"]
    assert [one["word"] for one in told["marks"] if one["claim"]] == ["conflicts", "unseen"]
    assert told["report"]["summary"]["claims"] == 2
    assert told["is_current"] is True


def test_the_history_of_verdicts_leads_to_the_claims(
    house: House, ask: Ask, check: Check, posted: dict[str, Any]
) -> None:
    check(POST, source="Border Gazette", published="2022-02-26")
    rejudge_all(house.store, house.engine, NOW + timedelta(hours=1))
    response = ask("GET", page_of(posted))
    is_sound(response)
    (line,) = tree(response).xpath("//section[@id='history']//li")
    claim = claim_of(posted, "3 km")
    assert "3 km was unseen, is agrees" in " ".join(line.text_content().split())
    assert line.xpath(".//a/@href") == [f"#{claim['id']}"]
    assert "judged again 1 time" in words(response)


# versions


@pytest.fixture
def again(check: Check, posted: dict[str, Any]) -> dict[str, Any]:
    return check(
        LATER,
        source="Harbour Post",
        published="2022-02-26",
        url=posted["article"]["url"],
        title="Troops at the border",
    )


def test_an_older_version_is_shown_with_its_report_and_nothing_to_decide(
    ask: Ask, again: dict[str, Any]
) -> None:
    response = ask("GET", f"{page_of(again)}?v=1")
    is_sound(response)
    page = tree(response)
    assert "This is version 1" in words(response)
    assert page.xpath("//p/mark/text()") == ["9,000 troops", "3 km"]
    assert page.xpath("//form[@method='post']") == []
    current = ask("GET", page_of(again))
    assert "This is version" not in words(current)
    assert tree(current).xpath("//p/mark/text()") == ["4,000 troops"]


def test_two_versions_are_compared_by_words_and_by_claims(ask: Ask, again: dict[str, Any]) -> None:
    response = ask("GET", f"{page_of(again)}/versions")
    is_sound(response)
    page = tree(response)
    assert "[taken out: 9" in page.xpath("string(//del)")
    assert "[put in: 4" in page.xpath("string(//ins)")
    rows = [" ".join(row.text_content().split()) for row in page.xpath("//tbody/tr")]
    assert len(rows) == 2
    assert rows[0].startswith("another number")
    assert rows[1].startswith("went")
    told = ask("GET", f"{page_of(again)}/versions.json?from=1&to=2").json()
    assert [one["fate"] for one in told["claims"]] == ["another number", "went"]
    for side, fate in ((POST, "put in"), (LATER, "taken out")):
        kept = [
            "".join(run["text"] for run in passage if run["fate"] != fate)
            for passage in told["passages"]
        ]
        assert "\n\n".join(kept) == side


def test_an_article_that_came_once_has_nothing_to_compare(ask: Ask, posted: dict[str, Any]) -> None:
    response = ask("GET", f"{page_of(posted)}/versions")
    is_sound(response)
    assert "The article came in once." in words(response)


# hostile text


def test_hostile_text_is_text(ask: Ask, check: Check) -> None:
    text = f"{HOSTILE}\n\nNorland has 4,000 troops, {HOSTILE} said. Call {HOSTILE} 0800 555 010."
    url = "https://evil.example/<script>"
    made = check(text, source=HOSTILE, title=HOSTILE, url=url)
    check(text.replace("4,000", "5,000"), source=HOSTILE, title=HOSTILE, url=url)
    for path in (
        "/desk/articles",
        f"{page_of(made)}?left=1",
        f"{page_of(made)}?v=1",
        f"{page_of(made)}/versions",
        "/desk/articles/<script>",
    ):
        response = ask("GET", path)
        is_sound(response)
        assert response.text.count("<script") == 2  # the two that every page loads
        assert "\u202e" not in response.text
    response = ask("GET", "/desk/articles", params={"q": HOSTILE})
    is_sound(response)
    assert response.text.count("<script") == 2
