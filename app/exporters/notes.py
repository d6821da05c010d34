"""The last mark of each lane → the words beside it, so that lines need no legend."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.exporters.plotting import BOTTOM, TOP, Mark

LINE = 13
"""Pixels from one line of words to the next."""

NEAR = 3
"""Per cent of the width below which words beside two marks would stand on each other."""

MIDDLE = 4
"""Pixels from the middle of a letter to the line it stands on."""

CLEAR = 9
"""Pixels from the middle of a mark to where words above it begin."""


@dataclass(frozen=True, slots=True)
class Note:
    """Words at a mark: a letter beside it, or with `is_value` the value above it."""

    x: Decimal
    y: Decimal
    words: str
    lane: int
    is_value: bool = False

    @property
    def anchor(self) -> str:
        """Which end of the words stands at their place: a value reaches into the chart."""
        return "end" if self.is_value and self.x > 50 else "start"


def letters_beside(marks: Sequence[tuple[Mark, str]]) -> list[Note]:
    """A letter beside each of the marks, moved down where another stands there."""
    placed: list[Note] = []
    for mark, letter in sorted(marks, key=lambda one: (one[0].y, one[1])):
        beside = [note.y + LINE for note in placed if abs(note.x - mark.x) < NEAR]
        y = max((mark.y + MIDDLE, *beside))
        placed.append(Note(mark.x, y, letter, mark.lane))
    return [replace(note, y=min(note.y, Decimal(BOTTOM))) for note in placed]


def value_above(mark: Mark, words: str) -> Note:
    """The value above the mark and its whisker."""
    top = min(mark.y, mark.whisker.top) if mark.whisker else mark.y
    return Note(mark.x, max(top - CLEAR, Decimal(TOP - LINE)), words, mark.lane, is_value=True)
