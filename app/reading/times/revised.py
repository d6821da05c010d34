"""A number that takes the place of the one before it: "put it at 41, then revised it to 38"."""

from dataclasses import replace

from app.domain import NUMBER, Claim, Stated
from app.lexicon.lexicon import Language
from app.reading.measures.subjects import Measured
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet

REVISED = "item.revised"
"""The "it" that is moved to this number is the number before; the ground's words are that one."""

LEAD = 3
"""Words of "revised it to"."""


def revised_of(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> tuple[Stated, Measured] | None:
    """The number in the unit of the one before, measuring the same, if that is what was revised."""
    stated = setting.stated
    if before is None or not before.sentence.overlaps(stated.span):
        return None
    ours, theirs = stated.quantity.unit, before.quantity.unit
    is_bare = ours == NUMBER and not stated.noun
    if not (is_bare or ours.base == theirs.base) or not _is_moved(setting, language):
        return None
    measure = before.measure
    lent = replace(stated, quantity=replace(stated.quantity, unit=theirs)) if is_bare else stated
    return lent, Measured(
        measure, {**measured.facets, "item": Facet(measure.item, REVISED, before.span)}
    )


def _is_moved(setting: Setting, language: Language) -> bool:
    """Whether "revised it to", or the like, stands right before the number."""
    first = setting.governing.first
    words = setting.lower[max(first - LEAD, 0) : first]
    if len(words) < LEAD:
        return False
    verb, pronoun, lead = words
    reading = language.scopes.verbs.get(verb)
    is_verb = reading is not None and reading.lemma in language.scopes.moves.revising
    is_it = pronoun in language.scopes.pronouns
    return is_verb and is_it and lead in language.dates.formers.reached
