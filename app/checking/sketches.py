"""Cards made ready for comparing: each word looked up once, each value turned into logarithms."""

from dataclasses import dataclass
from functools import cached_property
from math import log10
from typing import NamedTuple

from app.checking.keys import concepts_of
from app.checking.magnitudes import digits_of
from app.domain import Card, Kind, Policy, SeriesKey, Trace
from app.lexicon import Meanings

TELLING_DIGITS = 2
"""One-digit numbers are equal, or ten times each other, by chance."""

TABLE = 3
"""Figures by hand that make a series a table: it speaks of all days between them."""

CROWD = "protester"
"""The concept of those who come to an occasion."""

NAMED = ("subject", "place", "context", "part")


@dataclass(frozen=True)
class Scale:
    """What likeness is judged by."""

    meanings: Meanings
    policy: Policy

    @cached_property
    def slip_near(self) -> float:
        """How near to a power of ten two values lie that differ by a slip; in powers of ten."""
        return log10(1 + float(self.policy.gaps.slip_near))


class Mark(NamedTuple):
    """A trace in numbers: `power` is the logarithm of its size, None for zero.

    A tuple, for a look-up makes a thousand of them and a data class takes twice the time.
    """

    trace: Trace
    power: float | None
    is_negative: bool

    @property
    def is_telling(self) -> bool:
        """Whether it has more digits than numbers share by chance; asked of few, for it is slow."""
        return len(digits_of(self.trace.value)) >= TELLING_DIGITS


@dataclass(frozen=True)
class Sketch:
    """A card with what comparing it needs, made once and compared with many.

    `measured` must be equal for two things to be measured alike. `concepts` are what is measured
    and what befell it, empty where the text does not say; `heard` those that are not. `folded` are
    the facets that are names, in the order of NAMED, without case; `owners` tell whose, where and
    amid what it is. What only a few are asked for is made when it is.
    """

    card: Card
    scale: Scale
    key: SeriesKey
    measured: tuple[str, str, str | None]
    concepts: tuple[str, str]
    heard: frozenset[str]
    folded: tuple[str | None, ...]
    owners: frozenset[str]
    names: frozenset[str]
    near: frozenset[str]

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
        measured=(key.dimension, key.statistic, key.per),
        concepts=concepts,
        heard=frozenset(filter(None, concepts)),
        folded=tuple(name.casefold() if name else None for name in (*owners, key.part)),
        owners=frozenset(filter(None, owners)),
        names=frozenset(card.names),
        near=frozenset(card.near),
    )


def _concepts(card: Card, scale: Scale) -> tuple[str, str]:
    """People who are counted on one occasion are its crowd, however the text calls them."""
    item, befell = concepts_of(card.series.key, scale.meanings)
    is_crowd = card.kind is Kind.OCCASION and item in scale.policy.linking.crowds
    return CROWD if is_crowd else item, befell


def _mark(trace: Trace) -> Mark:
    value = float(trace.value)
    return Mark(trace, log10(abs(value)) if value else None, value < 0)
