"""Verbs of the news with their classes and forms, and the shapes of those that no row knows."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.lexicon.rows import Row

SHORT_VOWEL = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")
"""One short syllable doubles its last letter: plan, planned."""

CONSONANT_Y = re.compile(r".*[^aeiou]y")
ENDING_L = re.compile(r".*(?:[^aeiou][aeio]|ue)l")
"""Whose last letter one country doubles and another does not: cancelled, canceled."""


class VerbClass(StrEnum):
    """What a verb does for a number that it governs."""

    PLAIN = "plain"  # names the event: deployed
    LIGHT = "light"  # says nothing of its own: posted revenue, has
    CHANGE = "change"  # moves the number: rose by 5%
    SPEECH = "speech"  # reports it: said
    WILL = "will"  # leads to another verb: plans to, wants to
    COPULA = "copula"  # is, are: auxiliary as well
    AUXILIARY = "auxiliary"


class VerbForm(StrEnum):
    """The shape a verb stands in; only a past form is safe to take for a verb by itself."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"


ALL_FORMS = len(VerbForm)


class VerbsRow(Row):
    """Verbs of one class, each as "lemma", "lemma past" or "lemma past participle"."""

    kind: VerbClass
    verbs: tuple[str, ...]


class ObjectSenseRow(Row):
    """What a verb (lemma) `means` with so many `things` (singular) for its object."""

    verb: str
    means: str
    things: frozenset[str]


class FrequentingRow(Row):
    """Verbs ("use", "work for") whose object has those who do so; people who do are its `item`, or
    stay people."""

    verbs: tuple[str, ...]
    item: str


@dataclass(frozen=True, slots=True)
class VerbReading:
    """One reading of a word as a verb."""

    lemma: str
    participle: str
    kind: VerbClass
    forms: frozenset[VerbForm]

    @property
    def is_auxiliary(self) -> bool:
        """Whether the word is a verb wherever it stands: those have all forms at once."""
        return len(self.forms) == ALL_FORMS

    @property
    def is_helping(self) -> bool:
        """Whether another verb may say more behind it: "have", "be", "been"."""
        return self.is_auxiliary or self.kind is VerbClass.COPULA


def verbs_from(
    auxiliaries: Mapping[str, VerbClass], rows: Iterable[VerbsRow]
) -> dict[str, VerbReading]:
    """Each form of each verb, in lower case, and how it reads."""
    found = {
        word: VerbReading(word, word, kind, frozenset(VerbForm))
        for word, kind in auxiliaries.items()
    }
    for row in rows:
        for text in row.verbs:
            for word, reading in inflected(text, row.kind):
                found.setdefault(word, reading)
    return found


def inflected(text: str, kind: VerbClass) -> Iterator[tuple[str, VerbReading]]:
    """Each form of "lemma", "lemma past" or "lemma past participle", and how it reads."""
    lemma, *irregular = text.split()
    past = irregular[0] if irregular else _with_ending(lemma, "ed")
    participle = irregular[-1] if irregular else past
    shapes = {
        VerbForm.BASE: lemma,
        VerbForm.PRESENT: _present(lemma),
        VerbForm.PAST: past,
        VerbForm.PARTICIPLE: participle,
        VerbForm.GERUND: _with_ending(lemma, "ing"),
    }
    for word in dict.fromkeys(shapes.values()):
        forms = frozenset(form for form, shape in shapes.items() if shape == word)
        for spelling in _spellings(lemma, word):
            yield spelling, VerbReading(lemma, participle, kind, forms)


def _spellings(lemma: str, word: str) -> tuple[str, ...]:
    """The form itself, and behind "l" the same with one letter more or less."""
    for ending in ("ed", "ing"):
        pair = lemma + ending, lemma + lemma[-1] + ending
        if word in pair and ENDING_L.fullmatch(lemma):
            return pair
    return (word,)


def _present(lemma: str) -> str:
    if CONSONANT_Y.fullmatch(lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def guessed_reading(word: str, form: VerbForm) -> VerbReading:
    """The reading of a verb that no row knows, as its regular shape tells; `participle` is empty
    where it does not ("making" may be of "mak", "make" or "makk")."""
    forms = frozenset({form})
    if form is VerbForm.GERUND:
        return VerbReading(word, "", VerbClass.PLAIN, forms)
    if form in (VerbForm.PAST, VerbForm.PARTICIPLE) or word.endswith("ed"):
        return VerbReading(word, word, VerbClass.PLAIN, forms)
    lemma = word
    if form is VerbForm.PRESENT:
        lemma = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return VerbReading(lemma, _with_ending(lemma, "ed"), VerbClass.PLAIN, forms)


def _with_ending(lemma: str, ending: str) -> str:
    if ending == "ing" and lemma.endswith("ie"):
        return lemma[:-2] + "ying"  # dying
    if ending == "ed" and lemma.endswith("ee"):
        return lemma + "d"  # freed
    if lemma.endswith("e") and not lemma.endswith("ee"):
        return lemma[:-1] + ending
    if SHORT_VOWEL.fullmatch(lemma):
        return lemma + lemma[-1] + ending
    if ending == "ed" and CONSONANT_Y.fullmatch(lemma):
        return lemma[:-1] + "ied"
    return lemma + ending
