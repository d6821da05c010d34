"""What a part of a sum is of: "awarded them $73 million, all but $13 million of it in damages"."""

from dataclasses import replace

from app.domain import MONEY, PERCENT, Claim
from app.lexicon.lexicon import Language
from app.reading.measures.subjects import Measured
from app.reading.measures.worded import GUESSED
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet

OF_IT = "item.of-it"
"""The number is part of the sum before it."""


def of_sum_before(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> Measured | None:
    """The part with what the sum before it in the sentence measures, of which "of it" is said; None
    if the sentence says what else the part is: "£2m of it in loans"."""
    item = measured.facets.get("item")
    is_open = not measured.measure.item or (item is not None and item.rule in GUESSED)
    is_sum = before is not None and before.quantity.unit.dimension == MONEY
    is_part = setting.stated.quantity.unit.dimension in (MONEY, PERCENT)
    if before is None or not (is_sum and is_open and is_part) or not before.measure.item:
        return None
    after = setting.governing.after
    of, it = (*setting.lower[after : after + 2], "", "")[:2]
    is_of = of in language.subjects.wholes and it in language.scopes.pronouns
    if not is_of or not before.sentence.overlaps(setting.stated.span):
        return None
    told = replace(measured.measure, item=before.measure.item)
    return Measured(told, {**measured.facets, "item": Facet(told.item, OF_IT, before.span)})
