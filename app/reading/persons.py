"""Tells nouns of persons from those of things."""

from app.lexicon.lexicon import Language


def is_person(noun: str, language: Language) -> bool:
    """Whether the singular noun is a word for people, known or of the shape of one."""
    row = language.measures.named((noun,))
    if noun == "person" or noun in language.subjects.persons or (row and row.persons):
        return True
    subjects = language.subjects
    return noun.endswith(subjects.person_endings) and noun not in subjects.no_persons
