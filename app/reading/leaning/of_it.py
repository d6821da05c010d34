"""What a sum measures that is part of the one before it, or takes its currency from it: "awarded
them $73 million, $13 million of it in damages", "$82 million, more than the 75 million of May"."""

from dataclasses import replace

from app.domain import MONEY, PERCENT, Claim
from app.lexicon.lexicon import Language
from app.reading.leaning.before import LENT
from app.reading.measures.subjects import Measured
from app.reading.measures.worded import GUESSED
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet

OF_IT = "item.of-it"
"""The number is part of the sum before it."""


def of_sum_before(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> Measured | None:
    """The part with what the sum before it in the sentence measures, where "of it" is said or no
    currency of its own; None if the sentence says what else it is: "£2m of it in loans"."""
    item = measured.facets.get("item")
    is_open = not measured.measure.item or (item is not None and item.rule in GUESSED)
    is_sum = before is not None and before.quantity.unit.dimension == MONEY
    is_part = setting.stated.quantity.unit.dimension in (MONEY, PERCENT)
    if before is None or not (is_sum and is_open and is_part) or not before.measure.item:
        return None
    is_like = _is_of_it(setting, language) or _is_lent(setting, before)
    if not is_like or not before.sentence.overlaps(setting.stated.span):
        return None
    told = replace(measured.measure, item=before.measure.item)
    return Measured(told, {**measured.facets, "item": Facet(told.item, OF_IT, before.span)})


def _is_of_it(setting: Setting, language: Language) -> bool:
    after = setting.governing.after
    of, it = (*setting.lower[after : after + 2], "", "")[:2]
    return of in language.subjects.wholes and it in language.scopes.pronouns


def _is_lent(setting: Setting, before: Claim) -> bool:
    """Whether the number names no currency and is of that of the sum before it."""
    quantity = setting.stated.quantity
    return LENT in setting.stated.rules and quantity.unit == before.quantity.unit
