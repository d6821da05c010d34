"""Finds the words of a sentence that are verbs, as far as their shape and neighbours tell."""

import unicodedata
from collections.abc import Mapping, Sequence
from operator import itemgetter

from app.lexicon.scopes import Scopes, VerbClass, VerbForm, VerbReading
from app.reading.words import Word

ADVERB_LETTERS = 4
PAST_ENDING = "ed"
PAST_FORMS = frozenset({VerbForm.PAST, VerbForm.PARTICIPLE})
ALWAYS_VERBS = ("say", "tell")


def verbs_in(words: Sequence[Word], scopes: Scopes) -> dict[int, VerbReading]:
    """The words of a sentence that are taken for verbs, by their index.

    A past form is a verb unless an article stands before it. A base form is a noun as often
    ("plans", "cuts"), so its neighbours must speak for it.
    """
    found: dict[int, VerbReading] = {}
    lower = tuple(map(_lower, words))
    known = scopes.verbs
    candidates = [at for at, word in enumerate(lower) if word in known or word[-2:] == PAST_ENDING]
    for place in candidates:
        if place and words[place].text[0].isupper():
            continue
        reading = _verb_at(lower, place, scopes, found)
        if reading:
            found[place] = reading
    return found


def is_adverb(lower: str, scopes: Scopes) -> bool:
    """Whether a lower-case word may stand inside a verb group or before a number."""
    return lower in scopes.adverbs or (len(lower) > ADVERB_LETTERS and lower.endswith("ly"))


def _verb_at(
    lower: Sequence[str], place: int, scopes: Scopes, found: Mapping[int, VerbReading]
) -> VerbReading | None:
    word, before = lower[place], lower[place - 1] if place else ""
    reading = scopes.verbs.get(word)
    if reading is None:
        is_past = word.endswith(PAST_ENDING) and _follows_auxiliary(lower, place, scopes, found)
        past = frozenset({VerbForm.PARTICIPLE})
        return VerbReading(word, word, VerbClass.PLAIN, past) if is_past else None
    if reading.is_auxiliary or reading.lemma in ALWAYS_VERBS:
        return reading
    if before in scopes.determiners or before in ("'s", "’s"):
        return None
    if VerbForm.BASE not in reading.forms and not reading.forms.isdisjoint(PAST_FORMS):
        return reading
    return reading if _is_in_verb_place(lower, place, scopes, found) else None


def _follows_auxiliary(
    lower: Sequence[str], place: int, scopes: Scopes, found: Mapping[int, VerbReading]
) -> bool:
    before = place - 1
    while before > 0 and is_adverb(lower[before], scopes):
        before -= 1
    return before in found and found[before].is_auxiliary


def _is_in_verb_place(
    lower: Sequence[str], place: int, scopes: Scopes, found: Mapping[int, VerbReading]
) -> bool:
    before = lower[place - 1] if place else ""
    behind = lower[place + 1] if place + 1 < len(lower) else ""
    if before == "to" or before in scopes.pronouns or before in scopes.relatives:
        return True
    is_modified = before.endswith("ly") and before not in scopes.adjectives
    if is_modified or _follows_auxiliary(lower, place, scopes, found):
        return True
    if not behind:
        return False
    if before in scopes.prepositions:
        return VerbForm.GERUND in scopes.verbs[lower[place]].forms
    is_amount = behind[0].isdigit() or unicodedata.category(behind[0]) == "Sc"
    opens = is_amount or behind in scopes.determiners or behind in scopes.pronouns
    is_hedge = behind in scopes.adverbs and behind not in scopes.prepositions
    return opens or behind in ("to", "that") or is_hedge


_lower = itemgetter(3)
