"""Phrases of one or more words → what they mean, looked up by their first word."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Annotated, Generic, TypeVar

from pydantic import AfterValidator

Meaning = TypeVar("Meaning", covariant=True)

INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*")
"""Letters with a full stop each, or letters with inner apostrophes, as the first of a spelling."""

FIRST_PIECE = re.compile(r"[^\W\d_]+|\d+|\S")
"""The first run of letters, run of digits or sign of a spelling."""

CHOICE = re.compile(r"\(([^()]*)\)")
"""A choice inside a row: "of (voters|the electorate) (voted|turned out)"."""


def spelled_out(rows: Iterable[str]) -> tuple[str, ...]:
    """Every phrase that the rows stand for, each with one word or none of each of its choices."""
    return tuple(phrase for row in rows for phrase in _spellings(row))


def _spellings(row: str) -> Iterable[str]:
    pieces = CHOICE.split(row)  # plain text and choices by turns
    choices = [piece.split("|") if at % 2 else [piece] for at, piece in enumerate(pieces)]
    return (" ".join("".join(chosen).split()) for chosen in product(*choices))


Choices = Annotated[tuple[str, ...], AfterValidator(spelled_out)]
"""Phrases of a data file that may hold choices."""


@dataclass(frozen=True, slots=True)
class Phrases(Generic[Meaning]):
    """Each first word with the phrases that begin with it, the longest first."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], Meaning], ...]]

    def whole(self, phrase: Sequence[str]) -> Meaning | None:
        """What exactly these words mean."""
        found = self.at(phrase, 0) if phrase else None
        return found[0] if found and found[1] == len(phrase) else None

    def all_at(self, words: Sequence[str], place: int) -> list[tuple[Meaning, int]]:
        """What each phrase that starts at `place` means, the longest first, and the word behind."""
        return [
            (meaning, place + len(phrase))
            for phrase, meaning in self.by_first.get(words[place], ())
            if len(phrase) == 1 or tuple(words[place : place + len(phrase)]) == phrase
        ]

    def places_in(self, words: Sequence[str]) -> list[int]:
        """Where one of the phrases may start: at most words none does."""
        return [place for place, word in enumerate(words) if word in self.by_first]

    def at(self, words: Sequence[str], place: int) -> tuple[Meaning, int] | None:
        """What the longest phrase that starts at `place` means, and the word behind it."""
        for phrase, meaning in self.by_first.get(words[place], ()):
            after = place + len(phrase)
            if len(phrase) == 1 or tuple(words[place:after]) == phrase:
                return meaning, after
        return None


def phrases_from(rows: Iterable[tuple[str, Meaning]]) -> Phrases[Meaning]:
    """The look-up of "words with spaces" and what they mean; of equal phrases the last counts."""
    meanings = {tuple(words.split()): meaning for words, meaning in rows}
    by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
    for phrase in sorted(meanings, key=len, reverse=True):
        by_first.setdefault(phrase[0], []).append((phrase, meanings[phrase]))
    return Phrases({first: tuple(listed) for first, listed in by_first.items()})


def openers_of(spellings: Iterable[str]) -> frozenset[str]:
    """The first pieces of spellings with more than one, in lower case, however they are cut: "sq"
    of "sq km", "u" and "u.s." of "u.s. dollars"."""
    cuts = (FIRST_PIECE, INITIALS)
    found = ((cut.match(spelling), len(spelling)) for spelling in spellings for cut in cuts)
    return frozenset(first[0].lower() for first, size in found if first and first.end() < size)


def starters_of(spellings: Iterable[str]) -> frozenset[str]:
    """All pieces that one of the spellings may begin with, in lower case, however it is cut."""
    cuts = (FIRST_PIECE, INITIALS)
    found = (cut.match(spelling) for spelling in spellings for cut in cuts)
    return frozenset(first[0].lower() for first in found if first)
