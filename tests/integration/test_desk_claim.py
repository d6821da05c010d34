"""A claim at the desk: why its verdict was given, and what persons decide about it."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode, urlsplit

import httpx
import pytest

from app.domain.person import Role
from app.web.pages.visitor import Visitor
from app.wiring import House
from tests.integration.pages import OWN, Ask, asking, is_sound, tree
from tests.integration.test_desk_articles import POST, WIRE, claim_of, page_of, words

Check = Callable[..., dict[str, Any]]

HOSTILE = '"><script>alert(1)</script>\u202e&amp;'
NUMBER = "9,000 troops"


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(house)


@pytest.fixture
def post(ask: Ask) -> Ask:
    """Presses a button of the page, as a browser does."""

    def posted(path: str, **fields: str) -> httpx.Response:
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        return ask("POST", path, content=urlencode(fields).encode(), headers={**form, **OWN})

    return posted


@pytest.fixture
def posted(check: Check) -> dict[str, Any]:
    check(WIRE, source="Meridian Wire", published="2022-02-25")
    url = "https://harbour.example/border"
    return check(POST, source="Harbour Post", published="2022-02-26", url=url, title="Border")


@pytest.fixture
def claim(posted: dict[str, Any]) -> str:
    """The address of the page of the claim that conflicts."""
    return f"{page_of(posted)}/claims/{claim_of(posted, NUMBER)['id']}"


def said(element: Any) -> str:
    """What stands in the element, its parts with a blank between them."""
    return " ".join(" ".join(element.itertext()).split())


def tag_in(response: httpx.Response) -> str:
    (tag,) = set(tree(response).xpath("//input[@name='tag']/@value"))
    return str(tag)


def led_to(response: httpx.Response) -> str:
    assert response.status_code == 303, response.text
    location = response.headers["location"]
    assert not urlsplit(location).netloc
    return str(location)


# what is shown


def test_the_way_from_the_words_to_the_series_is_shown(ask: Ask, claim: str) -> None:
    response = ask("GET", claim)
    is_sound(response)
    steps = [said(one) for one in tree(response).xpath("//ol[@class='steps']/li")]
    told = "\n".join(steps)
    assert steps[0].startswith("Words Norland has deployed 9,000 troops")
    assert "Number 9,000 Norland has deployed 9,000 troops on its border" in told
    assert "written in digits numeral.digits" in told
    assert "Unit troop" in told
    assert "Whose Norland" in told
    assert steps[-1].startswith("Series troop · Norland")
    marked = tree(response).xpath("//ol[@class='steps']//mark/text()")
    assert {"9,000", "troops", "Norland"} <= set(marked)


def test_each_figure_is_shown_with_both_intervals_on_one_scale(ask: Ask, claim: str) -> None:
    response = ask("GET", claim)
    page = tree(response)
    (figure,) = page.xpath("//ol[@class='evidence']/li")
    told = said(figure)
    assert "conflicts Meridian Wire 4,000 troop" in told
    assert figure.xpath(".//q/b/text()") == ["4,000 troops"]
    assert "The article’s words allow 8,550 to 9,450 troops" in told
    (drawing,) = figure.xpath(".//svg")
    assert drawing.get("role") == "img"
    title, says = (page.get_element_by_id(one) for one in drawing.get("aria-labelledby").split())
    assert title.text == "The article's number and the figure on one scale"
    assert "Between the two lie" in says.text
    (ours,) = drawing.xpath(".//rect[@class='ours']")
    (theirs,) = drawing.xpath(".//rect[@class='theirs']")
    assert float(theirs.get("x")) + float(theirs.get("width")) < float(ours.get("x"))


def test_the_series_is_held_beside_the_claim_facet_by_facet(ask: Ask, claim: str) -> None:
    page = tree(ask("GET", claim))
    rows = {
        row.xpath("string(th)"): row.xpath("string(td[last()])")
        for row in page.xpath("//section[@id='series']//tbody/tr")
    }
    assert rows["subject"] == "same"
    assert page.xpath("//section[@id='steps']//a/@href")[0].startswith("/desk/series/ser_")


def test_claims_lead_to_each_other(ask: Ask, claim: str) -> None:
    page = tree(ask("GET", claim))
    assert page.xpath("//a[@rel='prev']") == []
    (following,) = page.xpath("//a[@rel='next']")
    assert following.get("data-key") == "j"
    response = ask("GET", following.get("href"))
    is_sound(response)
    assert "unseen 3 km" in words(response)
    assert tree(response).xpath("//a[@rel='prev']/@href") == [claim]
    assert "Nothing is on file that it could be held against." in words(response)


def test_the_document_holds_what_the_page_shows(ask: Ask, claim: str) -> None:
    told = ask("GET", f"{claim}.json").json()
    assert told["claim"]["surface"] == NUMBER
    assert told["is_read"]
    assert told["is_read_alike"]
    assert told["tag"] == tag_in(ask("GET", claim))
    assert [one["field"] for one in told["steps"]][:2] == ["value", "unit"]
    (row,) = told["held_against"]
    assert row["claim_allows"] == "8,550 to 9,450 troops"
    assert row["drawn"].startswith("The article's words allow")


def test_an_unknown_claim_is_not_found(ask: Ask, post: Ask, claim: str, posted: Any) -> None:
    for path in (f"{page_of(posted)}/claims/clm_none", "/desk/articles/art_none/claims/clm_1"):
        response = ask("GET", path)
        is_sound(response)
        assert response.status_code == 404
        assert ask("GET", f"{path}.json").status_code == 404
        assert post(f"{path}/decide", kind="accept", tag="1.0.0").status_code in (404, 412)
    assert ask("GET", claim).status_code == 200


# what is decided


def test_accepting_says_so_and_stands_in_the_history(ask: Ask, post: Ask, claim: str) -> None:
    tag = tag_in(ask("GET", claim))
    page = ask("GET", led_to(post(f"{claim}/decide", kind="accept", tag=tag)))
    is_sound(page)
    told = words(page)
    assert "Accepted: the verdict stands as it is." in told
    assert "accepted at the desk" in told
    assert "Before: nothing decided. After: accepted: conflicts." in told
    assert tree(page).xpath("//button[@data-key='a']") == []


def test_an_override_stands_above_the_report_s_verdict(ask: Ask, post: Ask, claim: str) -> None:
    tag = tag_in(ask("GET", claim))
    fields = {"kind": "override", "verdict": "agrees", "reason": "The old count"}
    page = ask("GET", led_to(post(f"{claim}/decide", tag=tag, **fields)))
    is_sound(page)
    assert said(tree(page).xpath("//h1")[0]) == "agrees 9,000 troops"
    assert "Plumbline says conflicts" in words(page)
    (after_all,) = tree(page).xpath("//button[@data-key='a']/text()")
    assert after_all == "Accept “conflicts” after all"
    assert "It holds for the next article" in words(page)
    assert "conflicts" not in tree(page).xpath("//option[@selected]/text()")


def test_what_is_no_claim_is_called_so(ask: Ask, post: Ask, claim: str) -> None:
    tag = tag_in(ask("GET", claim))
    page = ask(
        "GET",
        led_to(post(f"{claim}/decide", kind="not_a_claim", reason="A quotation", tag=tag)),
    )
    is_sound(page)
    assert tree(page).xpath("string(//h1)").startswith("not a claim")
    article = ask("GET", claim.partition("/claims/")[0])
    is_sound(article)
    assert tree(article).xpath("//p/mark[@class='dismissed']/text()") == [NUMBER]


def test_a_note_and_a_name_leave_the_verdict_alone(ask: Ask, post: Ask, claim: str) -> None:
    tag = tag_in(ask("GET", claim))
    page = ask("GET", led_to(post(f"{claim}/decide", kind="note", reason="Ask them", tag=tag)))
    assert "The note is kept with the claim." in words(page)
    page = ask(
        "GET",
        led_to(post(f"{claim}/decide", kind="assign", assignee="Ada", tag=tag_in(page))),
    )
    is_sound(page)
    told = words(page)
    assert "After: nothing decided; assigned to Ada." in told
    assert tree(page).xpath("string(//h1)").startswith("conflicts")
    page = ask("GET", led_to(post(f"{claim}/decide", kind="assign", tag=tag_in(page))))
    assert "To nobody any more" not in words(page)


def test_the_last_decision_is_taken_back(ask: Ask, post: Ask, claim: str) -> None:
    assert tree(ask("GET", claim)).xpath("//button[@data-key='u']") == []
    tag = tag_in(ask("GET", claim))
    page = ask("GET", led_to(post(f"{claim}/decide", kind="accept", tag=tag)))
    assert tree(page).xpath("//button[@data-key='u']/text()") == ["Undo “accepted: conflicts”"]
    page = ask("GET", led_to(post(f"{claim}/decide", kind="undo", tag=tag_in(page))))
    is_sound(page)
    assert "Taken back" in words(page)
    assert tree(page).xpath("//button[@data-key='a']")
    assert len(tree(page).xpath("//section[@id='history']//li")) == 2
    page = post(f"{claim}/decide", kind="undo", tag=tag_in(page))
    is_sound(page)
    assert page.status_code == 409
    assert "none can be taken back" in words(page)


@pytest.mark.parametrize(
    ("fields", "beside"),
    [
        ({"kind": "override", "verdict": "agrees"}, "override-reason: say why"),
        ({"kind": "override", "reason": "x"}, "override-verdict: say which verdict"),
        ({"kind": "note"}, "note-reason: write the note"),
        ({"kind": "note", "reason": "x" * 4_001}, "note-reason: reason is longer than 4000"),
        ({"kind": "assign", "assignee": "x" * 201}, "assign-assignee: assignee is longer than 200"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_recorded(
    ask: Ask, post: Ask, claim: str, fields: dict[str, str], beside: str
) -> None:
    response = post(f"{claim}/decide", tag=tag_in(ask("GET", claim)), **fields)
    is_sound(response)
    assert response.status_code in (413, 422)
    page = tree(response)
    (field,) = page.xpath("//*[@aria-invalid='true']")
    why = page.get_element_by_id(field.get("aria-describedby")).text
    assert f"{field.get('id')}: {why}".startswith(beside)
    if "reason" in fields:
        form = field.xpath("ancestor::form")[0]
        assert fields["reason"] in form.xpath(".//input/@value")
    assert ask("GET", f"{claim}.json").json()["reviews"] == []


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"kind": "shout"},
        {"kind": "override", "verdict": "wrong", "reason": "x"},
        {"kind": "override", "verdict": "conflicts", "reason": "x"},
        {"kind": "accept", "who": "Ada"},
        {"kind": "accept", "verdict": "agrees"},
    ],
)
def test_a_form_that_makes_no_sense_records_nothing(
    ask: Ask, post: Ask, claim: str, fields: dict[str, str]
) -> None:
    response = post(f"{claim}/decide", tag=tag_in(ask("GET", claim)), **fields)
    is_sound(response)
    assert response.status_code == 422
    assert "Nothing was decided" in words(response)
    assert ask("GET", f"{claim}.json").json()["reviews"] == []


def test_who_was_too_late_sees_both_and_may_send_it_again(ask: Ask, post: Ask, claim: str) -> None:
    tag = tag_in(ask("GET", claim))
    post(f"{claim}/decide", kind="accept", tag=tag)
    mine = {"kind": "override", "verdict": "agrees", "reason": "The old count"}
    response = post(f"{claim}/decide", tag=tag, **mine)
    is_sound(response)
    assert response.status_code == 412
    told = words(response)
    assert "somebody decided" in told
    assert "accept, this claim. After: accepted: conflicts." in told
    mine_again = said(tree(response).xpath("//dl")[0])
    assert mine_again == "Decision Override the verdict: agrees Reason The old count"
    assert len(ask("GET", f"{claim}.json").json()["reviews"]) == 1
    (form,) = tree(response).xpath("//form[@method='post' and contains(@action, '/decide')]")
    again = {one.get("name"): one.get("value") for one in form.xpath(".//input")}
    assert mine.items() <= again.items()
    led_to(post(form.get("action"), **again))
    assert ask("GET", f"{claim}.json").json()["stands"] == "overridden: agrees"


def test_who_was_too_late_for_a_new_text_is_told_that_the_claim_is_gone(
    ask: Ask, post: Ask, check: Check, claim: str, posted: dict[str, Any]
) -> None:
    tag = tag_in(ask("GET", claim))
    url = posted["article"]["url"]
    check("Nothing happened.", source="Harbour Post", published="2022-02-26", url=url)
    response = post(f"{claim}/decide", kind="override", verdict="agrees", reason="x", tag=tag)
    is_sound(response)
    assert response.status_code == 412
    assert "the article came with another text" in words(response)
    assert "The claim is not in the article’s text any more" in words(response)
    assert ask("GET", claim).status_code == 404


def test_a_decision_leads_back_to_where_it_was_made(ask: Ask, post: Ask, claim: str) -> None:
    article = claim.partition("/claims/")[0]
    page = tree(ask("GET", f"{article}?show=problems"))
    (form,) = page.xpath("//form[.//input[@value='accept']]")
    fields = {one.get("name"): one.get("value") for one in form.xpath(".//input")}
    location = led_to(post(form.get("action"), **fields))
    path, _, fragment = location.partition("#")
    assert path == f"{article}?show=problems&done=accept"
    shown = ask("GET", path)
    is_sound(shown)
    assert "Accepted: the verdict stands as it is." in words(shown)
    assert tree(shown).get_element_by_id(fragment) is not None


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example", "/desk/../..//evil", "/desk/\r\nX: 1", "/", "\\\\"],
)
def test_a_form_leads_nowhere_else(ask: Ask, post: Ask, claim: str, elsewhere: str) -> None:
    tag = tag_in(ask("GET", claim))
    location = led_to(post(f"{claim}/decide", kind="accept", tag=tag, back=elsewhere))
    assert location == f"{claim}?done=accept"


# who may


def test_a_reader_sees_no_form_and_decides_nothing(
    house: House, claim: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Visitor("Rea", Role.READER)
    monkeypatch.setattr("app.web.pages.visitor.NOBODY_IN_PARTICULAR", reader)
    ask = asking(house)
    for path in (claim, claim.partition("/claims/")[0]):
        response = ask("GET", path)
        is_sound(response)
        assert tree(response).xpath("//main//form") == []
    body = urlencode({"kind": "accept", "tag": "1.0.0"}).encode()
    form = {"Content-Type": "application/x-www-form-urlencoded", **OWN}
    response = ask("POST", f"{claim}/decide", content=body, headers=form)
    assert response.status_code == 403
    assert "this takes the role editor" in words(response)


# hostile text


def test_hostile_text_is_text(ask: Ask, post: Ask, check: Check) -> None:
    wire = f"Norland has deployed 4,000 troops, {HOSTILE} said on Friday."
    check(wire, source=f"Wire {HOSTILE}", published="2022-02-25", url="https://x.example/<script>")
    made = check(
        f"Norland has deployed 9,000 troops, {HOSTILE} said on Friday.",
        source=HOSTILE,
        title=HOSTILE,
        published="2022-02-26",
    )
    path = f"{page_of(made)}/claims/{made['claims'][0]['id']}"
    first = ask("GET", path)
    tag = tag_in(first)
    responses = [
        first,
        post(f"{path}/decide", kind="override", verdict=HOSTILE, reason=HOSTILE, tag=tag),
        post(f"{path}/decide", kind=HOSTILE, tag=tag),
        post(f"{path}/decide", kind="note", reason=HOSTILE, tag=HOSTILE),
        ask("GET", led_to(post(f"{path}/decide", kind="note", reason=HOSTILE, tag=tag))),
        post(f"{path}/decide", kind="assign", assignee=HOSTILE, back=HOSTILE, tag=tag),
    ]
    for response in responses:
        is_sound(response)
        assert response.text.count("<script") == 2  # the two that every page loads
        typed = [one.get("value") for one in tree(response).xpath("//input")]
        assert response.text.count("\u202e") == sum(one.count("\u202e") for one in typed)


# what a decision teaches


def test_a_decision_is_told_in_the_next_article_with_a_way_to_where_it_was_made(
    ask: Ask, post: Ask, check: Check, claim: str
) -> None:
    fields = {"kind": "override", "verdict": "agrees", "reason": "The old count"}
    led_to(post(f"{claim}/decide", tag=tag_in(ask("GET", claim)), **fields))
    other = f"{claim.rpartition('/')[0]}/{next_of(ask, claim)}"
    gone = {"kind": "not_a_claim", "reason": "A quotation"}
    led_to(post(f"{other}/decide", tag=tag_in(ask("GET", other)), **gone))
    made = check(POST, source="Border Gazette", published="2022-02-27")
    response = ask("GET", page_of(made))
    is_sound(response)
    page = tree(response)
    marked = {one.text_content(): one.get("class") for one in page.xpath("//p/mark")}
    assert marked == {NUMBER: "agrees", "3 km": "dismissed"}
    left = page.xpath("//section[@id='left-alone']//li[.//q]")
    assert "a person said that it is no claim" in said(left[0])
    assert other in left[0].xpath(".//a/@href")
    taught = ask("GET", f"{page_of(made)}/claims/{claim_of(made, NUMBER)['id']}")
    is_sound(taught)
    told = said(tree(taught).xpath("//main")[0])
    assert "decided in another article: The old count" in told
    assert "Plumbline says" in told
    assert claim in tree(taught).xpath("//p[contains(@class, 'by-person')]//a/@href")


def next_of(ask: Ask, claim: str) -> str:
    return str(ask("GET", f"{claim}.json").json()["next"])
