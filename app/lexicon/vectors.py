"""A static table of word vectors → how near two phrases stand, in whole numbers throughout.

Sums and products of whole numbers are exact: the same phrases give the same bytes on any machine.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from math import sqrt
from operator import mul
from pathlib import Path

from app.errors import BadData

WORD = re.compile(r"[a-z]+")
INNER = "##"
"""Marks a piece that goes on in a word: "evacuee" is "eva", "##cu", "##ee"."""
LONGEST = 32
MOST_WORDS = 12
REMEMBERED = 16_384
"""So many pairs keep their cosine, ..."""
REMEMBERED_VECTORS = 2_048
"""... and so many phrases their vector, which takes 5 kilobytes."""
DIGITS = 4

Vector = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Vectors:
    """Holds for each phrase the sum of its words' vectors; a rarer word has a longer one."""

    cosine: Callable[[str, str], float]


@dataclass(frozen=True, slots=True)
class _Table:
    """Signed bytes, row after row, with the place and the scale of each word's row."""

    cells: memoryview
    width: int
    rows: Mapping[str, tuple[int, int]]
    unheard: frozenset[str]

    def vector(self, phrase: str) -> Vector:
        """The sum over the phrase's pieces; all noughts where no piece is known."""
        words = WORD.findall(phrase.casefold())[:MOST_WORDS]
        heard = [word for word in words if word not in self.unheard] or words
        rows = [self._row(piece) for word in heard for piece in pieces_of(word, self.rows)]
        return tuple(map(sum, zip(*rows, strict=True))) if rows else ()

    def _row(self, piece: str) -> list[int]:
        place, scale = self.rows[piece]
        return [cell * scale for cell in self.cells[place * self.width : (place + 1) * self.width]]


def pieces_of(word: str, known: Mapping[str, object]) -> Sequence[str]:
    """The word cut into known pieces, the longest first; none if some of it is in no piece."""
    pieces: list[str] = []
    start = 0
    while start < len(word):
        piece = next(filter(known.__contains__, _starts(word, start)), None)
        if piece is None:
            return ()
        pieces.append(piece)
        start += len(piece.removeprefix(INNER))
    return pieces


def _starts(word: str, start: int) -> Iterator[str]:
    mark = INNER if start else ""
    ends = range(min(len(word), start + LONGEST), start, -1)
    return (mark + word[start:end] for end in ends)


def vectors_from(folder: Path, unheard: frozenset[str]) -> Vectors:
    """The table in `rows.bin` and `words.txt`; words in `unheard` say nothing beside others."""
    lines = (folder / "words.txt").read_text(encoding="utf-8").splitlines()
    cells = (folder / "rows.bin").read_bytes()
    if not lines or len(cells) % len(lines):
        raise BadData(f"{folder.name} has {len(lines)} words for {len(cells)} cells")
    told = (line.split() for line in lines)
    table = _Table(
        cells=memoryview(cells).cast("b"),
        width=len(cells) // len(lines),
        rows={word: (place, int(scale)) for place, (word, scale) in enumerate(told)},
        unheard=unheard,
    )
    vector = lru_cache(REMEMBERED_VECTORS)(table.vector)
    return Vectors(cosine=lru_cache(REMEMBERED)(partial(_cosine, vector)))


def _cosine(vector: Callable[[str], Vector], one: str, other: str) -> float:
    """From -1 to 1, and 0 where a phrase has no known word."""
    ours, theirs = vector(one), vector(other)
    lengths = sum(map(mul, ours, ours)) * sum(map(mul, theirs, theirs))
    return round(sum(map(mul, ours, theirs)) / sqrt(lengths), DIGITS) if lengths else 0.0
