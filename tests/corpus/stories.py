"""Counts what the service links and judges right when it is told labelled stories.

`python -m tests.corpus.stories [name] [--show N]` prints the counts of a half and, but for the
halves that are kept for counting, the first N errors of each measure.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from app.domain import Relation
from tests.corpus.heard import Heard, Tie, heard_of
from tests.corpus.told import Expected, Label, Story, Thing, stories_in

ENGLISH = Path(__file__).parent / "en"
STORY_HALVES = (
    "stories",
    "stories-held",
    "stories-fresh",
    "stories-fresh-held",
    "stories-open",
    "stories-clean",
    "stories-more",
    "stories-more-held",
    "stories-late",
    "stories-late-held",
    "stories-plain",
    "stories-plain-held",
)
NEAR = "links near"
"""The one measure that is a count: none of its cases can be wrong."""
KEPT = ("-held", "-clean")
"""How the names of the halves end of which no error is read."""


@dataclass(frozen=True, slots=True)
class Case:
    """One thing that is right or wrong, and what it is about."""

    is_right: bool
    about: str


@dataclass(frozen=True, slots=True)
class Share:
    """How many cases of a measure are right, of how many."""

    right: int
    cases: int

    @property
    def value(self) -> float | None:
        """The share itself, None where there are no cases."""
        return self.right / self.cases if self.cases else None

    def __str__(self) -> str:
        value = "–" if self.value is None else f"{self.value:.3f}"
        return f"{value} of {self.cases}"


Cases = Mapping[str, Sequence[Case]]
"""The cases of each measure."""


def path_of(name: str) -> Path:
    """The file of a half, whether it is there or not."""
    return ENGLISH / f"{name}.toml"


def cases_of(path: Path) -> Cases:
    """A half told to a service with an empty table, and judged by every measure."""
    stories = stories_in(path)
    return judged(stories, heard_of(stories))


def judged(stories: Sequence[Story], heard: Sequence[Heard]) -> Cases:
    """What was heard, by every measure."""
    return {name: list(measure(stories, heard)) for name, measure in MEASURES.items()}


def shares_of(cases: Cases) -> dict[str, Share]:
    """For each measure how much is right: plain numbers, for halves that are not to be read."""
    return {
        name: Share(sum(case.is_right for case in some), len(some)) for name, some in cases.items()
    }


def _read(_: Sequence[Story], heard: Sequence[Heard]) -> Iterator[Case]:
    """Labelled numbers: right if a claim stands there."""
    return (Case(one.quantity is not None, _named(one.label)) for one in heard)


def _links(stories: Sequence[Story], heard: Sequence[Heard]) -> Iterator[Case]:
    """Ties: right to the same thing, wrong to another, to another story, to no label at all."""
    for one, tie, is_near in _ties(stories, heard):
        if not is_near:
            is_right = tie.to is not None and tie.to.thing == one.label.thing
            yield Case(is_right, f"{_named(one.label)} -> {_named(tie.to)} {tie.relation}")


def _near_links(stories: Sequence[Story], heard: Sequence[Heard]) -> Iterator[Case]:
    """Ties between things so close that they are no error."""
    for one, tie, is_near in _ties(stories, heard):
        if is_near:
            yield Case(is_right=True, about=f"{_named(one.label)} -> {_named(tie.to)}")


def _recall(_: Sequence[Story], heard: Sequence[Heard]) -> Iterator[Case]:
    """Numbers of which an earlier passage spoke: right if at least one tie says so."""
    earlier: dict[Thing, list[Label]] = {}
    for one in heard:
        others = [
            label
            for label in earlier.get(one.label.thing, ())
            if label.passage != one.label.passage
        ]
        if others:
            ties = [tie.to.thing for tie in one.ties if tie.to is not None]
            missed = "" if one.quantity else " (not read)"
            about = f"{_named(one.label)} <- {_named(others[-1])}{missed}"
            yield Case(one.label.thing in ties, about)
        earlier.setdefault(one.label.thing, []).append(one.label)


def _kept_apart(stories: Sequence[Story], heard: Sequence[Heard]) -> Iterator[Case]:
    """Equal numbers of two things in two passages of a story: right if nothing ties them."""
    near = _near(stories)
    for number, one in enumerate(heard):
        tied = {tie.to for tie in one.ties}
        for other in heard[:number]:
            things = frozenset((one.label.thing, other.label.thing))
            if len(things) == 2 and things not in near and _are_equal(one, other):
                about = f"{_named(one.label)} -> {_named(other.label)}"
                yield Case(other.label not in tied, about)


def _are_equal(one: Heard, other: Heard) -> bool:
    """Whether both were read, in two passages of one story, as one value in one dimension."""
    ours, theirs = one.quantity, other.quantity
    if ours is None or theirs is None or one.label.passage == other.label.passage:
        return False
    same_story = one.label.thing[0] == other.label.thing[0]
    same_value = ours.amount.stated == theirs.amount.stated
    return same_story and same_value and ours.unit.dimension == theirs.unit.dimension


def _compared(stories: Sequence[Story], heard: Sequence[Heard]) -> Iterator[Case]:
    """Expected relations: right if the two were held against each other at all."""
    said = _said(heard)
    for row in _rows(stories):
        yield Case((row.claim, row.against) in said, _pair(row))


def _strict(stories: Sequence[Story], heard: Sequence[Heard]) -> Iterator[Case]:
    """Expected relations that were compared: right if it is the one that is expected."""
    return _verdicts(stories, heard, lambda row: frozenset({row.relation}))


def _lenient(stories: Sequence[Story], heard: Sequence[Heard]) -> Iterator[Case]:
    """Expected relations that were compared: right if it is one that a desk would accept."""
    return _verdicts(stories, heard, lambda row: row.also | {row.relation})


def _verdicts(
    stories: Sequence[Story],
    heard: Sequence[Heard],
    accepted: Callable[[Expected], frozenset[Relation]],
) -> Iterator[Case]:
    said = _said(heard)
    for row in _rows(stories):
        relation = said.get((row.claim, row.against))
        if relation is not None:
            about = f"{_pair(row)}: {relation}, not {row.relation}"
            yield Case(relation in accepted(row), about)


MEASURES: Mapping[str, Callable[[Sequence[Story], Sequence[Heard]], Iterator[Case]]] = {
    "numbers read": _read,
    "links right": _links,
    NEAR: _near_links,
    "links found": _recall,
    "equal kept apart": _kept_apart,
    "pairs compared": _compared,
    "verdicts, strict": _strict,
    "verdicts, lenient": _lenient,
}


def _ties(stories: Sequence[Story], heard: Sequence[Heard]) -> Iterator[tuple[Heard, Tie, bool]]:
    """Each number with each of its ties, and whether that joins two things that are near."""
    near = _near(stories)
    for one in heard:
        for tie in one.ties:
            things = {one.label.thing, tie.to.thing} if tie.to else set()
            yield one, tie, frozenset(things) in near


def _near(stories: Sequence[Story]) -> frozenset[frozenset[Thing]]:
    return frozenset(chain.from_iterable(story.near for story in stories))


def _rows(stories: Sequence[Story]) -> Iterator[Expected]:
    return chain.from_iterable(story.expected for story in stories)


def _said(heard: Sequence[Heard]) -> dict[tuple[Label, Label], Relation]:
    return {(one.label, tie.to): tie.relation for one in heard for tie in one.ties if tie.to}


def _pair(row: Expected) -> str:
    return f"{_named(row.claim)} against {_named(row.against)}"


def _named(label: Label | None) -> str:
    if label is None:
        return "a number without a label"
    return f'{label.passage} "{label.surface}" [{label.thing[1]}]'


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the counts of a half; 2 where its errors were asked for and are not to be read."""
    parser = argparse.ArgumentParser(prog="stories", description="Count what is linked right.")
    parser.add_argument("name", nargs="?", default="stories")
    parser.add_argument("--show", type=int, default=0, help="this many errors of each measure")
    asked = parser.parse_args(arguments)
    if asked.show and asked.name.endswith(KEPT):
        sys.stderr.write("stories: that half is kept for counting, its errors are not shown\n")
        return 2
    cases = cases_of(path_of(asked.name))
    lines = [f"{name:20}{share} ({share.right})" for name, share in shares_of(cases).items()]
    for name, some in cases.items():
        wrong = [case.about for case in some if not case.is_right][: asked.show]
        lines += ["", f"{name}:", *wrong] if wrong else []
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
