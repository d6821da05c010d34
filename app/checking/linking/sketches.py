"""Cards made ready for comparing: each word looked up once, each value turned into logarithms."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from math import inf, log10

from app.checking.content import stems_of
from app.checking.keys import ARTICLE, concepts_of
from app.checking.linking.items import Concepts, ItemTie, tie_of
from app.checking.linking.marks import Mark, marks_of
from app.checking.linking.scenes import Name, Scene, Spoken
from app.domain import COUNT, Card, Kind, Policy, SeriesKey
from app.lexicon import Meanings

REMEMBERED = 1_024
"""So many names keep what they are made of."""

KEPT = 1_024
"""So many cards stay ready: most that a look-up brings were brought for the article before, for
what was last fed under a common word comes up for each that uses it. 20 MB at most, with the
cards."""

PAIRS = 16_384
"""So many pairs of words keep how near they are; the words of the news come up day after day."""

SCALES = 4
"""A process has one; tests have a few."""

TABLE = 3
"""Figures by hand that make a series a table: it speaks of all days between them."""

SHORT = 1
"""Letters that no name is made of."""

CROWD = "protester"
"""The concept of those who come to an occasion."""

NAMED = ("subject", "place", "context", "part")
OWNERS = 2
"""How many of them are names of somebody or somewhere."""


@dataclass(frozen=True)
class Scale:
    """What likeness is judged by.

    `common` are names that say nothing of the story, and `common_words` those that only such names
    are made of: "Health Ministry". Both without case.
    """

    meanings: Meanings
    policy: Policy
    common: frozenset[str] = frozenset()
    common_words: frozenset[str] = frozenset()

    @cached_property
    def name_of(self) -> Callable[[str], Name]:
        """The name in its parts; few names come up with many series."""
        return lru_cache(REMEMBERED)(
            lambda name: Name(name, frozenset(name.split()), stems_of(name, self.policy))
        )

    @cached_property
    def sketch_of(self) -> "Callable[[Card], Sketch]":
        """The card made ready; an equal card is not made ready again."""
        return lru_cache(KEPT)(partial(sketch_of, scale=self))

    @cached_property
    def scene_of(self) -> Callable[[Spoken], Scene]:
        """The scene of what is spoken of; one for equal ones."""
        return lru_cache(KEPT)(self._scene)

    def _scene(self, spoken: Spoken) -> Scene:
        rare, lent = (
            tuple(map(self.name_of, filter(self.is_rare, names)))
            for names in (sorted(spoken.named), map(str.casefold, spoken.lent))
        )
        return Scene(spoken.named, frozenset(spoken.story), rare, lent, self.common)

    @cached_property
    def is_rare(self) -> Callable[[str], bool]:
        """Whether a name, without case, says something of the story."""
        return lru_cache(REMEMBERED)(
            lambda name: name not in self.common and not self.common_words.issuperset(name.split())
        )

    @cached_property
    def tie_of(self) -> Callable[[Concepts, Concepts, bool], ItemTie]:
        """How two items stand, by their words."""
        generic = frozenset(self.policy.linking.generic_items)
        return lru_cache(PAIRS)(partial(tie_of, meanings=self.meanings, generic=generic))

    @cached_property
    def everyday(self) -> frozenset[str]:
        """The stems of words that numbers of the news stand among whatever the story is."""
        linking = self.policy.linking
        words = (*linking.everyday_words, *linking.everyday_items, *linking.generic_items)
        return stems_of(" ".join(words), self.policy)

    @cached_property
    def are_opposed(self) -> Callable[[str, str], bool]:
        return lru_cache(PAIRS)(self.meanings.are_opposed)

    @cached_property
    def are_two_deeds(self) -> Callable[[str, str], bool]:
        return lru_cache(PAIRS)(self.meanings.are_two_deeds)

    @cached_property
    def similarity(self) -> Callable[[str, str], float]:
        return lru_cache(PAIRS)(self.meanings.similarity)

    @cached_property
    def slip_near(self) -> float:
        """How near to a power of ten two values lie that differ by a slip; in powers of ten."""
        return log10(1 + float(self.policy.gaps.slip_near))


@lru_cache(SCALES)
def scale_of(meanings: Meanings, countries: frozenset[str], policy: Policy) -> Scale:
    """The scale for a language whose names of countries these are; it keeps what it has seen."""
    names = (*countries, *policy.linking.common_names)
    return Scale(
        meanings,
        policy,
        frozenset(map(str.casefold, names)),
        frozenset(policy.linking.common_words),
    )


@dataclass(frozen=True)
class Sketch:
    """A card with what comparing it needs, made once and compared with many.

    `measured` must be equal for two things to be measured alike. `concepts` are what is measured
    and what befell it, empty where the text does not say; `heard` those that are not. `folded` are
    the facets that are names, in the order of NAMED, without case, `learnt` what later figures said
    of the first two and `within` the larger place around that of the second; `owners` tell whose,
    where and amid what it is. What only a few are asked for is made when it is.
    """

    card: Card
    scale: Scale
    key: SeriesKey
    measured: tuple[str, str, str | None]
    concepts: Concepts
    is_counted: bool
    heard: frozenset[str]
    folded: tuple[str | None, ...]
    learnt: tuple[str | None, ...]
    within: str | None
    owners: frozenset[str]
    names: frozenset[str]
    near: frozenset[str]

    @cached_property
    def telling(self) -> frozenset[str]:
        """What is measured and what befell it, but for what everything is counted in."""
        return self.heard.difference(self.scale.policy.linking.generic_items)

    @cached_property
    def kin(self) -> frozenset[str]:
        """What is heard, and what one story may call the same: whoever was rescued survived."""
        kindred = self.scale.meanings.kindred
        return self.heard.union(*(kindred.get(concept, ()) for concept in self.heard))

    @cached_property
    def scene(self) -> Scene:
        """What its articles speak of."""
        card = self.card
        named = _named(self.names, self.folded[:OWNERS])
        return self.scale.scene_of(Spoken(named, card.story, card.lent))

    @cached_property
    def owner_words(self) -> frozenset[frozenset[str]]:
        """The words of each name of whose, where and amid what it is, without case."""
        return _words_in(self.owners)

    @cached_property
    def spoken_of(self) -> frozenset[frozenset[str]]:
        """The same of all names that its articles mention too."""
        return self.owner_words | _words_in(self.names)

    @property
    def is_occasion_named(self) -> bool:
        """Whether what it happened amid has a name of its own: "Hurricane Ida", not "attack"."""
        context = self.key.context or ""
        return context != context.lower()

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(self.card.words)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        return marks_of(self.card.traces, self.measured)

    @cached_property
    def powers(self) -> tuple[float, ...] | None:
        """The powers of its numbers, if all of them are above zero."""
        found = tuple(mark.power for mark in self.marks if mark.power is not None)
        is_plain = len(found) == len(self.marks) and not any(
            mark.is_negative for mark in self.marks
        )
        return found if is_plain else None

    @cached_property
    def reach(self) -> tuple[float, float]:
        """The least and the largest power of its numbers; of none the one lies above the other."""
        powers = [mark.power for mark in self.marks if mark.power is not None]
        return min(powers, default=inf), max(powers, default=-inf)

    @cached_property
    def digits(self) -> int:
        """How many digits of its newest number say something."""
        if self.card.digits is not None:
            return self.card.digits
        return self.marks[-1].digits if self.marks else 0

    @cached_property
    def days(self) -> tuple[int, ...]:
        return tuple(trace.day.toordinal() for trace in self.card.traces if trace.day)

    @cached_property
    def table(self) -> range:
        """The days that the figures of a table reach over, its last one too; empty for news."""
        days = [trace.day for trace in self.card.traces if trace.day and not trace.article_id]
        if len(days) < TABLE:
            return range(0)
        return range(min(days).toordinal(), max(days).toordinal() + 1)

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles that its newest figures came from."""
        return frozenset(trace.article_id for trace in self.card.traces if trace.article_id)


def sketch_of(card: Card, scale: Scale) -> Sketch:
    """The card made ready."""
    key = card.series.key
    concepts = _concepts(card, scale)
    owners = (key.subject, key.place, key.context)
    return Sketch(
        card=card,
        scale=scale,
        key=key,
        measured=key.measured,
        concepts=concepts,
        is_counted=key.dimension == COUNT,
        heard=frozenset(filter(None, concepts)),
        folded=tuple(_folded(name) if name else None for name in (*owners, key.part)),
        within=_folded(card.within) if card.within else None,
        learnt=tuple(_folded(name) if name else None for name in (card.subject, card.place)),
        owners=frozenset(_bare(name) for name in owners if name),
        names=_names_in(card.names),
        near=frozenset(card.near),
    )


@lru_cache(REMEMBERED)
def _bare(name: str) -> str:
    """The name without its article: "The Lantern" opens a sentence as "Lantern" does."""
    return name[len(ARTICLE) :] if name[: len(ARTICLE)].casefold() == ARTICLE else name


@lru_cache(REMEMBERED)
def _folded(name: str) -> str:
    """The same, without case."""
    return _bare(name).casefold()


@lru_cache(REMEMBERED)
def _is_name(name: str) -> bool:
    """Whether it may be a name: no unit or quarter that was taken for one ("C", "Q1")."""
    return len(name) > SHORT and not any(letter.isdecimal() for letter in name)


@lru_cache(REMEMBERED)
def _names_in(names: tuple[str, ...]) -> frozenset[str]:
    """Those that may be names; the cards of one story have the same."""
    return frozenset(_bare(name) for name in names if _is_name(name))


@lru_cache(REMEMBERED)
def _named(names: frozenset[str], owners: tuple[str | None, ...]) -> frozenset[str]:
    """The names without case, and those of whom or where it is, which mostly are among them."""
    return frozenset((*map(str.casefold, names), *filter(None, owners)))


@lru_cache(REMEMBERED)
def _words_in(names: frozenset[str]) -> frozenset[frozenset[str]]:
    """The words of each name, without case."""
    return frozenset(frozenset(name.casefold().split()) for name in names)


def _concepts(card: Card, scale: Scale) -> tuple[str, str]:
    """People who are counted on one occasion are its crowd, however the text calls them."""
    item, befell = concepts_of(card.series.key, scale.meanings)
    is_crowd = card.kind is Kind.OCCASION and item in scale.policy.linking.crowds
    return CROWD if is_crowd else item, befell
