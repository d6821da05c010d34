"""Cuts a stretch of text into the pieces that a pattern tells apart, each with its offsets."""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, chain
from operator import add, itemgetter
from typing import NamedTuple

from app.domain import Span

Pieces = tuple[tuple[str, ...], tuple[str, ...], tuple[int, ...]]
"""The pieces of a run of signs, the same in lower case, and how far it is from one to the next."""

RUN = re.compile(r"\S+\s*")
"""A run of signs, and the white space behind it."""

KEPT = 8192
"""How many runs are kept with their pieces: news says the same words again and again."""

LONGEST_KEPT = 2000
"""Characters: a longer stretch is no prose, and its runs are not worth keeping."""


class Columns(NamedTuple):
    """Where each piece starts and ends, its text, and its text in lower case."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    texts: tuple[str, ...]
    lowers: tuple[str, ...]


class Cut:
    """A pattern's way to cut; no match of the pattern may hold white space or look beyond it.

    It is built of calls that each do a whole sentence at once, for a text has a thousand pieces.
    """

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self._kept: Callable[[str], Pieces] = lru_cache(maxsize=KEPT)(self._pieces)

    def pieces_of(self, text: str, span: Span) -> Columns:
        """The pieces of `text` inside the span, in its order."""
        stretch = text[span.start : span.end].lstrip()
        runs = _runs(stretch)
        first = min(span.end, len(text)) - len(stretch)
        is_prose = len(stretch) <= LONGEST_KEPT
        cut = [*map(self._kept if is_prose else self._pieces, runs)]
        texts = tuple(chain.from_iterable(map(_texts, cut)))
        lowers = tuple(chain.from_iterable(map(_lowers, cut)))
        starts = tuple(accumulate(chain.from_iterable(map(_steps, cut)), initial=first))
        return Columns(starts[:-1], tuple(map(add, starts, map(len, texts))), texts, lowers)

    def _pieces(self, run: str) -> Pieces:
        """The pieces of a run; behind one without white space stands one sign of it."""
        texts = tuple(self._pattern.findall(run))
        beyond = len(run) - len(run.rstrip()) or 1
        steps = (*map(len, texts[:-1]), len(texts[-1]) + beyond)
        return texts, tuple(map(str.lower, texts)), steps


def _runs(stretch: str) -> list[str]:
    """The runs of a stretch that starts with one, each with the white space behind it where that
    is more than one sign anywhere."""
    runs = stretch.split()
    is_plain = sum(map(len, runs)) + len(runs) == len(stretch) + 1
    return runs if is_plain else RUN.findall(stretch)


_texts: Callable[[Pieces], tuple[str, ...]] = itemgetter(0)
_lowers: Callable[[Pieces], tuple[str, ...]] = itemgetter(1)
_steps: Callable[[Pieces], tuple[int, ...]] = itemgetter(2)
