"""What is to be kept to or reached is no level of the thing: "above the 3% limit", "a target of 28
days"."""

from dataclasses import replace

from app.domain import Kind
from app.lexicon.lexicon import Language
from app.reading.measures.subjects import Measured
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of

LIMITED = "item.limited"
"""The number is a limit or a target of what would be measured else."""


def limited(setting: Setting, measured: Measured, language: Language) -> Measured:
    """The number as the limit that stands behind it, or before it and "of": an inflation target and
    no inflation."""
    place = _limit_at(setting, language)
    if place is None:
        return measured
    noun = language.nouns.singular(setting.lower[place]) or setting.lower[place]
    item = measured.measure.item
    if noun in item.split():
        return measured
    named = f"{item} {noun}" if item else noun
    facet = Facet(named, LIMITED, span_of(setting.words, place, place + 1))
    measure = replace(measured.measure, item=named, kind=Kind.FIXED)
    return Measured(measure, {**measured.facets, "item": facet})


def _limit_at(setting: Setting, language: Language) -> int | None:
    """The word of the limit: "target" of "its 2% target", "ceiling" of "a ceiling of $31bn"."""
    lower, first, after = setting.lower, setting.governing.first, setting.governing.after
    limits = language.subjects.limits
    if not limits.isdisjoint(lower[after : after + 1]):
        return after
    is_of = first > 1 and lower[first - 1] in language.subjects.wholes
    return first - 2 if is_of and lower[first - 2] in limits else None
