"""What only a raw socket can send: nothing of it is believed, kept or written as it came."""

import json
import re
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.serving import ALIVE, Served, alive_on, rest_of, served

MIB = 1_048_576
POST = b"POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n\r\n"
SMUGGLED = b"GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("hostile")) as found:
        yield found


def room_of(server: Served) -> int:
    """The most bytes that the process ever took."""
    status = Path(f"/proc/{server.process.pid}/status").read_text(encoding="ascii")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert found is not None
    return int(found[1]) * 1024


def answer_to(server: Served, sent: bytes) -> bytes:
    """All that comes back before the server or nobody says more."""
    with server.connected() as connection:
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        return rest_of(connection)


@pytest.mark.parametrize(
    ("path", "most"), [(b"/check", 8), (b"/check/batch", 16), (b"/figures", 1)]
)
def test_a_body_in_chunks_without_end_is_refused_soon_and_takes_no_room(
    server: Served, path: bytes, most: int
) -> None:
    """Seen to fail with the count of what comes taken out of app.web.limits: all of it was kept.

    Whoever sends all before it reads is told as well: seen to fail where the rest of the body was
    taken for a head, and the connection ended with the answer unread.
    """
    before, began = room_of(server), time.monotonic()
    with server.connected() as connection:
        connection.sendall(POST % path + CHUNKED)
        chunk = b"100000\r\n" + b" " * MIB + b"\r\n"
        for _ in range(64):
            connection.sendall(chunk)
        head = connection.recv(12)
    assert head == b"HTTP/1.1 413"
    assert time.monotonic() - began < 10
    assert room_of(server) - before < (3 * most + 24) * MIB


@pytest.mark.parametrize("path", [b"/check", b"/figures", b"/hooks/ghost/harbour"])
def test_a_length_beyond_all_limits_is_refused_before_a_byte_of_it(
    server: Served, path: bytes
) -> None:
    with server.connected() as connection:
        connection.sendall(POST % path + b"Content-Length: 999999999999\r\n\r\n")
        assert connection.recv(12) == b"HTTP/1.1 413"


@pytest.mark.parametrize(
    "head",
    [
        b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n",
        b"Content-Length: 5\r\n" + CHUNKED,
        b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n",
        b"Content-Length: -1\r\n\r\n",
        b"Content-Length: 5, 5\r\n\r\n",
        b"Content-Length : 5\r\n\r\n",
        b"Transfer-Encoding: identity\r\n\r\n",
        b"Transfer-Encoding: chunked, identity\r\n\r\n",
        b"X-Long: a\r\n\x00: b\r\n\r\n",
        b"X-Null: a\x00b\r\n\r\n",
        b"X-Line: a\rX-Other: b\r\n\r\n",
        b": nameless\r\n\r\n",
        CHUNKED + b"fffffffffffffffff\r\n",
        CHUNKED + b"-1\r\n",
        CHUNKED + b"5;\r\n",
    ],
    ids=lambda head: head[:40].decode("latin-1").strip(),
)
def test_a_request_that_could_be_read_in_two_ways_is_read_in_none(
    server: Served, head: bytes
) -> None:
    answer = answer_to(server, POST % b"/check" + head + b"0\r\n\r\n" + SMUGGLED)
    assert b"HTTP/1.1 200" not in answer
    assert b"ready" not in answer
    assert server.is_alive()


def test_what_comes_over_the_line_forges_no_line_of_the_log(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Every line that the process wrote is one event, in JSON, and none of them is the sender's.

    Seen to fail with the formatter left out of log_to_stderr: its lines are no JSON then.
    """
    forged = '{"event": "forged", "level": "info"}'
    text = f"The port hired 300 engineers.\\n{forged.replace(chr(34), chr(92) + chr(34))}"
    body = f'{{"text": "{text}", "source": "Post\\nforged"}}'.encode()
    posted = POST % b"/check" + b"Content-Length: %d\r\n\r\n" % len(body) + body
    with served(tmp_path_factory.mktemp("log")) as server:
        with server.connected() as connection:
            connection.sendall(posted)
            assert connection.recv(12) == b"HTTP/1.1 200"
        for sent in (
            f"GET /articles/%0a{forged.replace(' ', '%20')} HTTP/1.1\r\nHost: a\r\n\r\n".encode(),
            ALIVE + b"X-Request-ID: a\x1b[31m" + forged.encode() + b"\r\n\r\n",
            b"\n" + forged.encode() + b"\n\r\n",
            b"GET\x00 /" + forged.encode() + b" HTTP/9.9\r\n\r\n",
        ):
            answer_to(server, sent)
        assert server.is_alive()
        server.process.terminate()
        stderr = server.process.stderr
        assert stderr is not None
        lines = stderr.read().decode("utf-8").splitlines()
    assert server.process.returncode == 0
    events = [json.loads(line) for line in lines]
    assert "article checked" in [one["event"] for one in events]
    assert "forged" not in [one["event"] for one in events]
    assert "engineers" not in "".join(lines)


def test_after_all_that_it_serves_others(server: Served) -> None:
    with server.connected() as connection:
        connection.sendall(ALIVE + b"\r\n")
        assert alive_on(connection)
