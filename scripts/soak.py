"""Keeps a service under full load for a long while, and says whether its memory stays flat.

    python -m scripts.soak
    python -m scripts.soak --seconds 1800 --clients 4 --profile full

Clients in threads of their own hand in articles without a pause: new ones, ones that were sent
before, corrected ones, ones that are refused, and between them they look at the desk, the queue and
listings. The server is a process of its own on an empty database in a temporary folder. Its
resident memory is read from the system as the load goes on. Flat means: in the last quarter of the
time its median is at most a tenth above that of the second quarter; the first one warms up.
More growth, an answer of 500 or none at all is a line on stderr and exit 1.
"""

import argparse
import itertools
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

import httpx

from scripts.kill_nine import Server, body_of

GROWTH = 1.1
SAMPLE_SECONDS = 5
ROWS = 10
LOOKS = (
    "/",
    "/desk/queue",
    "/desk/queue?verdict=drifts&sort=gap",
    "/desk/articles",
    "/series?q=crane",
    "/figures?limit=50",
)
"""What is looked at between checks, one after the other."""

ARTICLE = (
    "The port of {name}land has {number} cranes, the authority said. About {more:,} containers "
    "passed through it last year, up {share}% from the year before. Its owner spent ${money} "
    "million on two new berths, and some {people} people work there."
)


@dataclass
class Soak:
    """What was answered, how long it took in milliseconds, and the memory in MiB over time."""

    until: float
    answers: Counter[str] = field(default_factory=Counter)
    checks: list[float] = field(default_factory=list)
    looks: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)

    @property
    def is_over(self) -> bool:
        return time.monotonic() >= self.until


def bodies(seed: int) -> Iterator[dict[str, str]]:
    """Articles without end, the same for the same seed: six new ones, then a repeat, a correction,
    one without numbers and one that is refused."""
    chance = random.Random(seed)  # noqa: S311 - texts, no secrets
    for number in itertools.count(seed * 1_000_000):
        base = body_of(number % 10_000)
        name = base["text"].split()[3].removesuffix("land")
        told = {
            "name": name,
            "number": 100 + number % 900,
            "more": chance.randrange(10_000, 900_000),
            "share": chance.randrange(1, 40),
            "money": chance.randrange(5, 95),
            "people": chance.randrange(200, 9_000),
        }
        article = {**base, "text": ARTICLE.format(**told), "url": f"{base['url']}/{number}"}
        match number % 10:
            case 6 | 7:
                yield article
                yield article if number % 10 == 6 else {**article, "text": base["text"]}
            case 8:
                yield {**article, "text": "The port was quiet, the authority said."}
            case 9:
                yield {**article, "published": "no day"}
            case _:
                yield article


def soak(server: Server, seconds: float, clients: int) -> Soak:
    """Loads the server, which is running, for so long."""
    done = Soak(time.monotonic() + seconds)
    threads = [
        threading.Thread(target=_load, args=(server, done, number), daemon=True)
        for number in range(clients)
    ]
    for thread in threads:
        thread.start()
    while not done.is_over:
        done.memory.append(_resident(server))
        time.sleep(min(SAMPLE_SECONDS, seconds / 20))
    for thread in threads:
        thread.join()
    return done


def faults(done: Soak) -> Iterator[str]:
    """What is not as it must be: one line each."""
    for answer, count in sorted(done.answers.items()):
        if answer.startswith("5") or not answer.isdigit():
            yield f"{count} requests were answered with {answer}"
    quarter = len(done.memory) // 4
    early, late = (median(done.memory[part * quarter :][:quarter]) for part in (1, 3))
    if late > early * GROWTH:
        yield f"memory grew from {early:.0f} to {late:.0f} MiB"


def table(done: Soak, seconds: float) -> str:
    """The figures in Markdown: memory over time, then answers and times."""
    samples = len(done.memory)
    step, minutes = max(1, samples // ROWS), seconds / samples / 60
    rows = [
        f"| {place * minutes:.1f} | {median(done.memory[place:][:step]):.0f} |"
        for place in range(0, samples, step)
    ]
    told = ", ".join(f"{count:,} × {answer}" for answer, count in sorted(done.answers.items()))
    return "\n".join(
        [
            "| minute | resident memory, MiB |",
            "| --- | --- |",
            *rows,
            "",
            f"Answers: {told}.",
            f"A check took {_spread(done.checks)}, a page or listing {_spread(done.looks)}.",
        ]
    )


def _load(server: Server, done: Soak, number: int) -> None:
    looks = itertools.cycle(LOOKS)
    with httpx.Client(base_url=server.address, timeout=60) as client:
        for body in bodies(number):
            if done.is_over:
                return
            done.checks.append(_asked(client, done, "POST", "/check", body))
            done.looks.append(_asked(client, done, "GET", next(looks), None))


def _asked(
    client: httpx.Client, done: Soak, method: str, path: str, body: dict[str, str] | None
) -> float:
    began = time.perf_counter()
    try:
        answer = str(client.request(method, path, json=body).status_code)
    except httpx.HTTPError as error:
        answer = type(error).__name__
    done.answers[answer] += 1
    return (time.perf_counter() - began) * 1000


def _resident(server: Server) -> float:
    """Resident memory of the server's process in MiB (proc_pid_status(5), VmRSS)."""
    if server.process is None:
        raise ValueError("the server does not run")
    status = Path(f"/proc/{server.process.pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) / 1024


def _spread(times: Sequence[float]) -> str:
    parts = quantiles(times, n=100)
    return f"{median(times):.0f} ms in the middle, {parts[98]:.0f} at the 99th per cent"


def main() -> int:
    """Runs it as the command line asks."""
    parser = argparse.ArgumentParser(description="keep a service under load, watch its memory")
    parser.add_argument("--seconds", type=float, default=1800)
    parser.add_argument("--clients", type=int, default=4)
    parser.add_argument("--profile", choices=("fast", "full"), default="full")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="plumbline-soak-") as folder:
        server = Server(
            f"sqlite:///{folder}/plumbline.sqlite3", Path(folder) / "log", profile=asked.profile
        )
        server.start()
        try:
            done = soak(server, asked.seconds, asked.clients)
        finally:
            server.kill()
    sys.stdout.write(f"{table(done, asked.seconds)}\n")
    wrong = list(faults(done))
    for line in wrong:
        sys.stderr.write(f"{line}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
