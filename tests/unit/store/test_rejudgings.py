"""The queue keeps what was asked for until it is done, whoever is killed meanwhile."""

from datetime import datetime, timedelta

import pytest

from app.domain.rejudging import Cause, Rejudging, Why
from app.store import Store, articles, rejudgings
from tests.unit.store.samples import NOW, recording, respelt

WHY, OTHER = Why(Cause.RECORDED, "art_2"), Why(Cause.RETRACTED, "fig_a")
SOON = NOW + timedelta(minutes=1)


@pytest.fixture
def queue(store: Store) -> Store:
    with store.writing() as connection:
        articles.record(connection, recording(), NOW)
        articles.record(connection, respelt(recording(), "Meridian Wire"), NOW)
        rejudgings.ask(connection, ["art_1"], WHY, NOW)
    return store


def take(store: Store, moment: datetime = NOW) -> Rejudging | None:
    with store.writing() as connection:
        return rejudgings.take(connection, moment, moment + timedelta(minutes=1))


def test_what_is_taken_is_no_one_else_s(queue: Store) -> None:
    assert take(queue) == Rejudging("art_1", WHY, 1, 1)
    assert take(queue) is None


def test_what_is_not_given_back_is_free_when_its_time_is_over(queue: Store) -> None:
    take(queue)
    assert take(queue, SOON) == Rejudging("art_1", WHY, 1, 2)


def test_what_is_done_is_gone(queue: Store) -> None:
    taken = take(queue)
    assert taken
    with queue.writing() as connection:
        rejudgings.finish(connection, taken)
        assert rejudgings.waiting(connection) == 0


def test_an_article_waits_once_with_the_latest_cause(queue: Store) -> None:
    with queue.writing() as connection:
        rejudgings.ask(connection, ["art_1", "art_1", "art_2"], OTHER, SOON)
        assert rejudgings.waiting(connection) == 2
    assert take(queue) == Rejudging("art_1", OTHER, 2, 1)
    assert take(queue) is None  # the other is not due yet
    assert take(queue, SOON)


def test_what_is_asked_for_while_it_is_at_work_stays(queue: Store) -> None:
    taken = take(queue)
    assert taken
    with queue.writing() as connection:
        rejudgings.ask(connection, ["art_1"], OTHER, NOW)
        rejudgings.finish(connection, taken)
    assert take(queue) == Rejudging("art_1", OTHER, 2, 1)


def test_what_is_freed_can_be_taken_at_once(queue: Store) -> None:
    taken = take(queue)
    assert taken
    with queue.writing() as connection:
        assert not rejudgings.is_due(connection, NOW)
        rejudgings.free(connection, taken)
        assert rejudgings.is_due(connection, NOW)
    assert take(queue)


def test_the_one_that_is_due_longest_comes_first(queue: Store) -> None:
    with queue.writing() as connection:
        rejudgings.ask(connection, ["art_2"], WHY, NOW - timedelta(minutes=1))
    taken = take(queue)
    assert taken
    assert taken.article_id == "art_2"
