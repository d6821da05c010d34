"""What persons decide about claims over HTTP: on what they saw, while it is so."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.cli.main import main
from app.jobs.worker import lanes_of
from app.settings import Settings
from app.web import answers, entries
from app.web.app import create_app
from app.web.decided import ReviewAnswer
from app.wiring import House, build
from tests.databases import migrated, url_of
from tests.integration.asking import Ask, asking

TROOPS = "Norland has sent 4,000 troops to the border."
Rows = dict[str, list[tuple[object, ...]]]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    settings = Settings(
        database_url=f"sqlite:///{tmp_path}/plumbline.sqlite3",
        publisher_name="Harbour Desk",
        publisher_url="https://desk.example",
        public_url="https://facts.desk.example/",
        review_license="https://cc.example/by",
    )
    migrated(settings.database_url)
    built = build(settings)
    yield built
    built.store.close()


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(create_app(house, now=lambda: datetime.now(UTC) - timedelta(minutes=1)))


def checked(ask: Ask, source: str = "Harbour Post", text: str = TROOPS) -> str:
    url = f"https://{source.split()[0].lower()}.example/border"
    body = {"text": text, "source": source, "published": "2022-01-30", "url": url}
    article: str = ask("POST", "/check", body).json()["article"]["id"]
    return article


def rejudge(house: House) -> None:
    next(lane for lane in lanes_of(house) if lane.name == "rejudging").step()


def looked_at(ask: Ask, article: str) -> tuple[dict[str, Any], str]:
    """The article's only claim as it stands, and the tag of what was seen."""
    answer = ask("GET", f"/articles/{article}")
    entries.ArticleReport.model_validate(answer.json())
    (claim,) = answer.json()["report"]["claims"]
    return claim, answer.headers["etag"]


def decided(ask: Ask, article: str, kind: str, **said: object) -> httpx.Response:
    claim, tag = looked_at(ask, article)
    path = f"/articles/{article}/claims/{claim['id']}/review"
    return ask("POST", path, {"kind": kind, **said}, if_match=tag)


def listed(ask: Ask, article: str) -> list[dict[str, Any]]:
    page = ask("GET", f"/articles/{article}/reviews").json()
    entries.ReviewPage.model_validate(page)
    items: list[dict[str, Any]] = page["items"]
    return items


def test_an_accepted_verdict_shows_in_the_report(ask: Ask) -> None:
    article = checked(ask)
    answer = decided(
        ask, article, "accept", who="night desk", textual_rating="Unproven", reason="asked twice"
    )
    review = answer.json()
    assert answer.status_code == 201
    ReviewAnswer.model_validate(review)
    assert (review["number"], review["verdict"], review["counts"]) == (1, "unseen", True)
    claim, tag = looked_at(ask, article)
    assert claim["review"] == review
    assert tag == answer.headers["etag"]
    assert ask("GET", f"/articles/{article}/report.json").json()["claims"] == [claim]
    assert listed(ask, article) == [review]


def test_who_checks_the_article_again_sees_what_was_decided(
    ask: Ask, table: Callable[[], Rows]
) -> None:
    article = checked(ask)
    review = decided(ask, article, "accept", textual_rating="Unproven").json()
    before = table()
    url = "https://harbour.example/border"
    body = {"text": TROOPS, "source": "Harbour Post", "published": "2022-01-30", "url": url}
    for answer in (
        ask("POST", "/check", body).json(),
        ask("POST", "/check", {**body, "record": False}).json(),
        ask("POST", "/check/batch", {"articles": [body]}).json()["results"][0]["report"],
    ):
        answers.ReportAnswer.model_validate(answer)
        assert answer["claims"][0]["review"] == review
    assert table() == before
    assert "review" not in json.dumps(before["reports"], default=str)


def test_a_fresh_report_holds_no_review(ask: Ask) -> None:
    claim, _ = looked_at(ask, checked(ask))
    assert "review" not in claim


def test_an_undo_leads_back_to_the_review_before(ask: Ask) -> None:
    article = checked(ask)
    accepted = decided(ask, article, "accept").json()
    decided(ask, article, "override", verdict="conflicts", reason="the ministry says 400")
    assert decided(ask, article, "undo", reason="a misprint of ours").json()["counts"] is False
    claim, _ = looked_at(ask, article)
    assert claim["review"]["number"] == accepted["number"]
    assert decided(ask, article, "undo").status_code == 201
    assert "review" not in looked_at(ask, article)[0]
    assert decided(ask, article, "undo").status_code == 409
    assert [review["kind"] for review in listed(ask, article)] == [
        "undo",
        "undo",
        "override",
        "accept",
    ]


def test_what_is_no_claim_is_shown_and_never_published(ask: Ask) -> None:
    article = checked(ask)
    review = decided(ask, article, "not_a_claim", who="night desk").json()
    assert (review["verdict"], review["rating"], review["counts"]) == (None, None, True)
    claim, _ = looked_at(ask, article)
    assert claim["review"] == review
    published = ask("GET", f"/articles/{article}/report.claimreview").json()
    assert published["@graph"] == []
    assert ask("GET", "/claims:search").json() == {"claims": []}
    page = ask("GET", f"/articles/{article}/report.html").text
    assert "Reviewed by night desk (not a claim)" in page


def test_notes_and_assignments_are_on_record_and_decide_nothing(ask: Ask) -> None:
    article = checked(ask)
    note = decided(ask, article, "note", reason="ask the ministry", who="day desk").json()
    given = decided(ask, article, "assign", assignee="Ada", who="day desk").json()
    assert (note["counts"], given["counts"]) == (False, False)
    assert given["before"]["words"] == "nothing decided"
    assert (given["after"]["words"], given["assignee"]) == (
        "nothing decided; assigned to Ada",
        "Ada",
    )
    assert "review" not in looked_at(ask, article)[0]
    assert [one["kind"] for one in listed(ask, article)] == ["assign", "note"]
    assert decided(ask, article, "undo").status_code == 409


def test_a_review_of_what_was_seen_before_is_refused(ask: Ask, table: Callable[[], Rows]) -> None:
    article = checked(ask)
    claim, tag = looked_at(ask, article)
    path = f"/articles/{article}/claims/{claim['id']}/review"
    ask("POST", path, {"kind": "accept", "who": "one"}, if_match=tag)
    before = table()
    refused = ask("POST", path, {"kind": "accept", "who": "other"}, if_match=tag)
    assert (refused.status_code, refused.json()["title"]) == (412, "Precondition Failed")
    assert table() == before
    assert ask("POST", path, {"kind": "accept"}).status_code == 428
    assert ask("POST", path, {"kind": "accept"}, if_match="1.0.1").status_code == 400
    assert ask("POST", path, {"kind": "accept"}, if_match="*").status_code == 201


def test_a_verdict_that_changed_since_is_accepted_no_more(house: House, ask: Ask) -> None:
    article = checked(ask)
    decided(ask, article, "accept", textual_rating="Unproven")
    _, tag = looked_at(ask, article)
    checked(ask, "Meridian Wire")
    rejudge(house)
    claim, later = looked_at(ask, article)
    assert (claim["verdict"], claim.get("review")) == ("agrees", None)
    assert later != tag
    (review,) = listed(ask, article)
    assert (review["seen"]["edition"], review["seen"]["verdict"]) == (0, "unseen")
    assert review["counts"] is False
    assert decided(ask, article, "accept").json()["seen"]["edition"] == 1


def test_a_verdict_that_becomes_the_persons_own_counts_on(house: House, ask: Ask) -> None:
    article = checked(ask)
    decided(ask, article, "override", verdict="agrees", reason="the ministry confirmed it")
    checked(ask, "Meridian Wire")
    rejudge(house)
    claim, _ = looked_at(ask, article)
    assert (claim["verdict"], claim["review"]["kind"]) == ("agrees", "override")


def test_another_text_of_the_article_is_reviewed_anew(ask: Ask) -> None:
    article = checked(ask)
    decided(ask, article, "accept", textual_rating="Unproven")
    assert checked(ask, text=f"Corrected. {TROOPS}") == article
    claim, _ = looked_at(ask, article)
    assert "review" not in claim
    (review,) = listed(ask, article)
    assert (review["seen"]["version"], review["counts"]) == (1, False)
    graph = json.loads(ask("GET", f"/articles/{article}/report.claimreview").content)["@graph"]
    assert graph == []


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"kind": "override", "reason": "so"}, "verdict"),
        ({"kind": "override", "verdict": "conflicts"}, "reason"),
        ({"kind": "override", "verdict": "conflicts", "reason": " "}, "reason"),
        ({"kind": "override", "verdict": "unseen", "reason": "so"}, "verdict"),
        ({"kind": "accept", "verdict": "unseen"}, "verdict"),
        ({"kind": "undo", "url": "https://desk.example/1"}, "kind"),
        ({"kind": "accept", "url": "javascript:alert(1)"}, "url"),
        ({"kind": "accept", "first_appearance": "desk"}, "first_appearance"),
        ({"kind": "note"}, "reason"),
        ({"kind": "accept", "assignee": "Ada"}, "assignee"),
        ({"kind": "not_a_claim", "textual_rating": "No claim"}, "kind"),
        ({"kind": "applaud"}, "kind"),
        ({"kind": "accept", "rating": 5}, "rating"),
    ],
)
def test_what_cannot_be_decided_is_named(
    ask: Ask, table: Callable[[], Rows], said: dict[str, Any], field: str
) -> None:
    article = checked(ask)
    before = table()
    answer = decided(ask, article, **said)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"] == [field]
    assert table() == before


@pytest.mark.parametrize("path", ["art_none/claims/clm_none", "known/claims/clm_none"])
def test_what_is_unknown_is_not_found(ask: Ask, path: str) -> None:
    path = path.replace("known", checked(ask))
    answer = ask("POST", f"/articles/{path}/review", {"kind": "accept"}, if_match="*")
    assert answer.status_code == 404
    assert ask("GET", "/articles/art_none/reviews").status_code == 404


def test_reviews_are_listed_page_by_page(ask: Ask) -> None:
    article = checked(ask)
    for who in ("one", "two", "three"):
        decided(ask, article, "accept", who=who)
    first = ask("GET", f"/articles/{article}/reviews?limit=2")
    cursor = first.json()["next_cursor"]
    assert 'rel="next"' in first.headers["link"]
    second = ask("GET", f"/articles/{article}/reviews?limit=2&cursor={cursor}").json()
    names = [one["who"] for one in [*first.json()["items"], *second["items"]]]
    assert (names, second["next_cursor"]) == (["three", "two", "one"], None)
    assert ask("GET", f"/articles/{article}/reviews?cursor=x").status_code == 422


def test_the_reviews_of_all_articles_are_listed_page_by_page(ask: Ask) -> None:
    first, second = checked(ask), checked(ask, "Meridian Wire")
    decided(ask, first, "accept", who="Ada")
    decided(ask, second, "not_a_claim")
    decided(ask, first, "undo")
    answer = ask("GET", "/reviews?limit=2")
    page = answer.json()
    entries.ReviewHistory.model_validate(page)
    assert 'rel="next"' in answer.headers["link"]
    rest = ask("GET", f"/reviews?limit=2&cursor={page['next_cursor']}").json()
    told = [*page["items"], *rest["items"]]
    assert [(one["kind"], one["source"], one["counts"]) for one in told] == [
        ("undo", "Harbour Post", False),
        ("not_a_claim", "Meridian Wire", True),
        ("accept", "Harbour Post", False),
    ]
    assert told[1]["after"]["words"] == "no claim"
    assert rest["next_cursor"] is None
    assert ask("GET", "/reviews?cursor=x").status_code == 422


# report.claimreview


def test_only_what_a_person_decided_is_published(ask: Ask) -> None:
    article = checked(ask)
    path = f"/articles/{article}/report.claimreview"
    answer = ask("GET", path)
    assert answer.headers["content-type"].startswith("application/ld+json")
    assert answer.json() == {"@context": "https://schema.org", "@graph": []}
    decided(ask, article, "override", verdict="superseded", reason="withdrawn in March")
    (review,) = ask("GET", path).json()["@graph"]
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "Out of date"}
    assert review["url"].startswith(f"https://facts.desk.example/articles/{article}/report.html#")
    claim, _ = looked_at(ask, article)
    one = ask("GET", f"{path}?claim={claim['id']}").json()
    assert one == {"@context": "https://schema.org", **review}
    assert ask("GET", f"{path}?claim=clm_none").status_code == 404


def test_without_a_publisher_nothing_is_published(house: House, ask: Ask) -> None:
    article = checked(ask)
    decided(ask, article, "accept", textual_rating="Unproven")
    nameless = asking(create_app(House(house.engine, house.store)))
    answer = nameless("GET", f"/articles/{article}/report.claimreview")
    assert answer.status_code == 409
    assert "PLUMBLINE_PUBLISHER_NAME" in answer.json()["detail"]


def test_the_command_line_prints_what_was_decided(
    house: House,
    ask: Ask,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    article = checked(ask)
    decided(ask, article, "accept", textual_rating="Unproven")
    database = url_of(house.store)
    for name, value in {
        "DATABASE_URL": database,
        "PUBLISHER_NAME": "Harbour Desk",
        "PUBLISHER_URL": "https://desk.example",
    }.items():
        monkeypatch.setenv(f"PLUMBLINE_{name}", value)
    (tmp_path / "border.txt").write_text(TROOPS, encoding="utf-8")
    url = "https://harbour.example/border"
    facts = ["--source", "Harbour Post", "--published", "2022-01-30", "--url", url]
    asked = ["check", str(tmp_path / "border.txt"), *facts, "--format", "claimreview"]
    assert main(asked) == 0
    (review,) = json.loads(capsysbinary.readouterr().out)["@graph"]
    assert review["reviewRating"]["alternateName"] == "Unproven"
    assert review["author"]["name"] == "Harbour Desk"


def test_the_page_of_a_report_shows_the_review_and_has_another_tag(ask: Ask) -> None:
    article = checked(ask)
    before = ask("GET", f"/articles/{article}/report.html")
    decided(ask, article, "override", verdict="conflicts", reason="The ministry named 9,000.")
    after = ask("GET", f"/articles/{article}/report.html")
    assert "The ministry named 9,000." not in before.text
    assert "The ministry named 9,000." in after.text
    assert before.headers["etag"] != after.headers["etag"]
