"""Holds the figures of the last run of `make bench` against those before it.

    python -m scripts.bench_compare                 the last run against what is committed
    python -m scripts.bench_compare --at v0.1.0     against those of another revision
    python -m scripts.bench_compare old.json new.json

Prints a row a figure that both have: what it was, what it is, and the ratio. *worse* is what moved
the wrong way by more than the spread, so that even its best round is beyond all rounds of before;
*better* is the same the other way. Ends with 1 where something is worse.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.bench_page import FIGURES, ROOT, Better, Document, Figure, git, said

HEAD = ("section", "figure", "before", "now", "ratio", "")


@dataclass(frozen=True, slots=True)
class Change:
    """A figure of both runs."""

    section: str
    name: str
    before: Figure
    now: Figure

    @property
    def ratio(self) -> float:
        """What it is by what it was; 1 where both are nothing."""
        if self.before.middle == 0:
            return 1 if self.now.middle == 0 else float("inf")
        return self.now.middle / self.before.middle

    @property
    def verdict(self) -> str:
        """ "worse" or "better" beyond the spread, else nothing."""
        is_more = self.now.low > self.before.high
        is_less = self.now.high < self.before.low
        if not (is_more or is_less):
            return ""
        return "better" if is_more == (self.now.better is Better.MORE) else "worse"


def changes(before: Document, now: Document) -> Iterator[Change]:
    """Each figure that both have, in the order of the later run."""
    for section, measured in now.items():
        earlier = before.get(section, {}).get("figures", {})
        for name, figure in measured["figures"].items():
            if name in earlier:
                yield Change(section, name, _figure(earlier[name]), _figure(figure))


def row_of(change: Change) -> tuple[str, ...]:
    """As HEAD has it."""
    told = (str(change.before), str(change.now), said(change.ratio), change.verdict)
    return (change.section, change.name, *told)


def _figure(kept: Document) -> Figure:
    return Figure(**{**kept, "better": Better(kept["better"])})


def _committed(revision: str) -> Document:
    path = FIGURES.relative_to(ROOT).as_posix()
    document: Document = json.loads(git(ROOT, "show", f"{revision}:{path}"))
    return document


def main(given: Sequence[str] | None = None) -> int:
    """0 where nothing is worse, 1 where something is, 2 where there is nothing to compare."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="before, and now")
    parser.add_argument("--at", default="HEAD", help="the revision whose figures are the earlier")
    asked = parser.parse_args(given)
    if len(asked.files) not in (0, 2):
        parser.error("name two files, or none")
    try:
        before, now = (
            (json.loads(path.read_text("utf-8")) for path in asked.files)
            if asked.files
            else (_committed(asked.at), json.loads(FIGURES.read_text("utf-8")))
        )
    except (OSError, subprocess.CalledProcessError) as error:
        sys.stderr.write(f"bench_compare: nothing to compare: {error}\n")
        return 2
    found = list(changes(before, now))
    for row in (HEAD, ("---",) * len(HEAD), *map(row_of, found)):
        print("|", " | ".join(row), "|")
    return int(any(change.verdict == "worse" for change in found))


if __name__ == "__main__":
    sys.exit(main())
