"""Cards made ready for comparing: each word looked up once, each value turned into logarithms."""

from dataclasses import dataclass
from functools import cached_property
from math import log10

from app.checking.keys import concepts_of
from app.checking.magnitudes import digits_of
from app.domain import Card, Kind, Policy, SeriesKey, Trace
from app.lexicon import Meanings

CROWD = "protester"
"""The concept of those who come to an occasion."""

TELLING_DIGITS = 2
"""One-digit numbers are equal, or ten times each other, by chance."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What likeness is judged by."""

    meanings: Meanings
    policy: Policy


@dataclass(frozen=True, slots=True)
class Mark:
    """A trace in numbers: `power` is the logarithm of its size, None for zero."""

    trace: Trace
    digits: str
    power: float | None

    @property
    def is_telling(self) -> bool:
        return len(self.digits) >= TELLING_DIGITS


@dataclass(frozen=True)
class Sketch:
    """A card with what comparing it needs, made once and compared with many."""

    card: Card
    scale: Scale

    @property
    def key(self) -> SeriesKey:
        return self.card.series.key

    @cached_property
    def measured(self) -> tuple[str, str, str | None]:
        """What must be equal for two things to be measured alike."""
        return self.key.dimension, self.key.statistic, self.key.per

    @cached_property
    def concepts(self) -> tuple[str, str]:
        """What is measured, and what befell it; empty where the text does not say.

        People who are counted on one occasion are its crowd, however the text calls them.
        """
        item, befell = concepts_of(self.key, self.scale.meanings)
        is_crowd = self.card.kind is Kind.OCCASION and item in self.scale.policy.linking.crowds
        return CROWD if is_crowd else item, befell

    @cached_property
    def owners(self) -> frozenset[str]:
        """Whose, where and amid what it is, as far as the text says."""
        key = self.key
        return frozenset(filter(None, (key.subject, key.place, key.context)))

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(self.card.names)

    @cached_property
    def near(self) -> frozenset[str]:
        return frozenset(self.card.near)

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(self.card.words)

    @cached_property
    def story(self) -> frozenset[str]:
        return frozenset(self.card.story)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(_mark(trace) for trace in self.card.traces)

    @cached_property
    def days(self) -> tuple[int, ...]:
        return tuple(trace.day.toordinal() for trace in self.card.traces if trace.day)

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles that its newest figures came from."""
        return frozenset(trace.article_id for trace in self.card.traces if trace.article_id)


def _mark(trace: Trace) -> Mark:
    size = abs(float(trace.value))
    return Mark(trace, digits_of(trace.value), log10(size) if size else None)
