"""Divides a sentence into words, each with its offsets."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from app.domain import Sentence, Span

WORD = re.compile(
    r"(?:[A-Z]\.){2,}"  # U.S.
    r"|\d+(?:[.,]\d+)*"  # 100,000 · 3.2
    r"|['’]s\b"  # a possessive stands by itself, so that names match without it
    r"|[^\W\d_][^\W_]*(?:(?!['’]s\b)['’.&-][^\W_]+)*"  # build-up · F-35 · AT&T
    r"|\S",
)
"""Letters with inner hyphens, numbers with inner marks, a possessive s, or one other character."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word; `lower` is for look-ups only, offsets stay those of the text."""

    span: Span
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class SentenceText:
    """A sentence with its words: what each stage is given to read.

    `text` is the whole article with furniture blanked, so every span points into the article.
    """

    text: str
    sentence: Sentence
    words: tuple[Word, ...]

    def before(self, offset: int) -> tuple[Word, ...]:
        """The words that end at or before `offset`, in reading order."""
        return self.words[: bisect_left(self.words, offset + 1, key=lambda word: word.span.end)]

    def after(self, offset: int) -> tuple[Word, ...]:
        """The words that start at or after `offset`, in reading order."""
        return self.words[bisect_left(self.words, offset, key=lambda word: word.span.start) :]


def sentence_text(text: str, sentence: Sentence) -> SentenceText:
    """The sentence with its words."""
    return SentenceText(text, sentence, words_of(text, sentence.span))


def words_of(text: str, span: Span) -> tuple[Word, ...]:
    """The words inside the span."""
    return tuple(
        Word(Span(*found.span()), found.group(), found.group().lower())
        for found in WORD.finditer(text, span.start, span.end)
    )
