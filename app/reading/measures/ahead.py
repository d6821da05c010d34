"""What lies between two that are held against each other: "87 votes ahead", "her lead shrank to
87 votes"."""

from collections.abc import Iterator
from typing import NamedTuple

from app.lexicon.amounts import VerbItemRow
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.verbs import is_adverb

SAYING = (VerbClass.CHANGE, VerbClass.COPULA, VerbClass.LIGHT)
"""Verbs that only tell how large it is."""


PARTING = (":", ",", "–", "—")
REACH = 6
"""Words before such a mark in which the verb may stand."""


class Ahead(NamedTuple):
    """The row of what it is, and the words that say so."""

    row: VerbItemRow
    words: range


def ahead_of(setting: Setting, language: Language) -> Ahead | None:
    """The row whose words stand right behind the number, or that the verb is said of."""
    return next((each for each in _found(setting, language) if _is_its(setting, each.row)), None)


def _found(setting: Setting, language: Language) -> Iterator[Ahead]:
    after, lower, items = setting.governing.after, setting.lower, language.subjects.amount_items
    trailing = items.trailing.at(lower, after) if after < len(lower) else None
    if trailing:
        yield from (Ahead(row, range(after, trailing[1])) for row in trailing[0])
    yield from _led(setting, language)
    governing = setting.governing
    is_told = governing.reading is not None and governing.reading.kind in SAYING
    if governing.role is not Role.OBJECT or not is_told:
        return
    head = next((at for at in governing.subject if _is_last(setting, at, language)), None)
    if head is not None:
        for row in items.headed:
            if lower[head] in row.heads:
                yield Ahead(row, range(head, head + 1))


def _led(setting: Setting, language: Language) -> Iterator[Ahead]:
    """ "The bridge won again: by 549 votes": the verb stands before a mark."""
    first, lower, subjects = setting.governing.first, setting.lower, language.subjects
    place = first - 1 - (first > 1 and is_adverb(lower[first - 1], language.scopes))
    to = lower[setting.governing.after : setting.governing.after + 1]
    if place < 1 or lower[place - 1] not in PARTING or not subjects.reached.isdisjoint(to):
        return
    for row in subjects.amount_items.headed:
        for at in range(max(place - REACH, 0), place - 1):
            lemma = subjects.verb_forms.get(lower[at], "")
            if lower[place] in row.led and lemma in row.verbs:
                yield Ahead(row, range(at, at + 1))


def _is_last(setting: Setting, place: int, language: Language) -> bool:
    """Whether the subject's noun phrase ends there: "lead" of "the lead over his rival"."""
    if place + 1 == setting.governing.subject.stop:
        return True
    return setting.lower[place + 1] in language.scopes.prepositions


def _is_its(setting: Setting, row: VerbItemRow) -> bool:
    unit = setting.stated.quantity.unit
    return unit.name in row.objects if row.objects else unit.dimension in row.dimensions
