"""Where each character of a text stands in the source that the text was made from."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from app.domain.span import Span


class Run(NamedTuple):
    """Characters from `at` on that stand in the source at `start` to `end`, in code points.

    As many characters as the source has there are the source's own, one for one. Any other number
    was made of the whole stretch: "&" of "&amp;", one blank of a line break and an indent. A run of
    an empty stretch was added, as the blank line between two paragraphs.
    """

    at: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Offsets:
    """The runs of a text of `length` characters, in order and without a gap."""

    runs: tuple[Run, ...]
    length: int

    def source_of(self, span: Span) -> Span:
        """The stretch of the source that `span` of the text was made from.

        An empty span, which stands before a character, gives the empty stretch before its source.
        """
        start = self._source(span.start).start
        if span.end <= span.start:
            return Span(start, start)
        return Span(start, max(start, self._source(span.end - 1).end))

    def _source(self, place: int) -> Span:
        """The stretch of the source that one character was made from."""
        index = bisect_right(self.runs, place, key=lambda run: run.at) - 1
        if not 0 <= index < len(self.runs) or place >= self.length:
            raise IndexError(f"the text has no character {place}")
        run = self.runs[index]
        after = self.runs[index + 1].at if index + 1 < len(self.runs) else self.length
        if after - run.at == run.end - run.start:
            here = run.start + place - run.at
            return Span(here, here + 1)
        return Span(run.start, run.end)
