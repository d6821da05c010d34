"""What a bare number shares of what the one before it measures: all of it, or only the persons."""

from app.domain import Claim, Measure
from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass
from app.reading.measures.worded import PERSON
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.persons import is_person


def shared_measure(setting: Setting, before: Claim, language: Language) -> Measure:
    """What both numbers measure: of "858 people have died and 17,374 have recovered" people only,
    for what befell the ones is not what the others did; nor is a bus "meant for 30" told of where
    it "carried 71"."""
    governing = setting.governing
    is_fate = before.measure.item in language.subjects.outcomes.fated
    kind = governing.reading.kind if governing.reading else None
    is_plain = kind in (VerbClass.PLAIN, VerbClass.CHANGE)
    base = before.quantity.unit.base
    is_somewhere = kind is VerbClass.COPULA and _is_led(setting, language)
    is_plain = is_plain or (is_somewhere and base != before.measure.item)  # 12 deaths were in May
    does_else = governing.role is Role.SUBJECT and governing.group == governing.after and is_plain
    persons = base if is_person(base, language) else PERSON
    is_owned = before.measure.item in language.subjects.owned_items
    holds_else = is_owned and governing.role is Role.OBJECT and kind is VerbClass.PLAIN
    is_else = does_else or _suffers_else(setting, before, language) or _is_still(setting, language)
    return Measure(persons) if (is_fate and is_else) or holds_else else before.measure


def _is_still(setting: Setting, language: Language) -> bool:
    """ "51 dead, thousands still out of reach": who is somewhere yet is not dead."""
    after = setting.governing.after
    return not language.subjects.lasting.isdisjoint(setting.lower[after : after + 1])


def _suffers_else(setting: Setting, before: Claim, language: Language) -> bool:
    """ "Killed two miners and trapped five": a verb of their own says what befell the second."""
    governing = setting.governing
    if governing.role is not Role.OBJECT or governing.verb is None:
        return False
    verb = setting.words[governing.verb]
    return verb.start >= before.span.end and verb.lower in language.nameless.objects


def _is_led(setting: Setting, language: Language) -> bool:
    """ "135,000 were without shelter": behind the verb a preposition says where or how."""
    verb = setting.governing.verb
    place = len(setting.lower) if verb is None else verb + 1
    while place < len(setting.lower) and setting.lower[place] in language.scopes.adverbs:
        if setting.lower[place] in language.scopes.prepositions:
            return True
        place += 1
    return place < len(setting.lower) and setting.lower[place] in language.scopes.prepositions
