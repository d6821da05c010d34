"""Whether a letter is the scale in which such numbers were told: "6 million users, up from 5m"."""

from collections.abc import Sequence

from app.lexicon.numbers import SuffixRow
from app.reading.numbers.tokens import Line

REACH = 160
"""Signs before the number in which the others are looked for: the line before, at most."""

MARKS = ".,;:()"
LENGTH = "length"
RANGE = 3
"""Pieces of the first number of a range: "60m-"."""


def is_told_before(line: Line, row: SuffixRow, after: int) -> bool:
    """Whether the number is held against one of something counted in that scale; its letter stands
    before `after`. Not where anything before it is a length."""
    if not row.held or not _is_held(line, row, after - 3):
        return False
    end = line.starts[after - 2]
    said = line.text[max(end - REACH, 0) : end].lower().split()
    words = [word.strip(MARKS) for word in said]
    if any(_is_length(line, row, word) for word in words):
        return False
    return any(_is_counted(line, row, words, place) for place in range(len(words)))


def _is_held(line: Line, row: SuffixRow, before: int) -> bool:
    """ "Up from 50m", "hopes for 60m-90m"."""
    is_range = line.lower(before) in ("-", "–") and line.lower(before - 1) in row.symbols
    return line.lower(before - RANGE if is_range else before) in row.held


def _is_length(line: Line, row: SuffixRow, word: str) -> bool:
    unit = line.lexicon.units.names.get(word)
    return word in row.lengths or (unit is not None and unit.dimension == LENGTH)


def _is_counted(line: Line, row: SuffixRow, words: Sequence[str], place: int) -> bool:
    """ "62 million users", "62m users", "to 62 million"; but no "62 million euros"."""
    language, word = line.lexicon.language, words[place]
    behind = words[place + 1] if place + 1 < len(words) else ""
    if behind in line.lexicon.currencies.names:
        return False
    if word.endswith(row.symbols) and word[:-1].replace(".", "").isdecimal():
        return language.nouns.is_plural(behind)
    is_number = place > 0 and words[place - 1][:1].isdecimal()
    return is_number and language.numbers.scales.get(word) == row.value
