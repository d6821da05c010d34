"""A number that brackets say again in another unit: "a range of 60 km (37 miles)"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from app.domain import COUNT, MONEY, PERCENT, RESTATED, Claim, Ground, Unit
from app.lexicon.lexicon import Language

ITEM = "item"
OWN = frozenset({"value", "unit", "bound", "change"})
"""Of what brackets say themselves; the rest is the number's before them."""


def with_restated(claims: Sequence[Claim], text: str, language: Language) -> tuple[Claim, ...]:
    """The claims of a sentence of `text`; what brackets say again measures what stands before, and
    so does a sum that is told once more by a yardstick: "$12 billion, or 3.6% of GDP"."""
    return tuple(_with_restated(claims, text, language))


def _with_restated(claims: Sequence[Claim], text: str, language: Language) -> Iterator[Claim]:
    yield from claims[:1]
    for before, claim in pairwise(claims):
        if _says_again(before, claim, text):
            yield _as_restated(claim, before)
        elif _is_gauged(before, claim, text, language):
            yield _as_gauged(claim, before)
        else:
            yield claim


def _is_gauged(before: Claim, claim: Claim, text: str, language: Language) -> bool:
    """Whether the claim is the sum before it once more, as a share of what such sums are told by;
    reading may have taken the yardstick for what is measured."""
    row = language.measures.by_item.get(claim.measure.item)
    between = text[before.span.end : claim.span.start].strip(" ,–—(")
    is_again = between == language.scopes.small.either
    is_share = claim.quantity.unit.dimension == PERCENT and row is not None and row.yardstick
    is_sum = before.quantity.unit.dimension == MONEY and bool(before.measure.item)
    return is_again and is_share and is_sum


def _as_gauged(claim: Claim, before: Claim) -> Claim:
    measure = replace(claim.measure, item=before.measure.item, kind=before.measure.kind)
    grounds = tuple(
        Ground(each.field, RESTATED, each.span) if each.field == ITEM else each
        for each in claim.grounds
    )
    return replace(claim, measure=measure, scope=before.scope, grounds=grounds)


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
