"""Offsets into a text → lines and columns, as editors count them."""

from bisect import bisect_right
from dataclasses import dataclass

from app.domain import Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where a span begins and where it ends: lines and columns from 1, in code points.

    The end column is that behind the last character, as in SARIF 2.1.0.
    """

    line: int
    column: int
    end_line: int
    end_column: int


class Places:
    """The lines of one text; a line ends with LF or CR LF."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]

    def of(self, span: Span) -> Place:
        """Where the span stands; worked out by halving, however many there are."""
        return Place(*self._at(span.start), *self._at(span.end))

    def _at(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
