"""Numbers ahead of a word, past what bounds them: "stands at | about US$40m"."""

from collections.abc import Sequence
from itertools import takewhile

from app.lexicon.lexicon import Language
from app.reading.syntax.verbal_nouns import is_amount

BOUNDING = ("to", "of", "than")
"""End phrases that bound a number."""

LONGEST_BOUND = 8
"""Words of "now only just over a mere"; whatever goes on longer is no number's."""

LONGEST_DRESSING = 3
"""Words of "a new record"."""


def opens_amount(lower: Sequence[str], place: int, language: Language) -> bool:
    """Whether a number, or the sign or code of a sum, begins at `place` or behind words that bound
    it: "just over 40", "Rs 40 crore", "A$40m", "forty"."""
    start = _past_bounds(lower, place, language)
    word, *behind = lower[start : start + 2] or ("",)
    if not word or is_amount(word) or word.partition("-")[0] in language.numbers.cardinals:
        return bool(word)
    if word in language.money:
        return behind != [] and behind[0][0].isdigit()
    letters = "".join(takewhile(str.isalpha, word))
    is_glued = word[len(letters) : len(letters) + 1].isdigit()  # "Rs40", "AUD58bn"
    is_signed = behind != [] and f"{word}{behind[0]}" in language.money  # "US$", "A$"
    return (is_glued and letters in language.money) or is_signed


def tells_level(lower: Sequence[str], first: int, lemma: str, language: Language) -> bool:
    """Whether the verb only leads to the level that starts at `first`: "the bill came to 40", "the
    rate levelled off at 40", "shares closed down 4%"."""
    if not 0 < first <= len(lower):
        return False
    lead, before = lower[first - 1], lower[first - 2] if first > 1 else ""
    levelling = language.scopes.levelling
    is_led = lead in language.subjects.reached and f"{lemma} {before}" in levelling
    return is_led or f"{lemma} {lead}" in levelling


def is_bound(lower: Sequence[str], place: int, language: Language) -> bool:
    """Whether the word at `place` opens a phrase that bounds a number and tells no deed: "close to
    40", and not "exceeds 40" or "hovers around 40"."""
    phrases = language.hedges.openings.get(lower[place], ())
    length = _longest(lower, place, phrases)
    is_phrase = length > 1 and lower[place + length - 1] in BOUNDING
    return is_phrase and opens_amount(lower, place + length, language)


def before_dressing(lower: Sequence[str], first: int, language: Language) -> int:
    """Where the number that starts at `first` is led to: before "a record" of "rose to a record
    41%", and at `first` itself where no preposition leads."""
    known = language.hedges.dressing
    for start in range(max(first - LONGEST_DRESSING, 1), first):
        is_whole = tuple(lower[start:first]) in known.get(lower[start], ())
        if is_whole and lower[start - 1] in language.scopes.prepositions:
            return start
    return first


def _past_bounds(lower: Sequence[str], place: int, language: Language) -> int:
    """Behind "about", "at least", "only just over", "a record"."""
    hedges, scopes = language.hedges, language.scopes
    farthest = min(len(lower), place + LONGEST_BOUND)
    while place < farthest:
        phrases = (*hedges.openings.get(lower[place], ()), *hedges.dressing.get(lower[place], ()))
        is_plain = lower[place] in scopes.adverbs and lower[place] not in scopes.prepositions
        length = _longest(lower, place, phrases) or int(is_plain)
        if not length:
            return place
        place += length
    return place


def _longest(lower: Sequence[str], place: int, phrases: Sequence[tuple[str, ...]]) -> int:
    """How many words of the longest of the phrases, which come in that order, stand there."""
    found = (len(words) for words in phrases if tuple(lower[place : place + len(words)]) == words)
    return next(found, 0)
