"""How many of a firm's shares somebody has: "19 per cent of the shares"."""

from dataclasses import replace

from app.domain import PERCENT, Kind, Measure
from app.lexicon.lexicon import Language
from app.lexicon.names import NameKind
from app.reading.measures.worded import GUESSED
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.names import is_town

STAKE = "item.stake"
"""The item is so much of all shares."""


def as_stake(
    setting: Setting, measure: Measure, item: Facet | None, language: Language
) -> tuple[Measure, Facet | None]:
    """The measure with a stake for its item where the number is a share of shares, and no price of
    them."""
    is_share = setting.stated.quantity.unit.dimension == PERCENT
    if is_share and _is_of_firm(setting, measure, item, language):
        after = setting.governing.after
        held = replace(measure, item=language.markets.stake, kind=Kind.LEVEL)
        return held, Facet(held.item, STAKE, span_of(setting.words, after, after + 1))
    if not is_share or measure.item != language.markets.share or item is None or item.span is None:
        return measure, item
    after = setting.governing.after
    behind = setting.words[after : after + 1]
    is_of = any(word.lower in language.subjects.wholes for word in behind)
    if not is_of or item.span.start < behind[0].start:
        return measure, item
    held = replace(measure, item=language.markets.stake, kind=Kind.LEVEL)
    return held, Facet(held.item, STAKE, item.span)


def _is_of_firm(setting: Setting, measure: Measure, item: Facet | None, language: Language) -> bool:
    """ "Owns 43% of Corvane", "bought 43% of the venture": of a firm by its name or by what it is,
    and of no town or country."""
    lower, governing, scopes = setting.lower, setting.governing, language.scopes
    markets, lemma = language.markets, governing.reading.lemma if governing.reading else ""
    if lemma not in markets.acquiring | markets.holding:
        return False
    start = governing.after + 1
    if language.subjects.wholes.isdisjoint(lower[governing.after : start]):
        return False
    start += lower[start : start + 1] == (scopes.small.definite,)
    behind = lower[start : start + 1]
    if behind and behind[0] in markets.firms:
        return item is None or item.rule in GUESSED or measure.item == behind[0]
    name = next((one for one in setting.grammar.names if one.first == start), None)
    is_land = name is not None and (name.kind is NameKind.COUNTRY or is_town(name, language))
    if name is None or is_land or lemma in markets.holding:
        return False
    led_on = lower[name.after : name.after + 1]
    is_last = not led_on or not led_on[0][0].isalpha() or led_on[0] in scopes.closed
    return is_last and not measure.item
