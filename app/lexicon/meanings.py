"""Curated words that mean the same measured thing, or exclude each other → what a phrase means."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.lexicon.measures import Measures
from app.lexicon.nouns import Nouns
from app.lexicon.scopes import Scopes
from app.lexicon.senses import ApartRow, MeaningsFile, Sense, reader_from

REMEMBERED = 65_536
"""So many phrases keep what they mean; each takes less than a kilobyte."""


@dataclass(frozen=True, slots=True)
class Meanings:
    """Tells what short noun and verb phrases mean, each answer a pure function of the words."""

    sense: Callable[[str, str], Sense]
    families: Mapping[str, frozenset[int]]
    stances: Mapping[str, frozenset[tuple[int, int]]]

    def concept(self, phrase: str, of: str = "") -> str:
        """The canonical name of what the phrase speaks of; its own lemma where none is curated.

        `of` is what is counted: of jobs, "gone" is laid off.
        """
        return self.sense(phrase, of).concept

    def are_opposed(self, one: str, other: str, of: str = "") -> bool:
        """Whether what holds of one cannot be what the other counts: killed and injured."""
        ours, theirs = self.sense(one, of), self.sense(other, of)
        return self._excludes(ours, theirs) or self._differs_in_stance(ours, theirs)

    def similarity(self, one: str, other: str, of: str = "") -> float:
        """From 0, what excludes each other, to 1, the same concept."""
        if self.concept(one, of) == self.concept(other, of):
            return 1.0
        return 0.0

    def _excludes(self, ours: Sense, theirs: Sense) -> bool:
        if ours.head == theirs.head:
            return False
        nothing: frozenset[int] = frozenset()
        shared = self.families.get(ours.head, nothing) & self.families.get(theirs.head, nothing)
        return bool(shared)

    def _differs_in_stance(self, ours: Sense, theirs: Sense) -> bool:
        """Confirmed against suspected: two modifiers of one row that say different things."""
        mine, yours = self._stances_of(ours), self._stances_of(theirs)
        return any(mine[row].isdisjoint(yours[row]) for row in mine.keys() & yours.keys())

    def _stances_of(self, sense: Sense) -> dict[int, set[int]]:
        found: dict[int, set[int]] = {}
        for word in self.stances.keys() & sense.words:
            for row, stance in self.stances[word]:
                found.setdefault(row, set()).add(stance)
        return found


def meanings_from(file: MeaningsFile, measures: Measures, nouns: Nouns, scopes: Scopes) -> Meanings:
    """The look-up that the rows make, on top of the words that the measures know already."""
    reader = reader_from(file, measures, nouns, scopes)
    return Meanings(
        sense=lru_cache(REMEMBERED)(reader.sense),
        families=_families(file.apart),
        stances=_stances(file.apart),
    )


def _families(rows: Iterable[ApartRow]) -> dict[str, frozenset[int]]:
    """Each concept with the rows that set it apart from others."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(rows):
        for concept in row.concepts:
            found.setdefault(concept, set()).add(number)
    return {concept: frozenset(numbers) for concept, numbers in found.items()}


def _stances(rows: Iterable[ApartRow]) -> dict[str, frozenset[tuple[int, int]]]:
    """Each modifier with the rows it stands in and what it says there."""
    found: dict[str, set[tuple[int, int]]] = {}
    for number, row in enumerate(rows):
        for stance, words in enumerate(row.modifiers):
            for word in words:
                found.setdefault(word, set()).add((number, stance))
    return {word: frozenset(places) for word, places in found.items()}
