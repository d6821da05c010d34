"""Asking a service that is none, or that refuses, ends with a word about it."""

import http.server
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli.check import Wanted, check
from app.errors import BadInput, Unavailable


class Stranger(http.server.BaseHTTPRequestHandler):
    """Answers every check with the next of `answers`, and keeps what it was asked."""

    answers: list[tuple[int, bytes]] = []  # noqa: RUF012  # set by each test for its own server
    asked: list[tuple[str, str, bytes]] = []  # noqa: RUF012

    def do_POST(self) -> None:  # the name that http.server calls
        body = self.rfile.read(int(self.headers["content-length"]))
        self.asked.append((self.path, self.headers["content-type"], body))
        status, answer = self.answers.pop()
        self.send_response(status)
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture
def stranger() -> Iterator[str]:
    Stranger.asked = []
    with http.server.HTTPServer(("127.0.0.1", 0), Stranger) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_text("---\ndate: 2022-01-28\nsource: Post\n---\n12 men\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (200, b"<html>", "is no Plumbline service"),
        (200, b"[" * 100_000, "is no Plumbline service"),
        (200, b"[]", "is no Plumbline service"),
        (200, b"{}", "is no Plumbline service"),
        (502, b"bad gateway", "is no Plumbline service"),
        (404, b'{"detail": "Not Found"}', "says 404: Not Found"),
        (500, b"{}", "says 500"),
        (503, b'{"detail": "busy"}', "says 503: busy"),
    ],
)
def test_an_answer_that_the_next_file_would_get_too_ends_the_run(
    stranger: str, path: Path, status: int, body: bytes, said: str
) -> None:
    Stranger.answers = [(status, body)]
    with pytest.raises(Unavailable) as refused:
        check(Wanted(files=(str(path),), server=stranger))
    assert said in str(refused.value)


@pytest.mark.parametrize("status", [401, 403])
def test_a_caller_who_is_not_let_in_is_no_outage(stranger: str, path: Path, status: int) -> None:
    Stranger.answers = [(status, b'{"detail": "no such key"}')]
    with pytest.raises(BadInput, match="no such key"):
        check(Wanted(files=(str(path),), server=stranger, offline_ok=True))


ANSWER = {
    "article": {"published": "2022-01-28"},
    "summary": dict.fromkeys(
        ("claims", "agrees", "drifts", "superseded", "conflicts", "unseen", "findings"), 0
    ),
    "claims": [],
    "findings": [],
}


def test_a_file_that_is_refused_leaves_the_others(
    stranger: str, path: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    other = tmp_path / "b.txt"
    other.write_text("Published: 28 January 2022\n12 men\n", encoding="utf-8")
    Stranger.answers = [
        (200, json.dumps(ANSWER).encode()),
        (422, b'{"detail": "text: article is empty"}'),
    ]
    assert check(Wanted(files=(str(path), str(other)), server=stranger)) == 2
    said = capsysbinary.readouterr()
    assert f"{path}: {stranger} says 422: text: article is empty" in said.err.decode()
    assert b"1 file not checked" in said.out


def test_a_file_is_sent_in_its_own_format_with_what_is_said_beside_it(
    stranger: str, path: Path
) -> None:
    Stranger.answers = [(200, json.dumps(ANSWER).encode())]
    assert check(Wanted(files=(str(path),), server=stranger, record=False)) == 0
    ((asked, media_type, body),) = Stranger.asked
    assert asked == "/check?source=Post&published=2022-01-28&record=false"
    assert media_type == "text/markdown"
    assert body.split() == [b"12", b"men"]
    assert len(body) == path.stat().st_size


def test_an_address_that_is_none_is_told(path: Path) -> None:
    with pytest.raises(Unavailable, match="does not answer"):
        check(Wanted(files=(str(path),), server="http://[nowhere"))


def test_a_server_that_is_down_is_put_up_with_where_that_is_asked_for(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.sarif"
    wanted = Wanted(
        files=(str(path),),
        server="http://127.0.0.1:1",
        offline_ok=True,
        outputs=(f"sarif={report}",),
    )
    assert check(wanted) == 0
    assert "nothing was checked" in capsys.readouterr().err
    assert not report.exists()  # an empty report would close what is open


def test_in_a_workflow_an_outage_is_annotated(
    path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    wanted = Wanted(files=(str(path),), server="http://127.0.0.1:1", offline_ok=True, form="github")
    assert check(wanted) == 0
    assert capsysbinary.readouterr().out.startswith(b"::warning::nothing was checked")
