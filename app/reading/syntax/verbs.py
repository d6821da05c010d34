"""Finds the words of a sentence that are verbs, as far as their shape and neighbours tell."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import itemgetter

from app.lexicon.lexicon import Language
from app.lexicon.scopes import Scopes
from app.lexicon.verbs import VerbClass, VerbForm, VerbReading
from app.reading.syntax.bounded import is_bound, opens_amount, tells_level
from app.reading.syntax.verbal_nouns import (
    PAST_FORMS,
    PRESENT_FORM,
    UP_DOWN,
    ends_time,
    is_amount,
    is_noun,
    is_of_object,
)
from app.reading.text.words import Word

ADVERB_LETTERS = 4
PAST_ENDING = "ed"
LONGEST_MOVED = 2
"""Noun phrases of "output at the mine"."""

LONGEST_OBJECT = 8
"""Words of "some 43 million of the 90 million users"."""

LONGEST_HEDGE = 3
"""Words from a verb to its number, and the first of that: "rejected more than 430"."""

BY, TO = "by", "to"
POSSESSIVE = frozenset({"'s", "’s"})
ALWAYS_VERBS = ("say", "tell")


def verbs_in(words: Sequence[Word], language: Language) -> dict[int, VerbReading]:
    """The words of a sentence that are taken for verbs, by their index.

    A past form is a verb unless an article stands before it. A base form is a noun as often
    ("plans", "cuts"), so its neighbours must speak for it.
    """
    found: dict[int, VerbReading] = {}
    lower = tuple(map(_lower, words))
    scopes, counting = language.scopes, language.numbers.counting
    known = scopes.verbs
    candidates = [at for at, word in enumerate(lower) if word in known or word[-2:] == PAST_ENDING]
    for place in candidates:
        if place and words[place].text[0].isupper():
            continue
        reading = (
            None
            if _is_moved(lower, place, language) or is_bound(lower, place, language)
            else _verb_at(lower, place, language, found)
        )
        if not reading and not _is_determined(lower, place, scopes, found):
            reading = _counts(lower, place, scopes, counting) or _befalls(lower, place, language)
        if reading and reading.lemma in scopes.dealt and _is_dealt(lower, place, found, language):
            reading = replace(reading, kind=VerbClass.PLAIN)
        if reading:
            found[place] = _by_object(reading, lower, place, language)
    return found


def _by_object(
    reading: VerbReading, lower: Sequence[str], place: int, language: Language
) -> VerbReading:
    """The verb as it is meant with so many of its object: who counts 43,000 users has them."""
    row = language.scopes.object_senses.get(reading.lemma)
    if row is None:
        return reading
    ahead = lower[place + 1 : place + 1 + LONGEST_OBJECT]
    parting = language.scopes.prepositions - language.subjects.wholes
    ends = (
        at for at, word in enumerate(ahead) if at and (word in parting or not word[0].isalnum())
    )
    end = next(ends, len(ahead))
    cardinals = language.numbers.cardinals
    numbers = (at for at in range(end) if ahead[at][0].isdigit() or ahead[at] in cardinals)
    number = next(numbers, end)
    things = {language.nouns.singular(word) or word for word in ahead[number:end]}
    if number > LONGEST_HEDGE or row.things.isdisjoint(things):
        return reading
    return replace(language.scopes.verbs[row.means], forms=reading.forms)


def _is_moved(lower: Sequence[str], place: int, language: Language) -> bool:
    """ "Norland exports up 4%": a measured thing, and how it moved, without a verb."""
    ahead = lower[place + 1 : place + 3]
    is_move = len(ahead) > 1 and ahead[0] in UP_DOWN and is_amount(ahead[1])
    forms = (
        language.scopes.verbs[lower[place]].forms if lower[place] in language.scopes.verbs else ()
    )
    if not is_move or VerbForm.PRESENT not in forms:
        return False
    return language.measures.named((language.nouns.singular(lower[place]),)) is not None


def _befalls(lower: Sequence[str], place: int, language: Language) -> VerbReading | None:
    """ "43,000 flee fire": what so many do, where no noun stands behind their number."""
    is_fate = place > 0 and lower[place] in language.deeds.fates
    return (
        language.scopes.verbs.get(lower[place]) if is_fate and is_amount(lower[place - 1]) else None
    )


def _is_dealt(
    lower: Sequence[str], place: int, found: Mapping[int, VerbReading], language: Language
) -> bool:
    """Whether something is done, and not only said: "rejected some 430 claims", "was denied
    bail"."""
    helping = found.get(place - 1)
    if helping is not None and helping.kind is VerbClass.COPULA:
        return True
    ahead = lower[place + 1 : place + 1 + LONGEST_HEDGE]
    first = next((word for word in ahead if not is_adverb(word, language.scopes)), "")
    return first[:1].isdigit() or first in language.numbers.cardinals


def is_adverb(lower: str, scopes: Scopes) -> bool:
    """Whether a lower-case word may stand inside a verb group or before a number."""
    return lower in scopes.adverbs or (len(lower) > ADVERB_LETTERS and lower.endswith("ly"))


def past_helpers(lower: Sequence[str], words: range, scopes: Scopes) -> tuple[int, bool]:
    """The word behind the helping verbs that these words begin with, and whether one of them says
    that what follows is done to somebody: "have been" of "have been destroyed"."""
    place, is_borne = words.start, False
    while place < words.stop and (reading := scopes.verbs.get(lower[place])) and reading.is_helping:
        is_borne = is_borne or reading.kind is VerbClass.COPULA
        place += 1
    return place, is_borne


def _verb_at(
    lower: Sequence[str], place: int, language: Language, found: Mapping[int, VerbReading]
) -> VerbReading | None:
    word, scopes = lower[place], language.scopes
    reading = scopes.verbs.get(word)
    if reading is None:
        is_past = word.endswith(PAST_ENDING) and word not in scopes.moves.steady
        is_past = is_past and _follows_auxiliary(lower, place, scopes, found)
        past = frozenset({VerbForm.PARTICIPLE})
        return VerbReading(word, word, VerbClass.PLAIN, past) if is_past else None
    if reading.is_auxiliary or reading.lemma in ALWAYS_VERBS:
        return reading
    if reading.lemma in scopes.readied and not _is_readied(lower, place, scopes, found):
        return None
    if _is_determined(lower, place, scopes, found) or ends_time(lower, place, language):
        return None
    if word in scopes.particles and place - 1 in found and not found[place - 1].is_auxiliary:
        return None  # "pay back", "take down"
    if _is_thing(lower, place, scopes, found):
        return None
    if VerbForm.BASE not in reading.forms and not reading.forms.isdisjoint(PAST_FORMS):
        return reading
    return reading if _is_in_verb_place(lower, place, language, found) else None


def _is_readied(
    lower: Sequence[str], place: int, scopes: Scopes, found: Mapping[int, VerbReading]
) -> bool:
    """ "Is due to open", and not "due to rain"."""
    to, behind = (*lower[place + 1 : place + 3], "", "")[:2]
    is_led = to == TO and behind in scopes.verbs and VerbForm.BASE in scopes.verbs[behind].forms
    return is_led and _follows_auxiliary(lower, place, scopes, found)


def _is_determined(
    lower: Sequence[str], place: int, scopes: Scopes, found: Mapping[int, VerbReading]
) -> bool:
    """ "The killed", "its planned cuts", and not "a fire that killed 43": behind a noun "that"
    opens what is said of it."""
    before = lower[place - 1] if place else ""
    if before in POSSESSIVE:
        return True
    noun = lower[place - 2] if place > 1 else ""
    is_relative = before == scopes.small.that and noun[:1].isalpha() and noun not in scopes.closed
    helping = found.get(place - 2) if before in scopes.inner else None
    is_inner = helping is not None and helping.is_auxiliary  # "have both cut"
    is_verbal = is_inner or (is_relative and place - 2 not in found)
    return before in scopes.determiners and not is_verbal


def _is_thing(
    lower: Sequence[str], place: int, scopes: Scopes, found: Mapping[int, VerbReading]
) -> bool:
    """Whether the known verb is a noun here: "Exports to the bloc shrank", "cut its growth forecast
    to 3%"."""
    forms = scopes.verbs[lower[place]].forms
    if is_of_object(lower, place, scopes, found):
        return True
    is_first = forms == PRESENT_FORM and not place
    return is_first or is_noun(lower, place, forms, found, scopes)


def _counts(
    lower: Sequence[str], place: int, scopes: Scopes, counting: frozenset[str]
) -> VerbReading | None:
    """ "Killing at least six and injuring dozens", "the fire kills nine": somebody is counted."""
    reading = scopes.verbs.get(lower[place])
    if reading is None:
        return None
    ahead = _past_hedge(lower, place + 1, scopes) if VerbForm.GERUND in reading.forms else place + 1
    return reading if ahead < len(lower) and lower[ahead] in counting else None


def _past_hedge(lower: Sequence[str], start: int, scopes: Scopes) -> int:
    """Behind "at least", "nearly"; "training at six bases" is a noun, and has none."""
    place = start
    while place < len(lower) and is_adverb(lower[place], scopes):
        place += 1
    is_led = place == start + 1 and lower[start] in scopes.prepositions
    return start if is_led else place


def _follows_auxiliary(
    lower: Sequence[str], place: int, scopes: Scopes, found: Mapping[int, VerbReading]
) -> bool:
    before = place - 1
    while before > 0 and (is_adverb(lower[before], scopes) or lower[before] in scopes.inner):
        before -= 1
    return before in found and found[before].is_auxiliary


def _is_in_verb_place(
    lower: Sequence[str], place: int, language: Language, found: Mapping[int, VerbReading]
) -> bool:
    scopes, before = language.scopes, lower[place - 1] if place else ""
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
    opens = behind in scopes.determiners or behind in scopes.pronouns
    opens = opens or opens_amount(lower, place + 1, language)
    is_hedge = behind in scopes.adverbs and behind not in scopes.prepositions
    is_told = _tells_level(lower, place, language)
    return opens or behind in ("to", "that") or is_hedge or is_told or _moves(lower, place, scopes)


def _tells_level(lower: Sequence[str], place: int, language: Language) -> bool:
    """ "The fee stays at 45 euros", "the lake sinks by 40 cm", "rents stand at $900": a present
    form that only leads to a level, or to a step."""
    reading, lead = language.scopes.verbs[lower[place]], lower[place + 1]
    is_plural = place > 0 and lower[place - 1].endswith("s") and lower[place - 1] not in POSSESSIVE
    is_step = reading.kind is VerbClass.CHANGE and lead == BY
    start = place + 2 + (lead in language.scopes.particles)  # "levels off at"
    is_level = is_step or tells_level(lower, start, reading.lemma, language)
    is_present = VerbForm.PRESENT in reading.forms or (is_plural and VerbForm.BASE in reading.forms)
    return is_level and is_present and opens_amount(lower, start, language)


def _moves(lower: Sequence[str], place: int, scopes: Scopes) -> bool:
    """ "The bank cut rates by 0.5 points": a noun stands behind, and then how far it was moved."""
    if scopes.verbs[lower[place]].lemma not in scopes.moves.verbs:
        return False
    start = place + 1
    for _ in range(LONGEST_MOVED):
        ahead = lower[start : start + LONGEST_OBJECT]
        end = next((at for at, word in enumerate(ahead) if at and word in scopes.closed), 0)
        if not end or ahead[0] in scopes.prepositions:
            return False  # "a 5% increase in revenue to $43m"
        if ahead[end] in scopes.moves.leads:
            return any(map(is_amount, lower[start + end + 1 : start + end + 3]))
        if ahead[end] not in scopes.prepositions:
            return False
        start += end + 1  # "cut output at the mine to 400 tonnes"
    return False


_lower = itemgetter(3)
