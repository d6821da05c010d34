"""Pairs of statements by two newsrooms: what the second number is to the first.

    python -m tests.corpus.statements NAME [--show]

counts the half of that name, and shows what is not right of one whose errors may be read.
"""

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.domain import Finding, Span, Verdict
from app.intake import Payload, article_from
from app.services.check import check_article
from app.wiring import House
from tests.corpus.blank import blank_tables
from tests.corpus.heard import NOW

ENGLISH = Path(__file__).parent / "en"
HALVES = (
    "statements",
    "statements-held",
    "statements-fresh",
    "statements-fresh-held",
    "statements-other",
)
PUBLISHED = "2022-06-18"
"""Of both articles: what is told of "Thursday" is of one Thursday."""


class Stands(StrEnum):
    """How a number of the second text stands to those of the first, as its writer says."""

    SAME = "same"
    CHANGED = "changed"
    LATER = "later"
    OTHER = "other"


ALARMS = frozenset({Verdict.DRIFTS, Verdict.CONFLICTS})
RIGHT = {
    Stands.SAME: frozenset({Verdict.AGREES}),
    Stands.CHANGED: ALARMS,
    Stands.LATER: frozenset({Verdict.SUPERSEDED}),
    Stands.OTHER: frozenset({Verdict.UNSEEN}),
}
"""The verdicts that say what the writer says."""

WRONG = {
    Stands.SAME: ALARMS,
    Stands.CHANGED: frozenset({Verdict.AGREES}),
    Stands.LATER: frozenset({Verdict.AGREES, Verdict.CONFLICTS}),
    Stands.OTHER: frozenset(Verdict) - {Verdict.UNSEEN},
}
"""Those that say the contrary; with any other the desk learns nothing of the number."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts, where the number stands in the second, and what it is to the first."""

    told: str
    checked: str
    span: Span
    stands: Stands
    why: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair and what became of its number; a number that is not read is unseen."""

    pair: Pair
    finding: Finding | None

    @property
    def verdict(self) -> Verdict:
        return self.finding.verdict if self.finding else Verdict.UNSEEN

    @property
    def is_right(self) -> bool:
        return self.verdict in RIGHT[self.pair.stands]

    @property
    def is_wrong(self) -> bool:
        return self.verdict in WRONG[self.pair.stands]


@dataclass(frozen=True, slots=True)
class Count:
    """Of the pairs of one kind, those whose verdict is right, and those whose verdict is wrong."""

    pairs: int
    right: int
    wrong: int

    def __str__(self) -> str:
        return f"{self.right} of {self.pairs} right, {self.wrong} wrong"


def pairs_in(half: str) -> Iterator[Pair]:
    """The pairs of the half, in its order."""
    for row in tomllib.loads((ENGLISH / f"{half}.toml").read_text("utf-8"))["pair"]:
        start = row["checked"].index(row["surface"])
        span = Span(start, start + len(row["surface"]))
        yield Pair(row["told"], row["checked"], span, Stands(row["relation"]), row["why"])


def judged(half: str) -> list[Judged]:
    """Each pair told and checked on a table that is empty at first."""
    with blank_tables() as emptied:
        return [Judged(pair, _finding(pair, emptied())) for pair in pairs_in(half)]


def counted(half: str) -> dict[Stands, Count]:
    """How many pairs of each kind are right and wrong."""
    pairs, right, wrong = Counter[Stands](), Counter[Stands](), Counter[Stands]()
    for one in judged(half):
        pairs[one.pair.stands] += 1
        right[one.pair.stands] += one.is_right
        wrong[one.pair.stands] += one.is_wrong
    return {stands: Count(pairs[stands], right[stands], wrong[stands]) for stands in Stands}


def _finding(pair: Pair, house: House) -> Finding | None:
    _checked(house, pair.told, "Harbour News", record=True)
    found = _checked(house, pair.checked, "Meridian Wire", record=False)
    hits = [one for one in found if one.claim.span.overlaps(pair.span)]
    return max(hits, key=lambda one: _shared(one.claim.span, pair.span), default=None)


def _checked(house: House, text: str, source: str, *, record: bool) -> tuple[Finding, ...]:
    article = article_from(Payload(text, source, PUBLISHED))
    return check_article(article, house.engine, house.store, now=NOW, record=record).findings


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("name", choices=HALVES)
    asked.add_argument("--show", action="store_true", help="what is not right; of no kept half")
    given = asked.parse_args()
    if given.show and given.name.endswith("-held"):
        asked.error("of a kept half nothing but counts may be shown")
    for stands, count in counted(given.name).items():
        sys.stdout.write(f"{stands:8} {count}\n")
    for one in judged(given.name) if given.show else ():
        if not one.is_right:
            sys.stdout.write(f"{_shown(one)}\n")


def _shown(one: Judged) -> str:
    pair, found = one.pair, one.finding
    said = f"{found.rule} {found.claim.measure.item} {found.reason}" if found else "not read"
    surface = pair.checked[pair.span.start : pair.span.end]
    return f"{pair.stands}, {one.verdict}: {surface}\n  {pair.told}\n  {pair.checked}\n  {said}"


if __name__ == "__main__":
    main()
