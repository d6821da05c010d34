"""Divides a stretch of text into the small pieces that numbers are read from."""

import re
from dataclasses import dataclass

from app.domain import Span
from app.lexicon.lexicon import Lexicon
from app.lexicon.numbers import Links
from app.reading.text.pieces import Cut

TOKEN = Cut(
    re.compile(
        r"(?:[^\W\d_]\.){2,}"  # U.S.
        r"|[^\W\d_]+(?:['’][^\W\d_]+)*"  # letters alone, so that "1.2bn" and "RM3" fall apart
        r"|\d+(?:[.,]\d+)*"  # 100,000 · 3.2 · 1.234.567
        r"|\.(?<![\w./]\.)\d+"  # .534, and not of S/.30; its look-behind comes second: it is slow
        r"|\S"
    )
)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence in pieces, with what its words mean; offsets are those of the whole text."""

    text: str
    span: Span
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    texts: tuple[str, ...]
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
        candidates = [
            index
            for index, lower in enumerate(self.lowers)
            if lower in openers or lower[-1].isdecimal()
        ]
        # "a" opens a number only before "million", "dozen", "third", and in "a year and a half"
        return [
            index
            for index in candidates
            if self.lowers[index] not in articles
            or self.lower(index + 1) in tellers
            or (self.lower(index + 2) in numbers.joiners and self.lower(index + 3) in articles)
        ]

    def lower(self, index: int) -> str:
        """The lower-case piece at `index`; nothing beyond the ends."""
        return self.lowers[index] if 0 <= index < len(self.lowers) else ""

    def is_word(self, index: int) -> bool:
        return 0 <= index < len(self.texts) and self.texts[index][0].isalpha()

    def is_number(self, index: int) -> bool:
        return 0 <= index < len(self.texts) and self.texts[index][-1].isdecimal()

    def is_capitalised(self, index: int) -> bool:
        return self.texts[index] != self.lowers[index]

    def is_glued(self, index: int) -> bool:
        """Whether nothing stands between the piece at `index` and the one before."""
        return 0 < index < len(self.texts) and self.ends[index - 1] == self.starts[index]

    def gap(self, index: int) -> str:
        """What stands between the piece at `index` and the one before."""
        if not 0 < index < len(self.texts):
            return ""
        return self.text[self.ends[index - 1] : self.starts[index]]

    def slice(self, first: int, after: int) -> str:
        """The text from the piece `first` to the one before `after`."""
        return self.text[self.starts[first] : self.ends[after - 1]]

    def span_of(self, first: int, after: int) -> Span:
        return Span(self.starts[first], self.ends[after - 1])


def line_of(text: str, span: Span, lexicon: Lexicon) -> Line:
    """The pieces of `text` inside the span."""
    return Line(text, span, *TOKEN.pieces_of(text, span), lexicon)
