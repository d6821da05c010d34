"""A served project for measuring: started, waited for, its time and memory looked up, stopped."""

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[1]
PROGRAM = (sys.executable, "-m", "app")
"""The program as it stands in this checkout, whatever is installed."""

PATIENCE = 120
"""Seconds until a server answers that was just started."""

PAUSE = 0.01
TICKS = os.sysconf("SC_CLK_TCK")
UTIME, STIME = 13, 14
"""Where /proc/<pid>/stat has the clock ticks of a process (proc(5)), counted from 0."""


@dataclass(frozen=True, slots=True)
class Served:
    """Where it answers, its process, and how many seconds it took until it was ready."""

    address: str
    process: int
    took: float

    @property
    def work(self) -> float:
        """Seconds of processors that it and the processes it started have taken so far."""
        return sum(_ticks(one) for one in family(self.process)) / TICKS

    @property
    def memory(self) -> dict[int, int]:
        """MiB that each of its processes holds, by its number."""
        return {one: _resident(one) for one in family(self.process)}


def environment(**settings: str) -> dict[str, str]:
    """The environment of a program of this checkout, with those settings."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **settings}


@contextmanager
def served(url: str | None = None, profile: str = "full") -> Iterator[Served]:
    """A server on a free port, by default on an empty database; stopped afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        settings = {
            "PLUMBLINE_DATABASE_URL": url or f"sqlite:///{folder}/bench.sqlite3",
            "PLUMBLINE_PORT": str(port),
            "PLUMBLINE_PROFILE": profile,
            "PLUMBLINE_CHECKS_A_MINUTE": "0",
        }
        began = time.perf_counter()
        server = subprocess.Popen(
            [*PROGRAM, "serve"],
            env=environment(**settings),
            cwd=folder,
            stderr=subprocess.DEVNULL,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            wait_until_ready(address, server)
            yield Served(address, server.pid, time.perf_counter() - began)
        finally:
            server.terminate()
            server.wait(timeout=20)


def family(process: int) -> list[int]:
    """The process and all that descend from it."""
    parents: dict[int, list[int]] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:  # it is gone
            continue
        parents.setdefault(int(fields[1]), []).append(int(status.parent.name))
    found = [process]
    for one in found:
        found += parents.get(one, [])
    return found


def _ticks(process: int) -> int:
    fields = _status(process, "stat").rpartition(")")[2].split()
    return sum(int(fields[at - 2]) for at in (UTIME, STIME)) if fields else 0


def _resident(process: int) -> int:
    lines: Mapping[str, str] = dict(
        line.split(":", 1) for line in _status(process, "status").splitlines() if ":" in line
    )
    return int(lines.get("VmRSS", "0 kB").split()[0]) // 1024


def _status(process: int, name: str) -> str:
    try:
        return Path(f"/proc/{process}/{name}").read_text()
    except OSError:
        return ""


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


def wait_until_ready(address: str, server: "subprocess.Popen[bytes] | None" = None) -> None:
    """Returns once the service answers there; TimeoutError where it does not, or has ended."""
    deadline = time.monotonic() + PATIENCE
    with httpx.Client(base_url=address, trust_env=False) as client:
        while time.monotonic() < deadline and (server is None or server.poll() is None):
            try:
                if client.get("/readyz").is_success:
                    return
            except httpx.TransportError:
                pass  # not listening yet
            time.sleep(PAUSE)
    raise TimeoutError(f"{address} was not ready in time")
