"""What stands at the head of a clause and no comma parts from its subject: "In March exports fell",
"In Lindal the toll rose", "Despite the rain turnout was 43%"."""

from collections.abc import Sequence

from app.lexicon.lexicon import Language
from app.reading.syntax.names import POSSESSIVE, Name
from app.reading.syntax.verbs import is_adverb
from app.reading.text.words import Word

FARTHEST = 4
"""Words in which a time is looked for: "over the past three years"."""

YEAR_DIGITS = 4
COMMA = ","

LONGEST_MEASURE = 3
"""Words of what is known to be measured: "net interest income"."""


def past_front(
    words: Sequence[Word], phrase: range, names: Sequence[Name], language: Language
) -> int:
    """Where the subject starts in these words before a verb; where they start, if nothing is
    fronted there or nothing would be left."""
    scopes = language.scopes
    opens = phrase.start
    if len(phrase) > 1 and _is_adverb(words, opens, language):  # "meanwhile", "elsewhere the"
        return past_front(words, phrase[1:], names, language)
    if len(phrase) > 2 and _is_this_time(words, opens, language):
        return opens + 2
    if words[opens].lower in scopes.dated and len(phrase) > 1:  # "late on Friday", "last year"
        opens += words[opens + 1].lower in scopes.prepositions
    if words[opens].lower not in scopes.prepositions | scopes.dated:
        return phrase.start
    inside = range(opens + 1, phrase.stop)
    last = _last_of_time(words, inside, language)
    if last is None and opens == phrase.start and words[opens].lower in scopes.prepositions:
        last = _last_of_rest(words, inside, names, language)
    return phrase.start if last is None or last + 1 >= phrase.stop else last + 1


def past_comma(words: Sequence[Word], before: range, language: Language) -> int:
    """Where the phrase starts whose noun these words stand before: behind the comma of "in May, the
    company shares"."""
    if not before or words[before.start].lower not in language.scopes.prepositions:
        return before.start
    return max((at + 1 for at in before if words[at].text == COMMA), default=before.start)


def past_preposition(
    words: Sequence[Word], subject: range, names: Sequence[Name], language: Language
) -> range:
    """The subject without what a preposition before it leads: "despite the rain turnout was 43%",
    where the parse took both nouns for one."""
    before = subject.start - 1
    if not subject or before < 0 or words[before].lower not in language.scopes.prepositions:
        return subject
    start = past_front(words, range(before, subject.stop), names, language)
    return range(start, subject.stop) if start > before else subject


def _is_adverb(words: Sequence[Word], place: int, language: Language) -> bool:
    word, behind, scopes = words[place].lower, words[place + 1].lower, language.scopes
    if word in scopes.prepositions | scopes.determiners:
        return False
    if place + 2 < len(words) and _is_time(words[place + 2], language):
        return is_adverb(word, scopes)  # "revenue this week", which is none
    return is_adverb(word, scopes) or behind in scopes.determiners


def _is_this_time(words: Sequence[Word], place: int, language: Language) -> bool:
    """ "This week sales fell", and not "the week's sales"."""
    word, behind = words[place].lower, words[place + 2].lower
    is_this = word in language.scopes.determiners and word not in language.numbers.articles
    closed = language.scopes.closed - language.scopes.determiners
    is_apart = behind not in POSSESSIVE and behind not in closed
    is_article = word == language.scopes.small.definite
    return is_this and not is_article and is_apart and _is_time(words[place + 1], language)


def _last_of_rest(
    words: Sequence[Word], inside: range, names: Sequence[Name], language: Language
) -> int | None:
    """The last word before another article, before what is known to be measured, or of a name."""
    for place in reversed(inside[1:]):
        is_noun = words[place - 1].lower not in language.scopes.closed
        if is_noun and words[place].lower in language.scopes.determiners:
            return place - 1
    name = next((name for name in names if name.first in inside), None)
    if name is not None and name.after < inside.stop:
        behind = words[name.after].lower
        is_owner = behind in POSSESSIVE or behind in language.scopes.closed
        return None if is_owner else name.after - 1
    for length in range(min(LONGEST_MEASURE, len(inside) - 1), 0, -1):
        start = inside.stop - length
        *kinds, head = (word.lower for word in words[start : inside.stop])
        if (*kinds, language.nouns.singular(head)) in language.measures.by_words:
            before = words[start - 1].lower
            if before in language.scopes.closed:
                return None
            return start - 1 - _has_kind(words, range(inside.start, start), head, language)
    return None


def _has_kind(words: Sequence[Word], front: range, head: str, language: Language) -> bool:
    """ "At the plant car production fell": the second noun says production of what."""
    is_carrier = language.nouns.singular(head) in language.subjects.carriers
    return is_carrier and len(front) > 1 and words[front[-2]].lower not in language.scopes.closed


def _last_of_time(words: Sequence[Word], inside: range, language: Language) -> int | None:
    """The last word of the time: "May" of "in the year to May", "night" of "on Monday night"."""
    last: int | None = None
    for place in inside:
        if _is_time(words[place], language):
            last = place
        elif last is None:
            if place >= inside.start + FARTHEST or not words[place].text[0].islower():
                return None
        elif not _leads_on(words, place, language):
            return last
    return last


def _is_time(word: Word, language: Language) -> bool:
    is_year = word.text.isdigit() and len(word.text) == YEAR_DIGITS
    is_noun = (language.nouns.singular(word.lower) or word.lower) in language.subjects.times
    is_part = word.lower in language.subjects.never_measured  # "night", "morning"
    return is_year or is_noun or is_part or word.text in language.names.calendar


def _leads_on(words: Sequence[Word], place: int, language: Language) -> bool:
    """ "To" of "to May", "of" of "of 2021": a time follows it."""
    is_led = words[place].lower in language.scopes.prepositions
    behind = words[place + 1 : place + 3]
    return is_led and any(_is_time(word, language) for word in behind)
