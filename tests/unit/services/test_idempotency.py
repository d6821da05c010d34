"""The same request twice is answered once."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from app.errors import BadInput, Conflict, Unavailable
from app.services.idempotency import KEPT, LEASE, Answer, answer_once
from app.store import Store, answers

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def make() -> Callable[[], Answer]:
    """Gives another answer each time it is asked."""
    made: list[Answer] = []

    def one_more() -> Answer:
        made.append(Answer(200, f'{{"answer": {len(made)}}}'))
        return made[-1]

    return one_more


def test_a_repeat_gets_the_first_answer(store: Store, make: Callable[[], Answer]) -> None:
    first = answer_once(store, "desk:1", "hash", NOW, make)
    later = NOW + KEPT - timedelta(seconds=1)
    assert answer_once(store, "desk:1", "hash", later, make) == first


def test_after_a_day_it_is_a_new_request(store: Store, make: Callable[[], Answer]) -> None:
    first = answer_once(store, "desk:1", "hash", NOW, make)
    later = NOW + KEPT + timedelta(seconds=1)
    assert answer_once(store, "desk:1", "hash", later, make) != first


def test_another_key_is_another_request(store: Store, make: Callable[[], Answer]) -> None:
    first = answer_once(store, "desk:1", "hash", NOW, make)
    assert answer_once(store, "desk:2", "hash", NOW, make) != first


def test_another_body_under_the_same_key_is_refused(
    store: Store, make: Callable[[], Answer]
) -> None:
    answer_once(store, "desk:1", "hash", NOW, make)
    with pytest.raises(BadInput, match="another request"):
        answer_once(store, "desk:1", "other", NOW, make)


def test_a_repeat_while_the_first_is_under_way_is_a_conflict(
    store: Store, make: Callable[[], Answer]
) -> None:
    def slowly() -> Answer:
        with pytest.raises(Conflict):
            answer_once(store, "desk:1", "hash", NOW, make)
        return make()

    assert answer_once(store, "desk:1", "hash", NOW, slowly).body == '{"answer": 0}'


def test_a_request_whose_process_died_can_be_made_again(
    store: Store, make: Callable[[], Answer]
) -> None:
    with store.writing() as connection:
        answers.start(connection, "desk:1", "hash", NOW)
    with pytest.raises(Conflict):
        answer_once(store, "desk:1", "hash", NOW + LEASE / 2, make)
    assert answer_once(store, "desk:1", "hash", NOW + LEASE, make).status == 200


def test_a_failure_is_not_kept(store: Store, make: Callable[[], Answer]) -> None:
    def fail() -> Answer:
        raise Unavailable("no place")

    with pytest.raises(Unavailable):
        answer_once(store, "desk:1", "hash", NOW, fail)
    assert answer_once(store, "desk:1", "hash", NOW, make).status == 200


@pytest.mark.parametrize("key", ["", "k" * 320, "a\x00", "\ud800"])
def test_a_key_of_no_use_is_refused(store: Store, make: Callable[[], Answer], key: str) -> None:
    with pytest.raises(BadInput):
        answer_once(store, key, "hash", NOW, make)
