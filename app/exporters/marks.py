"""A text and what is said about it → rows of pieces, so that marks may overlap on a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.domain import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the text within which nothing begins or ends.

    `marks` are the numbers of those that cover it; `opening` of those that begin with it, `closing`
    of those that end with it.
    """

    text: str
    marks: tuple[int, ...] = ()
    opening: tuple[int, ...] = ()
    closing: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph in pieces; `numbers` are the marks that begin in it."""

    pieces: tuple[Piece, ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Numbered:
    number: int
    span: Span


def rows_of(text: str, marks: Sequence[Span]) -> list[Row]:
    """Each paragraph of the text, with the marks that it holds by their number in `marks`.

    The pieces of all rows together are the text, apart from the blank lines between paragraphs. A
    mark that covers nothing but blanks belongs to no row.
    """
    trimmed = (_Numbered(number, _trimmed(text, mark)) for number, mark in enumerate(marks))
    waiting = sorted(
        (one for one in trimmed if one.span.start < one.span.end),
        key=lambda one: (-one.span.start, -one.number),
    )
    rows, under_way = [], list[_Numbered]()
    for paragraph in paragraphs_of(text):
        under_way = [one for one in under_way if one.span.end > paragraph.start]
        opened = []
        while waiting and waiting[-1].span.start < paragraph.end:
            opened.append(waiting.pop())
        under_way += opened
        numbers = tuple(one.number for one in opened)
        rows.append(Row(tuple(_pieces(text, paragraph, under_way)), numbers))
    return rows


def paragraphs_of(text: str) -> Iterator[Span]:
    """Runs of lines that are not blank, without the line end behind the last one."""
    start, end, at = 0, 0, 0
    for line in text.split("\n"):
        if line.strip():
            start, end = (start if end else at), at + len(line)
        elif end:
            yield Span(start, end)
            end = 0
        at += len(line) + 1
    if end:
        yield Span(start, end)


def _trimmed(text: str, mark: Span) -> Span:
    """The mark without blanks around it, so that it begins and ends inside a paragraph."""
    words = mark.of(text)
    start = mark.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _pieces(text: str, paragraph: Span, marks: Sequence[_Numbered]) -> Iterator[Piece]:
    ends = {end for one in marks for end in (one.span.start, one.span.end)}
    cuts = sorted({paragraph.start, paragraph.end, *ends})
    cuts = cuts[cuts.index(paragraph.start) : cuts.index(paragraph.end) + 1]
    waiting = sorted(marks, key=lambda one: (-one.span.start, -one.number))
    covering = list[_Numbered]()
    for start, end in pairwise(cuts):
        while waiting and waiting[-1].span.start <= start:
            covering.append(waiting.pop())
        yield Piece(
            text[start:end],
            tuple(one.number for one in covering),
            tuple(one.number for one in covering if one.span.start == start),
            tuple(one.number for one in covering if one.span.end == end),
        )
        covering = [one for one in covering if one.span.end > end]
