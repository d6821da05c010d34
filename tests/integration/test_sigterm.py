"""SIGTERM: nothing new is taken, what was taken is finished or told to come again, exit 0."""

import signal
import threading
from collections import Counter
from pathlib import Path

import httpx
import pytest
from sqlalchemy import func, select

from app.services.database import upgrade
from app.store import open_store
from app.store.tables import ARTICLES
from scripts.kill_nine import Server
from tests.integration.serving import forked

LONG = "The harbour of Tarsa has {} cranes, and 1,200 people saw them. " * 150
"""Takes long enough to read for others to wait for their turn meanwhile."""

CLIENTS = 5


@pytest.fixture
def url(tmp_path: Path) -> str:
    made = f"sqlite:///{tmp_path}/plumbline.sqlite3"
    upgrade(made)
    return made


def answers_of(server: Server) -> Counter[str]:
    """What clients are answered that had all asked when the server was told to end."""
    answers = Counter[str]()
    ready = threading.Barrier(CLIENTS + 1)

    def ask(number: int) -> None:
        body = {"text": LONG.replace("{}", str(number)), "source": f"Post {number}"}
        with httpx.Client(timeout=60) as client:
            client.get(f"{server.address}/healthz")  # the connection stands
            ready.wait(30)
            try:
                answer = client.post(f"{server.address}/check", json=body)
            except httpx.HTTPError as error:
                answers[type(error).__name__] += 1
                return
        if answer.status_code == 503:
            assert answer.headers["content-type"] == "application/problem+json"
            assert int(answer.headers["retry-after"]) > 0
        answers[str(answer.status_code)] += 1

    clients = [threading.Thread(target=ask, args=(number,)) for number in range(CLIENTS)]
    for client in clients:
        client.start()
    ready.wait(30)
    threading.Event().wait(0.5)  # until all have asked
    assert server.process is not None
    server.process.send_signal(signal.SIGTERM)
    for client in clients:
        client.join()
    return answers


@pytest.mark.parametrize("drain", ["10", "0"])
def test_what_was_taken_is_finished_or_told_to_come_again(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, drain: str
) -> None:
    """Seen to fail without an answer to whoever is waited for no longer: the server itself said
    500, though the check was recorded."""
    monkeypatch.setenv("PLUMBLINE_DRAIN_SECONDS", drain)
    server = Server(url, tmp_path / "log", begin=forked)
    server.start()
    answers = answers_of(server)
    assert server.process is not None
    assert server.process.wait(timeout=60) == 0
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{server.address}/healthz")
    assert answers.total() == CLIENTS
    assert set(answers) <= {"200", "503"}
    assert answers["503" if drain == "0" else "200"] > 0
    store = open_store(url)
    with store.reading() as connection:
        recorded = connection.scalar(select(func.count()).select_from(ARTICLES)) or 0
    store.close()
    assert answers["200"] <= recorded <= CLIENTS
