"""A message is posted once; whatever comes back, or does not, is an outcome."""

import socket
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from itertools import count

import pytest

from app.outgoing import Allowance, Outcome, Reach, post
from tests.unit.outgoing.servers import LOOPBACK, Answer, sent, serving

NOW = datetime(2022, 2, 1, 9, 30, tzinfo=UTC)
HEADERS = {"webhook-id": "msg_1", "webhook-timestamp": "1", "webhook-signature": "v1,a"}
BODY = b'{"type": "check.completed"}'


def outcome_of(answer: Answer) -> Outcome:
    with serving(answer) as server:
        return post(server.url("/hook"), BODY, HEADERS, server.reach(), NOW)


def test_a_message_arrives_as_it_is() -> None:
    with serving(sent(b"", 204)) as server:
        outcome = post(server.url("/hook?a=b"), BODY, HEADERS, server.reach(), NOW)
        ((line, headers, body),) = server.asked
    assert outcome == Outcome(204)
    assert outcome.is_success
    assert (line, body) == ("POST /hook?a=b", BODY)
    assert headers["content-type"] == "application/json"
    assert headers["content-length"] == str(len(BODY))
    assert headers["user-agent"].startswith("Plumbline/")
    assert HEADERS.items() <= headers.items()


@pytest.mark.parametrize("status", [200, 201, 202, 204, 299])
def test_two_hundreds_are_a_success(status: int) -> None:
    assert outcome_of(sent(b"", status)).is_success


@pytest.mark.parametrize("status", [300, 304, 400, 401, 404, 410, 429, 500, 503])
def test_anything_else_is_none(status: int) -> None:
    outcome = outcome_of(sent(b"", status))
    assert not outcome.is_success
    assert outcome.status == status
    assert outcome.is_gone is (status == 410)
    assert str(status) in str(outcome.error)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    with serving(sent(b"", 204)) as inside:
        outcome = outcome_of(sent(b"", status, location=inside.url(host=LOOPBACK)))
        assert inside.asked == []
    assert not outcome.is_success
    assert "redirects are not followed" in str(outcome.error)


@pytest.mark.parametrize(
    ("said", "after"),
    [
        ("120", timedelta(seconds=120)),
        (" 0 ", timedelta(0)),
        ("99999999999999999999", timedelta(seconds=10**9)),
        ("Tue, 01 Feb 2022 09:35:00 GMT", timedelta(minutes=5)),
        ("Tue, 01 Feb 2022 09:35:00 -0000", timedelta(minutes=5)),
        ("Tue, 01 Feb 2022 09:00:00 GMT", timedelta(0)),
        ("Tue, 01 Feb 99999999999999999999 09:35:00 GMT", None),
        ("Tue, 01 Feb 2022 09:35:00 -99999999999999", None),
        ("soon", None),
        ("-5", None),
        ("1.5", None),
        ("", None),
    ],
)
def test_what_a_receiver_asks_for_is_understood(said: str, after: timedelta | None) -> None:
    assert outcome_of(sent(b"", 503, retry_after=said)).after == after


def test_a_receiver_that_hangs_up_has_not_taken_it() -> None:
    outcome = outcome_of(lambda _handler, _body: None)
    assert (outcome.status, outcome.is_success) == (None, False)
    assert outcome.error


def test_a_receiver_that_is_not_there_has_not_taken_it() -> None:
    with socket.create_server((LOOPBACK, 0)) as taken:
        port = taken.getsockname()[1]
    reach = Reach(Allowance(frozenset({(LOOPBACK, port)})))
    outcome = post(f"http://{LOOPBACK}:{port}/", BODY, HEADERS, reach, NOW)
    assert (outcome.status, outcome.error) == (None, "the other server cannot be reached")


def test_an_address_that_is_refused_is_not_sent_to() -> None:
    with serving(sent(b"", 204)) as server:
        for url in (server.url(host=LOOPBACK), "http://2130706433/", "http://localhost/"):
            outcome = post(url, BODY, HEADERS, Reach(), NOW)
            assert outcome.status is None
            assert str(outcome.error).startswith("not sent: it ")
        assert server.asked == []


def test_an_answer_is_not_read_further_than_its_head() -> None:
    def endless(handler: BaseHTTPRequestHandler, _body: bytes) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(10_000):
            handler.wfile.write(b"a" * 10_000)

    assert outcome_of(endless) == Outcome(200)


def test_a_head_that_never_ends_is_given_up() -> None:
    def endless(handler: BaseHTTPRequestHandler, _body: bytes) -> None:
        for _ in range(20_000):  # it ends, so that a guard that is gone is seen to be gone
            handler.wfile.write(b"HTTP/1.1 103 Early Hints\r\n\r\n")

    with serving(endless) as server:
        reach = replace(server.reach(), clock=ticking())
        outcome = post(server.url(), BODY, HEADERS, reach, NOW)
    assert outcome == Outcome(None, "the other server takes too long")


def ticking() -> Callable[[], float]:
    ticks = count(0, 1)
    return lambda: float(next(ticks))
