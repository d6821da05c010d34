"""An article in any format comes to the same claims, and its offsets lead back to what was sent."""

import asyncio
import json
import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain import Article
from app.intake import INTAKE, Payload, page_of
from app.services.extract import read_article
from app.services.rejudging import rejudge_all
from app.settings import Profile
from app.store import articles
from app.web.app import create_app
from app.wiring import House, build_engine
from tests.integration.conftest import NOW, Rows

SENTENCES = "The port hired 300 engineers. It paid $7.2 billion for new cranes in March."
HTML = (
    "<p>The port hired <b>300</b>&nbsp;engineers.<br>\n It paid $7.2&#x20;billion for new cranes"
    " in March.</p><figure><img><figcaption>Some 40 cranes</figcaption></figure>"
)
MARKDOWN = (
    "---\npublished: 2023-05-02\nviews: 900\n---\n# The port\n\nThe port hired **300** engineers."
    " It paid [$7.2 billion](https://harbour.example/2021/300) for new cranes in March.\n\n"
    "```\n40 lines\n```\n"
)
ITEM = {
    "uri": "urn:newsml:meridian.example:20230502:17",
    "versioncreated": "2023-05-02T06:00:00Z",
    "headline": "Port hires",
    "source": "Meridian Wire",
    "body_html": f"<p>{SENTENCES}</p>",
}
QUERY = {
    "source": "Harbour Post",
    "published": "2023-05-02",
    "url": "https://harbour.example/cranes",
}

Post = Callable[..., httpx.Response]


@pytest.fixture
def post(house: House) -> Post:
    app = create_app(house)

    def sent(path: str, content: str | bytes | object, media_type: str, **query: str) -> Any:
        body = content if isinstance(content, str | bytes) else json.dumps(content)

        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                headers = {"content-type": media_type}
                return await client.post(path, content=body, headers=headers, params=query)

        return asyncio.run(send())

    return sent


FAST = build_engine(Profile.FAST)
PROSE = (
    *("The port of Eastmouth hired 300 engineers in May. ", "It paid $7.2 billion, 9% more. "),
    *(
        "Some 1.4 million people, said the mayor. ",
        "At least 41 ",
        "miners died. ",
        "\n",
        "é",
        "😀",
    ),
)
TAGS = (
    *("<p>", "</p>", "<b>", "</b>", "<br>", "<td>", "<li>", "<pre>", "<nav>", "</nav>", "<!--"),
    *("-->", "&nbsp;", "<del>", "</del>", "<html>", "<h1>", "<aside>", "</aside>", "<a href=x>"),
    *("</a>", "<figcaption>", "</figcaption>", "<![CDATA[", "]]>", "<div class='share'>", "</div>"),
)
MARKS = (
    *("# ", "**", "*", "~~", "`", "```\n", "[", "](https://a.example/300)", "![", "\r\n", "\n\n"),
    *(
        "| a | b |\n|---|---|\n",
        "> ",
        "1. ",
        "\\*",
        "[^1]",
        "---\n",
        "<https://a.example/3>",
        "<b>",
    ),
)


@settings(deadline=None, max_examples=20)
@given(st.lists(st.sampled_from(PROSE + TAGS), max_size=40).map("".join))
def test_whatever_html_comes_its_claims_stand_where_they_say(html: str) -> None:
    page = page_of(html)
    article = Article("art_1", page.text, "Harbour Post", furniture=page.furniture)
    for claim in read_article(article, FAST).claims:
        assert claim.span.of(page.text) == claim.surface
        source = page.offsets.source_of(claim.span).of(html)
        assert "".join(filter(str.isdigit, claim.surface)) in re.sub(r"\D", "", source)


@settings(deadline=None, max_examples=20)
@given(st.lists(st.sampled_from(PROSE + MARKS), max_size=40).map("".join))
def test_whatever_markdown_comes_its_claims_stand_where_they_say(text: str) -> None:
    furniture = INTAKE["text/markdown"](Payload(text)).furniture
    article = Article("art_1", text, "Harbour Post", furniture=furniture)
    hidden = [each.span for each in furniture]
    for claim in read_article(article, FAST).claims:
        assert claim.span.of(text) == claim.surface
        assert not any(span.contains(claim.span) for span in hidden)


def said(report: dict[str, Any]) -> list[tuple[object, ...]]:
    """What the claims of a report or a reading say, wherever they stand."""
    return [
        (claim["quantity"]["low"], claim["quantity"]["unit"], claim["item"], claim["time"]["as_of"])
        for claim in report["claims"]
    ]


@pytest.mark.parametrize("path", ["/check", "/extract"])
@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (HTML, "text/html"),
        (MARKDOWN, "text/markdown"),
        ({"html": HTML, **QUERY}, "application/json"),
        (ITEM, "application/json"),
        (ITEM, "application/ninjs+json"),
    ],
)
def test_every_format_says_the_same(
    post: Post, path: str, content: object, media_type: str
) -> None:
    query = {} if "html" in str(content)[:8] else QUERY
    plain = post(path, SENTENCES, "text/plain", **QUERY).json()
    told = post(path, content, media_type, **query).json()
    assert said(told) == said(plain)
    assert len(said(told)) == 2


def test_claims_stand_in_the_text_that_html_becomes_and_in_the_html(post: Post) -> None:
    report = post("/check", HTML, "text/html", **QUERY).json()
    text = report["article"]["text"]
    assert text.startswith("The port hired 300\u00a0engineers.\nIt paid")
    for claim in report["claims"]:
        assert text[claim["start"] : claim["end"]] == claim["surface"]
    assert [HTML[one["html_start"] : one["html_end"]] for one in report["claims"]] == [
        "300</b>&nbsp;engineers",
        "$7.2&#x20;billion",
    ]
    assert [(one["surface"], one["rule"]) for one in report["skipped"]] == [
        ("40", "furniture.caption")
    ]


def test_claims_stand_in_the_markdown_as_it_was_sent(post: Post) -> None:
    report = post("/check", MARKDOWN, "text/markdown", **QUERY).json()
    assert "text" not in report["article"]
    for claim in report["claims"]:
        assert MARKDOWN[claim["start"] : claim["end"]] == claim["surface"]
    assert {"furniture.code", "furniture.front-matter", "furniture.markup"} <= {
        one["rule"] for one in report["skipped"]
    }


def test_plain_text_answers_without_a_text_or_places_in_html(post: Post) -> None:
    report = post("/check", SENTENCES, "text/plain", **QUERY).json()
    assert "text" not in report["article"]
    assert "html_start" not in report["claims"][0]


@pytest.mark.parametrize("content", [HTML, MARKDOWN, ITEM])
def test_what_is_judged_again_is_read_as_it_was(post: Post, house: House, content: object) -> None:
    media_type = {HTML: "text/html", MARKDOWN: "text/markdown"}.get(
        str(content), "application/json"
    )
    first = post("/check", content, media_type, **QUERY).json()
    other = SENTENCES.replace("300", "450")
    post("/check", other, "text/plain", source="Coast Agency", published="2023-05-02")
    later = NOW.replace(year=2099)
    assert rejudge_all(house.store, house.engine, later) > 0
    with house.store.reading() as connection:
        again = json.loads(_report(connection, first["article"]["id"]))
    assert again["article"] == first["article"]
    assert [one["verdict"] for one in again["claims"]] != [
        one["verdict"] for one in first["claims"]
    ]
    places = ("surface", "start", "end", "html_start", "html_end")
    for one, other_one in zip(first["claims"], again["claims"], strict=True):
        assert [one.get(name) for name in places] == [other_one.get(name) for name in places]


def _report(connection: Any, article_id: str) -> str:
    found = articles.by_id(connection, article_id)
    assert found is not None
    return found.report


@pytest.mark.parametrize("word", ["withheld", "canceled"])
def test_an_item_that_does_not_stand_is_checked_and_not_recorded(
    post: Post, table: Callable[[], Rows], word: str
) -> None:
    before = table()
    report = post("/check", {**ITEM, "pubstatus": word}, "application/json").json()
    assert (report["article"]["recorded"], len(report["claims"])) == (False, 2)
    assert table() == before


def test_a_new_version_of_an_item_replaces_the_one_before(
    post: Post, table: Callable[[], Rows]
) -> None:
    first = post("/check", ITEM, "application/json").json()
    newer = {**ITEM, "version": "2", "body_html": ITEM["body_html"].replace("300", "320")}
    second = post("/check", newer, "application/json").json()
    assert first["article"]["id"] == second["article"]["id"]
    assert len(table()["versions"]) == 2


def test_an_older_version_takes_no_newer_ones_place(post: Post, table: Callable[[], Rows]) -> None:
    post("/check", ITEM, "application/json")
    before = table()
    body = ITEM["body_html"].replace("300", "280")
    older = {**ITEM, "versioncreated": "2023-05-01T06:00:00Z", "body_html": body}
    assert post("/check", older, "application/json").status_code == 409
    assert table() == before


def test_an_item_takes_the_place_of_the_one_it_evolved_from(
    post: Post, table: Callable[[], Rows]
) -> None:
    first = post("/check", ITEM, "application/json").json()
    body = ITEM["body_html"].replace("300", "320")
    evolved = {
        **ITEM,
        "uri": "urn:newsml:meridian.example:20230503:4",
        "versioncreated": "2023-05-03T06:00:00Z",
        "evolvedfrom": ITEM["uri"],
        "body_html": body,
    }
    post("/check", evolved, "application/json", record="false")
    assert not table()["withdrawals"]
    post("/check", evolved, "application/json")
    assert [row[0] for row in table()["withdrawals"]] == [first["article"]["id"]]


def test_an_unknown_parameter_is_refused(post: Post, table: Callable[[], Rows]) -> None:
    before = table()
    response = post("/check", SENTENCES, "text/plain", sauce="Harbour Post")
    assert response.status_code == 422
    assert response.json()["errors"][0]["loc"] == ["sauce"]
    assert table() == before


@pytest.mark.parametrize(
    "html", ["<" * 150_000, "<div>" * 150_000, "<p a='" * 150_000 + ">", "<p>"]
)
def test_html_without_an_article_is_refused_in_no_time(post: Post, html: str) -> None:
    response = post("/check", html, "text/html")
    assert response.status_code == 422
    assert response.json()["errors"][0]["loc"] in (["html"], ["text"])
