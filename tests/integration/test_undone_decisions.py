"""Reports and subscribers follow a decision, and follow it back when it is taken back."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from app.domain.webhooks import EventType
from app.outgoing import Reach
from app.services.articles import get_article
from app.services.decisions import (
    Desk,
    OtherFacets,
    Part,
    Word,
    keep_apart,
    merge_series,
    retract_figure,
    split_series,
    undo_decision,
)
from app.services.rejudging import rejudge_all
from app.services.series import get_series
from app.services.subscriptions import Wish, list_messages, subscribe
from app.wiring import House
from tests.integration.conftest import NOW

Check = Callable[..., dict[str, Any]]
WORD = Word("one pool, two names", "Ines Brandt")
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def desk(house: House) -> Desk:
    return Desk(house.store, house.engine)


class Newsroom:
    """Two reports of one number that nothing links: of Northern Baths, and of Blue Lagoon."""

    def __init__(self, desk: Desk, check: Check) -> None:
        self.desk, self.check = desk, check
        self.baths = check("Northern Baths has 310 engineers.", source="Harbour Post")
        self.lagoon = check("Blue Lagoon has 310 engineers.", source="Meridian Wire")
        rejudge_all(desk.store, desk.engine, LATER)
        self.series = tuple(one["claims"][0]["series"] for one in (self.baths, self.lagoon))

    def judged(self, answer: dict[str, Any]) -> tuple[str, str]:
        """Verdict and series of the article's claim, once all that waits was judged again."""
        rejudge_all(self.desk.store, self.desk.engine, LATER)
        record = get_article(self.desk.store, answer["article"]["id"])
        claim = json.loads(record.report)["claims"][0]
        return claim["verdict"], claim["series"]

    def causes(self, answer: dict[str, Any]) -> list[str]:
        record = get_article(self.desk.store, answer["article"]["id"])
        return [str(change.why.cause) for change in record.history]


@pytest.fixture
def newsroom(desk: Desk, check: Check) -> Newsroom:
    return Newsroom(desk, check)


def test_reports_follow_a_merge_and_its_undo(desk: Desk, newsroom: Newsroom) -> None:
    baths, lagoon = newsroom.series
    assert newsroom.judged(newsroom.baths) == ("unseen", baths)
    merge = merge_series(desk, baths, lagoon, WORD, NOW)
    assert newsroom.judged(newsroom.baths) == ("agrees", lagoon)
    assert newsroom.judged(newsroom.lagoon) == ("agrees", lagoon)
    undo_decision(desk, merge.number, WORD, LATER)
    assert newsroom.judged(newsroom.baths) == ("unseen", baths)
    assert newsroom.judged(newsroom.lagoon) == ("unseen", lagoon)
    assert newsroom.causes(newsroom.baths) == ["series.merge", "decision.undone"]


def test_the_next_article_is_linked_as_before_the_merge(desk: Desk, newsroom: Newsroom) -> None:
    baths, lagoon = newsroom.series
    merge = merge_series(desk, baths, lagoon, WORD, NOW)
    undo_decision(desk, merge.number, WORD, LATER)
    next_one = newsroom.check("Northern Baths has 310 engineers.", source="Evening Ledger")[
        "claims"
    ][0]
    assert next_one["series"] == baths
    assert [one["source"] for one in next_one["evidence"]] == ["Harbour Post"]
    assert not next_one["link"]["rule"].startswith("link.person")


def test_reports_follow_a_split_and_its_undo(desk: Desk, newsroom: Newsroom) -> None:
    baths, lagoon = newsroom.series
    merge_series(desk, baths, lagoon, WORD, NOW)
    figure = next(
        one.id
        for one in get_series(desk.store, lagoon).figures
        if one.provenance.source == "Harbour Post"
    )
    part = Part((figure,), OtherFacets(part="north shore"))
    split = split_series(desk, lagoon, part, WORD, NOW)
    assert newsroom.judged(newsroom.baths) == ("unseen", split.other_id)
    undo_decision(desk, split.number, WORD, LATER)
    assert newsroom.judged(newsroom.baths) == ("agrees", lagoon)


def test_reports_follow_an_apart_and_its_undo(desk: Desk, newsroom: Newsroom) -> None:
    baths, lagoon = newsroom.series
    merge_series(desk, baths, lagoon, WORD, NOW)
    apart = keep_apart(desk, baths, lagoon, WORD, NOW)
    assert newsroom.judged(newsroom.baths) == ("unseen", baths)
    undo_decision(desk, apart.number, WORD, LATER)
    assert newsroom.judged(newsroom.baths) == ("agrees", lagoon)


def test_reports_follow_a_retraction_and_its_undo(desk: Desk, newsroom: Newsroom) -> None:
    baths, _ = newsroom.series
    (figure,) = get_series(desk.store, baths).figures
    other = newsroom.check("Northern Baths has 310 engineers.", source="Evening Ledger")
    assert newsroom.judged(other) == ("agrees", baths)
    retracted = retract_figure(desk, figure.id, WORD, NOW)
    assert newsroom.judged(other) == ("unseen", baths)
    undo_decision(desk, retracted.number, WORD, LATER)
    assert newsroom.judged(other) == ("agrees", baths)


def test_subscribers_hear_of_each(desk: Desk, newsroom: Newsroom, house: House) -> None:
    wish = Wish("https://bot.example/hook", (EventType.DECIDED,))
    subscription = subscribe(house.store, wish, Reach(), NOW)
    baths, _ = newsroom.series
    (figure,) = get_series(desk.store, baths).figures
    retracted = retract_figure(desk, figure.id, WORD, NOW)
    undo_decision(desk, retracted.number, Word("no slip after all", "Jon Vale"), LATER)
    page = list_messages(house.store, subscription.id, None, 200)
    told = [json.loads(one.message.body)["data"]["decision"] for one in page.items]
    assert {(one["kind"], one["figure"], one["undoes"], one["who"]) for one in told} == {
        ("retract", figure.id, None, "Ines Brandt"),
        ("undo", figure.id, retracted.number, "Jon Vale"),
    }
