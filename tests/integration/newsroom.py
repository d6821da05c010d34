"""Two systems that send as Superdesk and as Ghost do, and the server that they send to.

Superdesk's publish queue keeps an item until it was taken with a 2xx, and sends it again. Ghost
tries once, for two seconds, and forgets.
"""

import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO, Protocol

import httpx

from tests.commands import Process, started

PATIENCE = 90
"""Seconds that a server may take for everything."""

TIDE = "the tide comes in at noon"
CALM = "<p>The harbour lay calm and nobody spoke.</p>" * 3_000
"""Takes long enough to read for somebody to be killed meanwhile."""

NAMES = ("Amber", "Birch", "Cedar", "Dune", "Elm", "Fjord", "Grove", "Heath", "Inlet", "Jetty")


@dataclass
class Acknowledged:
    """The articles that were acknowledged, and whoever waits for so many of them."""

    articles: dict[str, str] = field(default_factory=dict)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def note(self, key: str, answer: httpx.Response) -> None:
        if not answer.is_success:
            return
        assert answer.status_code == 202
        with self.changed:
            self.articles[key] = answer.json()["article"]["id"]
            self.changed.notify_all()

    def wait_for(self, count: int) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: len(self.articles) >= count, timeout=60)


@dataclass
class Superdesk:
    """A publish queue: what is not taken stays in it. After `held_at` items it waits for a word."""

    items: Sequence[Mapping[str, str]]
    held_at: int
    taken: Acknowledged = field(default_factory=Acknowledged)
    go_on: threading.Event = field(default_factory=threading.Event)

    def transmit(self, address: str) -> None:
        """Sends whatever is still in the queue, once."""
        timeout = httpx.Timeout(30, connect=5)
        for item in self.items:
            body = json.dumps(item).encode()
            if item["guid"] in self.taken.articles:
                continue
            if len(self.taken.articles) == self.held_at:
                self.go_on.wait(PATIENCE)
            digest = hmac.new(TIDE.encode(), body, hashlib.sha1).hexdigest()
            headers = {
                "content-type": "application/json",
                "x-superdesk-signature": f"sha1={digest}",
            }
            try:
                answer = httpx.post(
                    f"{address}/hooks/superdesk/desk",
                    content=body,
                    headers=headers,
                    timeout=timeout,
                )
            except httpx.HTTPError:
                continue
            self.taken.note(item["guid"], answer)


@dataclass
class Ghost:
    """One try of two seconds a post."""

    posts: Sequence[Mapping[str, str]]
    taken: Acknowledged = field(default_factory=Acknowledged)

    def publish(self, address: str) -> None:
        """Sends each post once."""
        for post in self.posts:
            body = json.dumps({"post": {"current": post, "previous": {}}}).encode()
            stamp = str(int(time.time() * 1000))
            digest = hmac.new(TIDE.encode(), body + stamp.encode(), hashlib.sha256).hexdigest()
            headers = {
                "content-type": "application/json",
                "X-Ghost-Signature": f"sha256={digest}, t={stamp}",
            }
            try:
                answer = httpx.post(
                    f"{address}/hooks/ghost/blog", content=body, headers=headers, timeout=2
                )
            except httpx.HTTPError:
                continue
            self.taken.note(post["id"], answer)


def items(count: int) -> list[dict[str, str]]:
    return [
        {
            "guid": f"urn:newsml:desk.example:{number}",
            "type": "text",
            "pubstatus": "usable",
            "language": "en",
            "headline": f"{name} counts its boats",
            "body_html": f"<p>The port of {name}land has {100 + number} boats.</p>{CALM}",
            "versioncreated": "2022-01-29T08:00:00+0000",
        }
        for number, name in enumerate(NAMES[:count])
    ]


def posts(count: int) -> list[dict[str, str]]:
    return [
        {
            "id": f"64fe12ab90cd34ef56ab78{number:02}",
            "title": f"{name} counts its cranes",
            "status": "published",
            "html": f"<p>The town of {name}ford has {300 + number} cranes.</p>{CALM}",
            "published_at": "2022-01-28T12:00:00.000Z",
            "updated_at": "2022-01-28T12:00:00.000Z",
        }
        for number, name in enumerate(NAMES[:count])
    ]


class Speaking(Protocol):
    """A process that says on stderr what it does."""

    @property
    def stderr(self) -> IO[bytes] | None: ...


@contextmanager
def serving(environment: Mapping[str, str], port: int) -> Iterator[Process]:
    """A server of its own process, which answers while the block runs unless it is killed."""
    process = started("serve", "--port", str(port), environment=environment)
    watchdog = threading.Timer(PATIENCE, process.kill)  # whoever reads on is told then
    watchdog.start()
    with process:
        try:
            read_until(process, lambda line: b"loopback only" in line)
            yield process
        finally:
            watchdog.cancel()
            process.kill()


def read_until(process: Speaking, is_last: Callable[[bytes], bool]) -> None:
    """Reads what the process says until the line that is waited for."""
    assert process.stderr is not None
    said: list[bytes] = []
    for line in iter(process.stderr.readline, b""):
        said.append(line)
        if is_last(line):
            return
    raise AssertionError(b"".join(said).decode())


def events(process: Speaking, name: str) -> Iterator[dict[str, str]]:
    """What the process logs under that name, as it comes."""
    assert process.stderr is not None
    for line in iter(process.stderr.readline, b""):
        if line.startswith(b"{") and json.loads(line)["event"] == name:
            yield json.loads(line)
