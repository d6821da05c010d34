"""Processes that write at once, on either database: nothing is lost, doubled or left behind.

A process is a house of its own on the one database: its own connections, and what it remembers.
"""

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import func, select

from app.domain import Status
from app.domain.review import ReviewKind
from app.exporters.as_json import report_json
from app.intake import Payload, article_from
from app.services.check import check_article
from app.services.decisions import Desk, Word, merge_series
from app.services.given_reviews import Given
from app.services.reviews import ClaimName, list_all_reviews, review_claim
from app.settings import Settings
from app.store import cards
from app.store.tables import FIGURES, SOURCES
from app.wiring import House, build
from tests.integration.conftest import NOW

WRITERS = 8
TEXT = "The harbour of Tarsa has {} cranes."


@pytest.fixture
def houses(house: House, database_url: str) -> Iterator[tuple[House, House]]:
    """Two processes on the one database."""
    other = build(Settings(database_url=database_url))
    yield house, other
    other.close()


@pytest.fixture
def at_once(houses: tuple[House, House]) -> Callable[[Callable[[House, int], Any]], list[Any]]:
    """Does the same so many times at once, in the one process and in the other."""

    def done(work: Callable[[House, int], Any]) -> list[Any]:
        with ThreadPoolExecutor(WRITERS) as writers:
            return list(
                writers.map(lambda number: work(houses[number % 2], number), range(WRITERS))
            )

    return done


AtOnce = Callable[[Callable[[House, int], Any]], list[Any]]


def checked(house: House, number: int, text: str = TEXT) -> dict[str, Any]:
    """Hands in an article of its own for each number; the documented answer."""
    article = article_from(
        Payload(
            text=text.format(number + 3), source="Meridian Wire", url=f"https://m.example/{number}"
        )
    )
    answer: dict[str, Any] = json.loads(
        report_json(check_article(article, house.engine, house.store, now=NOW))
    )
    return answer


def test_articles_about_one_series_are_all_recorded_and_remembered(
    house: House, at_once: AtOnce
) -> None:
    """What is left to chance here, tests/unit/store/test_locks brings about."""
    series = {each["claims"][0]["series"] for each in at_once(checked)}
    assert len(series) == 1
    with house.store.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(FIGURES)) == WRITERS
        assert connection.scalar(select(func.count()).select_from(SOURCES)) == 1
        (card,) = cards.by_ids(connection, sorted(series)).values()
    assert {trace.value for trace in card.traces} == set(range(3, WRITERS + 3))


def test_who_decides_about_another_claim_is_in_nobodys_way(house: House, at_once: AtOnce) -> None:
    """Seen to fail on PostgreSQL without the lock of who decides: both took the same number."""
    answers = [checked(house, number) for number in range(WRITERS)]

    def decide(own: House, number: int) -> int:
        answer = answers[number]
        claim = ClaimName(answer["article"]["id"], answer["claims"][0]["id"])
        return review_claim(own.store, claim, Given(ReviewKind.ACCEPT), None, NOW).number

    assert sorted(at_once(decide)) == list(range(1, WRITERS + 1))
    assert len(list_all_reviews(house.store, None, 50).items) == WRITERS


def test_no_figure_is_left_behind_in_a_series_that_is_merged_away(
    house: House, at_once: AtOnce
) -> None:
    """Seen to fail on PostgreSQL without the lock of who heeds decisions: a check that had begun to
    write before the merge put its figure where nobody looks for it any more."""
    away = checked(house, 90)["claims"][0]["series"]
    into = checked(house, 91, "The port of Esk has {} cranes.")["claims"][0]["series"]
    assert away != into

    def work(own: House, number: int) -> None:
        if number == WRITERS // 2:
            merge_series(Desk(own.store, own.engine), away, into, Word(), NOW)
        else:
            checked(own, number)

    at_once(work)
    with house.store.reading() as connection:
        left = select(func.count()).where(
            FIGURES.c.series_id == away, FIGURES.c.status == Status.CURRENT
        )
        assert connection.scalar(left) == 0
