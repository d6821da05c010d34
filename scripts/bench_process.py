"""Measures what a process costs before it does anything: start, memory, and what is imported."""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import httpx

from scripts.bench_page import COLUMNS, Figure, Section, figure_of, figure_rows
from scripts.bench_served import PROGRAM, environment, served
from scripts.bench_speed import own_articles

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "7"))
ARTICLES = 100
PROFILES = ("fast", "full")
IMPORTS = ("app.cli.main", "app.reading", "app.web.app")


def process() -> Section:
    """A row a figure."""
    figures = dict(_figures())
    return Section(
        "Processes",
        f"Medians of {ROUNDS} starts. *ready*: from the start of `plumbline serve`, on a database "
        "of its own that is there, until `/readyz` answers. *memory*: resident, of the process "
        f"that answers, when it is ready and after {ARTICLES} articles. *work*: of a processor, "
        "from the start of a command to its end. Goals: ready within 3 s, and 400 MiB a process.",
        COLUMNS,
        figure_rows(figures),
        figures,
    )


def _figures() -> Iterator[tuple[str, Figure]]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/started.sqlite3"
        (Path(folder) / "article.txt").write_text(own_articles()[0], encoding="utf-8")
        with served(url):
            pass  # the database is made, and everything is in the system's cache
        for profile in PROFILES:
            starts = [_start(url, profile) for _ in range(ROUNDS)]
            took, ready, after = zip(*starts, strict=True)
            yield f"{profile} profile, ready", figure_of(took, "s")
            yield f"{profile} profile, memory when ready", figure_of(ready, "MiB")
            yield f"{profile} profile, memory after {ARTICLES} articles", figure_of(after, "MiB")
        for name, arguments, profile in (
            ("check --help", ("check", "--help"), "fast"),
            (
                "check, fast profile",
                ("check", "--quiet", "--fail-on", "never", "article.txt"),
                "fast",
            ),
            (
                "check, full profile",
                ("check", "--quiet", "--fail-on", "never", "article.txt"),
                "full",
            ),
        ):
            runs = [_work((*PROGRAM, *arguments), folder, url, profile) for _ in range(ROUNDS)]
            yield f"plumbline {name}, work", figure_of(runs, "s")
        for module in IMPORTS:
            command = (sys.executable, "-c", f"import {module}")
            runs = [_work(command, folder, url, "fast") for _ in range(ROUNDS)]
            yield f"import {module}, work", figure_of(runs, "s")


def _start(url: str, profile: str) -> tuple[float, float, float]:
    """Seconds until ready, MiB when ready, and MiB after some articles."""
    with (
        served(url, profile) as server,
        httpx.Client(base_url=server.address, trust_env=False, timeout=60) as client,
    ):
        ready = max(server.memory.values())
        texts = own_articles()
        for number in range(ARTICLES):
            body = {"text": f"{texts[number % len(texts)]}\n\nEdition {number}.", "source": "Wire"}
            client.post("/check", json=body).raise_for_status()
        return server.took, ready, max(server.memory.values())


def _work(command: Sequence[str], folder: str, url: str, profile: str) -> float:
    """Seconds of a processor that the command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        command,
        cwd=folder,
        env=environment(PLUMBLINE_DATABASE_URL=url, PLUMBLINE_PROFILE=profile),
        check=True,
        capture_output=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
