"""Tells nouns of persons from those of things."""

from app.lexicon.measures import Measures
from app.lexicon.subjects import Subjects


def is_person(noun: str, measures: Measures, subjects: Subjects) -> bool:
    """Whether the singular noun is a word for people, known or of the shape of one."""
    row = measures.named((noun,))
    if noun == "person" or noun in subjects.persons or (row and row.persons):
        return True
    return noun.endswith(subjects.person_endings) and noun not in subjects.no_persons
