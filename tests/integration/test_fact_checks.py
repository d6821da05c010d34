"""Other programs search what the desk reviewed as they search published fact checks."""

import json
from typing import Any

import pytest

from app.web.app import create_app
from app.web.fact_checks import ClaimSearchAnswer
from app.wiring import House
from tests.integration.asking import Ask, asking
from tests.integration.test_reviews import checked, decided, house

__all__ = ["house"]

PATH = "/v1/claims:search"


@pytest.fixture
def ask(house: House) -> Ask:
    return asking(create_app(house))


@pytest.fixture
def reviewed(ask: Ask) -> list[str]:
    """Three articles of three outlets, the first reviewed first."""
    articles = []
    for source, item in (("Harbour Post", "4,000 troops"), ("Meridian Wire", "300 tanks")):
        text = f"Norland has sent {item} to the border, the ministry said."
        articles.append(checked(ask, source, text))
    articles.append(checked(ask, "Coast Agency", "Norland has 90 ships."))
    for article in articles:
        decided(ask, article, "accept", textual_rating=f"Unproven 50%_{article[-1]}")
    return articles


def found(ask: Ask, **asked: object) -> list[dict[str, Any]]:
    answer = ask("GET", PATH, params=asked)
    assert answer.status_code == 200, answer.text
    ClaimSearchAnswer.model_validate(answer.json())
    claims: list[dict[str, Any]] = answer.json()["claims"]
    return claims


def test_a_reviewed_claim_in_googles_shape(ask: Ask) -> None:
    text = "The defence ministry said that 4,000 troops were at the border."
    article = checked(ask, text=text)
    said = {"textual_rating": "Unproven", "url": "https://desk.example/border"}
    decided(ask, article, "accept", **said)
    (claim,) = found(ask)
    (review,) = claim["claimReview"]
    assert review.pop("reviewDate")[-1] == "Z"
    assert claim == {
        "text": text,
        "claimant": "defence ministry",
        "claimDate": "2022-01-30T00:00:00Z",
        "claimReview": [
            {
                "publisher": {"name": "Harbour Desk", "site": "desk.example"},
                "url": "https://desk.example/border",
                "title": "“4,000 troops” in Harbour Post",
                "textualRating": "Unproven",
                "languageCode": "en",
            }
        ],
    }


def test_nothing_is_found_that_nobody_reviewed(ask: Ask) -> None:
    checked(ask)
    assert ask("GET", PATH).json() == {"claims": []}


@pytest.mark.usefixtures("reviewed")
@pytest.mark.parametrize(
    ("asked", "sources"),
    [
        ({}, ["Coast Agency", "Meridian Wire", "Harbour Post"]),
        ({"query": "norland TROOPS"}, ["Harbour Post"]),
        ({"query": "meridian"}, ["Meridian Wire"]),
        ({"query": "50%"}, []),
        ({"query": "'; DROP TABLE reviews --"}, []),
        ({"query": "troops tanks"}, []),
        ({"languageCode": "en-GB"}, ["Coast Agency", "Meridian Wire", "Harbour Post"]),
        ({"languageCode": "fr"}, []),
        ({"reviewPublisherSiteFilter": "www.desk.example", "query": "ships"}, ["Coast Agency"]),
        (
            {"reviewPublisherSiteFilter": "https://desk.example/x", "query": "ships"},
            ["Coast Agency"],
        ),
        ({"reviewPublisherSiteFilter": "other.example"}, []),
        ({"reviewPublisherSiteFilter": "http://["}, []),
        ({"maxAgeDays": 1, "offset": 2}, ["Harbour Post"]),
        ({"offset": 3}, []),
        ({"key": "any", "alt": "json", "query": "ships"}, ["Coast Agency"]),
    ],
)
def test_the_search_is_narrowed(ask: Ask, asked: dict[str, Any], sources: list[str]) -> None:
    titles = [claim["claimReview"][0]["title"] for claim in found(ask, **asked)]
    assert [title.partition(" in ")[2] for title in titles] == sources


@pytest.mark.usefixtures("reviewed")
def test_pages_follow_each_other_and_miss_nothing(ask: Ask) -> None:
    first = ask("GET", PATH, params={"pageSize": 2}).json()
    asked = {"pageSize": 2, "pageToken": first["nextPageToken"], "offset": 2}
    second = ask("GET", PATH, params=asked).json()
    assert [len(page["claims"]) for page in (first, second)] == [2, 1]
    assert "nextPageToken" not in second
    texts = [claim["text"] for page in (first, second) for claim in page["claims"]]
    assert len(set(texts)) == 3


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"pageToken": "x"}, "pageToken"),
        ({"pageSize": 0}, "pageSize"),
        ({"pageSize": 201}, "pageSize"),
        ({"maxAgeDays": -1}, "maxAgeDays"),
        ({"offset": 10_001}, "offset"),
        ({"query": "x" * 401}, "query"),
        ({"query": "a\0"}, "query"),
        ({"languageCode": "\0"}, "languageCode"),
        ({"language_code": "en"}, "language_code"),
        ({"q": "x"}, "q"),
    ],
)
def test_what_cannot_be_asked_is_named(ask: Ask, asked: dict[str, Any], field: str) -> None:
    answer = ask("GET", PATH, params=asked)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"] == [field]


@pytest.mark.usefixtures("reviewed")
@pytest.mark.parametrize("path", ["/claims:search", "/v1alpha1/claims:search"])
def test_the_other_addresses_answer_alike(ask: Ask, path: str) -> None:
    assert ask("GET", path).content == ask("GET", PATH).content


def test_without_a_publisher_nothing_is_found(house: House, reviewed: list[str]) -> None:
    nameless = asking(create_app(House(house.engine, house.store)))
    assert reviewed
    assert json.loads(nameless("GET", PATH).content) == {"claims": []}
