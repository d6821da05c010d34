"""Tells nouns of persons from those of things."""

from app.lexicon.lexicon import Language


def is_person(noun: str, language: Language) -> bool:
    """Whether the singular noun is a word for people, known or of the shape of one."""
    row = language.measures.named((noun,))
    is_known = noun == "person" or noun in language.subjects.persons or bool(row and row.persons)
    return is_known or (bool(noun) and noun.endswith(language.subjects.person_endings))
