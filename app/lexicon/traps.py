"""Shapes of numbers that count nothing → compiled patterns and word lists."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic import Field

from app.lexicon.rows import DataFile, Row


class TrapRow(Row):
    """A pattern over the text; every number inside a match is left alone.

    `{name}` in the pattern stands for an alternation of the words listed under that name, among
    `words` for those words. A sentence holds no such number without one of `words` (in lower case)
    or one of `signs`, found where each of its digits is read as a 9; without both it may always.
    """

    pattern: str = Field(min_length=3)
    ignore_case: bool = False
    words: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()


class TrapsFile(DataFile):
    """`traps.toml`."""

    words: dict[str, tuple[str, ...]]
    labels: tuple[str, ...]
    not_names: tuple[str, ...]
    place_prepositions: tuple[str, ...]
    giving: tuple[str, ...]
    year_prepositions: tuple[str, ...]
    range_openers: tuple[str, ...]
    parts: tuple[str, ...]
    first_year: int
    last_year: int
    modern_from: int
    trap: tuple[TrapRow, ...]


Sign = tuple[str, tuple[int, ...]]
"""A sign, and the traps that it speaks for by their place in the file."""

DIGITS = re.compile("99*")
"""A number. (`9+` is slower: a search skips ahead only to a single sign.)"""

NO_DIGIT = ""
"""Stands for the pair of a sign without a digit."""


@dataclass(frozen=True, slots=True)
class Trap:
    """One shape of a number that counts nothing; `words` and `signs` as in its row."""

    rule: str
    pattern: re.Pattern[str]
    words: frozenset[str]
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Traps:
    """The traps in file order, and the words that context needs.

    `labels` before a number make it a label ("section 4"); `not_names` are capitalised words that
    name nothing by number; behind `parts` a bound may be of a share, and name a year; after
    `place_prepositions` a name is a place ("in Germany 15 people"), and behind `giving` verbs it
    gets what is counted ("hands Calder 38 places"). Signs are looked up by two of
    their characters, a digit and its neighbour where they have both.
    """

    traps: tuple[Trap, ...]
    always: tuple[int, ...]
    by_word: Mapping[str, tuple[int, ...]]
    by_pair: Mapping[str, tuple[Sign, ...]]
    labels: frozenset[str]
    not_names: frozenset[str]
    place_prepositions: frozenset[str]
    giving: frozenset[str]
    year_prepositions: frozenset[str]
    range_openers: frozenset[str]
    parts: frozenset[str]
    first_year: int
    last_year: int
    modern_from: int

    def standing(self, words: Iterable[str], shape: str) -> list[Trap]:
        """The traps that may be in a sentence of these lower-case words, with 9 for every digit."""
        found = set(self.always)
        for word in self.by_word.keys() & words:
            found.update(self.by_word[word])
        for pair in _pairs_beside_digits(shape):
            for sign, places in self.by_pair.get(pair, ()):
                if sign in shape:
                    found.update(places)
        return [self.traps[at] for at in sorted(found)]


def _pairs_beside_digits(shape: str) -> set[str]:
    """Each first and last digit of a number with its neighbour."""
    found = {NO_DIGIT}
    for number in DIGITS.finditer(shape):
        start, end = number.span()
        found |= {shape[start - 1 : start + 1], shape[start : start + 2], shape[end - 1 : end + 1]}
    return found


def traps_from(file: TrapsFile) -> Traps:
    """The look-up that the rows of the file make."""
    traps = tuple(_trap(row, file.words) for row in file.trap)
    return Traps(
        traps=traps,
        always=tuple(at for at, trap in enumerate(traps) if not trap.words and not trap.signs),
        by_word=_by_key([trap.words for trap in traps]),
        by_pair=_by_pair(_by_key([trap.signs for trap in traps])),
        labels=frozenset(file.labels),
        not_names=frozenset(file.not_names),
        place_prepositions=frozenset(file.place_prepositions),
        giving=frozenset(file.giving),
        year_prepositions=frozenset(file.year_prepositions),
        range_openers=frozenset(file.range_openers),
        parts=frozenset(file.parts),
        first_year=file.first_year,
        last_year=file.last_year,
        modern_from=file.modern_from,
    )


def _by_key(keys: Sequence[Iterable[str]]) -> dict[str, tuple[int, ...]]:
    """For each key the traps that it speaks for, by their place in the file."""
    found: dict[str, list[int]] = {}
    for at, listed in enumerate(keys):
        for key in sorted(listed):
            found.setdefault(key, []).append(at)
    return {key: tuple(places) for key, places in found.items()}


def _by_pair(signs: Mapping[str, tuple[int, ...]]) -> dict[str, tuple[Sign, ...]]:
    found: dict[str, list[Sign]] = {}
    for sign, places in signs.items():
        found.setdefault(_pair(sign), []).append((sign, places))
    return {pair: tuple(listed) for pair, listed in found.items()}


def _pair(sign: str) -> str:
    pairs = [sign[at : at + 2] for at in range(len(sign) - 1)]
    with_digit = [pair for pair in pairs if "9" in pair]
    return min(with_digit, key=lambda pair: pair.count("9"), default=NO_DIGIT)


def _trap(row: TrapRow, lists: Mapping[str, tuple[str, ...]]) -> Trap:
    pattern, words = row.pattern, set(row.words)
    for name, listed in lists.items():
        pattern = pattern.replace("{" + name + "}", "(?:" + "|".join(listed) + ")")
        if "{" + name + "}" in words:
            words |= {first.split()[0].lower() for first in listed}
    compiled = re.compile(pattern, re.IGNORECASE if row.ignore_case else re.NOFLAG)
    return Trap(row.id, compiled, frozenset(words), row.signs)
