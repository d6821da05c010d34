"""A piece of an article's text, as two offsets."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open offsets `[start, end)` into `Article.text`, in Unicode code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def shifted(self, offset: int) -> "Span":
        """The same span, `offset` code points further on."""
        return Span(self.start + offset, self.end + offset)


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all of `spans`; at least one is needed."""
    known = tuple(spans)
    return Span(min(span.start for span in known), max(span.end for span in known))


def masked(text: str, spans: Iterable[Span]) -> str:
    """`text` with each span blanked, so that every other character keeps its offset."""
    kept: list[str] = []
    at = 0
    for span in sorted(spans):
        if span.end > at:
            kept += (text[at : span.start], " " * (span.end - max(at, span.start)))
            at = span.end
    return "".join((*kept, text[at:]))
