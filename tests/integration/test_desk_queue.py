"""The queue on the desk: filters, order, pages, and one decision about several claims."""

import csv
import io
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import httpx
import pytest

from app.domain import Verdict
from app.services.paging import Place, cursor_of
from app.services.reviews import ClaimName, Given, ReviewKind, review_claim
from app.store import queue as queue_store
from app.wiring import House
from tests.integration.conftest import NOW
from tests.integration.pages import OWN, Ask, asking, is_sound, tree

Check = Callable[..., dict[str, Any]]

HOSTILE = '=cmd()"><script>alert(1)</script>\u202e&amp;'
QUEUE = "/desk/queue"


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(house)


@pytest.fixture
def post(ask: Ask) -> Ask:
    def posted(path: str, fields: Any, **headers: str) -> httpx.Response:
        form = {"Content-Type": "application/x-www-form-urlencoded", **OWN, **headers}
        return ask("POST", path, content=urlencode(fields, doseq=True), headers=form)

    return posted


@pytest.fixture
def busy(check: Check) -> dict[str, Any]:
    """Three outlets, and the last one contradicts the first two."""
    check("Norland has 4,000 troops in Maresia.", source="Harbour Post", published="2022-02-20")
    check("Norland has 4,000 troops in Maresia.", source="Meridian Wire", published="2022-02-20")
    return check(
        "Norland has 9,000 troops in Maresia. The bridge of Tarsa is 3 km long.",
        source="Tarsa Times",
        title="At the border",
        published="2022-02-20",
    )


def items(ask: Ask, **asked: object) -> list[dict[str, Any]]:
    response = ask("GET", "/desk/queue.json", params=asked)
    assert response.status_code == 200, response.text
    found: list[dict[str, Any]] = json.loads(response.text)["items"]
    return found


def rows(response: httpx.Response) -> list[str]:
    return [" ".join(row.text_content().split()) for row in tree(response).xpath("//tr[@data-row]")]


def pick(claim: dict[str, Any]) -> str:
    return f"{claim['article']} {claim['claim']} {claim['tag']}"


def test_an_empty_queue_gives_the_line_to_copy(ask: Ask) -> None:
    response = ask("GET", QUEUE)
    is_sound(response)
    assert "/check -H" in tree(response).xpath("string(//main//pre)")
    assert items(ask) == []


@pytest.mark.usefixtures("busy")
def test_a_row_shows_the_number_in_its_sentence_and_how_far_off_it_is(ask: Ask) -> None:
    response = ask("GET", QUEUE, params={"verdict": "conflicts"})
    is_sound(response)
    (row,) = tree(response).xpath("//tr[@data-row]")
    assert row.xpath("string(.//q//b)") == "9,000 troops"
    assert row.xpath("string(.//q)") == "Norland has 9,000 troops in Maresia."
    assert row.xpath("string(.//*[contains(@class, 'verdict')])") == "conflicts"
    told = " ".join(row.text_content().split())
    assert "4,000 ± 200 troops" in told
    assert "off by 125%, 11.1 tolerances" in told
    assert "Tarsa Times" in told
    (claim,) = items(ask, verdict="conflicts")
    assert row.xpath(".//a[@data-open]/@href") == [
        f"/desk/articles/{claim['article']}/claims/{claim['claim']}"
    ]


@pytest.mark.usefixtures("busy")
def test_each_filter_keeps_what_it_asks_for(ask: Ask) -> None:
    everything = items(ask)
    assert len(everything) == 4
    (claim,) = items(ask, verdict="conflicts")
    for asked in (
        {"source": "tarsa  TIMES"},
        {"source": claim["source_id"]},
        {"series": claim["series_id"], "verdict": "conflicts"},
        {"q": "9,000 maresia"},
        {"age": "1d", "q": "9,000"},
        {"state": "open", "since": NOW.isoformat(), "verdict": "conflicts"},
    ):
        assert claim["claim"] in [one["claim"] for one in items(ask, **asked)]
    for asked in (
        {"source": "nobody"},
        {"series": "ser_none"},
        {"q": "9,000 nowhere"},
        {"state": "accepted"},
        {"assignee": "Ada"},
        {"until": NOW.isoformat()},
        {"verdict": "drifts"},
    ):
        assert items(ask, **asked) == []


@pytest.mark.usefixtures("busy")
def test_the_gravest_come_first_and_the_widest_gap(ask: Ask) -> None:
    verdicts = [one["verdict"] for one in items(ask, sort="gravest")]
    assert verdicts == ["conflicts", "unseen", "unseen", "agrees"]
    assert [one["verdict"] for one in items(ask, sort="gap")] == ["conflicts"]


@pytest.mark.parametrize("sort", ["newest", "gravest"])
@pytest.mark.usefixtures("busy")
def test_pages_hold_every_claim_once(ask: Ask, sort: str) -> None:
    seen: list[str] = []
    path = f"{QUEUE}?sort={sort}&limit=1"
    while path:
        response = ask("GET", path)
        assert len(rows(response)) == 1
        seen += tree(response).xpath("//tr[@data-row]//a[@data-open]/@href")
        path = next(iter(tree(response).xpath("//a[@rel='next']/@href")), "")
    assert len(seen) == len(set(seen)) == 4


@pytest.mark.parametrize(
    "asked",
    [
        {"cursor": "abc"},
        {"cursor": cursor_of("queue by gravest", Place('[0, 0.0, ""]', ""))},
        {"cursor": cursor_of("queue by newest", Place("[0, 0.0]", ""))},
        {"cursor": cursor_of("queue by newest", Place("nonsense", ""))},
        {"cursor": cursor_of("queue by newest", Place('[9, 0.0, ""]', ""))},
        {"cursor": cursor_of("queue by newest", Place('["0", 0.0, ""]', ""))},
        {"cursor": cursor_of("queue by newest", Place('[0, Infinity, ""]', ""))},
        {"age": "week"},
        {"verdict": "wrong"},
        {"since": "2022-01-01T00:00:00"},
        {"limit": "0"},
        {"nothing": "1"},
    ],
)
def test_what_cannot_be_asked_is_refused_as_a_page(ask: Ask, asked: dict[str, str]) -> None:
    response = ask("GET", QUEUE, params=asked)
    assert response.status_code == 422, response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert ask("GET", "/desk/queue.json", params=asked).status_code == 422


def test_a_spreadsheet_runs_nothing(ask: Ask, check: Check) -> None:
    check(f"{HOSTILE} says Norland has 4,000 troops.", source=HOSTILE, title=HOSTILE)
    response = ask("GET", "/desk/queue.csv")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    (line,) = csv.DictReader(io.StringIO(response.text))
    assert line["source"].startswith("'=cmd()")
    assert line["title"].startswith("'=cmd()")
    assert line["verdict"] == "unseen"
    assert all(not cell.startswith(("=", "+", "@")) for cell in line.values())


def test_hostile_words_stay_words(ask: Ask, check: Check) -> None:
    check(f"{HOSTILE} says Norland has 4,000 troops.", source=HOSTILE, title=HOSTILE)
    for path in (QUEUE, "/", "/desk/sources", f"{QUEUE}?source={HOSTILE}&q={HOSTILE}"):
        response = ask("GET", path)
        is_sound(response)
        assert "<script>alert" not in response.text
        assert "\u202e" not in tree(response).xpath("string(//main//table)")


# decisions


@pytest.mark.usefixtures("busy")
def test_what_is_ticked_is_accepted_claim_by_claim(ask: Ask, post: Ask, house: House) -> None:
    own = items(ask, source="Tarsa Times")
    assert len(own) == 2  # of one article: the first review changes its tag
    chosen = urlencode({"state": "open", "source": "Tarsa Times"})
    fields = {"pick": [pick(one) for one in own], "kind": "accept", "chosen": chosen}
    response = post(f"{QUEUE}/bulk", fields)
    assert response.status_code == 303, response.text
    path = urlsplit(response.headers["location"])
    assert (path.netloc, path.path) == ("", QUEUE)
    assert parse_qs(path.query) == {
        "state": ["open"],
        "source": ["Tarsa Times"],
        "done": ["accept"],
        "count": ["2"],
    }
    page = ask("GET", response.headers["location"])
    is_sound(page)
    assert tree(page).xpath("string(//p[@role='status'])") == "Accepted: 2 claims."
    assert {one["state"] for one in items(ask, source="Tarsa Times")} == {"accepted"}
    assert items(ask, source="Tarsa Times", state="open") == []


@pytest.mark.usefixtures("busy")
def test_an_overridden_claim_shows_what_stands_and_what_it_was(ask: Ask, house: House) -> None:
    (claim,) = items(ask, verdict="conflicts")
    name = ClaimName(claim["article"], claim["claim"])
    given = Given(ReviewKind.OVERRIDE, Verdict.SUPERSEDED, "another brigade", "Ines Brandt")
    review_claim(house.store, name, given, None, NOW)
    (told,) = items(ask, state="overridden")
    assert (told["verdict"], told["given"]) == ("conflicts", "superseded")
    (row,) = rows(ask("GET", QUEUE, params={"state": "overridden"}))
    assert "superseded overridden, was conflicts" in row
    review_claim(house.store, name, Given(ReviewKind.UNDO), None, NOW)
    assert [one["given"] for one in items(ask, verdict="conflicts")] == [None]


@pytest.mark.usefixtures("busy")
def test_a_number_that_claims_nothing_is_dismissed_and_a_claim_assigned(
    ask: Ask, post: Ask
) -> None:
    (claim,) = items(ask, verdict="conflicts")
    post(f"{QUEUE}/bulk", {"pick": pick(claim), "kind": "not_a_claim", "chosen": ""})
    (claim,) = items(ask, state="dismissed")
    post(
        f"{QUEUE}/bulk",
        {"pick": pick(claim), "kind": "assign", "assignee": " Ada ", "chosen": ""},
    )
    (claim,) = items(ask, assignee="Ada")
    assert (claim["verdict"], claim["state"]) == ("conflicts", "dismissed")
    (row,) = rows(ask("GET", QUEUE, params={"assignee": "Ada"}))
    assert "not a claim" in row
    post(f"{QUEUE}/bulk", {"pick": pick(claim), "kind": "assign", "assignee": "", "chosen": ""})
    assert items(ask, assignee="Ada") == []


@pytest.mark.usefixtures("busy")
def test_what_changed_meanwhile_is_left_and_told(ask: Ask, post: Ask, house: House) -> None:
    (claim,) = items(ask, verdict="conflicts")
    (other,) = items(ask, verdict="agrees")
    name = ClaimName(claim["article"], claim["claim"])
    review_claim(house.store, name, Given(ReviewKind.NOT_A_CLAIM), None, NOW)
    response = post(
        f"{QUEUE}/bulk", {"pick": [pick(claim), pick(other)], "kind": "accept", "chosen": ""}
    )
    assert response.status_code == 412
    is_sound(response)
    told = " ".join(tree(response).xpath("string(//section[@role='alert'])").split())
    assert "Of 2 claims, 1 was left as it was" in told
    assert claim["claim"] in told
    assert "look at it again" in told
    assert [one["claim"] for one in items(ask, state="dismissed")] == [claim["claim"]]
    assert [one["claim"] for one in items(ask, state="accepted")] == [other["claim"]]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"kind": "accept"}, 422),
        ({"pick": "one two", "kind": "accept"}, 422),
        ({"pick": "a b c", "kind": "override"}, 422),
        ({"pick": "a b c", "kind": ""}, 422),
        ({"pick": "a b c", "kind": "accept", "reason": "x" * 5_000}, 422),
        ({"pick": "a b c", "kind": "accept", "other": "1"}, 422),
        ({"pick": "a b c", "kind": "accept", "chosen": "sort=wrong"}, 422),
        ({"pick": "a b c", "kind": "accept", "chosen": "next=//evil.example"}, 422),
    ],
)
@pytest.mark.usefixtures("busy")
def test_a_decision_of_no_use_is_refused(post: Ask, fields: dict[str, str], status: int) -> None:
    response = post(f"{QUEUE}/bulk", fields)
    assert response.status_code in (status, 413), response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.usefixtures("busy")
def test_a_decision_from_elsewhere_is_refused(ask: Ask, post: Ask) -> None:
    (claim,) = items(ask, verdict="conflicts")
    fields = {"pick": pick(claim), "kind": "accept", "chosen": ""}
    response = post(f"{QUEUE}/bulk", fields, **{"Sec-Fetch-Site": "cross-site"})
    assert response.status_code == 403
    assert items(ask, state="accepted") == []


# bounds


@pytest.mark.usefixtures("busy")
def test_a_search_that_ends_early_says_so_and_goes_on(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue_store, "WINDOW", 1)
    response = ask("GET", QUEUE, params={"q": "harbour nowhere"})
    is_sound(response)
    (path,) = tree(response).xpath("//main//a[contains(text(), 'Go on')]/@href")
    walked = 1
    while path:
        response = ask("GET", path)
        walked += 1
        path = next(iter(tree(response).xpath("//main//a[contains(text(), 'Go on')]/@href")), "")
    assert walked == 4
    assert "No claim is like that" in response.text
