"""What support is in per cent: that of voters, and no aid: "put support for the ban at 58%"."""

from dataclasses import replace

from app.domain import PERCENT, PERCENTAGE_POINT, Kind, Measure, Statistic
from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet

SUPPORTED = "item.supported"
"""The item is how many are for what is named."""

POINT = "point"

LONGEST = 4
"""Words of "the party's public support"."""


def supported(
    setting: Setting, measure: Measure, item: Facet | None, language: Language
) -> tuple[Measure, Facet | None]:
    """ "Support slipped four points to 44%", but "support for farmers rose 4%" is aid."""
    if item is None or item.span is None or not _is_backing(setting, item, language):
        return measure, item
    support = language.subjects.backing.support
    is_level = measure.statistic is Statistic.LEVEL and not _is_step(setting, language)
    statistic = Statistic.SHARE if is_level else measure.statistic
    told = replace(measure, item=support, kind=Kind.LEVEL, statistic=statistic)
    return told, Facet(support, SUPPORTED, item.span)


def _is_step(setting: Setting, language: Language) -> bool:
    """ "Fell 4%", "fell four points", but not "fell to 44%"."""
    quantity, first = setting.stated.quantity, setting.governing.first
    lead = setting.lower[first - 1] if first else ""
    is_reached = lead in language.subjects.reached
    return quantity.unit.dimension != PERCENT or (quantity.change is not None and not is_reached)


def _is_backing(setting: Setting, item: Facet, language: Language) -> bool:
    """Whether a noun of backing is what is measured, in points or as a share of those asked."""
    backing, sentence = language.subjects.backing, setting.grammar.sentence
    if item.value not in backing.taken_for or item.span is None:
        return False
    if not sentence.sentence.span.contains(item.span):
        return False
    start = sentence.index_at(item.span.start)
    said = frozenset(setting.lower[start : start + LONGEST])
    return not said.isdisjoint(backing.counted) and _is_of_voters(setting, language)


def _is_of_voters(setting: Setting, language: Language) -> bool:
    """ "Support was 0.4% of output" and "support rose 4%" are of money, unless somebody was asked;
    a level in per cent, or a step in points, is none."""
    lower, unit = setting.lower, setting.stated.quantity.unit
    if unit.dimension in (PERCENTAGE_POINT, POINT):
        return True
    behind = lower[setting.governing.after : setting.governing.after + 1]
    is_part = not language.subjects.wholes.isdisjoint(behind)
    if unit.dimension != PERCENT or is_part:
        return False
    return not _is_step(setting, language) or not language.subjects.backing.asked.isdisjoint(lower)
