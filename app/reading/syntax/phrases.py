"""Finds the noun phrase that stands at a place in a sentence."""

from collections.abc import Sequence
from typing import TypeVar

from app.lexicon.lexicon import Language
from app.lexicon.phrases import Phrases
from app.lexicon.verbs import VerbForm
from app.reading.syntax.names import POSSESSIVE, names_in
from app.reading.text.words import Word

LONGEST = 6
"""Words of a noun phrase before it is taken for a run-on."""

PAST = "ed"

LONGEST_LEAD = 4
"""Words of a phrase that leads to a number: "let go of"."""

Meaning = TypeVar("Meaning")

ENDING = frozenset({VerbForm.PAST, VerbForm.PARTICIPLE})
"""Forms of a verb that are no noun, unless they are the base form too."""


def phrase_after(words: Sequence[Word], start: int, language: Language) -> tuple[Word, ...]:
    """The noun phrase that starts at `start`, without its article; empty where none does."""
    scopes = language.scopes
    while start < len(words) and words[start].lower in scopes.determiners:
        start += 1
    after = start
    while after < min(len(words), start + LONGEST) and _is_inside(words[after], language):
        if after > start and _surprised(words, after, language):
            break
        after += 1
    return tuple(words[start:after])


def _surprised(words: Sequence[Word], place: int, language: Language) -> bool:
    """ "A jump in exports | surprised analysts": what many did, though no list has the verb."""
    behind = words[place + 1] if place + 1 < len(words) else None
    is_done = behind is not None and behind.text.islower() and _is_inside(behind, language)
    is_past = words[place].lower.endswith(PAST) and language.nouns.is_past(words[place].lower)
    return is_done and is_past and language.nouns.is_plural(words[place - 1].lower)


def phrase_before(words: Sequence[Word], end: int, language: Language) -> tuple[Word, ...]:
    """The noun phrase that ends right before `end`, without its article."""
    start = end
    while start > max(0, end - LONGEST) and _is_inside(words[start - 1], language):
        start -= 1
    return tuple(words[start:end])


def singulars_of(words: Sequence[Word], language: Language) -> tuple[str, ...]:
    """The phrase in lower case, its last word singular; names, months and possessives left out."""
    if not words:
        return ()
    named = {place for name in names_in(words, language) for place in range(name.first, name.after)}
    plain = [
        word.lower
        for place, word in enumerate(words)
        if word.lower not in POSSESSIVE
        and place not in named
        and word.text not in language.names.calendar
    ]
    return (*plain[:-1], language.nouns.singular(plain[-1])) if plain else ()


def phrase_ending(
    phrases: Phrases[Meaning], lower: Sequence[str], end: int, language: Language
) -> tuple[Meaning, range] | None:
    """What the phrase that ends right before `end`, or before the article there, means."""
    while end and lower[end - 1] in language.scopes.determiners:
        end -= 1
    for start in range(max(end - LONGEST_LEAD, 0), end):
        found = phrases.at(lower, start)
        if found and found[1] == end:
            return found[0], range(start, end)
    return None


def is_acronym(word: Word) -> bool:
    """The WHO is not "who", the US not "us"."""
    return len(word.text) > 1 and word.text.isupper()


def _is_inside(word: Word, language: Language) -> bool:
    scopes, lower = language.scopes, word.lower
    if not (word.text[0].isalpha() or lower in POSSESSIVE):
        return False
    if is_acronym(word):
        return True
    if lower in scopes.closed or lower in scopes.particles:
        return False
    reading = scopes.verbs.get(lower)
    if reading is None:
        return True
    # "was", "deployed" end a phrase; "loans", "plans" are nouns as often as verbs
    return not reading.is_auxiliary and (
        not reading.forms & ENDING or VerbForm.BASE in reading.forms
    )
