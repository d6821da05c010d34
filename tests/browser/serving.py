"""A desk to look at: a server of its own process on a database of its own."""

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

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
        done = subprocess.run(
            [sys.executable, "-m", "app", *arguments],
            env=dict(self.environment),
            cwd=ROOT,
            input=given,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

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
    is_up: bool = False

    def listen(self, process: subprocess.Popen[str], address: str) -> None:
        """Reads to the end, so that the server never waits for a reader."""
        assert process.stderr is not None
        for line in process.stderr:
            self.lines.append(line)
            if line.startswith("plumbline: ") and address in line:
                self.is_up = True
                self.ready.set()
        self.ready.set()

    @property
    def errors(self) -> list[str]:
        """Events of level error; nothing that a page does may make one."""
        events = [json.loads(line) for line in self.lines if line.startswith("{")]
        return [str(event) for event in events if event["level"] in ("error", "critical")]


@contextmanager
def serving(folder: Path, profile: str = "fast", **settings: str) -> Iterator[Desk]:
    """The desk over the database in the folder, made where there is none, until the block ends."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PLUMBLINE_DATABASE_URL": f"sqlite:///{folder}/{DATABASE}",
        "PLUMBLINE_PROFILE": profile,
        **settings,
    }
    process, heard, address = _started(environment)
    with process:
        try:
            with httpx.Client(base_url=address, timeout=60, trust_env=False) as client:
                yield Desk(address, client, environment)
        finally:
            process.terminate()
            _end(process)
    assert heard.errors == []


def _started(environment: Mapping[str, str]) -> tuple[subprocess.Popen[str], Heard, str]:
    """A server that listens; on another port if somebody took the one that was free just now."""
    for _ in range(PORTS_TRIED):
        port = free_port()
        address = f"http://127.0.0.1:{port}"
        process = subprocess.Popen(
            [sys.executable, "-m", "app", "serve", "--port", str(port)],
            env=dict(environment),
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        heard = Heard()
        threading.Thread(target=heard.listen, args=(process, address), daemon=True).start()
        if heard.ready.wait(START_SECONDS) and heard.is_up:
            return process, heard, address
        with process:
            process.kill()
    raise AssertionError("".join(heard.lines))


def _end(process: subprocess.Popen[str]) -> None:
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        raise


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
        return number
