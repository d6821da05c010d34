"""The command line as a newsroom runs it: real processes, real files, a real server.

The server is started from nothing, and so migrates an empty folder; the commands are forked.
"""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.commands import run as plumbline
from tests.databases import migrated

TEXT = "The port authority hired 300 engineers.\nIt paid $7.2 billion for new cranes in March.\n"


@pytest.fixture
def nothing_yet(tmp_path: Path) -> dict[str, str]:
    """Where a database will be."""
    return {**os.environ, "PLUMBLINE_DATABASE_URL": f"sqlite:///{tmp_path}/desk.sqlite3"}


@pytest.fixture
def environment(nothing_yet: dict[str, str]) -> dict[str, str]:
    """Where a database of this release is."""
    migrated(nothing_yet["PLUMBLINE_DATABASE_URL"])
    return nothing_yet


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "cranes.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


# check


def test_check_says_where_each_number_stands(environment: dict[str, str], article: Path) -> None:
    done = plumbline(
        *("check", str(article), "--source", "Post", "--published", "2023-05-02", "--unverified"),
        environment=environment,
    )
    *lines, last = done.stdout.decode().splitlines()
    assert done.returncode == 0, done.stderr
    assert lines
    assert all(line.startswith(f"{article}:") for line in lines)
    assert lines[0].startswith(f"{article}:1:26: note ")
    assert last == f"{len(lines)} claims: {len(lines)} unseen"


def test_check_prints_the_documented_report(nothing_yet: dict[str, str]) -> None:
    done = plumbline("check", "-", "--format", "json", environment=nothing_yet, text=TEXT)
    report = json.loads(done.stdout)
    assert list(report)[:4] == ["article", "summary", "claims", "findings"]
    assert report["article"]["recorded"] is True


def test_several_files_are_reported_as_a_list(environment: dict[str, str], article: Path) -> None:
    other = article.with_name("other.txt")
    other.write_text(TEXT + "It slept.", encoding="utf-8")
    done = plumbline("check", str(article), str(other), "--format", "json", environment=environment)
    assert [one["article"]["recorded"] for one in json.loads(done.stdout)] == [True, True]


def test_check_fails_at_the_verdict_it_is_told(environment: dict[str, str], article: Path) -> None:
    path = str(article)
    assert plumbline("check", path, "--fail-on", "unseen", environment=environment).returncode == 1
    assert plumbline("check", path, "--fail-on", "drifts", environment=environment).returncode == 0


def test_without_record_the_next_check_finds_nothing_on_file(
    environment: dict[str, str], article: Path
) -> None:
    path = str(article)
    plumbline("check", path, "--no-record", "--source", "Post", environment=environment)
    done = plumbline("check", path, "--source", "Agency", environment=environment)
    assert b"unseen" in done.stdout.splitlines()[-1]


def test_a_byte_order_mark_moves_no_column(environment: dict[str, str]) -> None:
    text = b"\xef\xbb\xbf" + TEXT.encode()
    done = plumbline(
        *("check", "-", "--published", "2023-05-02", "--unverified"),
        environment=environment,
        text=text,
    )
    assert done.stdout.startswith(b"-:1:26: ")


@pytest.mark.parametrize(
    ("arguments", "text", "said"),
    [
        (("check",), b"", b"required: FILE"),
        (("check", "no-such-file.txt"), b"", b"no-such-file.txt"),
        (("check", "-"), b"", b"article is empty"),
        (("check", "-"), b"12 men \xff", b"-: is not UTF-8 at byte 7"),
        (("check", "-", "--published", "soon"), TEXT.encode(), b"is no date"),
        (("check", "-", "--fail-on", "everything"), b"", b"choose from"),
        (("check", "-", "-", "--url", "https://a.example/"), b"", b"one file at a time"),
        (("check", "-", "--server", "http://127.0.0.1:1"), TEXT.encode(), b"does not answer"),
        (("extract",), b"", b"--jsonl"),
        (("serve", "--host", "192.0.2.1"), b"", b"loopback"),
        (("serve", "--port", "99999"), b"", b"PLUMBLINE_PORT"),
        ((), b"", b"COMMAND"),
    ],
)
def test_what_cannot_run_says_why_and_ends_with_two(
    environment: dict[str, str], arguments: tuple[str, ...], text: bytes, said: bytes
) -> None:
    done = plumbline(*arguments, environment=environment, text=text)
    assert done.returncode == 2
    assert said in done.stderr
    assert b"Traceback" not in done.stderr


# extract and compare


def test_extract_answers_each_line_without_a_database(environment: dict[str, str]) -> None:
    rows = [
        {"id": "a", "text": TEXT, "published": "2023-05-02", "note": "ignored"},
        {"id": 2, "text": "The harbour slept.", "published": None},
        {"id": "c", "text": ""},
    ]
    nowhere = {**environment, "PLUMBLINE_DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none"}
    done = plumbline(
        "extract",
        "--jsonl",
        environment=nowhere,
        text="\n\n".join(json.dumps(row) for row in rows),
    )
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, done.stderr
    assert [answer["id"] for answer in answers] == ["a", 2, "c"]
    assert list(answers[0]) == ["id", "claims", "quantities"]
    engineers = answers[0]["quantities"][0]
    start, end = engineers.pop("span")
    assert TEXT[start:end] == "300 engineers"
    assert engineers == {
        "low": 300,
        "high": 300,
        "bound": "exact",
        "unit": "engineer",
        "change": None,
        "unit_phrase": "engineers",
    }
    assert [answer["claims"] for answer in answers[1:]] == [[], []]


def test_a_bad_line_is_named_and_those_before_it_are_answered(environment: dict[str, str]) -> None:
    text = '{"id": "a", "text": "300 engineers"}\n{"id": "b", "text": 12}\n'
    done = plumbline("extract", "--jsonl", environment=environment, text=text)
    assert done.returncode == 2
    assert b"line 2: text: is no string" in done.stderr
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["a"]


def test_compare_answers_each_pair(environment: dict[str, str]) -> None:
    text = "The port authority hired 300 engineers."
    side = {"text": text, "source": "Post", "published": "2023-05-02"}
    row = {"id": "same", "a": side, "b": {**side, "source": "Agency"}}
    done = plumbline("compare", "--jsonl", environment=environment, text=json.dumps(row))
    (answer,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert list(answer) == ["id", "verdict", "rule", "reason"]
    assert (answer["id"], answer["verdict"]) == ("same", "agrees")


# db and serve


def test_the_database_is_upgraded_once_and_then_left_alone(nothing_yet: dict[str, str]) -> None:
    for _ in range(2):
        assert plumbline("db", "upgrade", environment=nothing_yet).returncode == 0


def test_reports_that_wait_are_judged_again_without_a_server(
    environment: dict[str, str], article: Path
) -> None:
    for source in ("Post", "Wire"):
        plumbline("check", str(article), "--source", source, environment=environment)
    done = plumbline("db", "rejudge", environment=environment)
    assert done.returncode == 0, done.stderr
    assert b"articles judged again" in done.stderr


def test_series_are_indexed_anew(environment: dict[str, str], article: Path) -> None:
    plumbline("check", str(article), "--source", "Post", environment=environment)
    done = plumbline("db", "reindex", environment=environment)
    assert done.returncode == 0, done.stderr
    assert b"series indexed" in done.stderr


@pytest.fixture
def server(nothing_yet: dict[str, str]) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "serve", "--port", str(port)],
        env=nothing_yet,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    )
    address = f"http://127.0.0.1:{port}"
    with process:
        try:
            _wait_for_its_word(process)
            yield address, process
        finally:
            process.kill()


def _wait_for_its_word(process: subprocess.Popen[bytes]) -> None:
    # It speaks once the port is open, so whoever asks from then on is answered.
    assert process.stderr is not None
    said: list[bytes] = []
    for line in iter(process.stderr.readline, b""):
        said.append(line)
        if b"loopback only" in line:
            return
    raise AssertionError(b"".join(said))


def test_serve_migrates_answers_and_ends_with_zero(
    server: tuple[str, subprocess.Popen[bytes]], environment: dict[str, str], article: Path
) -> None:
    address, process = server
    body: dict[str, Any] = {"text": TEXT, "source": "Post"}  # JSON
    answer = httpx.post(f"{address}/check", json=body, timeout=60)
    assert (answer.status_code, answer.json()["article"]["recorded"]) == (200, True)
    big = httpx.post(
        f"{address}/figures",
        content=b" " * 2_000_000,
        headers={"content-type": "application/json"},
        timeout=60,
    )
    assert big.status_code == 413

    done = plumbline(
        *("check", str(article), "--server", address, "--published", "2023-05-02", "--unverified"),
        environment=environment,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == b"2 claims: 2 agrees\n"

    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 0, errors
    assert b"article checked" in errors
    assert b"engineers" not in errors


def test_a_port_in_use_is_said(environment: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = plumbline("serve", "--port", port, environment=environment)
    assert done.returncode == 2
    assert b"in use" in done.stderr


# extract --explain


def test_explain_says_of_a_file_what_it_says_of_stdin(
    environment: dict[str, str], article: Path
) -> None:
    of_file = plumbline("extract", "--explain", str(article), environment=environment)
    of_stdin = plumbline("extract", "--explain", environment=environment, text=TEXT)
    assert of_file.returncode == of_stdin.returncode == 0, of_file.stderr
    assert of_file.stdout == of_stdin.stdout
    assert "“300 engineers” claim" in of_file.stdout.decode()


@pytest.mark.parametrize(
    ("arguments", "text", "message"),
    [
        (("extract", "--explain"), b"caf\xe9 of 300", "text: is not UTF-8 at byte 3"),
        (("extract", "--explain", "no-such-file.txt"), b"", "no-such-file.txt"),
        (("extract", "--explain", "--published", "soon"), b"300 men", "published"),
        (("extract",), b"", "--jsonl"),
        (("extract", "--jsonl", "--explain"), b"", "not allowed with"),
    ],
)
def test_explain_says_what_it_cannot_read(
    environment: dict[str, str], arguments: tuple[str, ...], text: bytes, message: str
) -> None:
    done = plumbline(*arguments, environment=environment, text=text)
    assert done.returncode == 2
    assert done.stdout == b""
    assert message in done.stderr.decode()
