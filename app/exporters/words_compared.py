"""Two texts → what the later one says otherwise, paragraph by paragraph and word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from app.exporters.marks import paragraphs_of

PARAGRAPHS = 1_500
"""Paragraphs between the first and the last change that are held against each other one by one."""

WORDS = 3_000
"""Words of a changed passage that are held against each other; a longer one is replaced whole."""

TOKEN = re.compile(r"\s+|\d+(?:[.,]\d+)*|\w+|[^\w\s]")
"""A number is one word: a reader sees 9,000 become 8,500, and no digit in it."""


class Fate(StrEnum):
    """What became of a run of words."""

    KEPT = "kept"
    TAKEN_OUT = "taken out"
    PUT_IN = "put in"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a passage, and what became of them."""

    fate: Fate
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, or several that changed together, in runs."""

    runs: tuple[Run, ...]

    @property
    def is_kept(self) -> bool:
        """Whether nothing in it changed."""
        return all(run.fate is Fate.KEPT for run in self.runs)


def passages_of(old: str, new: str) -> tuple[Passage, ...]:
    """The paragraphs of both texts in the order of the later one, those taken out included."""
    ours, theirs = ([span.of(text) for span in paragraphs_of(text)] for text in (old, new))
    return tuple(_passages(ours, theirs))


def _passages(old: Sequence[str], new: Sequence[str]) -> Iterator[Passage]:
    first = _alike(old, new)
    last = _alike(old[first:][::-1], new[first:][::-1])
    middle = old[first : len(old) - last], new[first : len(new) - last]
    yield from map(_kept, old[:first])
    if max(map(len, middle)) > PARAGRAPHS:
        yield _replaced("\n\n".join(middle[0]), "\n\n".join(middle[1]))
    else:
        yield from _changed(*middle)
    yield from map(_kept, old[len(old) - last :])


def _changed(old: Sequence[str], new: Sequence[str]) -> Iterator[Passage]:
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from map(_kept, old[a:b])
        elif b - a == d - c:
            yield from (_reworded(*pair) for pair in zip(old[a:b], new[c:d], strict=True))
        else:
            yield _reworded("\n\n".join(old[a:b]), "\n\n".join(new[c:d]))


def _reworded(old: str, new: str) -> Passage:
    ours, theirs = TOKEN.findall(old), TOKEN.findall(new)
    if max(len(ours), len(theirs)) > WORDS:
        return _replaced(old, new)
    runs: list[Run] = []
    for tag, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append(Run(Fate.KEPT, "".join(ours[a:b])))
            continue
        runs.append(Run(Fate.TAKEN_OUT, "".join(ours[a:b])))
        runs.append(Run(Fate.PUT_IN, "".join(theirs[c:d])))
    return Passage(tuple(_joined(run for run in runs if run.text)))


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """A blank between two changes belongs to them: word by word nobody could read it."""
    out, into = "", ""
    waiting = ""
    for run in runs:
        if run.fate is Fate.KEPT and (run.text.strip() or not (out or into)):
            yield from _told(out, into)
            yield Run(Fate.KEPT, waiting + run.text)
            out, into, waiting = "", "", ""
        elif run.fate is Fate.KEPT:
            waiting = run.text
        else:
            out, into, waiting = out + waiting, into + waiting, ""
            out += run.text if run.fate is Fate.TAKEN_OUT else ""
            into += run.text if run.fate is Fate.PUT_IN else ""
    yield from _told(out, into)
    if waiting:
        yield Run(Fate.KEPT, waiting)


def _told(out: str, into: str) -> Iterator[Run]:
    if out:
        yield Run(Fate.TAKEN_OUT, out)
    if into:
        yield Run(Fate.PUT_IN, into)


def _kept(paragraph: str) -> Passage:
    return Passage((Run(Fate.KEPT, paragraph),))


def _replaced(old: str, new: str) -> Passage:
    return Passage(tuple(_told(old, new)))


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many paragraphs are equal from the start on."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
