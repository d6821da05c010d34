"""Keys and people at a real server, on another address than loopback."""

import os
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from app.domain.key import Scope
from app.services.keys import NewKey, create_key
from app.store import open_store
from tests.commands import run, started
from tests.databases import migrated
from tests.integration.conftest import NOW
from tests.integration.newsroom import PATIENCE, read_until

EVERYWHERE = "0.0.0.0"  # noqa: S104  # that it needs a key is what is shown here
TEXT = "The port authority hired 300 engineers."


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    url = f"sqlite:///{tmp_path}/desk.sqlite3"
    migrated(url)
    fast = {"PLUMBLINE_PROFILE": "fast", "PLUMBLINE_HOST": EVERYWHERE}
    return {**os.environ, **fast, "PLUMBLINE_DATABASE_URL": url}


@pytest.fixture
def key(environment: dict[str, str]) -> str:
    store = open_store(environment["PLUMBLINE_DATABASE_URL"])
    made = create_key(store, NewKey("the build", (Scope.CHECK,)), NOW)
    store.close()
    return made.text


@pytest.fixture
def address(environment: dict[str, str], key: str) -> Iterator[str]:
    assert key.startswith("plb_")
    with socket.create_server((EVERYWHERE, 0)) as free:
        port = free.getsockname()[1]
    process = started("serve", "--port", str(port), environment=environment)
    watchdog = threading.Timer(PATIENCE, process.kill)
    watchdog.start()
    with process:
        try:
            read_until(process, lambda line: b"programs with a key" in line)
            yield f"http://127.0.0.1:{port}"
        finally:
            watchdog.cancel()
            process.kill()


def check(address: str, path: Path, environment: dict[str, str], key: str) -> tuple[int, str]:
    done = run(
        *("check", str(path), "--server", address),
        environment={**environment, "PLUMBLINE_KEY": key},
    )
    return done.returncode, done.stdout.decode() + done.stderr.decode()


def test_without_a_key_or_a_person_it_serves_this_machine_alone(
    environment: dict[str, str],
) -> None:
    # It would serve on if it did not refuse.
    done = run("serve", "--port", "1", environment=environment, timeout=PATIENCE)
    assert done.returncode == 2
    assert b"0.0.0.0 is no loopback address" in done.stderr
    assert b"plumbline keys create NAME" in done.stderr
    assert b"plumbline users add NAME" in done.stderr


def test_with_a_key_it_answers_who_shows_it(
    address: str, environment: dict[str, str], key: str, tmp_path: Path
) -> None:
    assert httpx.get(f"{address}/healthz", timeout=PATIENCE).status_code == 200
    assert httpx.get(f"{address}/figures", timeout=PATIENCE).status_code == 401
    # Said to be long, and never sent: an answer comes all the same.
    host, port = address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=PATIENCE) as connection:
        connection.sendall(
            b"POST /check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            b"Content-Length: 8000000\r\n\r\n"
        )
        assert connection.recv(12) == b"HTTP/1.1 401"
    path = tmp_path / "border.txt"
    path.write_text(TEXT, encoding="utf-8")
    code, said = check(address, path, environment, key)
    assert code == 0, said
    assert "1 claim" in said
    code, said = check(address, path, environment, key[:-1] + "!")
    assert code == 2
    assert "this key is not known" in said
    assert "PLUMBLINE_KEY" in said
