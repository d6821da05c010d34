"""Statements of different things: how many are held against each other for all that.

    python -m tests.corpus.apart [--show]

tells each statement to an empty table and checks every other one of its list against it, once with
the same number and once with another one.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain import Finding, Verdict
from app.intake import Payload, article_from
from app.services.check import check_article
from app.wiring import House
from tests.corpus.blank import blank_tables
from tests.corpus.heard import NOW

THINGS = tomllib.loads((Path(__file__).parent / "en" / "apart.toml").read_text("utf-8"))["things"]
PUBLISHED = "2022-06-18"
ALARMS = frozenset({Verdict.DRIFTS, Verdict.CONFLICTS})


@dataclass(frozen=True, slots=True)
class Held:
    """A statement with its number, held against one of another thing; the verdict of its claim."""

    told: str
    checked: str
    is_same_number: bool
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Count:
    """Of so many pairs, those that agree though only the number is the same, and those whose other
    number raises an alarm."""

    pairs: int
    agreeing: int
    alarms: int


def held(every: int = 1) -> Iterator[Held]:
    """Each statement told, and every so manieth of the others checked against it."""
    with blank_tables() as emptied:
        for things in THINGS:
            for at, told in enumerate(things["said"]):
                others = things["said"][at + 1 :] + things["said"][:at]
                house = emptied()
                _tell(house, told.replace("@", things["told"]))
                for other in others[at % every :: every]:
                    yield from _checked(house, told, other, things)


def counted(every: int = 1) -> Count:
    """How many of them are held against each other."""
    found = list(held(every))
    same = [one.verdict for one in found if one.is_same_number]
    return Count(
        pairs=len(same),
        agreeing=same.count(Verdict.AGREES),
        alarms=sum(one.verdict in ALARMS for one in found),
    )


def _checked(house: House, told: str, other: str, things: dict[str, str]) -> Iterator[Held]:
    for number in (things["told"], things["other"]):
        text = other.replace("@", number)
        article = article_from(Payload(text[0].upper() + text[1:], "Meridian Wire", PUBLISHED))
        report = check_article(article, house.engine, house.store, now=NOW, record=False)
        is_same = number == things["told"]
        yield Held(told, other, is_same, _verdict(report.findings, number))


def _verdict(findings: tuple[Finding, ...], number: str) -> Verdict:
    found = (one.verdict for one in findings if number in one.claim.surface)
    return next(found, Verdict.UNSEEN)


def _tell(house: House, text: str) -> None:
    article = article_from(Payload(text[0].upper() + text[1:], "Harbour News", PUBLISHED))
    check_article(article, house.engine, house.store, now=NOW)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--show", action="store_true", help="the pairs that are held")
    given = asked.parse_args()
    sys.stdout.write(f"{counted()}\n")
    for one in held() if given.show else ():
        if one.verdict is not Verdict.UNSEEN:
            sys.stdout.write(f"{one.verdict} {one.told} | {one.checked}\n")


if __name__ == "__main__":
    main()
