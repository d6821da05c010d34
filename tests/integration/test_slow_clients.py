"""Clients that take their time at a real server: they are dropped, and nobody else waits."""

import json
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from app.cli.connections import HEAD_BYTES
from tests.integration.serving import (
    ALIVE,
    AT_MOST,
    FEW_FILES,
    WHOLE,
    Served,
    alive_on,
    rest_of,
    served,
)

HEAD, BODY, TAKING = 0.3, 0.4, 0.3
SET = {
    "PLUMBLINE_HEAD_SECONDS": str(HEAD),
    "PLUMBLINE_BODY_SECONDS": str(BODY),
    "PLUMBLINE_KEEP_ALIVE_SECONDS": "1",
    "PLUMBLINE_TAKING_SECONDS": str(TAKING),
}
POST = b"POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
LATE = "the head took too long"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A served process with little patience."""
    with served(tmp_path_factory.mktemp("slow"), **SET) as found:
        yield found


def waited_for(connection: socket.socket) -> tuple[bytes, float]:
    """All that still comes, and how long that took."""
    began = time.monotonic()
    return rest_of(connection), time.monotonic() - began


def trickle(connection: socket.socket, piece: bytes) -> bytes:
    """Sends the piece again and again until the server has had enough, and gives what it said."""
    connection.settimeout(0.05)
    taken = b""
    deadline = time.monotonic() + AT_MOST
    while time.monotonic() < deadline:
        try:
            connection.sendall(piece)
            received = connection.recv(65_536)
            if not received:
                return taken
            taken += received
        except TimeoutError:
            continue
        except (ConnectionResetError, BrokenPipeError):
            return taken
    raise AssertionError("the server went on listening")


def problem(answer: bytes, status: int) -> str:
    head, _, body = answer.rpartition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 %d " % status), answer
    assert b"content-type: application/problem+json" in head
    assert b"connection: close" in head.lower()
    told = json.loads(body)
    assert told["status"] == status
    return str(told["detail"])


@pytest.mark.parametrize("sent", [b"", b"GET", ALIVE, b"\r\n"], ids=["none", "word", "most", "-"])
def test_a_head_that_does_not_come_is_waited_for_no_longer(server: Served, sent: bytes) -> None:
    """Seen to fail with the timer of Connection.connection_made taken out: nothing came back."""
    with server.connected() as connection:
        connection.sendall(sent)
        answer, seconds = waited_for(connection)
    assert problem(answer, 408) == LATE
    assert HEAD * 0.8 < seconds < HEAD + 5


@pytest.mark.parametrize("piece", [b"X-A: b\r\n", b"\r\n"], ids=["headers", "empty lines"])
def test_a_head_that_comes_in_drops_has_no_more_time(server: Served, piece: bytes) -> None:
    """Seen to fail with the timer begun anew at each piece."""
    with server.connected() as connection:
        connection.sendall(ALIVE if piece != b"\r\n" else b"")
        assert problem(trickle(connection, piece), 408) == LATE


def test_the_next_head_on_a_connection_has_its_own_time(server: Served) -> None:
    """Seen to fail with no timer begun in Connection.data_received: an empty line now and then
    kept the connection for good."""
    with server.connected() as connection:
        for _ in range(2):
            connection.sendall(WHOLE)
            assert alive_on(connection)
        assert problem(trickle(connection, b"\r\n"), 408) == LATE


def test_a_head_without_end_is_let_go_at_64_kib(server: Served) -> None:
    """Seen to fail with HEAD_BYTES not looked at: all of it was kept until its time was over."""
    with server.connected() as connection:
        line = b"X-Long: " + b"a" * 4_000 + b"\r\n"
        connection.sendall((ALIVE + line * 17)[: HEAD_BYTES + 1])  # what comes after is not read
        answer, seconds = waited_for(connection)
    assert problem(answer, 431) == "the head is too long"
    assert seconds < HEAD


def test_a_head_of_some_length_is_taken(server: Served) -> None:
    with server.connected() as connection:
        connection.sendall(ALIVE + b"X-Long: " + b"a" * 30_000 + b"\r\n\r\n")
        assert alive_on(connection)


@pytest.mark.parametrize(
    "head", [b"Content-Length: 1000\r\n\r\n{", b"Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n"]
)
def test_a_body_that_does_not_come_is_waited_for_no_longer(server: Served, head: bytes) -> None:
    """Seen to fail with the time-out of BoundedRequest.body taken out."""
    with server.connected() as connection:
        connection.sendall(POST + head)
        answer, seconds = waited_for(connection)
    assert problem(answer, 408) == f"the body took longer than {BODY} s"
    assert BODY * 0.8 < seconds < BODY + 5


def test_a_body_that_comes_in_drops_has_no_more_time(server: Served) -> None:
    with server.connected() as connection:
        connection.sendall(POST + b"Content-Length: 1000000\r\n\r\n{")
        assert f"longer than {BODY} s" in problem(trickle(connection, b" "), 408)


def test_the_rest_of_a_body_that_was_answered_already_has_little_time(server: Served) -> None:
    """Seen to fail with no timer begun in Connection.data_received."""
    with server.connected() as connection:
        connection.sendall(ALIVE + b"Content-Length: 1000000\r\n\r\n")
        assert alive_on(connection)
        trickle(connection, b" ")


def test_a_connection_on_which_nothing_is_asked_is_closed(server: Served) -> None:
    with server.connected() as connection:
        connection.sendall(WHOLE)
        answer, seconds = waited_for(connection)
    assert answer.startswith(b"HTTP/1.1 200")
    assert 0.8 < seconds < 6


def test_who_takes_no_answer_is_dropped(server: Served) -> None:
    """Seen to fail with Connection.pause_writing taken out: the connection stayed open."""
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        connection.settimeout(AT_MOST)
        connection.connect(server.address)
        asked = b"GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n" * 100
        connection.sendall(asked)
        until_dropped(connection)
    assert server.is_alive()


def until_dropped(connection: socket.socket) -> None:
    """Waits for the reset without taking a byte."""
    deadline = time.monotonic() + AT_MOST
    while time.monotonic() < deadline:
        try:
            connection.sendall(b"\r\n")
        except (ConnectionResetError, BrokenPipeError):
            return
        threading.Event().wait(0.05)
    raise AssertionError("the server went on waiting")


def test_meanwhile_all_others_are_served(server: Served) -> None:
    """Seen to fail without allow_many_connections: there was no room for one more."""
    slow = [server.connected() for _ in range(FEW_FILES + 50)]
    for connection in slow:
        connection.sendall(ALIVE)
    began = time.monotonic()
    assert server.is_alive()
    assert time.monotonic() - began < 5
    for connection in slow:
        assert problem(rest_of(connection), 408) == LATE
        connection.close()
