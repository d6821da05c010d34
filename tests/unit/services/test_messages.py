"""Deliveries to a real receiver that fails, works again, asks for time, leaves, or lies."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler

import pytest
from standardwebhooks import Webhook

from app.domain.webhooks import SCHEDULE, Event, EventType, MessageStatus, Subscription
from app.errors import NotFound
from app.outgoing import Reach
from app.services.jobs import Handler, Payload, do_all, do_next
from app.services.messages import GONE, KEPT, KIND, send_next, send_trial
from app.services.subscriptions import (
    Sent,
    Wish,
    enable,
    list_messages,
    list_subscriptions,
    replay,
    rotate_secret,
    subscribe,
    unsubscribe,
)
from app.store import Store, outbox
from tests.unit.outgoing.servers import LOOPBACK, Answer, Server, sent, serving
from tests.unit.store.samples import NOW
from tests.unit.store.test_outbox import CHECKED, DECIDED

DAYS = timedelta(days=9)


@dataclass
class Receiver:
    """A receiver whose next answers can be set; after those it takes everything."""

    server: Server | None = None
    answers: list[Answer] = field(default_factory=list)

    def __call__(self, handler: BaseHTTPRequestHandler, body: bytes) -> None:
        answer = self.answers.pop(0) if self.answers else sent(b"", 204)
        answer(handler, body)

    @property
    def running(self) -> Server:
        assert self.server
        return self.server

    @property
    def ids(self) -> list[str]:
        return [headers["webhook-id"] for _, headers, _ in self.running.asked]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    with serving(made) as server:
        made.server = server
        yield made


@dataclass
class Desk:
    """A store with one subscriber, and a worker that makes what is due at a moment."""

    store: Store
    reach: Reach
    subscription: Subscription

    def tell(self, *events: Event, now: datetime = NOW) -> None:
        with self.store.writing() as connection:
            outbox.announce(connection, events, now)

    def work(self, now: datetime) -> None:
        def deliver(payload: Payload, moment: datetime) -> datetime | None:
            return send_next(self.store, self.reach, payload["subscription"], moment)

        do_all(self.store, KIND, Handler(deliver), now)

    def only(self) -> Sent:
        (one,) = list_messages(self.store, self.subscription.id, None, 9).items
        return one


@pytest.fixture
def desk(store: Store, receiver: Receiver) -> Desk:
    reach = replace(receiver.running.reach(), clock=lambda: 0.0)  # a try takes no time
    made = subscribe(store, Wish(receiver.running.url("/hook")), reach, NOW)
    return Desk(store, reach, made)


def test_an_event_arrives_signed(desk: Desk, receiver: Receiver) -> None:
    desk.tell(CHECKED)
    desk.work(NOW)
    ((line, headers, body),) = receiver.running.asked
    assert (line, body.decode()) == ("POST /hook", CHECKED.body)
    secret = Webhook(desk.subscription.secrets[0].text)
    assert headers["webhook-timestamp"] == str(int(NOW.timestamp()))
    assert headers["webhook-signature"] == secret.sign(headers["webhook-id"], NOW, CHECKED.body)
    only = desk.only()
    assert (only.message.status, only.message.id) == (MessageStatus.DELIVERED, *receiver.ids)
    assert [(one.number, one.status, one.error) for one in only.attempts] == [(1, 204, None)]


def test_what_failed_is_tried_again_with_the_same_id_and_a_new_time(
    desk: Desk, receiver: Receiver
) -> None:
    receiver.answers = [sent(b"", 500), lambda *_: None, sent(b"", 503)]
    desk.tell(CHECKED)
    moment = NOW
    for _ in range(3):
        desk.work(moment)
        due = desk.only().message.due
        assert due
        desk.work(due - timedelta(microseconds=1))  # not before its time
        moment = due
    desk.work(moment)
    only = desk.only()
    assert only.message.status is MessageStatus.DELIVERED
    assert [one.status for one in only.attempts] == [500, None, 503, 204]
    assert receiver.ids == [only.message.id] * 4
    stamps = [int(headers["webhook-timestamp"]) for _, headers, _ in receiver.running.asked]
    assert stamps == sorted(set(stamps))
    waits = [b.made_at - a.made_at for a, b in zip(only.attempts, only.attempts[1:], strict=False)]
    assert all(
        SCHEDULE[number] <= wait <= SCHEDULE[number] * 1.1
        for number, wait in enumerate(waits, start=1)
    )


def test_after_ten_tries_it_is_given_up_and_can_be_replayed(desk: Desk, receiver: Receiver) -> None:
    receiver.answers = [sent(b"", 500)] * len(SCHEDULE)
    desk.tell(CHECKED)
    moment: datetime | None = NOW
    while moment:
        desk.work(moment)
        moment = desk.only().message.due
    desk.work(NOW + DAYS)
    given_up = desk.only()
    assert given_up.message.status is MessageStatus.FAILED
    assert len(given_up.attempts) == len(receiver.ids) == len(SCHEDULE)

    replay(desk.store, given_up.message.id, NOW + DAYS)
    desk.work(NOW + DAYS)
    again = desk.only()
    assert again.message.status is MessageStatus.DELIVERED
    assert again.attempts[-1].number == len(SCHEDULE) + 1
    assert set(receiver.ids) == {given_up.message.id}


def test_who_asks_for_time_is_left_alone_for_so_long(desk: Desk, receiver: Receiver) -> None:
    receiver.answers = [sent(b"", 429, retry_after="3600")]
    desk.tell(CHECKED)
    desk.work(NOW)
    assert desk.only().message.due == NOW + timedelta(hours=1)
    desk.work(NOW + timedelta(minutes=59))
    assert len(receiver.ids) == 1
    desk.work(NOW + timedelta(hours=1))
    assert desk.only().message.status is MessageStatus.DELIVERED


def test_a_wait_begins_when_the_try_is_over(desk: Desk, receiver: Receiver) -> None:
    ticks = iter([0.0] * 5)
    desk.reach = replace(desk.reach, clock=lambda: next(ticks, 14.0))
    receiver.answers = [lambda *_: None]
    desk.tell(CHECKED)
    desk.work(NOW)
    due = desk.only().message.due
    assert due
    assert due >= NOW + timedelta(seconds=14) + SCHEDULE[1]


def test_who_is_gone_is_sent_nothing_more_until_enabled(desk: Desk, receiver: Receiver) -> None:
    receiver.answers = [sent(b"", 410)]
    desk.tell(CHECKED, DECIDED)
    desk.work(NOW)
    desk.work(NOW + DAYS)
    assert len(receiver.ids) == 1
    assert list_subscriptions(desk.store)[0].disabled == GONE
    desk.tell(Event(EventType.CHECKED, "art_2 a", None, NOW, "{}"))  # nobody listens

    enable(desk.store, desk.subscription.id, NOW + DAYS)
    desk.work(NOW + DAYS)
    assert len(set(receiver.ids)) == 2


def test_a_redirect_inside_is_no_success_and_is_not_followed(
    desk: Desk, receiver: Receiver
) -> None:
    with serving(sent(b"", 204)) as inside:
        receiver.answers = [sent(b"", 307, location=inside.url(host=LOOPBACK))]
        desk.tell(CHECKED)
        desk.work(NOW)
        assert inside.asked == []
    assert desk.only().message.status is MessageStatus.WAITING


def test_each_try_is_checked_anew(desk: Desk, receiver: Receiver) -> None:
    receiver.answers = [sent(b"", 500)]
    desk.tell(CHECKED)
    desk.work(NOW)
    desk.reach = Reach(resolve=lambda _host, _port: ["169.254.169.254"])
    desk.work(NOW + timedelta(minutes=1))
    only = desk.only()
    assert len(receiver.ids) == 1
    assert only.message.status is MessageStatus.WAITING
    assert str(only.attempts[-1].error).startswith("not sent: it ")


def test_while_a_secret_is_replaced_both_sign_and_later_the_new_one(
    desk: Desk, receiver: Receiver
) -> None:
    new, old = rotate_secret(desk.store, desk.subscription.id, NOW).secrets
    for moment in (NOW, NOW + timedelta(hours=24)):
        desk.tell(Event(EventType.CHECKED, "art_1", None, moment, "{}"), now=moment)
        desk.work(moment)
    during, after = (headers["webhook-signature"] for _, headers, _ in receiver.running.asked)
    first, second = receiver.ids
    signed = [Webhook(one.text).sign(first, NOW, "{}") for one in (new, old)]
    assert during == " ".join(signed)
    assert after == Webhook(new.text).sign(second, NOW + timedelta(hours=24), "{}")


def test_a_kill_after_sending_sends_it_again_with_its_id(
    desk: Desk, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def killed(*_: object) -> None:
        raise Killed

    desk.tell(CHECKED)
    with monkeypatch.context() as patch:
        patch.setattr("app.store.messages.note", killed)
        with pytest.raises(Killed):
            desk.work(NOW)
    assert desk.only().message.status is MessageStatus.WAITING
    desk.work(NOW)  # the lease still holds
    assert len(receiver.ids) == 1
    desk.work(NOW + timedelta(minutes=2))
    assert desk.only().message.status is MessageStatus.DELIVERED
    assert receiver.ids == [desk.only().message.id] * 2


def test_one_try_a_turn_leaves_others_their_turn(
    desk: Desk, receiver: Receiver, store: Store
) -> None:
    other = subscribe(store, Wish(receiver.running.url("/other")), desk.reach, NOW)
    desk.tell(CHECKED, DECIDED)
    done: list[str] = []

    def deliver(payload: Payload, moment: datetime) -> datetime | None:
        done.append(payload["subscription"])
        return send_next(store, desk.reach, payload["subscription"], moment)

    for second in (1, 2, 3, 4):
        assert do_next(store, KIND, Handler(deliver), NOW + timedelta(seconds=second))
    assert {desk.subscription.id, other.id} == set(done[:2])
    assert done.count(other.id) == done.count(desk.subscription.id) == 2


@pytest.mark.parametrize(("took", "turn"), [(0.5, 0.5), (1, 1), (11, 51)])
def test_who_takes_long_has_his_next_turn_later(
    desk: Desk, receiver: Receiver, took: float, turn: float
) -> None:
    desk.tell(CHECKED, DECIDED)
    ticks = iter([0.0])
    slow = replace(desk.reach, clock=lambda: next(ticks, took))
    again = send_next(desk.store, slow, desk.subscription.id, NOW)
    assert again == NOW + timedelta(seconds=turn)
    # Whatever else happens meanwhile does not wake him.
    desk.tell(Event(EventType.CHECKED, "art_2 a", None, NOW, "{}"))
    desk.work(again - timedelta(microseconds=1))
    assert len(receiver.ids) == (1 if took > 1 else 3)
    desk.work(again)
    assert len(receiver.ids) == 3


def test_an_event_that_comes_meanwhile_is_not_overlooked(desk: Desk, receiver: Receiver) -> None:
    def meanwhile(handler: BaseHTTPRequestHandler, body: bytes) -> None:
        desk.tell(DECIDED)
        sent(b"", 500)(handler, body)

    receiver.answers = [meanwhile]
    desk.tell(CHECKED)
    desk.work(NOW)
    assert len(set(receiver.ids)) == 2


def test_who_left_meanwhile_is_sent_nothing(desk: Desk, receiver: Receiver) -> None:
    desk.tell(CHECKED)
    unsubscribe(desk.store, desk.subscription.id)
    desk.work(NOW)
    assert receiver.ids == []


def test_old_messages_are_forgotten_as_new_ones_are_made(desk: Desk) -> None:
    desk.tell(CHECKED)
    desk.work(NOW)
    later = NOW + KEPT + timedelta(days=1)
    desk.tell(DECIDED, now=later)
    desk.work(later)
    assert desk.only().message.type is EventType.DECIDED


def test_a_trial_is_sent_at_once_and_not_kept(
    desk: Desk, receiver: Receiver, rows: Callable[[], object]
) -> None:
    before = rows()
    assert send_trial(desk.store, desk.reach, desk.subscription.id, NOW).is_success
    ((_, headers, body),) = receiver.running.asked
    assert b"webhook.test" in body
    secret = Webhook(desk.subscription.secrets[0].text)
    assert headers["webhook-signature"] == secret.sign(headers["webhook-id"], NOW, body.decode())
    receiver.answers = [sent(b"", 404)]
    assert send_trial(desk.store, desk.reach, desk.subscription.id, NOW).status == 404
    assert rows() == before
    with pytest.raises(NotFound):
        send_trial(desk.store, desk.reach, "sub_none", NOW)
