"""Divides a sentence into words, each with its offsets."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from app.domain import Sentence, Span
from app.reading.text.parses import NO_PARSE, Parse
from app.reading.text.pieces import Columns, Cut

WORD = Cut(
    re.compile(
        r"(?:[A-Z]\.){2,}"  # U.S.
        r"|[^\W\d_][^\W_]*(?:(?!['’]s\b)['’.&-][^\W_]+)*"  # build-up · F-35 · AT&T
        r"|\d+(?:[.,]\d+)*"  # 100,000 · 3.2
        r"|['’]s\b"  # a possessive stands by itself, so that names match without it
        r"|\S",
    )
)
"""Letters with inner hyphens, numbers with inner marks, a possessive s, or one other character."""


class Word(NamedTuple):
    """One word; `lower` is for look-ups only, offsets stay those of the text."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class SentenceText:
    """A sentence with its words: what each stage is given to read.

    `text` is the whole article with furniture blanked, so every span points into the article.
    `parse` is over the same words, where the profile asks for one.
    """

    text: str
    sentence: Sentence
    words: tuple[Word, ...]
    lower: tuple[str, ...]
    parse: Parse = NO_PARSE

    @property
    def quote(self) -> Span:
        """The sentence's span without white space at its ends."""
        span = self.sentence.span
        inner = span.of(self.text)
        start = span.start + len(inner) - len(inner.lstrip())
        return Span(start, start + len(inner.strip()))

    def index_at(self, offset: int) -> int:
        """How many words end at or before `offset`."""
        return bisect_left(self.words, offset + 1, key=_end)

    def index_after(self, offset: int) -> int:
        """The index of the first word that starts at or after `offset`."""
        return bisect_left(self.words, offset, key=_start)


def sentence_text(text: str, sentence: Sentence) -> SentenceText:
    """The sentence with its words."""
    columns = WORD.pieces_of(text, sentence.span)
    return SentenceText(text, sentence, _words(columns), columns.lowers)


def words_of(text: str, span: Span) -> tuple[Word, ...]:
    """The words inside the span."""
    return _words(WORD.pieces_of(text, span))


def _words(columns: Columns) -> tuple[Word, ...]:
    return tuple(map(_word, zip(*columns, strict=True)))


_word = partial(tuple.__new__, Word)
"""A word of its four parts: what Word() does, without a call in Python for each of them."""

_start = itemgetter(0)
_end = itemgetter(1)
