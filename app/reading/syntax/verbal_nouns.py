"""Tells what is a noun, though it has the form of a verb, by what stands around it: "imports" of
"costs rose 5% and imports 3%"."""

import unicodedata
from collections.abc import Collection, Mapping, Sequence

from app.lexicon.lexicon import Language
from app.lexicon.scopes import Scopes
from app.lexicon.verbs import VerbClass, VerbForm, VerbReading
from app.reading.syntax.openings import LISTING

LONGEST_WITH = 4
"""Words of "with new online orders", before its noun."""

SHORTEST_TOLD, LONGEST_TOLD = 4, 6
"""Words of "rose 5% and", and of "3 per cent" with the word behind it."""

LONGEST_LED = 8
"""Words of "to the rest of the bloc", and the verb behind them."""

LONGEST_MOVED = 2
"""Words of "borrowing costs"."""

LONGEST_OBJECT = 8
"""Words of "its annual growth forecast for the whole region"."""

BY, COMMA, OF, TO, WITH = "by", ",", "of", "to", "with"
UP_DOWN = frozenset({"up", "down"})
PRESENT_FORM = frozenset({VerbForm.PRESENT})
BASE_FORM = frozenset({VerbForm.BASE})
PAST_FORM = frozenset({VerbForm.PAST})
GERUND = frozenset({VerbForm.GERUND})
PAST_FORMS = frozenset({VerbForm.PAST, VerbForm.PARTICIPLE})


def is_noun(
    lower: Sequence[str],
    place: int,
    forms: frozenset[VerbForm],
    verbs: Mapping[int, VerbReading],
    scopes: Scopes,
) -> bool:
    """Whether the word, by its form one that does something, is a thing by what stands around it:
    "with online orders up 11%", "as spending fell", "costs rose 5% and imports 3%"."""
    if forms == GERUND:
        behind = scopes.verbs.get(lower[place + 1]) if place + 1 < len(lower) else None
        leads = scopes.conjunctions | scopes.aside
        is_subject = behind is not None and behind.forms == PAST_FORM
        if is_subject and place > 0 and lower[place - 1] in leads:
            return True
    elif forms not in (PRESENT_FORM, BASE_FORM):
        return False
    elif forms == PRESENT_FORM and _has_verb(lower, place, scopes):
        return True
    is_bare = forms != PRESENT_FORM
    if _is_with(lower, place, scopes, is_bare=is_bare):
        return True
    return _is_gapped(lower, place, verbs, scopes, LISTING if is_bare else {*LISTING, COMMA})


def ends_time(lower: Sequence[str], place: int, language: Language) -> bool:
    """ "The quarter ended June 30": a time, and no deed."""
    before, behind = lower[max(place - 1, 0)], lower[place + 1 : place + 2]
    is_time = before in language.subjects.times
    return is_time and not language.names.calendar_lower.isdisjoint(behind)


def _has_verb(lower: Sequence[str], place: int, scopes: Scopes) -> bool:
    """ "Exports to the bloc | fell 4%": what it leads to is followed by a verb of its own."""
    if lower[place + 1 : place + 2] != (TO,):
        return False
    for at, word in enumerate(lower[place + 2 : place + 2 + LONGEST_LED]):
        if not word[0].isalpha() or word in scopes.conjunctions or word in scopes.relatives:
            return False
        reading = scopes.verbs.get(word)
        if at and reading is not None:
            is_told = reading.kind is VerbClass.COPULA or reading.is_auxiliary
            return is_told or reading.forms == PAST_FORM
    return False


def _is_with(lower: Sequence[str], place: int, scopes: Scopes, *, is_bare: bool) -> bool:
    """ "With online orders up 11%": a noun that stands so, and how it moved; a `bare` one stands
    right behind the "with", for "with sales picking up" is none."""
    near = lower[max(place - (1 if is_bare else LONGEST_WITH), 0) : place]
    if WITH not in near or UP_DOWN.isdisjoint(lower[place + 1 : place + 2]):
        return False
    return scopes.closed.isdisjoint(near[near.index(WITH) + 1 :])


def _is_gapped(
    lower: Sequence[str],
    place: int,
    verbs: Mapping[int, VerbReading],
    scopes: Scopes,
    marks: Collection[str],
) -> bool:
    """ "Costs rose 5% and imports 3%": behind a verb of the past, and with as much of the same on
    either side of one of the marks, it is the verb that is left out; not in "and costs 3% more"."""
    if place < SHORTEST_TOLD:
        return False
    is_led = lower[place - 1] not in scopes.closed  # "and fuel costs 3%"
    mark = place - 2 if is_led and lower[place - 1] not in marks else place - 1
    if lower[mark] not in marks:
        return False
    before = max((verb for verb in verbs if verb < place), default=None)
    first = place + 1 + (not UP_DOWN.isdisjoint(lower[place + 1 : place + 2]))
    behind = lower[first : first + LONGEST_TOLD]
    if before is None or verbs[before].forms.isdisjoint(PAST_FORMS) or not behind:
        return False
    said = (unit for unit in lower[before + 1 : mark] if unit not in scopes.closed)
    told = [unit for unit in said if unit in behind[1:]]
    if not told or not is_amount(behind[0]):
        return False
    end = next(iter(behind[behind.index(told[-1]) + 1 :]), "")
    is_led_on = end in LISTING or (end in scopes.prepositions and end != OF)
    return not end or not end[0].isalpha() or is_led_on


def is_amount(word: str) -> bool:
    """Whether a number or a sign of money begins there."""
    return word[0].isdigit() or unicodedata.category(word[0]) == "Sc"


def is_of_object(
    lower: Sequence[str], place: int, scopes: Scopes, found: Mapping[int, VerbReading]
) -> bool:
    """Whether the word belongs to what the verb before it moves or is done to: "cut its growth
    forecast to 3%", "lifted borrowing costs to 4%", "cut power to 40,000 homes"."""
    if _is_moved_on(lower, place, scopes, found):
        return True
    if VerbForm.BASE not in scopes.verbs[lower[place]].forms:
        return False
    return _ends_object(lower, place, scopes, found) or _is_done_to(lower, place, found)


def _is_moved_on(
    lower: Sequence[str], place: int, scopes: Scopes, found: Mapping[int, VerbReading]
) -> bool:
    """ "Lifted borrowing costs to 4.3%": the noun that a verb moves, and where it went."""
    start = place - 1
    while start > 0 and place - start <= LONGEST_MOVED and start not in found:
        start -= 1
    moving = found.get(start)
    is_moved = moving is not None and moving.lemma in scopes.moves.verbs and start < place - 1
    is_led = lower[place + 1 : place + 2] in ((TO,), (BY,))
    return is_moved and is_led and scopes.closed.isdisjoint(lower[start + 1 : place])


def _is_done_to(lower: Sequence[str], place: int, found: Mapping[int, VerbReading]) -> bool:
    """ "Cut power to 40,000 homes": what stands right behind such a verb is its object."""
    before = found.get(place - 1)
    is_led = lower[place + 1 : place + 2] == (TO,)
    return is_led and before is not None and before.kind is VerbClass.PLAIN


def _ends_object(
    lower: Sequence[str], place: int, scopes: Scopes, found: Mapping[int, VerbReading]
) -> bool:
    """ "Cut its growth forecast to 3%": the last noun of what a verb moves is no verb itself."""
    start = place - 1
    while start > max(0, place - LONGEST_OBJECT) and lower[start] not in scopes.closed:
        start -= 1
    moving = found.get(start - 1)
    is_moved = moving is not None and moving.lemma in scopes.moves.verbs
    return is_moved and lower[start] in scopes.determiners
