"""A sender gives an address alone: the page is got in the background, within the same bounds."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.delivery import DeliveryStatus, State
from app.domain.sender import Cms, Sender
from app.jobs.handlers import handlers_of
from app.services import hooks
from app.services.articles import get_article
from app.services.hooks import Accepted, Received, receive
from app.services.jobs import DELAYS, do_next
from app.services.senders import NewSender, add_sender
from app.wiring import House
from tests.unit.outgoing.servers import Server, by_path, sent, serving

NOW = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)
PAGE = b"<html><body><article><p>The port hired 300 engineers in March.</p></article></body></html>"


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(by_path({"/cranes": sent(PAGE), "/gone": sent(b"", 404)})) as running:
        yield running


@pytest.fixture
def sender(house: House) -> Sender:
    return add_sender(house.store, NewSender("cms", Cms.STANDARD, "Harbour Post"), NOW).sender


def hand_over(house: House, sender: Sender, url: str) -> Accepted:
    body = {"fetch": url, "published": "2022-03-01"}
    return receive(house.store, Received(sender, json.dumps(body), body), NOW)


def carried_out(house: House, now: datetime = NOW) -> DeliveryStatus:
    assert do_next(house.store, hooks.KIND, handlers_of(house)[hooks.KIND], now)
    (status,) = hooks.list_deliveries(house.store, None, None, None, 2).items
    return status


def test_the_page_is_fetched_and_checked(house: House, sender: Sender, server: Server) -> None:
    accepted = hand_over(house, sender, server.url("/cranes"))
    status = carried_out(replace(house, reach=server.reach()))
    assert (status.state, status.delivery.note) == (State.DONE, "1 claim")
    assert accepted.article_id
    record = get_article(house.store, accepted.article_id)
    assert (record.source, record.url) == ("Harbour Post", server.url("/cranes"))


def test_a_page_that_does_not_come_is_asked_for_again(
    house: House, sender: Sender, server: Server
) -> None:
    hand_over(house, sender, server.url("/gone"))
    status = carried_out(replace(house, reach=server.reach()))
    assert (status.state, status.next_try) == (State.WAITING, NOW + DELAYS[0])
    assert status.error


def test_an_address_inside_is_refused_once_and_for_all(
    house: House, sender: Sender, server: Server
) -> None:
    hand_over(house, sender, f"http://127.0.0.1:{server.port}/cranes")
    status = carried_out(house, NOW + timedelta(seconds=1))
    assert status.state is State.FAILED
    assert server.asked == []
