"""Phrases that credit a number to somebody → a frozen look-up."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.lexicon.phrases import Phrases, phrases_from
from app.lexicon.rows import DataFile, Row
from app.lexicon.verbs import VerbReading


class Credit(StrEnum):
    """Where the speaker stands to the words that credit."""

    AFTER = "after"  # according to the agency
    APART = "apart"  # , per studio estimates
    VERB = "verb"  # the agency said; said the agency
    COUNT = "count"  # by the agency's count
    TELLING = "telling"  # the agency counted 40; put the toll at 40
    POLLED = "polled"  # of 900 adults polled by the agency
    RECKONING = "reckoning"  # the same of counters alone: the agency recorded 40


class CreditRow(Row):
    """One way to credit; for a verb the words are lemmas, for one of asking participles, for one
    of telling with the preposition that must lead to the number."""

    words: tuple[str, ...]
    means: Credit


class AttributionsFile(DataFile):
    """`attributions.toml` of one language."""

    nobody: tuple[str, ...]
    speechless: tuple[str, ...]
    voices: tuple[str, ...]
    documents: tuple[str, ...]
    described: tuple[str, ...]
    authored: tuple[str, ...]
    plain: tuple[str, ...]
    trailing: tuple[str, ...]
    companions: tuple[str, ...]
    unnamed: tuple[str, ...]
    informed: tuple[str, ...]
    relating: tuple[str, ...]
    surveyors: tuple[str, ...]
    turns: tuple[str, ...]
    foreseers: tuple[str, ...]
    scholars: tuple[str, ...]
    counters: tuple[str, ...]
    addressed: tuple[str, ...]
    reviewing: tuple[str, ...]
    announcing: tuple[str, ...]
    undertakings: tuple[str, ...]
    taking: tuple[str, ...]
    taken: tuple[str, ...]
    heard: tuple[str, ...]
    finding: tuple[str, ...]
    teams: tuple[str, ...]
    bearing: tuple[str, ...]
    offices: tuple[str, ...]
    credit: tuple[CreditRow, ...]


@dataclass(frozen=True, slots=True)
class Attributions:
    """`after` phrases and `counts` nouns with their rule; `verbs` by lemma, `verb_forms` shaped.

    `telling` verbs by lemma have their rules by the preposition before the number, "" for none.
    `nobody` are words that name no speaker; `speechless` nouns are no speakers either ("a sign
    showed"). `voices` speak for the house, `documents` are somebody's ("police data"), whatever
    `described` says of them ("the ministry's latest report"), and `authored` stands before
    whose ("a report by"). A name with one of `surveyors` in it tells of others and not of itself.
    At one of `turns` somebody else gets the word ("; the union says").
    Only `counters`, surveyors among them, tell by a verb of the `reckoning` rules.
    `addressed` verbs name whom something is told. `foreseers` are paid to say what will come,
    `scholars` tell of what they know from afar.
    What is `reviewing` is done to others' things. Of `undertakings` whoever is `announcing` one
    tells what they do themselves. What is `taking` one of what is `taken` says nothing. What
    was `heard` or ruled is somebody's only before ", a court heard". `polled` forms lead to who
    asked ("adults polled by"). What is `finding` things says nothing where somebody else does
    ("divers found 40 bodies, the ministry said"). `teams` are whose house they work at; a house in
    `bearing` has the word in its name ("the ministry"), and one of `offices` behind a common noun
    is a house of its own ("the mayor's office"). `apart` words credit behind a comma alone (", per
    the studio"). Verbs (lemmas) of `plain` saying may be followed by what is `trailing` (", she
    warned in a note"); `companions` are those with whom a speaker works, `unnamed` people who are
    `informed` have no name ("people familiar with"), and `relating` words lead from what is counted
    to who says so ("a cost that the ministry puts at").
    """

    after: Phrases[str]
    verbs: Mapping[str, str]
    verb_forms: frozenset[str]
    counts: Mapping[str, str]
    telling: Mapping[str, Mapping[str, str]]
    nobody: frozenset[str]
    speechless: frozenset[str]
    voices: frozenset[str]
    documents: frozenset[str]
    described: frozenset[str]
    authored: tuple[str, ...]
    apart: Mapping[str, str]
    plain: frozenset[str]
    trailing: frozenset[str]
    companions: frozenset[str]
    unnamed: frozenset[str]
    informed: Phrases[str]
    relating: frozenset[str]
    surveyors: frozenset[str]
    turns: frozenset[str]
    foreseers: frozenset[str]
    scholars: frozenset[str]
    counters: frozenset[str]
    reckoning: frozenset[str]
    addressed: frozenset[str]
    reviewing: frozenset[str]
    announcing: frozenset[str]
    undertakings: frozenset[str]
    taking: frozenset[str]
    taken: frozenset[str]
    heard: frozenset[str]
    polled: Mapping[str, str]
    finding: frozenset[str]
    teams: frozenset[str]
    bearing: frozenset[str]
    offices: frozenset[str]


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
        telling=_by_lemma({**words[Credit.TELLING], **words[Credit.RECKONING]}),
        authored=file.authored,
        counters=frozenset((*file.counters, *file.surveyors)),
        reckoning=frozenset(words[Credit.RECKONING].values()),
        polled=words[Credit.POLLED],
        apart=words[Credit.APART],
        informed=phrases_from((text, text) for text in file.informed),
        **{name: frozenset(getattr(file, name)) for name in _SETS},
    )


_SETS = (
    "nobody",
    "speechless",
    "voices",
    "documents",
    "described",
    "plain",
    "trailing",
    "companions",
    "unnamed",
    "relating",
    "surveyors",
    "turns",
    *("foreseers", "scholars"),
    "addressed",
    "reviewing",
    "announcing",
    "undertakings",
    "taking",
    "taken",
    "heard",
    "finding",
    "teams",
    "bearing",
    "offices",
)
"""Lists of the file that are looked up word by word."""


def _by_lemma(telling: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for words, rule in telling.items():
        lemma, _, lead = words.partition(" ")
        found.setdefault(lemma, {})[lead] = rule
    return found
