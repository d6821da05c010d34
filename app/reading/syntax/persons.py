"""Tells nouns of persons from those of things."""

from app.domain import Stated
from app.lexicon.lexicon import Language
from app.lexicon.names import Form
from app.lexicon.persons import is_person as is_named_person

LONGEST = 4
"""Words of "Papua New Guineans", and one more."""


def is_person(noun: str, language: Language) -> bool:
    """Whether the singular noun is a word for people, known or of its shape, as "for" is not."""
    return noun not in language.scopes.prepositions and is_named_person(
        noun, language.measures, language.subjects
    )


def are_persons(word: str, language: Language) -> bool:
    """Whether the word is a plural for people, as "older" is not."""
    noun = language.nouns.singular(word)
    return noun is not None and noun != word and is_person(noun, language)


def is_people(stated: Stated, language: Language) -> bool:
    """Whether a people is counted: "3.4 million Syrians" and "12 Sri Lankans" are persons."""
    words = stated.phrase.split()
    lasts = (" ".join(words[-length:]) for length in range(1, min(len(words), LONGEST) + 1))
    return any(names_people(last, language) for last in lasts)


def names_people(word: str, language: Language) -> bool:
    """ "Syrians", "Sri Lankans" and "Danes", the first two known by their adjective; "Rohingya" and
    "Kurds"."""
    if language.nouns.singular(word.lower()) in language.nouns.peoples:
        return True
    spellings = language.names.spellings
    known = spellings.whole(word.removesuffix("s").split()) or spellings.whole(word.split())
    return known is not None and known.form is Form.ADJECTIVE
