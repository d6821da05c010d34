"""A key that is bound to a source writes as that source, and as no other."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from app.domain.key import Scope
from app.services.keys import NewKey, create_key
from app.wiring import House
from tests.integration.browsers import ADA, Desk, with_people
from tests.integration.conftest import NOW, Rows

TEXT = "The port authority hired 300 engineers in March."
FIGURE = {
    "series": {"item": "engineer", "subject": "port authority"},
    "quantity": {"low": 310, "high": 310, "unit": "engineer"},
    "time": {"as_of": "2022-02-20"},
}
ITEM = {"uri": "urn:newsml:coast.example:17", "body_html": f"<p>{TEXT}</p>", "source": "Post"}

Ask = Callable[..., httpx.Response]


@pytest.fixture
def ask(house: House) -> Ask:
    """Asks with a key that is bound to "Meridian Wire"."""
    scopes = (Scope.READ, Scope.CHECK, Scope.WRITE)
    new = NewKey("the CMS", scopes, sources=("Meridian Wire",))
    made = create_key(house.store, new, NOW)
    browser = Desk(house).browser()

    def asked(method: str, path: str, **options: Any) -> httpx.Response:  # httpx's own options
        headers = {"Authorization": f"Bearer {made.text}", **options.pop("headers", {})}
        return browser.ask(method, path, headers=headers, **options)

    asked("GET", "/figures")  # from here on it was used in this minute
    return asked


def is_refused(response: httpx.Response, source: str, where: str = "source") -> None:
    assert response.status_code == 403, response.text
    assert response.headers["content-type"] == "application/problem+json"
    said = f'{where}: this key writes as "Meridian Wire" alone, and not as "{source}"'
    assert response.json()["detail"] == said


def article(source: str | None, **fields: Any) -> dict[str, Any]:
    return {"text": TEXT, "source": source, **fields}


@pytest.mark.parametrize("name", ["Meridian Wire", "MERIDIAN  WIRE", "Ｍeridian Wire"])
def test_it_checks_as_its_own_source_however_it_is_spelt(ask: Ask, name: str) -> None:
    assert ask("POST", "/check", json=article(name)).status_code == 200


@pytest.mark.parametrize(
    ("body", "source"),
    [
        (article("Harbour Post"), "Harbour Post"),
        (article("Harbour Post", record=False), "Harbour Post"),
        (article("Meridian Wirе"), "Meridian Wirе"),  # its last letter is Cyrillic
        (article(None), "unnamed source"),
        (article(None, url="https://www.harbour.example/17"), "harbour.example"),
        (article(" ", url="https://meridian.example/"), "meridian.example"),
    ],
    ids=["another", "unrecorded", "lookalike", "nobody", "a link", "blank"],
)
def test_it_checks_as_no_other(
    ask: Ask, table: Callable[[], Rows], body: dict[str, Any], source: str
) -> None:
    """Seen to fail with require_source taken out of report_of: all were answered 200."""
    before = table()
    is_refused(ask("POST", "/check", json=body), source)
    assert table() == before


def test_every_format_is_somebody_s(ask: Ask) -> None:
    is_refused(ask("POST", "/check", json=ITEM), "Post")
    plain = {"content-type": "text/plain"}
    asked = ask("POST", "/check?source=Post", content=TEXT.encode(), headers=plain)
    is_refused(asked, "Post")


def test_a_repeat_of_what_was_refused_is_refused(ask: Ask) -> None:
    once = {"Idempotency-Key": "17"}
    for _ in range(2):
        is_refused(ask("POST", "/check", json=article("Post"), headers=once), "Post")
    own = ask("POST", "/check", json=article("Meridian Wire"), headers=once)
    assert own.status_code == 200


def test_in_a_batch_each_article_is_let_in_by_itself(ask: Ask, table: Callable[[], Rows]) -> None:
    articles = [article("Meridian Wire"), article("Harbour Post"), article(None)]
    results = ask("POST", "/check/batch", json={"articles": articles}).json()["results"]
    assert [one["status"] for one in results] == [200, 403, 403]
    assert 'not as "Harbour Post"' in results[1]["problem"]["detail"]
    assert len(table()["articles"]) == 1


def test_it_adds_figures_as_its_own_source_alone(ask: Ask, table: Callable[[], Rows]) -> None:
    """Seen to fail with require_source taken out of the route."""
    own, other = FIGURE | {"source": "Meridian Wire"}, FIGURE | {"source": "Harbour Post"}
    before = table()
    refused = ask("POST", "/figures", json={"figures": [own, other]})
    is_refused(refused, "Harbour Post", "figures.1.source")
    assert table() == before
    assert ask("POST", "/figures", json={"figures": [own]}).status_code == 201


def test_it_retracts_figures_of_its_own_source_alone(house: House, ask: Ask) -> None:
    """Seen to fail with require_source taken out of the route."""
    free = create_key(house.store, NewKey("all", (Scope.WRITE,)), NOW)
    figures = [FIGURE | {"source": name} for name in ("Meridian Wire", "Harbour Post")]
    added = (
        Desk(house)
        .browser()
        .ask(
            "POST",
            "/figures",
            json={"figures": figures},
            headers={"Authorization": f"Bearer {free.text}"},
        )
    )
    own, other = (one["id"] for one in added.json()["items"])
    is_refused(ask("DELETE", f"/figures/{other}"), "Harbour Post")
    assert ask("GET", f"/figures/{other}").json()["status"] != "retracted"
    assert ask("DELETE", f"/figures/{own}").json()["status"] == "retracted"


def test_the_desk_says_what_a_key_is_bound_to(house: House) -> None:
    ada = with_people(house, ADA).signed_in(ADA)
    for sources in ((), ("Meridian Wire", "<b>Post</b>")):
        create_key(house.store, NewKey("the CMS", (Scope.CHECK,), sources=sources), NOW)
    page = ada.get("/desk/settings").text
    assert "<bdi>Meridian Wire</bdi>, <bdi>&lt;b&gt;Post&lt;/b&gt;</bdi>" in page
    assert "any source" in page
    listed = ada.get("/desk/settings.json").json()["keys"]
    assert sorted(one["sources"] for one in listed) == [[], ["Meridian Wire", "<b>Post</b>"]]
