"""Lends a bare number what the one before it counts: "410,000 in July, 388,000 in August"."""

from dataclasses import replace

from app.domain import COUNT, NUMBER, PERCENT, Claim, Stated
from app.lexicon.lexicon import Language
from app.reading.clauses import Setting
from app.reading.facets import Facet
from app.reading.outcomes import outcome_of
from app.reading.subjects import SAID, Measured

LEANING = "item.leaning"
"""The number counts what the one before it does: "410,000 in July, 388,000 in August"."""

PART_OF = "item.part-of"
"""The number is part of the one behind it: "61 of their 240 captives"."""

COMPARED = "item.compared"
"""The number says how the one before it moved: "sold 4,100 cars, up 9%"."""

COMMA = ","

LONGEST_LINK = 2
"""How many words may stand between a part and its whole: "of their"."""

SMALLEST_ACROSS = 1000
"""Across a full stop only a number leans that is no pronoun and no score: "It had been 80,000"."""


def leaning_on(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> tuple[Stated, Measured] | None:
    """The bare number with the unit and the measure of the claim before it; None if it has none."""
    stated = setting.stated
    item = measured.facets.get("item")
    is_open = item is None or item.rule == SAID or _is_elliptic(setting, language)
    if before is None or stated.noun or (measured.measure.item and not is_open):
        return None
    if stated.quantity.unit not in (NUMBER, before.quantity.unit):
        return None
    if before.quantity.unit.dimension != COUNT or before.quantity.unit == NUMBER:
        return None
    amount = stated.quantity.amount
    is_across = before.span.start < setting.grammar.sentence.sentence.span.start
    if is_across and (amount.low or amount.high or 0) < SMALLEST_ACROSS:
        return None
    measure = replace(
        before.measure, statistic=measured.measure.statistic, modifiers=measured.measure.modifiers
    )
    lent = replace(stated, quantity=replace(stated.quantity, unit=before.quantity.unit))
    return lent, Measured(measure, {"item": Facet(measure.item, LEANING, before.span)})


def _is_elliptic(setting: Setting, language: Language) -> bool:
    """ "84,000 of them in tourism": it counts what was named before, unless a fate of its own is
    said of it, as in "28 of them hurt"."""
    after = setting.governing.after
    behind = setting.lower[after : after + 2]
    is_of = behind[:1] != () and behind[0] in language.subjects.wholes
    is_named = behind[1:] != () and behind[1] in language.nouns.lending.named_before
    return is_of and is_named and outcome_of(setting, language) is None


def compared_with(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> Measured | None:
    """What the number before measures, if this one only says how that moved: ", up 9%"."""
    stated, first = setting.stated, setting.governing.first
    if before is None or stated.noun or stated.quantity.change is None or first < 2:
        return None
    if not before.sentence.overlaps(stated.span) or not before.measure.item:
        return None
    is_moved = stated.quantity.unit.dimension == PERCENT
    is_apart = setting.lower[first - 2] == COMMA
    lead = setting.lower[first - 1]
    if not (is_moved and is_apart and lead in language.subjects.versus):
        return None
    measure = replace(before.measure, statistic=measured.measure.statistic)
    return Measured(
        measure, {**measured.facets, "item": Facet(measure.item, COMPARED, before.span)}
    )


def is_part_of(setting: Setting, behind: Stated, language: Language) -> bool:
    """Whether the bare number is said to be part of the counted one behind it."""
    stated, after = setting.stated, setting.governing.after
    if stated.noun or behind.noun is None:
        return False
    if stated.quantity.unit not in (NUMBER, behind.quantity.unit):
        return False
    linking = setting.grammar.sentence.index_after(behind.span.start) - after
    if not 0 < linking <= LONGEST_LINK:
        return False
    words = setting.lower[after : after + linking]
    return words[0] in language.subjects.wholes and (
        words[1:] == () or words[1] in language.scopes.determiners
    )


def as_part(measured: Measured, whole: Measured) -> Measured:
    """What the part measures: the same thing as the whole, with its own statistic."""
    item = whole.measure.item
    measure = replace(measured.measure, item=item, kind=whole.measure.kind)
    return Measured(measure, {**measured.facets, "item": Facet(item, PART_OF, None)})
