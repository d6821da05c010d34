"""Shares that leave out what the one before says: "rents rose 5% in Lusk and 9% in Perin"."""

from dataclasses import replace

from app.domain import PERCENT, PERCENTAGE_POINT, Claim, Stated, Statistic
from app.lexicon.lexicon import Language
from app.reading.leaning.before import Before
from app.reading.measures.moved import gapped_phrase
from app.reading.measures.subjects import Measured
from app.reading.measures.worded import GUESSED
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet
from app.reading.syntax.openings import LISTING

ELLIPTICAL = "item.elliptical"
"""The item is that of the number before, which stands in a list with this one."""

COMMA = ","
STEPS = (PERCENT, PERCENTAGE_POINT)
"""Units in which a step needs no preposition."""


def elliptical(
    setting: Setting, measured: Measured, told: Before, language: Language
) -> tuple[Stated, Measured] | None:
    """The share as a step the same way where only what moved is named before it, or with all that
    the one before measures where only the place is named behind it."""
    unit, before = setting.stated.quantity.unit, told.last
    if before is None or unit != before.quantity.unit:
        before = told.moved  # "revenue rose 4% to $90m, and profit 12%"
    if before is None or unit.dimension not in STEPS or unit != before.quantity.unit:
        return None
    if not before.sentence.overlaps(setting.stated.span):
        return None
    if _is_listed(setting, measured, before, language) or _is_of_next(
        setting, measured, before, language
    ):
        facet = Facet(before.measure.item, ELLIPTICAL, before.span)
        listed = Measured(before.measure, {**measured.facets, "item": facet})
        return _moved(setting.stated, before), listed
    is_told = setting.stated.quantity.change is not None or _is_level(setting, language)
    if before.measure.statistic is not Statistic.CHANGE or is_told:
        return None
    if not measured.measure.item or gapped_phrase(setting, language) is None:
        return None
    measure = replace(measured.measure, statistic=Statistic.CHANGE)
    return _moved(setting.stated, before), measured._replace(measure=measure)


def _moved(stated: Stated, before: Claim) -> Stated:
    return replace(stated, quantity=replace(stated.quantity, change=before.quantity.change))


def _is_level(setting: Setting, language: Language) -> bool:
    """ "And rents to 9%" is a level again."""
    lead = setting.lower[setting.governing.first - 1] if setting.governing.first else ""
    return lead in language.subjects.reached or lead in language.subjects.origins


def _is_of_next(setting: Setting, measured: Measured, before: Claim, language: Language) -> bool:
    """ "The Liberals won 43% of the vote, the Greens 21%": nothing is said but whose it is."""
    first, lower, sentence = setting.governing.first, setting.lower, setting.grammar.sentence
    name = next((name for name in setting.grammar.names if name.after == first), None)
    start = sentence.index_after(before.span.end)
    if name is None or measured.measure.item or not before.measure.item or name.first <= start:
        return False
    lead = name.first - 1
    lead -= lower[lead] == language.scopes.small.definite and lead > start
    return lower[lead] in (*LISTING, COMMA)


def _is_listed(setting: Setting, measured: Measured, before: Claim, language: Language) -> bool:
    """ "41% in the north and 38% in the south": right behind the comma or the "and", and before a
    place, with nothing of its own that is measured."""
    first, after, lower = setting.governing.first, setting.governing.after, setting.lower
    is_led = first > 0 and lower[first - 1] in (*LISTING, COMMA)
    inside = language.scopes.inside
    is_placed = lower[after : after + 1] != () and lower[after] in inside
    start = setting.grammar.sentence.index_after(before.span.end)
    is_alike = not inside.isdisjoint(lower[start:first])
    item = measured.facets.get("item")
    is_open = item is None or item.rule in GUESSED or measured.measure.item == before.measure.item
    return bool(is_led and is_placed and is_alike and is_open and before.measure.item)
