"""Divides a stretch of text into the small pieces that numbers are read from."""

import re
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from app.domain import Span
from app.lexicon.lexicon import Lexicon
from app.lexicon.numbers import Links
from app.reading.pieces import Cut

TOKEN = Cut(
    re.compile(
        r"(?:[^\W\d_]\.){2,}"  # U.S.
        r"|[^\W\d_]+(?:['’][^\W\d_]+)*"  # letters alone, so that "1.2bn" and "RM3" fall apart
        r"|\d+(?:[.,]\d+)*"  # 100,000 · 3.2 · 1.234.567
        r"|\.(?<![\w.]\.)\d+"  # .534; the look-behind comes second, or it would run at every letter
        r"|\S"
    )
)


class Token(NamedTuple):
    """One piece; `lower` is for look-ups only."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_number(self) -> bool:
        return self.text[-1].isdecimal()

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()

    @property
    def is_capitalised(self) -> bool:
        return any(character.isupper() for character in self.text)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence in pieces, with what its words mean; offsets are those of the whole text."""

    text: str
    span: Span
    tokens: tuple[Token, ...]
    lowers: tuple[str, ...]
    lexicon: Lexicon

    @property
    def links(self) -> Links:
        """The small words between numbers and units."""
        return self.lexicon.language.numbers.links

    def openings(self) -> list[int]:
        """Where a number may begin: at digits, and at the words that open one."""
        numbers = self.lexicon.language.numbers
        openers, articles, tellers = numbers.openers, numbers.articles, numbers.tellers
        return [
            index
            for index, token in enumerate(self.tokens)
            if token.text[-1].isdecimal()
            or (
                token.lower in openers
                # "a" opens a number only before "million", "dozen", "third"
                and (token.lower not in articles or self.lower(index + 1) in tellers)
            )
        ]

    def lower(self, index: int) -> str:
        """The lower-case piece at `index`; nothing beyond the ends."""
        return self.lowers[index] if 0 <= index < len(self.lowers) else ""

    def is_word(self, index: int) -> bool:
        return 0 <= index < len(self.tokens) and self.tokens[index].is_word

    def is_number(self, index: int) -> bool:
        return 0 <= index < len(self.tokens) and self.tokens[index].is_number

    def is_glued(self, index: int) -> bool:
        """Whether nothing stands between the piece at `index` and the one before."""
        if not 0 < index < len(self.tokens):
            return False
        return self.tokens[index - 1].end == self.tokens[index].start

    def gap(self, index: int) -> str:
        """What stands between the piece at `index` and the one before."""
        if not 0 < index < len(self.tokens):
            return ""
        return self.text[self.tokens[index - 1].end : self.tokens[index].start]

    def slice(self, first: int, after: int) -> str:
        """The text from the piece `first` to the one before `after`."""
        return self.text[self.tokens[first].start : self.tokens[after - 1].end]

    def span_of(self, first: int, after: int) -> Span:
        return Span(self.tokens[first].start, self.tokens[after - 1].end)


def line_of(text: str, span: Span, lexicon: Lexicon) -> Line:
    """The pieces of `text` inside the span."""
    tokens = tuple(map(_token, TOKEN.pieces_of(text, span)))
    return Line(text, span, tokens, tuple(map(_lower, tokens)), lexicon)


_token = partial(tuple.__new__, Token)
"""A token of its four parts: what Token() does, without a call in Python for each of them."""

_lower = itemgetter(3)
