"""Phrases that credit a number to somebody → a frozen look-up."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.lexicon.phrases import Phrases, phrases_from
from app.lexicon.rows import DataFile, Row
from app.lexicon.scopes import VerbReading


class Credit(StrEnum):
    """Where the speaker stands to the words that credit."""

    AFTER = "after"  # according to the agency
    VERB = "verb"  # the agency said; said the agency
    COUNT = "count"  # by the agency's count
    RECKONING = "reckoning"  # the agency counted; police put the crowd at


class CreditRow(Row):
    """One way to credit; for a verb the words are lemmas.

    Who reckons must be one of the file's counters: a verb may need a word before its number ("put
    at").
    """

    words: tuple[str, ...]
    means: Credit


class AttributionsFile(DataFile):
    """`attributions.toml` of one language."""

    nobody: tuple[str, ...]
    speechless: tuple[str, ...]
    voices: tuple[str, ...]
    documents: tuple[str, ...]
    authored: tuple[str, ...]
    surveyors: tuple[str, ...]
    counters: tuple[str, ...]
    credit: tuple[CreditRow, ...]


@dataclass(frozen=True, slots=True)
class Attributions:
    """`after` phrases and `counts` nouns with their rule; `verbs` by lemma, `verb_forms` shaped.

    `nobody` are words that name no speaker; `speechless` nouns are no speakers either ("a sign
    showed"). `voices` speak for the house, `documents` are somebody's ("police data")
    and `authored` stands before whose ("a report by"). A name with one of `surveyors` in it tells
    of others and not of itself. `reckoning` maps a verb's lemma to its rule and to the word that it
    needs; only `counters`, surveyors among them, reckon.
    """

    after: Phrases[str]
    verbs: Mapping[str, str]
    verb_forms: frozenset[str]
    counts: Mapping[str, str]
    reckoning: Mapping[str, tuple[str, str]]
    nobody: frozenset[str]
    speechless: frozenset[str]
    voices: frozenset[str]
    documents: frozenset[str]
    authored: frozenset[str]
    surveyors: frozenset[str]
    counters: frozenset[str]


def attributions_from(file: AttributionsFile, forms: Mapping[str, VerbReading]) -> Attributions:
    """The look-up that the rows of the file make; `forms` are the shapes of the verbs."""
    words: dict[Credit, dict[str, str]] = {credit: {} for credit in Credit}
    for row in file.credit:
        words[row.means].update((text, row.id) for text in row.words)
    return Attributions(
        after=phrases_from(words[Credit.AFTER].items()),
        verbs=words[Credit.VERB],
        verb_forms=frozenset(
            shape for shape, reading in forms.items() if reading.lemma in words[Credit.VERB]
        ),
        counts=words[Credit.COUNT],
        reckoning={
            text.partition(" ")[0]: (rule, text.partition(" ")[2])
            for text, rule in words[Credit.RECKONING].items()
        },
        nobody=frozenset(file.nobody),
        speechless=frozenset(file.speechless),
        voices=frozenset(file.voices),
        documents=frozenset(file.documents),
        authored=frozenset(file.authored),
        surveyors=frozenset(file.surveyors),
        counters=frozenset((*file.counters, *file.surveyors)),
    )
