"""What is held can be given back, once, and only while it is held."""

from datetime import datetime, timedelta

from app.services.hands import Hand
from app.services.jobs import Handler, Payload, do_next
from app.store import Store, jobs
from tests.unit.store.samples import NOW

KIND = "deliver"


def test_an_empty_hand_gives_nothing_back(store: Store) -> None:
    assert not Hand().let_go(store)


def test_work_that_is_given_back_is_anothers_at_once(store: Store) -> None:
    """Seen to fail without the giving back: the job waited for its lease to run out."""
    with store.writing() as connection:
        jobs.put(connection, KIND, {"to": "desk"}, NOW, NOW)
    hand, taken = Hand(), list[bool]()

    def take_and_lose(_payload: Payload, _now: datetime) -> None:
        with store.reading() as connection:
            taken.append(jobs.is_due(connection, KIND, NOW + timedelta(seconds=1)))
        assert hand.let_go(store)
        with store.reading() as connection:
            taken.append(jobs.is_due(connection, KIND, NOW + timedelta(seconds=1)))

    assert do_next(store, KIND, Handler(take_and_lose), NOW, hand)
    assert taken == [False, True]
    assert not hand.let_go(store)


def test_a_hand_is_empty_after_an_error(store: Store) -> None:
    hand = Hand()

    def fail() -> None:
        with hand.holding(lambda _connection: None):
            raise ValueError

    try:
        fail()
    except ValueError:
        assert not hand.let_go(store)
