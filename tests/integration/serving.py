"""A served process of its own, for what only shows at a real socket."""

import os
import socket
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.commands import Process, saying, started
from tests.databases import migrated
from tests.integration.newsroom import PATIENCE, read_until

ALIVE = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n"
WHOLE = ALIVE + b"\r\n"
AT_MOST = 20
"""Seconds that a test waits for the server to do it."""

Address = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Served:
    """Where it is served, and the process."""

    address: Address
    process: Process

    def connected(self) -> socket.socket:
        return socket.create_connection(self.address, timeout=AT_MOST)

    def is_alive(self) -> bool:
        """Whether it answers somebody else."""
        with self.connected() as connection:
            connection.sendall(WHOLE)
            return alive_on(connection)


def alive_on(connection: socket.socket) -> bool:
    """Whether the whole answer of /healthz comes."""
    answer = b""
    while piece := connection.recv(1000):
        answer += piece
        if answer.endswith(b"}"):
            break
    return answer.startswith(b"HTTP/1.1 200")


def rest_of(connection: socket.socket) -> bytes:
    """All that still comes until the server ends the connection."""
    taken = b""
    try:
        while piece := connection.recv(65_536):
            taken += piece
    except ConnectionResetError:
        pass
    return taken


def forked(arguments: Sequence[str], environment: Mapping[str, str], errors: int) -> Process:
    """Begins a server for `scripts.kill_nine.Server`."""
    return saying(errors, *arguments, environment=environment)


FEW_FILES = 150
"""Files that a process may open to begin with."""


@contextmanager
def served(folder: Path, **variables: str) -> Iterator[Served]:
    """The service on a database of its own in the folder, set by these variables."""
    url = f"sqlite:///{folder}/p.sqlite3"
    migrated(url)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    own = {"PLUMBLINE_PROFILE": "fast", "PLUMBLINE_DATABASE_URL": url}
    environment = {**os.environ, **own, **variables}
    process = started("serve", "--port", str(port), environment=environment, files=FEW_FILES)
    watchdog = threading.Timer(PATIENCE, process.kill)
    watchdog.start()
    with process:
        try:
            read_until(process, lambda line: b"loopback only" in line)
            found = Served(("127.0.0.1", port), process)
            while not found.is_alive():  # it listens a little before
                pass
            yield found
        finally:
            watchdog.cancel()
            process.kill()
