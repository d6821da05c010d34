"""What the claims of an article ask of the reference table."""

from collections.abc import Iterable

from app.domain import Claim, LookupKey, SeriesKey, series_key


def key_of(claim: Claim) -> SeriesKey:
    """The key of the series that the claim would open."""
    return series_key(claim.measure, claim.scope, claim.quantity.unit)


def keys_of(claims: Iterable[Claim]) -> tuple[LookupKey, ...]:
    """Each item and dimension once, in the order in which the article first speaks of them."""
    keys = (key_of(claim) for claim in claims)
    return tuple(dict.fromkeys(LookupKey(key.item, key.dimension) for key in keys))
