"""A number that brackets say again in another unit: "a range of 60 km (37 miles)"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from app.domain import COUNT, MONEY, PERCENT, RESTATED, Claim, Ground, Unit

OWN = frozenset({"value", "unit", "bound", "change"})
"""Of what brackets say themselves; the rest is the number's before them."""


def with_restated(claims: Sequence[Claim], text: str) -> tuple[Claim, ...]:
    """The claims of a sentence of `text`; what brackets say again measures what stands before."""
    return tuple(_with_restated(claims, text))


def _with_restated(claims: Sequence[Claim], text: str) -> Iterator[Claim]:
    yield from claims[:1]
    for before, claim in pairwise(claims):
        yield _as_restated(claim, before) if _says_again(before, claim, text) else claim


def _says_again(before: Claim, claim: Claim, text: str) -> bool:
    """Whether the claim stands alone in brackets right behind the other, in another unit for the
    same."""
    between = text[before.span.end : claim.span.start].strip()
    is_closed = text[claim.span.end :].lstrip().startswith(")")
    return between == "(" and is_closed and _are_two(before.quantity.unit, claim.quantity.unit)


def _are_two(one: Unit, other: Unit) -> bool:
    """Two units for one thing; "400 people (300 soldiers)" are a whole and its part."""
    if one.dimension in (COUNT, PERCENT):
        return False
    is_alike = (one.dimension, one.per) == (other.dimension, other.per)
    is_alike = is_alike or (one.dimension == other.dimension == MONEY and other.per is None)
    return is_alike and one.base != other.base


def _as_restated(claim: Claim, before: Claim) -> Claim:
    grounds = (
        *(each for each in claim.grounds if each.field in OWN),
        *(
            Ground(each.field, RESTATED, each.span)
            for each in before.grounds
            if each.field not in OWN
        ),
    )
    unit, per = claim.quantity.unit, before.quantity.unit.per
    if per and not unit.per:  # "48,000 cedis ($3,058) a tonne"
        unit = replace(unit, name=f"{unit.base}/{per}", per=per)
    return replace(
        claim,
        quantity=replace(claim.quantity, unit=unit),
        measure=before.measure,
        scope=before.scope,
        period=before.period,
        attribution=before.attribution,
        modality=before.modality,
        checkworthy=before.checkworthy,
        grounds=grounds,
    )
