"""What "it" was or compares with: "Revenue rose to $43m. It was $31m a year earlier"."""

from dataclasses import replace

from app.domain import COUNT, Claim, Kind, Statistic
from app.lexicon.lexicon import Language
from app.reading.measures.kinds import kind_in_next
from app.reading.measures.subjects import Measured
from app.reading.measures.worded import GUESSED
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet
from app.reading.syntax.verbs import is_adverb

ONCE_MORE = "item.once-more"
"""The number is what that of the sentence before was at another time."""


def once_more(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> Measured | None:
    """The number with what the last one of the sentence before measures, of which nothing but "it
    was" is said; None where it says what it is, or is told in another unit."""
    item, own = measured.facets.get("item"), setting.stated.quantity.unit
    is_open = not measured.measure.item or (item is not None and item.rule in GUESSED)
    if before is None or not before.measure.item or not is_open or setting.stated.noun:
        return None
    unit, index = before.quantity.unit, setting.grammar.sentence.sentence.index
    if unit.dimension == COUNT or before.measure.kind is Kind.POLL:
        return None  # what is counted leans by itself (leanings.py), and so do answers (polled.py)
    is_alike = (unit.dimension, unit.per) == (own.dimension, own.per)
    is_next = before.sentence.end <= setting.grammar.sentence.sentence.span.start and index > 0
    if not (is_alike and is_next and _is_of_it(setting, language)):
        return None
    own_change = measured.measure.statistic is Statistic.CHANGE  # "it was $31m short of the price"
    statistic = Statistic.CHANGE if own_change else before.measure.statistic
    kind = kind_in_next(before.measure, language)
    measure = replace(before.measure, kind=kind, statistic=statistic)
    facet = Facet(measure.item, ONCE_MORE, before.span)
    return Measured(measure, {**measured.facets, "item": facet})


def _is_of_it(setting: Setting, language: Language) -> bool:
    """Whether a pronoun and what holds it against the number are all that stands before that."""
    again, words = language.subjects.once_more, setting.lower[: setting.governing.first]
    whole = (size for size in (1, 2) if " ".join(words[:size]) in again.pronouns)
    said = words[next(whole, len(words)) :]
    return bool(said) and all(
        word in again.links or is_adverb(word, language.scopes) for word in said
    )
