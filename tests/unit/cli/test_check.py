"""Asking a service that is none, or that refuses, ends with a word about it."""

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.check import Wanted, check
from app.errors import BadInput


class Stranger(http.server.BaseHTTPRequestHandler):
    """Answers every check with the next of `answers`."""

    answers: list[tuple[int, bytes]] = []  # noqa: RUF012  # set by each test for its own server

    def do_POST(self) -> None:  # the name that http.server calls
        self.rfile.read(int(self.headers["content-length"]))
        status, body = self.answers.pop()
        self.send_response(status)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture
def stranger() -> Iterator[str]:
    with http.server.HTTPServer(("127.0.0.1", 0), Stranger) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (200, b"<html>", "is no Plumbline service"),
        (200, b"[]", "is no Plumbline service"),
        (200, b"{}", "is no Plumbline service"),
        (502, b"bad gateway", "is no Plumbline service"),
        (422, b'{"detail": "text: article is empty"}', "says 422: text: article is empty"),
        (500, b"{}", "says 500"),
    ],
)
def test_an_answer_of_no_use_is_told_with_the_file(
    stranger: str, tmp_path: Path, status: int, body: bytes, said: str
) -> None:
    Stranger.answers = [(status, body)]
    path = tmp_path / "a.txt"
    path.write_text("12 men", encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        check(Wanted(files=(str(path),), server=stranger))
    assert str(refused.value).startswith(f"{path}: ")
    assert said in str(refused.value)


def test_an_address_that_is_none_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("12 men", encoding="utf-8")
    with pytest.raises(BadInput, match="does not answer"):
        check(Wanted(files=(str(path),), server="http://[nowhere"))
