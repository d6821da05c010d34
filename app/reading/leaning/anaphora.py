"""What "the rate" or "it" measures where the share before it, or the sentence before and nothing
else in it, named that: "The jobless rate fell again. It was 4.2%."
"""

from collections.abc import Sequence
from dataclasses import replace

from app.domain import PERCENT, Claim, Measure, Span
from app.lexicon.lexicon import Language
from app.lexicon.measures import MeasureRow
from app.reading.measures.subjects import Measured
from app.reading.measures.worded import GUESSED
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.references import Story

NAMED_BEFORE = "item.named-before"
"""The item is what the sentence before named."""

LONGEST_RATE = 3
"""Words of "the overall rate"."""

RATE = "rate"
"""What may stand for a measured thing that is told in per cent."""


def recalled(
    setting: Setting,
    measured: Measured,
    claims: Sequence[Claim],
    story: Story,
    language: Language,
) -> Measured | None:
    """The number with what one of `claims`, those before it in its sentence, measures, or with what
    the sentence before named; None where it may mean anything else."""
    kind = _kind_of(measured, language)
    if setting.stated.quantity.unit.dimension != PERCENT or kind is None:
        return None
    if measured.measure.item.endswith(RATE):
        beside = _rate_of(claims, kind, language)
        if beside:
            return _named(measured, *beside)
    place = _word_at(setting, language)
    if place is None:
        return None
    index = setting.grammar.sentence.sentence.index
    before = next(story.before(index, language), None)
    row = _only_rate(before, language) if before else None
    if row is None:
        return None
    told = _of_kind(Measure(row.item, kind=row.kind), kind, language)
    return _named(measured, told, span_of(setting.words, place, place + 1))


def _named(measured: Measured, told: Measure, span: Span) -> Measured:
    facet = Facet(told.item, NAMED_BEFORE, span)
    measure = replace(measured.measure, item=told.item, kind=told.kind)
    return Measured(measure, {**measured.facets, "item": facet})


def _kind_of(measured: Measured, language: Language) -> str | None:
    """What the number says of itself beside that it is a rate: "core" of "the core rate", nothing
    of "the figure"; None where it says what it measures."""
    kind, _, head = measured.measure.item.rpartition(" ")
    item = measured.facets.get("item")
    if head in language.subjects.hollow:
        return None if kind else ""
    is_open = not head or (head == RATE and item is not None and item.rule in GUESSED)
    return kind if is_open else None


def _rate_of(claims: Sequence[Claim], kind: str, language: Language) -> tuple[Measure, Span] | None:
    """What the last share among the claims measures, if that is told as a rate."""
    shares = (one for one in reversed(claims) if one.quantity.unit.dimension == PERCENT)
    last = next(shares, None)
    if last is None or not _is_rate(last.measure.item, language):
        return None
    told = _of_kind(last.measure, kind, language)
    is_kept = not kind or told.item != last.measure.item
    return (told, last.span) if is_kept else None


def _is_rate(item: str, language: Language) -> bool:
    row = language.measures.by_item.get(item)
    names = (item, *row.words) if row else (item,)
    return bool(row and row.in_percent) or any(name.split()[-1:] == [RATE] for name in names)


def _of_kind(told: Measure, kind: str, language: Language) -> Measure:
    """ "The core rate" behind inflation is that of core inflation, "the overall rate" behind youth
    unemployment that of all."""
    measures, whole = language.measures, told.item.rpartition(" ")[2]
    row = measures.by_words.get((*kind.split(), whole))
    return replace(told, item=row.item, kind=row.kind) if row else told


def _word_at(setting: Setting, language: Language) -> int | None:
    """Where "it", "the rate", "the figure" is all of the subject."""
    governing, lower, scopes = setting.governing, setting.lower, language.scopes
    if governing.role is not Role.OBJECT or not governing.subject:
        return None
    last = governing.subject.stop - 1
    is_one = len(governing.subject) == 1 and lower[last] in scopes.references
    is_one = is_one and lower[last] in scopes.pronouns
    opener = lower[governing.subject.start]
    is_definite = opener == scopes.small.definite and len(governing.subject) <= LONGEST_RATE
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
    return row if _is_rate(row.item, language) else None


def _named_at(grammar: Grammar, place: int, language: Language) -> tuple[MeasureRow | None, int]:
    """The measured thing that the longest phrase from there names, and the word behind it."""
    lower, measures = grammar.sentence.lower, language.measures
    for size in range(min(measures.longest, len(lower) - place), 0, -1):
        words = lower[place : place + size]
        row = measures.by_words.get((*words[:-1], language.nouns.singular(words[-1])))
        if row is not None:
            return row, place + size
    return None, place + 1
