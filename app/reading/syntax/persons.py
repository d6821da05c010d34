"""Tells nouns of persons from those of things."""

from app.domain import Stated
from app.lexicon.lexicon import Language
from app.lexicon.names import Form
from app.lexicon.persons import is_person as is_named_person


def is_person(noun: str, language: Language) -> bool:
    """Whether the singular noun is a word for people, known or of its shape, as "for" is not."""
    return noun not in language.scopes.prepositions and is_named_person(
        noun, language.measures, language.subjects
    )


def is_people(stated: Stated, language: Language) -> bool:
    """Whether a people is counted: "3.4 million Syrians" are persons."""
    return names_people(stated.phrase.rpartition(" ")[2], language)


def names_people(word: str, language: Language) -> bool:
    """ "Syrians" and "Danes", the first known by its adjective; "Rohingya" and "Kurds"."""
    if language.nouns.singular(word.lower()) in language.nouns.peoples:
        return True
    spellings = language.names.spellings
    known = spellings.whole([word.removesuffix("s")]) or spellings.whole([word])
    return known is not None and known.form is Form.ADJECTIVE
