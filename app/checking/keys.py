"""What a claim measures in one key, and the numbers under which series are looked up."""

import hashlib
from collections.abc import Iterable, Iterator

from app.domain import Card, Claim, SeriesKey, series_key
from app.lexicon import Meanings

NAMES = 5
STEMS = 6
"""How many names of the article, and words beside the number, lead to a series."""

ARTICLE = "the "


def key_of(claim: Claim) -> SeriesKey:
    """The key of the series that the claim would open."""
    return series_key(claim.measure, claim.scope, claim.quantity.unit)


def concepts_of(key: SeriesKey, meanings: Meanings) -> tuple[str, str]:
    """What is measured and what befell it, in canonical words; empty where nothing is said.

    11,000 employees who were let go are layoffs; homes that were destroyed stay homes.
    """
    if not key.event:
        return meanings.concept(key.item) if key.item else "", ""
    befell = meanings.concept(key.event, key.item)
    return meanings.counted(key.item, key.event) if key.item else "", befell


def lookup_keys(cards: Iterable[Card], meanings: Meanings) -> tuple[int, ...]:
    """The integers under which the cards' series are kept and asked for, each once, in order.

    A series stands under what it measures, under that together with each name, and under the names
    and the words beside its numbers alone: so other words for the item are found too. One look-up
    asks for the keys of all claims of an article.
    """
    words = (word for card in cards for word in _words_of(card, meanings))
    return tuple(_integer(word) for word in dict.fromkeys(words))


def _words_of(card: Card, meanings: Meanings) -> Iterator[str]:
    key = card.series.key
    dimension, statistic, per = key.measured
    kind = f"{dimension}\x1f{statistic}\x1f{per or ''}"
    own = list(_spelt(filter(None, (key.subject, key.place, key.context))))
    names = dict.fromkeys((*own, *_spelt(card.names[:NAMES])))
    for concept in filter(None, dict.fromkeys(concepts_of(key, meanings))):
        yield f"{kind}\x1f{concept}"
        yield from (f"{kind}\x1f{concept}\x1f{name}" for name in names)
        yield from (f"{concept}\x1f{name}" for name in own)  # however it is measured
    yield from (f"{kind}\x1f\x1f{name}" for name in names)
    yield from (f"{kind}\x1f\x1f\x1f{stem}" for stem in card.near[:STEMS])


def _spelt(names: Iterable[str]) -> Iterator[str]:
    """The names without case; those with an article without it too, for not every text has it."""
    for name in map(str.casefold, names):
        yield name
        if name.startswith(ARTICLE):
            yield name.removeprefix(ARTICLE)


def _integer(words: str) -> int:
    """63 bits, for both databases' widest integer; two words in one key cost a look, no error."""
    return int.from_bytes(hashlib.blake2b(words.encode(), digest_size=8).digest()) >> 1
