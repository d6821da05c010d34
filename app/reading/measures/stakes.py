"""How many of a firm's shares somebody has: "19 per cent of the shares"."""

from dataclasses import replace

from app.domain import PERCENT, Kind, Measure
from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet

STAKE = "item.stake"
"""The item is so much of all shares."""


def as_stake(
    setting: Setting, measure: Measure, item: Facet | None, language: Language
) -> tuple[Measure, Facet | None]:
    """The measure with a stake for its item where the number is a share of shares, and no price of
    them."""
    is_share = setting.stated.quantity.unit.dimension == PERCENT
    if not is_share or measure.item != language.markets.share or item is None or item.span is None:
        return measure, item
    after = setting.governing.after
    behind = setting.words[after : after + 1]
    is_of = any(word.lower in language.subjects.wholes for word in behind)
    if not is_of or item.span.start < behind[0].start:
        return measure, item
    held = replace(measure, item=language.markets.stake, kind=Kind.LEVEL)
    return held, Facet(held.item, STAKE, item.span)
