"""What "the rate" or "it" measures where the sentence before named one measured thing and no other:
"The jobless rate fell again. It was 4.2%."
"""

from dataclasses import replace

from app.domain import PERCENT
from app.lexicon.lexicon import Language
from app.lexicon.measures import MeasureRow
from app.reading.measures.subjects import Measured
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.references import Story

NAMED_BEFORE = "item.named-before"
"""The item is what the sentence before named."""

RATE = "rate"
"""What may stand for a measured thing that is told in per cent."""


def recalled(
    setting: Setting, measured: Measured, story: Story, language: Language
) -> Measured | None:
    """The number with what the sentence before named; None where it may mean anything else."""
    if setting.stated.quantity.unit.dimension != PERCENT or not _is_open(measured, language):
        return None
    place = _word_at(setting, language)
    if place is None:
        return None
    index = setting.grammar.sentence.sentence.index
    before = next(story.before(index, language), None)
    row = _only_rate(before, language) if before else None
    if row is None:
        return None
    facet = Facet(row.item, NAMED_BEFORE, span_of(setting.words, place, place + 1))
    measure = replace(measured.measure, item=row.item, kind=row.kind)
    return Measured(measure, {**measured.facets, "item": facet})


def _is_open(measured: Measured, language: Language) -> bool:
    item = measured.measure.item
    return not item or item == RATE or item in language.subjects.hollow


def _word_at(setting: Setting, language: Language) -> int | None:
    """Where "it", "the rate", "the figure" is all of the subject."""
    governing, lower, scopes = setting.governing, setting.lower, language.scopes
    if governing.role is not Role.OBJECT or not governing.subject:
        return None
    last = governing.subject.stop - 1
    is_one = len(governing.subject) == 1 and lower[last] in scopes.references
    is_one = is_one and lower[last] in scopes.pronouns
    before = lower[last - 1] if last else ""
    is_definite = before == scopes.small.definite and len(governing.subject) <= 2
    is_word = lower[last] == RATE or lower[last] in language.subjects.hollow
    opens = governing.subject.start <= 1
    return last if opens and (is_one or (is_definite and is_word)) else None


def _only_rate(grammar: Grammar, language: Language) -> MeasureRow | None:
    """The one measured thing that the sentence names, if it is told as a rate."""
    lower = grammar.sentence.lower
    found: dict[str, MeasureRow] = {}
    end = 0
    for place in range(len(lower)):
        if place < end:
            continue
        row, end = _named_at(grammar, place, language)
        if row is not None:
            found[row.item] = row
    if len(found) != 1:
        return None
    (row,) = found.values()
    names = (row.item, *row.words)
    return row if any(name.split()[-1] == RATE for name in names) else None


def _named_at(grammar: Grammar, place: int, language: Language) -> tuple[MeasureRow | None, int]:
    """The measured thing that the longest phrase from there names, and the word behind it."""
    lower, measures = grammar.sentence.lower, language.measures
    for size in range(min(measures.longest, len(lower) - place), 0, -1):
        words = lower[place : place + size]
        row = measures.by_words.get((*words[:-1], language.nouns.singular(words[-1])))
        if row is not None:
            return row, place + size
    return None, place + 1
