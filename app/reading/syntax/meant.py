"""Whether a name is one that the next sentence may go on about: no model, no place it led to."""

import re

from app.lexicon.lexicon import Language
from app.lexicon.names import Form, NameKind
from app.reading.syntax.filed import is_filed_from
from app.reading.syntax.grammar import Grammar
from app.reading.syntax.names import Name, is_malady
from app.reading.syntax.openings import LISTING
from app.reading.syntax.persons import is_person

COMMA = ","
LONGEST_POST = 5
"""Words of "the outgoing deputy chief executive"."""

MODEL = re.compile(r"-\d\w*$")


def may_be_meant(grammar: Grammar, name: Name, language: Language) -> bool:
    """A name that only says where or with whom is not what the next sentence goes on about, nor is
    a disease, a model ("the Mistral-155"), the paper that was told or a person by a post: "chief
    executive Ian Mair"."""
    is_model = MODEL.search(name.canonical) is not None
    if is_model or is_malady(name, language) or is_addressed(grammar, name, language):
        return False
    if name.first and grammar.sentence.lower[name.first - 1] in language.names.roles:
        return False
    if has_post_behind(grammar, name, language):
        return False
    if _is_kind(grammar, name, language) or is_filed_from(grammar, name, language):
        return False
    if name.first and grammar.sentence.lower[name.first - 1] in language.scopes.owners:
        return False
    return name.kind is NameKind.COUNTRY or not is_led(grammar, name, language)


def has_post_behind(grammar: Grammar, name: Name, language: Language) -> bool:
    """ "Ana Roe, chief executive of Corvane, said it": a person, and whose post it is is meant."""
    lower, start = grammar.sentence.lower, name.after + 1
    if lower[name.after : start] != (COMMA,):
        return False
    said = lower[start : start + LONGEST_POST]
    leads = (at for at, word in enumerate(said) if word in language.scopes.prepositions)
    lead = next(leads, 0)
    return lead > 0 and said[lead - 1] in language.names.roles and COMMA not in said[:lead]


def _is_kind(grammar: Grammar, name: Name, language: Language) -> bool:
    """ "A Lindal jury", "Lindal skippers say their": the name only says which."""
    lower, behind = grammar.sentence.lower, name.after
    if name.form is not Form.NAME or behind in grammar.verbs or behind >= len(lower):
        return False
    is_noun = grammar.words[behind].text.islower() and lower[behind][0].isalpha()
    if not is_noun or lower[behind] in language.scopes.closed:
        return False
    singular = language.nouns.singular(lower[behind])
    is_one = bool(name.first) and lower[name.first - 1] in language.numbers.articles
    return is_one or (singular != lower[behind] and is_person(singular, language))


def is_addressed(grammar: Grammar, name: Name, language: Language) -> bool:
    """ "Told the Gazette": whoever only hears it has no part in it."""
    place = name.first - 1
    while place > 0 and grammar.sentence.lower[place] in language.scopes.determiners:
        place -= 1
    reading = grammar.verbs.get(place)
    return reading is not None and reading.lemma in language.attributions.addressed


def is_firms_own(grammar: Grammar, place: int, language: Language) -> bool:
    """ "Sales at Corvane": who has them, and not where."""
    lower = grammar.sentence.lower
    if place < 1 or lower[place] != language.scopes.small.at_firm:
        return False
    row = language.measures.named((language.nouns.singular(lower[place - 1]),))
    return row is not None and row.owned


def is_led(grammar: Grammar, name: Name, language: Language) -> bool:
    """Behind a preposition, if it is none of owning: "in Lindal", "to Lindal and Tarsa"."""
    lower, place = grammar.sentence.lower, name.first - 1
    while place > 0 and lower[place] in language.scopes.before_places:
        place -= 1  # "off the northern Orne coast"
    if place > 0 and lower[place] in LISTING:  # "in Lindal and Tarsa"
        return any(
            is_led(grammar, other, language) for other in grammar.names if other.after == place
        )
    is_behind = place >= 0 and lower[place] in language.scopes.prepositions
    if place == 0 and lower[0] in language.subjects.wholes:
        return False  # "Of Corvane's 400 workers"
    if is_firms_own(grammar, place, language):
        return False
    if place > 0 and lower[place] in language.subjects.wholes:  # "near the town of Lindal"
        return lower[place - 1] in language.scopes.localities
    return is_behind
