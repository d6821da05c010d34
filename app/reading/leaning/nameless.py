"""Counts persons where only what they did or suffered says so: "14 were treated for smoke"."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain import COUNT, NUMBER, Claim, Measure, Stated, Unit
from app.lexicon.lexicon import Language
from app.lexicon.nameless import Nameless
from app.lexicon.verbs import VerbClass
from app.reading.measures.amounts import amount_of
from app.reading.measures.outcomes import outcome_of
from app.reading.measures.subjects import Measured
from app.reading.measures.worded import PERSON
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet, span_of
from app.reading.syntax.persons import is_person

EMPLOYEE = "employee"
"""Whoever is hired."""

PROTESTER = "protester"
"""Whoever is at a rally."""

LONGEST_GROUP = 5
"""Words of "have since been formally charged"."""

AID_REACH = 3
PUT_IT_AT, AT_THE_RALLY = 3, 3


def persons_of(
    setting: Setting, measured: Measured, before: Claim | None, language: Language
) -> tuple[Stated, Measured] | None:
    """The bare number as persons, those counted before if any were; None where it may be things."""
    stated, known = setting.stated, language.nameless
    if stated.noun or stated.quantity.unit != NUMBER:
        return None
    place = _object_of(setting, known, language) or _verb_at(setting, known, language)
    place = place if place is not None else _crowd_at(setting, known, language)
    is_told = outcome_of(setting, language) or amount_of(setting, language)  # "the hall seats 800"
    if place is None or is_told:
        return None
    who = _who(setting, before, language)
    is_loose = (
        place >= setting.governing.after and setting.lower[place] in known.loose
    )  # boats are saved too, but none is jailed
    if who is None and before is not None and is_loose:
        return None
    item = EMPLOYEE if setting.lower[place] in known.hired else PERSON
    item = PROTESTER if setting.lower[place] in known.gatherings else item
    measure = Measure(who or item, modifiers=measured.measure.modifiers)
    said = span_of(setting.words, place, place + 1)
    unit = Unit(who or (item if item == PROTESTER else PERSON), COUNT)
    quantity = replace(stated.quantity, unit=unit)
    facets = {**measured.facets, "item": Facet(measure.item, known.id, said)}
    return replace(stated, quantity=quantity), Measured(measure, facets)


def _object_of(setting: Setting, known: Nameless, language: Language) -> int | None:
    """The verb right before the number, of those that are done to persons: "employs 740"."""
    first, after = setting.governing.first, setting.governing.after
    behind = setting.lower[after : after + 1]
    is_part = not language.subjects.wholes.isdisjoint(behind)
    is_end = not behind or not behind[0][0].isalpha() or behind[0] in language.nouns.stops
    is_object = first > 0 and is_end and not is_part
    if not is_object:
        return None
    is_taken = " ".join(setting.lower[max(first - 2, 0) : first]) in known.taken
    return first - 1 if is_taken or setting.lower[first - 1] in known.objects else None


def _crowd_at(setting: Setting, known: Nameless, language: Language) -> int | None:
    """ "Organisers spoke of 60,000 on the streets": where the crowd stood that somebody counted."""
    first, after, lower = setting.governing.first, setting.governing.after, setting.lower
    behind = lower[after : after + AT_THE_RALLY]
    starts = range(max(first - PUT_IT_AT, 0), first)
    is_counted = any(" ".join(lower[start:first]) in known.counting for start in starts)
    if not is_counted or len(behind) < AT_THE_RALLY:
        return None
    lead, the, where = behind
    is_where = lead in language.scopes.prepositions and the in language.scopes.determiners
    return after + 2 if is_where and where in known.gatherings else None


def _is_led(setting: Setting, language: Language) -> bool:
    """ "On 14 came the news", "of 26 finished cars": something else is done there."""
    first = setting.governing.first
    before = setting.lower[first - 1] if first else ""
    return before in language.scopes.prepositions or before in language.nouns.determiners


def _verb_at(setting: Setting, known: Nameless, language: Language) -> int | None:
    """The verb right behind the number that persons do or suffer, as "have since been charged"."""
    if _is_led(setting, language):
        return None
    lower, is_borne = setting.lower, False
    start = setting.governing.after
    for place in range(start, min(start + LONGEST_GROUP, len(lower))):
        word = lower[place]
        behind = lower[place + 1 : place + 1 + AID_REACH]
        if word in (known.borne if is_borne else known.done) or _is_helped(word, behind, known):
            return place
        reading = language.scopes.verbs.get(word)
        is_be = reading is not None and reading.kind is VerbClass.COPULA
        is_helper = is_be or (reading is not None and reading.is_auxiliary)
        if not is_helper and word not in known.adverbs:
            return None
        is_borne = is_borne or is_be
    return None


def _is_helped(word: str, behind: Sequence[str], known: Nameless) -> bool:
    """ "Needed treatment", "were looked after", "took part"."""
    if word in known.wanted and not known.aid.isdisjoint(behind):
        return True
    return f"{word} {''.join(behind[:1])}" in known.phrases


def _who(setting: Setting, before: Claim | None, language: Language) -> str | None:
    """The persons counted before the number: "150 inmates broke out. By evening 38 were caught"."""
    if before is None or before.quantity.unit.dimension != COUNT:
        return None
    base = before.quantity.unit.base
    return base if base and is_person(base, language) else None
