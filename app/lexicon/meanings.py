"""Curated words that mean the same measured thing, or exclude each other → what a phrase means."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from app.lexicon.senses import ApartRow, KindredRow, MeaningsFile, Reader, Sense
from app.lexicon.vectors import Vectors

REMEMBERED = 16_384
"""So many phrases keep what they mean; each takes less than a kilobyte."""

PERCENT = 100
NOTHING: frozenset[str] = frozenset()
PERSON = "person"
DIGITS = 3


@dataclass(frozen=True, slots=True, eq=False)
class Meanings:
    """Tells what short noun and verb phrases mean, each answer a pure function of the words.

    Told apart by which it is, not by what it says, so that what is made of it can be kept with it.
    """

    sense: Callable[[str, str], Sense]
    families: Mapping[str, frozenset[int]]
    stances: Mapping[str, frozenset[tuple[int, int]]]
    implied: Mapping[str, frozenset[str]]
    deeds: frozenset[str]
    things: frozenset[str]
    kindred: Mapping[str, frozenset[str]]
    closeness: tuple[tuple[float, float], ...]
    vectors: Vectors
    is_person: Callable[[str], bool]

    def concept(self, phrase: str, of: str = "") -> str:
        """The canonical name of what the phrase speaks of; its own lemma where none is curated.

        `of` is what is counted: of jobs, "gone" is laid off.
        """
        return self.sense(phrase, of).concept

    def counted(self, item: str, event: str) -> str:
        """The concept of what is counted, in view of what befell it: people dismissed are layoffs.

        Only an event that such an item adds nothing to takes its place; homes destroyed are homes.
        """
        concept = self.concept(item)
        befell = self.sense(event, item).head if event else ""
        return befell if concept in self.implied.get(befell, NOTHING) else concept

    def counts_persons(self, concept: str) -> bool:
        """Whether persons are counted under that name, or what befell them: voters and deaths."""
        return self.is_person(concept) or PERSON in self.implied.get(concept, NOTHING)

    def are_opposed(self, one: str, other: str, of: str = "") -> bool:
        """Whether what holds of one cannot be what the other counts: killed and injured."""
        ours, theirs = self.sense(one, of), self.sense(other, of)
        return self._excludes(ours, theirs) or self._differs_in_stance(ours, theirs)

    def are_kindred(self, one: str, other: str) -> bool:
        """Whether two writers may well mean one thing by the two: homes and households.

        It is no proof, and overrules what is apart elsewhere: of one story, the number decides.
        """
        ours, theirs = self.sense(one, "").head, self.sense(other, "").head
        return theirs in self.kindred.get(ours, NOTHING)

    def are_two_deeds(self, one: str, other: str) -> bool:
        """Whether rows know both for what may befall a thing, and for two such: sold and leased.

        It is no opposition: what was sold may have been leased too.
        """
        ours, theirs = self.sense(one, "").head, self.sense(other, "").head
        return ours in self.deeds and theirs in self.deeds and ours != theirs

    def are_two_things(self, one: str, other: str) -> bool:
        """Whether rows know both for what newsrooms measure, and for two such: loans and revenue.

        Vectors know neither: what stands in the same kind of sentence is near to them.
        """
        ours, theirs = self.concept(one), self.concept(other)
        are_known = ours in self.things and theirs in self.things
        return are_known and ours != theirs and not self.are_kindred(one, other)

    def similarity(self, one: str, other: str, of: str = "") -> float:
        """How likely both mean one thing: 0 if they exclude each other, 1 for one concept.

        What no row knows is as near as its vectors, by its own words or by those of its concept. Of
        two kinds of a thing it is what tells the kinds apart: sales of cars are none of trucks,
        near as the words for both are.
        """
        if self.are_opposed(one, other, of):
            return 0.0
        concepts = self.concept(one, of), self.concept(other, of)
        if concepts[0] == concepts[1]:
            return 1.0
        near = max(self.vectors.cosine(one, other), self.vectors.cosine(*concepts))
        (kind, thing), (kin, other_thing) = (name.rpartition(" ")[::2] for name in (one, other))
        are_kinds = bool(kind) and bool(kin) and thing == other_thing
        likely = self._likelihood(near)
        return min(likely, self.similarity(kind, kin)) if are_kinds else likely

    def _likelihood(self, cosine: float) -> float:
        """Between two steps of `closeness` on a straight line, in steps of 0.001."""
        for (low, least), (high, most) in pairwise(self.closeness):
            if cosine <= high:
                share = max(0.0, cosine - low) / (high - low)
                return round(least + share * (most - least), DIGITS)
        return self.closeness[-1][1]

    def _excludes(self, ours: Sense, theirs: Sense) -> bool:
        if ours.head == theirs.head:
            return False
        mine, yours = self.families.get(ours.head), self.families.get(theirs.head)
        return mine is not None and yours is not None and not mine.isdisjoint(yours)

    def _differs_in_stance(self, ours: Sense, theirs: Sense) -> bool:
        """Confirmed against suspected: two modifiers of one row that say different things."""
        mine = self._stances_of(ours)
        if not mine:  # nearly always: then what the other says need not be known
            return False
        yours = self._stances_of(theirs)
        return any(mine[row].isdisjoint(yours[row]) for row in mine.keys() & yours.keys())

    def _stances_of(self, sense: Sense) -> dict[int, set[int]]:
        found: dict[int, set[int]] = {}
        for word in self.stances.keys() & sense.words:
            for row, stance in self.stances[word]:
                found.setdefault(row, set()).add(stance)
        return found


def meanings_from(
    file: MeaningsFile, reader: Reader, vectors: Vectors, is_person: Callable[[str], bool]
) -> Meanings:
    """The look-up that the rows make, with vectors for what they do not know."""
    return Meanings(
        sense=lru_cache(REMEMBERED)(reader.sense),
        families=_families(file.apart),
        stances=_stances(file.apart),
        implied=reader.implied,
        deeds=frozenset(row.concept for row in file.group if row.verbs),
        things=frozenset(reader.by_noun.values()),
        kindred=_kindred(file.kindred),
        closeness=tuple((cosine / PERCENT, chance / PERCENT) for cosine, chance in file.closeness),
        vectors=vectors,
        is_person=is_person,
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


def _kindred(rows: Iterable[KindredRow]) -> dict[str, frozenset[str]]:
    """Each concept with those that may mean the same thing."""
    found: dict[str, set[str]] = {}
    for row in rows:
        for concept in row.concepts:
            found.setdefault(concept, set()).update(row.concepts)
    return {concept: frozenset(others - {concept}) for concept, others in found.items()}
