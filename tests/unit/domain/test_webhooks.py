"""Who wants which event, and when a message is tried again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.webhooks import (
    JITTER_PERCENT,
    LONGEST_WAIT,
    SCHEDULE,
    SUBSCRIBABLE,
    Event,
    EventType,
    Secret,
    Subscription,
    message_id,
    next_try,
)

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
EVENT = Event(EventType.CHECKED, "art_1 abc", "Harbour Post", NOW, "{}")
SUBSCRIPTION = Subscription("sub_1", "https://desk.example/", (), None, (Secret("whsec_"),), NOW)


def test_who_names_nothing_wants_everything() -> None:
    assert SUBSCRIPTION.wants(EVENT, "harbour post")
    assert SUBSCRIPTION.wants(replace(EVENT, source=None), None)


def test_who_names_events_wants_those_alone() -> None:
    choosy = replace(SUBSCRIPTION, events=(EventType.CONFLICTED, EventType.DECIDED))
    assert not choosy.wants(EVENT, "harbour post")
    assert choosy.wants(replace(EVENT, type=EventType.CONFLICTED), "harbour post")


def test_who_names_a_source_wants_what_is_of_it_alone() -> None:
    choosy = replace(SUBSCRIPTION, source="harbour post")
    assert choosy.wants(EVENT, "harbour post")
    assert not choosy.wants(EVENT, "meridian wire")
    assert not choosy.wants(EVENT, None)


def test_a_test_can_be_sent_and_not_subscribed_to() -> None:
    assert set(EventType) - set(SUBSCRIBABLE) == {EventType.TEST}


def test_the_same_event_to_the_same_subscriber_is_the_same_message() -> None:
    first = message_id("sub_1", EVENT)
    assert first == message_id("sub_1", EVENT)
    assert first.startswith("msg_")
    others = [
        message_id("sub_2", EVENT),
        message_id("sub_1", replace(EVENT, about="art_2 abc")),
        message_id("sub_1", replace(EVENT, type=EventType.DRIFTED)),
        message_id("sub_1", replace(EVENT, at=NOW + timedelta(microseconds=1))),
    ]
    assert len({first, *others}) == 5


def test_a_secret_holds_until_its_moment() -> None:
    assert Secret("whsec_").holds(NOW)
    assert Secret("whsec_", NOW + timedelta(seconds=1)).holds(NOW)
    assert not Secret("whsec_", NOW).holds(NOW)
    assert "whsec_" not in repr(Secret("whsec_"))


@pytest.mark.parametrize("made", range(1, len(SCHEDULE)))
def test_each_try_waits_its_time_and_a_little_longer(made: int) -> None:
    waits = set()
    for number in range(50):
        due = next_try(f"msg_{number}", made, NOW, None)
        assert due
        waits.add(due - NOW)
    assert min(waits) >= SCHEDULE[made]
    assert max(waits) <= SCHEDULE[made] * (100 + JITTER_PERCENT) / 100
    assert len(waits) > 10  # what failed together is not tried together


def test_the_same_delivery_has_the_same_times() -> None:
    assert next_try("msg_1", 3, NOW, None) == next_try("msg_1", 3, NOW, None)


def test_after_the_last_try_there_is_none() -> None:
    assert len(SCHEDULE) == 10
    assert next_try("msg_1", len(SCHEDULE), NOW, None) is None
    assert next_try("msg_1", len(SCHEDULE), NOW, timedelta(seconds=1)) is None


@pytest.mark.parametrize(
    ("asked", "waited"),
    [
        (timedelta(hours=1), timedelta(hours=1)),
        (timedelta(days=400), LONGEST_WAIT),
    ],
)
def test_who_asks_for_time_is_given_it_up_to_a_day(asked: timedelta, waited: timedelta) -> None:
    assert next_try("msg_1", 1, NOW, asked) == NOW + waited


def test_who_asks_for_less_time_than_the_schedule_is_not_heard() -> None:
    assert next_try("msg_1", 4, NOW, timedelta(seconds=1)) == next_try("msg_1", 4, NOW, None)
