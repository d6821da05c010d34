"""What was measured → the page docs/benchmarks.md and the figures docs/benchmarks.json.

A run of some sections replaces those and leaves the others as they are: each says of what day and
of what revision it is.
"""

import json
import math
import os
import platform
import re
import shutil
import statistics
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
"""Gold data and scorers, where they are there."""

PAGE = ROOT / "docs" / "benchmarks.md"
FIGURES = ROOT / "docs" / "benchmarks.json"
COLUMNS = ("measure", "figure", "spread")

INTRODUCTION = """# Benchmarks

Written by `make bench`; do not edit. Each section says when it was measured and of which revision;
one that names none is older than that. `make bench ONLY="speed check"` measures those two anew. A
figure is the middle of its rounds; the spread reaches from the least to the most. Where the machine
had other work, or was slow (ten million additions are its pace), trust the ratios more than the
times. `python -m scripts.bench_compare` holds benchmarks.json against the last one."""

HEADING = re.compile(r"(?m)^## ")

INNERMOST = re.compile(r'\{\s+"middle"[^{}]*\}')
DIGITS = 6
"""That count, of a number that is kept."""

Document = dict[str, Any]  # benchmarks.json as it was read


class Better(StrEnum):
    """Which way a figure gets better."""

    LESS = "less"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Figure:
    """The middle of some rounds, the least and the most of them."""

    middle: float
    low: float
    high: float
    unit: str = ""
    better: Better = Better.LESS

    def __str__(self) -> str:
        return f"{said(self.middle)} {self.unit}".rstrip()

    @property
    def spread(self) -> str:
        return "" if self.low == self.high else f"{said(self.low)} – {said(self.high)}"


@dataclass(frozen=True, slots=True)
class Section:
    """A table with its title and what it means; `figures` are those worth comparing later."""

    title: str
    text: str
    head: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    figures: Mapping[str, Figure] = field(default_factory=dict)


def figure_of(rounds: Iterable[float], unit: str = "", better: Better = Better.LESS) -> Figure:
    """The middle of the rounds and how far they reach."""
    every = sorted(rounds)
    return Figure(statistics.median(every), every[0], every[-1], unit, better)


def figure_rows(figures: Mapping[str, Figure]) -> list[tuple[str, ...]]:
    """A row a figure, as COLUMNS has it."""
    return [(name, str(figure), figure.spread) for name, figure in figures.items()]


def said(number: float) -> str:
    """With three digits that count, or all digits before the point."""
    if number == 0 or math.isinf(number):
        return "∞" if number else "0"
    digits = max(0, 2 - int(f"{abs(number):e}".partition("e")[2]))
    return f"{number:,.{min(digits, 6)}f}"


def written(sections: Mapping[str, Section], names: Sequence[str], page: Path, kept: Path) -> None:
    """Puts the sections into the page and their figures beside it; `names` is the page's order."""
    stamp = stamp_of(ROOT)
    figures: Document = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    titles = {name: figures[name]["title"] for name in names if name in figures}
    titles |= {name: section.title for name, section in sections.items()}
    for name, section in sections.items():
        told = {each: _kept(figure) for each, figure in section.figures.items()}
        figures[name] = {"title": section.title, **stamp, "figures": told}
    text = page.read_text("utf-8") if page.exists() else ""
    made = {section.title: section_text(section, stamp) for section in sections.values()}
    order = [titles[name] for name in names if name in titles]
    page.write_text(spliced(text, made, order), encoding="utf-8")
    kept.write_text(_dumped(figures), encoding="utf-8")


def _dumped(figures: Document) -> str:
    """The JSON with a line a figure: a change of one shows as that."""
    told = json.dumps(figures, indent=1, ensure_ascii=False)
    return INNERMOST.sub(lambda inner: " ".join(inner[0].split()), told) + "\n"


def _kept(figure: Figure) -> Document:
    numbers = ("middle", "low", "high")
    rounded = {name: float(f"{getattr(figure, name):.{DIGITS}g}") for name in numbers}
    return asdict(figure) | rounded


def spliced(page: str, made: Mapping[str, str], order: Sequence[str]) -> str:
    """The page with those sections in the place of theirs, and all of them in that order.

    A section of another title stays, behind them.
    """
    parts = [part.strip() for part in HEADING.split(page)[1:]]
    there = {part.partition("\n")[0]: f"## {part}" for part in parts} | dict(made)
    titles = [*(title for title in order if title in there), *(t for t in there if t not in order)]
    return "\n\n".join((INTRODUCTION, *(there[title] for title in titles))) + "\n"


def section_text(section: Section, stamp: Mapping[str, str]) -> str:
    """Heading, meaning, stamp and table."""
    table = (section.head, tuple("---" for _ in section.head), *section.rows)
    lines = [f"| {' | '.join(row)} |" for row in table]
    measured = f"Measured on {stamp['day']}, revision {stamp['revision']}; {stamp['machine']}."
    return "\n\n".join((f"## {section.title}", section.text, measured, "\n".join(lines)))


def stamp_of(root: Path) -> dict[str, str]:
    """The day, the revision of the checkout, and the machine with the work it has."""
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    machine = (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"CPython {platform.python_version()}{load}, {pace():.2f} s for ten million additions"
    )
    return {
        "day": datetime.now(UTC).date().isoformat(),
        "revision": _revision(root),
        "machine": machine,
    }


def pace() -> float:
    """The seconds of ten million additions: two runs that differ in it differ in the machine."""
    started, total = time.process_time(), 0
    for number in range(10_000_000):
        total += number
    return time.process_time() - started


def _revision(root: Path) -> str:
    """As git shortens it, with a mark where the code is not as committed."""
    try:
        at = git(root, "rev-parse", "--short", "HEAD").strip()
        paths = ("app", "scripts", "migrations", "requirements", "tests/corpus")
        changed = git(root, "status", "--porcelain", "--", *paths)
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return f"{at} and changes" if changed.strip() else at


def git(root: Path, *arguments: str) -> str:
    """What git prints; CalledProcessError where it fails, OSError where there is none."""
    command = [shutil.which("git") or "git", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
