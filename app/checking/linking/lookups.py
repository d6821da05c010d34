"""The numbers under which series are looked up."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from app.checking.keys import ARTICLE, concepts_of
from app.checking.linking.nearness import RARE_DIGITS
from app.checking.linking.sketches import Scale
from app.checking.magnitudes import digits_of
from app.domain import PERCENT, PERCENTAGE_POINT, Card, Series, Statistic

OTHER_PERCENT = {PERCENT: PERCENTAGE_POINT, PERCENTAGE_POINT: PERCENT}
NAMES = 5
STEMS = 6
"""How many names of the article, and words beside the number, lead to a series."""

SLIPPED = (-3, -1, 1, 3)
"""Powers of ten by which a slip makes a number larger: a zero lost or put in, a million for a
billion."""

LEAST_PART = 4
"""Letters of a word that leads to the names it is part of: no "de", no "van"."""


def lookup_keys(cards: Iterable[Card], scale: Scale) -> tuple[int, ...]:
    """The integers under which the cards' series are kept and asked for, each once, in order.

    A series stands under what it measures, under that together with each name, and under the names
    and their words, the words beside its numbers and its rare numbers alone: so other words for the
    item are found too. One look-up asks for the keys of all claims of an article.
    """
    words = (word for card in cards for word in _words_of(card, scale))
    return tuple(_integer(word) for word in dict.fromkeys(words))


def asked_keys(cards: Iterable[Card], scale: Scale) -> tuple[int, ...]:
    """The integers to ask for the claims of these cards: their own, and of what changed by so many
    per cent those under which it stands where it is told in percentage points."""
    asked = [card for card in cards for card in (card, *_in_points(card))]
    words = (
        word
        for card in asked
        for words in (_words_of(card, scale), _kindred_words(card, scale), _slipped_words(card))
        for word in words
    )
    return tuple(_integer(word) for word in dict.fromkeys(words))


def _slipped_words(card: Card) -> Iterator[str]:
    """Its rare numbers as they were before a slip of the pen: with another point, or with two
    neighbours swapped."""
    kind = _kind_of(card)
    for value in _rare_values(card):
        for power in SLIPPED:
            yield f"{kind}\x1f\x1f\x1f\x1f{_spelt_out(value.scaleb(power))}"
        for swapped in _swapped(value):
            yield f"{kind}\x1f\x1f\x1f\x1f{_spelt_out(swapped)}"


def _swapped(value: Decimal) -> Iterator[Decimal]:
    """The number with each two neighbouring digits that differ swapped."""
    digits = abs(value).as_tuple().digits
    for at, (one, other) in enumerate(pairwise(digits)):
        if one != other:
            step = Decimal(9 * (other - one)).scaleb(value.adjusted() - at - 1)
            yield value - step if value.is_signed() else value + step


def _kindred_words(card: Card, scale: Scale) -> Iterator[str]:
    """What it counts by the other words that the story of one thing has for it: survivors are
    whoever was rescued."""
    kind = _kind_of(card)
    for concept in filter(None, dict.fromkeys(concepts_of(card.series.key, scale.meanings))):
        for kin in sorted(scale.meanings.kindred.get(concept, ())):
            yield f"{kind}\x1f{kin}"


def _in_points(card: Card) -> Iterator[Card]:
    key = card.series.key
    other = OTHER_PERCENT.get(key.dimension)
    if other and key.statistic is Statistic.CHANGE:
        told = replace(key, dimension=other)
        yield replace(card, series=Series(card.series.id, told))


def _words_of(card: Card, scale: Scale) -> Iterator[str]:
    key, kind = card.series.key, _kind_of(card)
    own = list(_spelt(filter(None, (key.subject, key.place, key.context))))
    names = dict.fromkeys((*own, *_spelt(card.names[:NAMES]), *_spelt(card.lent)))
    for concept in filter(None, dict.fromkeys(concepts_of(key, scale.meanings))):
        yield f"{kind}\x1f{concept}"
        yield from (f"{kind}\x1f{concept}\x1f{name}" for name in names)
        yield from (f"{concept}\x1f{name}" for name in own)  # however it is measured
    yield from (f"{kind}\x1f\x1f{name}" for name in dict.fromkeys((*names, *_parts(names, scale))))
    yield from (f"{kind}\x1f\x1f\x1f{stem}" for stem in card.near[:STEMS])
    yield from (f"{kind}\x1f\x1f\x1f\x1f{_spelt_out(value)}" for value in _rare_values(card))


def _kind_of(card: Card) -> str:
    """How the series is measured, as the keys have it."""
    dimension, statistic, per = card.series.key.measured
    return f"{dimension}\x1f{statistic}\x1f{per or ''}"


def _spelt(names: Iterable[str]) -> Iterator[str]:
    """The names without case; those with an article without it too, for not every text has it."""
    for name in map(str.casefold, names):
        yield name
        if name.startswith(ARTICLE):
            yield name.removeprefix(ARTICLE)


def _parts(names: Iterable[str], scale: Scale) -> Iterator[str]:
    """The words of names of several: "Worku" is "Tadele Worku" elsewhere, and the "Ester
    Marathon" is run in Ester. Those that any name may have lead nowhere."""
    for name in filter(scale.is_rare, names):
        words = name.split()
        if len(words) > 1:
            yield from (word for word in words if len(word) >= LEAST_PART and scale.is_rare(word))


def _rare_values(card: Card) -> Iterator[Decimal]:
    """Its numbers that two texts hardly ever share by chance."""
    values = dict.fromkeys(trace.value for trace in card.traces)
    return (value for value in values if len(digits_of(value)) >= RARE_DIGITS)


def _spelt_out(value: Decimal) -> str:
    """Six digits of it, one way for 15,600 and for 4⅓ hours in seconds, which are 15,600.0."""
    return f"{value.normalize():.6g}"


def _integer(words: str) -> int:
    """63 bits, for both databases' widest integer; two words in one key cost a look, no error."""
    return int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest()) >> 1
