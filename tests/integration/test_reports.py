"""A recorded report is shown as a page and as SARIF, and told again only where it changed."""

import asyncio
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from jsonschema import Draft7Validator

from app.exporters.remarks import checked_text
from app.web.app import create_app
from app.wiring import House

SCHEMAS = Path(__file__).parents[1] / "schemas"
SARIF = Draft7Validator(json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8")))
ARTICLE = {
    "text": "The port authority hired 300 engineers last year <b>alone</b>.\n",
    "source": "Harbour Post",
    "published": "2023-05-02",
    "url": "https://harbour.example/cranes",
    "title": "Cranes",
}
OTHER = {
    "text": "The port authority hired 410 engineers last year.\n",
    "source": "Coast Agency",
    "published": "2023-05-02",
}

Ask = Callable[..., httpx.Response]


@pytest.fixture
def ask(house: House) -> Ask:
    app = create_app(house)

    def sent(method: str, path: str, **options: Any) -> httpx.Response:  # httpx's own options
        async def send() -> httpx.Response:
            transport = httpx.ASGITransport(app=app)
            async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
                return await client.request(method, path, **options)

        return asyncio.run(send())

    return sent


@pytest.fixture
def address(ask: Ask) -> str:
    recorded = ask("POST", "/check", json=ARTICLE).json()
    return f"/articles/{recorded['article']['id']}"


def test_the_page_shows_the_article_and_may_do_nothing(ask: Ask, address: str) -> None:
    page = ask("GET", f"{address}/report.html", headers={"accept": "text/html,*/*;q=0.8"})
    assert page.status_code == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    policy = page.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert policy.endswith("; frame-ancestors 'none'")
    assert page.headers["x-content-type-options"] == "nosniff"
    assert "<h1>Cranes</h1>" in page.text
    assert "300 engineers</mark>" in page.text
    assert "&lt;b&gt;alone&lt;/b&gt;" in page.text


def test_a_claim_of_the_page_is_found_by_its_id(ask: Ask, address: str) -> None:
    (claim,) = ask("GET", f"{address}/report.json").json()["claims"]
    assert f'id="{claim["id"]}"' in ask("GET", f"{address}/report.html").text


def test_the_log_is_valid_and_names_the_article(ask: Ask) -> None:
    ask("POST", "/check", json=OTHER)
    recorded = ask("POST", "/check", json=ARTICLE).json()
    log = ask("GET", f"/articles/{recorded['article']['id']}/report.sarif")
    assert log.headers["content-type"] == "application/sarif+json"
    SARIF.validate(log.json())
    named = log.json()["runs"][0]["artifacts"][0]["location"]
    assert named == {"uri": "https://harbour.example/cranes"}
    (result,) = log.json()["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert region["snippet"]["text"] == "300 engineers"


@pytest.mark.parametrize("form", ["html", "sarif"])
def test_what_the_client_has_is_not_sent_again(ask: Ask, address: str, form: str) -> None:
    path = f"{address}/report.{form}"
    first = ask("GET", path)
    again = ask("GET", path, headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert ask("GET", path, headers={"if-none-match": '"other"'}).status_code == 200


@pytest.mark.parametrize("form", ["html", "sarif"])
def test_a_new_version_has_another_tag(ask: Ask, address: str, form: str) -> None:
    path = f"{address}/report.{form}"
    first = ask("GET", path).headers["etag"]
    ask("POST", "/check", json={**ARTICLE, "text": OTHER["text"]})
    changed = ask("GET", path, headers={"if-none-match": first})
    assert changed.status_code == 200
    assert changed.headers["etag"] != first


@pytest.mark.parametrize(("form", "accept"), [("html", "application/json"), ("sarif", "text/html")])
def test_a_form_that_is_not_taken_is_a_problem(
    ask: Ask, address: str, form: str, accept: str
) -> None:
    refused = ask("GET", f"{address}/report.{form}", headers={"accept": accept})
    assert refused.status_code == 406
    assert refused.headers["content-type"] == "application/problem+json"
    assert "this address answers with" in refused.json()["detail"]


@pytest.mark.parametrize("path", ["art_none/report.html", "art_none/report.sarif"])
def test_an_unknown_article_is_a_problem(ask: Ask, path: str) -> None:
    assert ask("GET", f"/articles/{path}").status_code == 404


def test_a_form_that_nobody_knows_is_a_problem(ask: Ask, address: str) -> None:
    assert ask("GET", f"{address}/report.pdf").status_code == 404


STORY = """The port authority hired 300 engineers last year.

It paid $7.2 billion for new cranes in March, and 46 of its 88 piers are closed.
"""
ABOVE = "Harbour towns vote on Sunday. Some 12,000 people in Sandmouth may take part.\n\n"


def fingerprints(checked: dict[str, Any], text: str) -> dict[str, str]:
    """By the words of each claim."""
    return {one.surface: one.fingerprint for one in checked_text("a", text, checked).remarks}


def test_a_paragraph_written_in_above_leaves_the_fingerprints(
    check: Callable[..., dict[str, Any]],
) -> None:
    given = {"source": "Harbour Post", "published": "2023-05-02", "url": "https://a.example/1"}
    before = fingerprints(check(STORY, **given), STORY)
    after = fingerprints(check(ABOVE + STORY, **given), ABOVE + STORY)
    assert len(before) >= 3
    assert before.items() <= after.items()
    assert len(set(after.values())) == len(after)


def test_figures_on_file_leave_the_fingerprints(check: Callable[..., dict[str, Any]]) -> None:
    before = fingerprints(check(STORY, source="Harbour Post", published="2023-05-02"), STORY)
    check("The port authority hired 410 engineers.", source="Agency", published="2023-05-01")
    after = fingerprints(check(STORY, source="Sandmouth Radio", published="2023-05-02"), STORY)
    assert before == after
