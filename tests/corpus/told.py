"""Labelled news stories as values: what each outlet tells, and which numbers belong together."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.domain import Relation, Span

Row = dict[str, Any]  # what TOML holds
Thing = tuple[str, str]
"""A measured thing: the name of its story, and its key there."""


class BadStory(Exception):
    """A story out of form; it says where, in ids and numbers, and quotes no text."""


@dataclass(frozen=True, slots=True)
class Label:
    """A number that somebody labelled: where it stands and what it measures."""

    passage: str
    surface: str
    span: Span
    thing: Thing


@dataclass(frozen=True, slots=True)
class Told:
    """One passage of a story as one outlet tells it."""

    id: str
    source: str
    published: date
    text: str
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Expected:
    """How a later number stands to an earlier one; `also` holds what else is no mistake."""

    claim: Label
    against: Label
    relation: Relation
    also: frozenset[Relation]


@dataclass(frozen=True, slots=True)
class Story:
    """Passages in date order. `near` pairs things so close that linking them is no error."""

    name: str
    beat: str
    passages: tuple[Told, ...]
    expected: tuple[Expected, ...]
    near: frozenset[frozenset[Thing]]


def stories_in(path: Path) -> tuple[Story, ...]:
    """The stories of a file, in its order. Raises BadStory for what is out of form."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["story"]
    return tuple(_story(row) for row in rows)


def labels_in(stories: Iterable[Story]) -> Iterator[Label]:
    """Every label, in the order in which the stories are told."""
    return (label for story in stories for told in story.passages for label in told.labels)


def _story(row: Row) -> Story:
    name = row["name"]
    passages = tuple(_told(passage, name) for passage in row["passage"])
    labels = [label for told in passages for label in told.labels]
    return Story(
        name=name,
        beat=row["beat"],
        passages=passages,
        expected=tuple(
            _expected(one, labels, f"{name}: relation {number}")
            for number, one in enumerate(row.get("relation", ()), start=1)
        ),
        near=frozenset(frozenset((name, key) for key in keys) for keys in row.get("near", ())),
    )


def _told(row: Row, story: str) -> Told:
    labels = tuple(
        _label(one, row, story, f"{row['id']}: claim {number}")
        for number, one in enumerate(row.get("claims", ()), start=1)
    )
    return Told(row["id"], row["source"], row["published"], row["text"], labels)


def _label(row: Row, passage: Row, story: str, where: str) -> Label:
    text, surface, start = passage["text"], row["surface"], -1
    for _ in range(row.get("nth", 1)):
        start = text.find(surface, start + 1)
        if start < 0:
            raise BadStory(f"{where} does not stand in the text")
    span = Span(start, start + len(surface))
    return Label(passage["id"], surface, span, (story, row["key"]))


def _expected(row: Row, labels: list[Label], where: str) -> Expected:
    claims, figures = (_named(row[end], labels, where) for end in ("claim", "against"))
    pair = next(((a, b) for a in claims for b in figures if a.thing == b.thing), None)
    if pair is None:
        raise BadStory(f"{where} joins two keys")
    also = frozenset(Relation(word) for word in row.get("also", ()))
    return Expected(*pair, Relation(row["expected"]), also)


def _named(name: list[str], labels: list[Label], where: str) -> list[Label]:
    """The labels of that passage and surface: more than one where a surface stands twice."""
    found = [label for label in labels if [label.passage, label.surface] == name]
    if not found:
        raise BadStory(f"{where} names no labelled claim")
    return found
