"""Fact checks become disputed figures, wherever a feed puts them."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.domain import NewFigure, ObservationStatus
from app.errors import BadInput, TooLarge
from app.importers import Blank, Given, Record, Rejected, Row, from_claimreview
from app.importers.from_claimreview import _reviews, records_in

CLAIM = "Norland has 90,000 troops on the border of Southland."
REVIEW = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "claimReviewed": CLAIM,
    "author": {"@type": "Organization", "name": "Harbour Facts"},
    "datePublished": "2022-02-03",
    "url": "https://facts.example/1",
    "itemReviewed": {
        "@type": "Claim",
        "author": {"name": "Governor Imre Vass"},
        "datePublished": "2022-01-28T09:00:00+00:00",
    },
    "reviewRating": {"@type": "Rating", "alternateName": "False", "ratingValue": 1},
    "sdLicense": "https://licence.example/by",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "feed.json"


def records(path: Path, document: object, given: Given | None = None) -> list[Record]:
    path.write_text(json.dumps(document), encoding="utf-8")
    return list(records_in(path, given or Given()))


def figures(path: Path, document: object) -> list[NewFigure]:
    found = records(path, document)
    return [one.figure for one in found if isinstance(one, Row)]


def without(name: str, **others: Any) -> dict[str, Any]:
    return {key: value for key, value in (REVIEW | others).items() if key != name}


def test_the_number_of_a_reviewed_claim_is_a_disputed_figure(path: Path) -> None:
    (found,) = figures(path, REVIEW)
    assert (found.low, found.unit, found.quote) == (Decimal(90000), "troop", CLAIM)
    assert (found.source, found.attribution) == ("Harbour Facts", "Governor Imre Vass")
    assert (found.published, found.url) == (date(2022, 1, 28), "https://facts.example/1")
    assert found.observation.status is ObservationStatus.DISPUTED
    assert found.observation.is_void
    assert (found.observation.method, found.observation.vintage) == ("False", date(2022, 2, 3))
    assert found.observation.licence == "https://licence.example/by"


@pytest.mark.parametrize(
    "document",
    [
        [REVIEW],
        {"@graph": [{"@type": "WebPage"}, REVIEW]},
        {"@type": "DataFeed", "dataFeedElement": [{"@type": "DataFeedItem", "item": [REVIEW]}]},
        {"@type": "DataFeed", "dataFeedElement": [{"item": REVIEW}, {"item": None}]},
        {**REVIEW, "@type": ["ClaimReview", "Review"]},
    ],
)
def test_a_review_is_found_wherever_a_file_puts_it(path: Path, document: object) -> None:
    assert figures(path, document) == figures(path, REVIEW)


def test_a_rating_of_true_changes_nothing(path: Path) -> None:
    (found,) = figures(path, REVIEW | {"reviewRating": {"alternateName": "True"}})
    assert found.observation.status is ObservationStatus.DISPUTED


def test_a_claim_with_several_numbers_gives_several_figures(path: Path) -> None:
    found = figures(path, REVIEW | {"claimReviewed": "Norland has 90,000 troops and 300 tanks."})
    assert [one.unit for one in found] == ["troop", "tank"]


def test_a_claim_without_a_number_is_blank(path: Path) -> None:
    assert records(path, REVIEW | {"claimReviewed": "The moon is made of cheese."}) == [Blank(1)]


def test_a_bad_review_is_named_by_its_number_and_field(path: Path) -> None:
    bad = [without("claimReviewed"), REVIEW, without("author"), REVIEW | {"datePublished": "soon"}]
    found = records(path, bad)
    rejected = [(one.line, one.field) for one in found if isinstance(one, Rejected)]
    assert rejected == [(1, "claimReviewed"), (3, "author"), (4, "datePublished")]
    assert len(found) == 4


def test_a_reviewer_can_be_said_for_the_whole_file(path: Path) -> None:
    (found,) = records(path, without("author"), Given(source="Harbour Facts"))
    assert isinstance(found, Row)


@pytest.mark.parametrize("document", [{}, [], {"@type": "Review"}, 3])
def test_a_file_without_a_review_is_refused(path: Path, document: object) -> None:
    with pytest.raises(BadInput, match="holds no ClaimReview"):
        records(path, document)


def test_what_is_no_json_or_too_large_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text("{")
    with pytest.raises(BadInput, match="is no JSON"):
        list(records_in(path, Given()))
    monkeypatch.setattr(from_claimreview, "FILE_BYTES", 1)
    with pytest.raises(TooLarge):
        records(path, REVIEW)


@given(
    some.recursive(
        some.none() | some.text(max_size=5) | some.just("ClaimReview"),
        lambda inner: (
            some.lists(inner, max_size=3)
            | some.dictionaries(
                some.sampled_from(["@type", "item", "@graph", "author"]), inner, max_size=3
            )
        ),
        max_leaves=10,
    )
)
def test_whatever_a_feed_holds_is_walked(junk: object) -> None:
    assert all(isinstance(one, dict) for one in _reviews(junk))
