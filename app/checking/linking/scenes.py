"""What the articles behind a card speak of; one scene serves all numbers that they state."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

LEAST_HEARD = 5
"""Letters of a stem that tells a name from other words."""

MEETINGS = 4_096
"""So many pairs of scenes keep what they have in common: the numbers of an article have one or two
scenes, and so have the series that it is held against."""


class Spoken(NamedTuple):
    """What a scene is made of: the names that articles mention, and of whom or where it is, without
    case; the words of the story, and what the outlet's own name adds."""

    named: frozenset[str]
    story: tuple[str, ...]
    lent: tuple[str, ...]


class Name(NamedTuple):
    """A name without case, its words and their stems."""

    text: str
    words: frozenset[str]
    stems: frozenset[str]


@dataclass(frozen=True, eq=False)
class Scene:
    """The names that articles mention, without case, and the words of their story.

    `rare_names` are those names that say something of the story, `lent` such ones that only the
    outlet's own name adds, and `common` what no name is short for. Told apart by identity, which
    costs nothing: a scale has one for equal names and words.
    """

    named: frozenset[str]
    story: frozenset[str]
    rare_names: tuple[Name, ...]
    lent: tuple[Name, ...]
    common: frozenset[str]

    @cached_property
    def name_words(self) -> frozenset[str]:
        """The words of all rare names."""
        return frozenset().union(*(name.words for name in self.rare_names))

    @cached_property
    def name_stems(self) -> frozenset[str]:
        """The stems of all rare names."""
        return frozenset().union(*(name.stems for name in self.rare_names))

    def knows(self, name: Name) -> bool:
        """Whether it gives the name, or one that is short for it, or tells of it unnamed."""
        return name.text in self.named or self._hears(name) or self._shortens(name)

    def unlike(self, other: "Scene") -> frozenset[str]:
        """Those of its names that the other does not give as it does, and knows."""
        if self.name_words.isdisjoint(other.name_words) and self.name_stems.isdisjoint(other.story):
            return frozenset()
        given = other.named
        others = [name for name in self.rare_names if name.text not in given]
        return frozenset(name.text for name in others if other.knows(name))

    def lent_to(self, other: "Scene") -> list[Name]:
        """Names that its outlet's own adds, and that the other gives: it tells of its town."""
        return [name for name in self.lent if other.knows(name)]

    def _shortens(self, name: Name) -> bool:
        """Whether one of its names is short for it, or it for one; countries are neither."""
        if name.text in self.common or name.words.isdisjoint(self.name_words):
            return False
        words = name.words
        return any(words <= other.words or other.words <= words for other in self.rare_names)

    def _hears(self, name: Name) -> bool:
        """Whether all its words stand where numbers are stated, although none was read as a
        name."""
        return name.stems <= self.story and max(map(len, name.stems), default=0) >= LEAST_HEARD


class Met(NamedTuple):
    """What two scenes have in common: names that either gives and the other knows, whether one of
    them says something of the story, how many words, and which share of the shorter story's."""

    names: frozenset[str]
    has_rare: bool
    words: int
    story: float


@lru_cache(MEETINGS)
def met(ours: Scene, theirs: Scene) -> Met:
    """What the two have in common."""
    lent = frozenset(name.text for name in ours.lent_to(theirs))
    names = lent.union(ours.named & theirs.named, ours.unlike(theirs), theirs.unlike(ours))
    rare = (*ours.lent, *ours.rare_names, *theirs.rare_names)
    has_rare = any(name.text in names for name in rare)
    words, share = len(ours.story & theirs.story), overlap(ours.story, theirs.story)
    return Met(names, has_rare, words, share)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter's words that the other has."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0
