"""What a claim measures, in one key."""

from collections.abc import Collection

from app.domain import Claim, SeriesKey, series_key
from app.lexicon import Meanings

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


def ends_in(item: str, items: Collection[str]) -> bool:
    """Whether the item is one of these, or ends in one: "crude oil price"."""
    words = item.split()
    return any(" ".join(words[start:]) in items for start in range(len(words)))
