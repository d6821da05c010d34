"""A desk to look at: a server of its own process on a database of its own."""

import json
import os
import socket
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from tests.commands import Process, run, started
from tests.databases import migrated

ROOT = Path(__file__).parents[2]
DATABASE = "plumbline.sqlite3"
START_SECONDS = 60
STOP_SECONDS = 15
PORTS_TRIED = 5


@dataclass(frozen=True, slots=True)
class Desk:
    """A running server: where it answers, how programs ask it, where its data is."""

    address: str
    client: httpx.Client
    environment: Mapping[str, str]

    def run(self, *arguments: str, given: str = "") -> str:
        """What the command line prints when it is run beside the server, with that on stdin."""
        done = run(*arguments, environment=self.environment, text=given)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout.decode()

    def take_key(self) -> None:
        """Lets `client` in, which is needed from the first person on."""
        made = self.run("keys", "create", "the tests", "--scopes", "admin")
        key = made.partition("key: ")[2].strip()
        self.client.headers["Authorization"] = f"Bearer {key}"


@dataclass
class Heard:
    """What the server said on stderr, and whether it stands ready."""

    lines: list[str] = field(default_factory=list)
    ready: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)
    is_up: bool = False

    def listen(self, process: Process, address: str) -> None:
        """Reads to the end, so that the server never waits for a reader."""
        assert process.stderr is not None
        for said in process.stderr:
            line = said.decode()
            self.lines.append(line)
            if line.startswith("plumbline: ") and address in line:
                self.is_up = True
                self.ready.set()
        self.over.set()
        self.ready.set()

    @property
    def errors(self) -> list[str]:
        """Events of level error; nothing that a page does may make one."""
        events = [json.loads(line) for line in self.lines if line.startswith("{")]
        return [str(event) for event in events if event["level"] in ("error", "critical")]


@contextmanager
def serving(folder: Path, profile: str = "fast", **settings: str) -> Iterator[Desk]:
    """The desk over the database in the folder, made where there is none, until the block ends."""
    url = f"sqlite:///{folder}/{DATABASE}"
    if not (folder / DATABASE).exists():
        migrated(url)
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PLUMBLINE_DATABASE_URL": url,
        "PLUMBLINE_PROFILE": profile,
        **settings,
    }
    process, heard, address = _started(environment)
    with process:
        try:
            # No connection is used again: a server may close one just as a test takes it up.
            once = httpx.Limits(max_keepalive_connections=0)
            with httpx.Client(base_url=address, timeout=60, trust_env=False, limits=once) as client:
                yield Desk(address, client, environment)
        finally:
            process.terminate()
            _end(process)
            heard.over.wait(STOP_SECONDS)
    assert not heard.errors, "\n".join(heard.errors)


def _started(environment: Mapping[str, str]) -> tuple[Process, Heard, str]:
    """A server that listens; on another port if somebody took the one that was free just now."""
    for _ in range(PORTS_TRIED):
        port = free_port()
        address = f"http://127.0.0.1:{port}"
        process = started("serve", "--port", str(port), environment=environment)
        heard = Heard()
        threading.Thread(target=heard.listen, args=(process, address), daemon=True).start()
        if heard.ready.wait(START_SECONDS) and heard.is_up:
            return process, heard, address
        with process:
            process.kill()
    raise AssertionError("".join(heard.lines))


def _end(process: Process) -> None:
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        raise


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
        return number
