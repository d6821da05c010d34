"""What befell persons, by the words behind them: "people known to have died", "those killed"."""

from collections.abc import Sequence
from typing import NamedTuple

from app.lexicon.lexicon import Language
from app.lexicon.outcomes import OutcomeRow
from app.lexicon.verbs import VerbForm
from app.reading.syntax.persons import is_person
from app.reading.syntax.verbs import past_helpers

TALLY_REACH = 14
"""Words before a number in which "the number of missing" may stand."""


class Outcome(NamedTuple):
    """What befell the persons, and the words that say so."""

    row: OutcomeRow
    words: range


def tallied_before(lower: Sequence[str], first: int, language: Language) -> Outcome | None:
    """ "The number of missing fell to" the word `first`, "the number killed rose to" it: whom the
    number counts."""
    subjects = language.subjects
    for place in range(first - 1, max(first - TALLY_REACH, 0), -1):
        if lower[place - 1] not in subjects.hollow:
            continue
        if lower[place] in subjects.wholes:
            return _tallied_of(lower, place + 1, first, language)
        state = subjects.outcomes.states.at(lower, place)
        if state and state[1] < first:  # "the number on board was put at 90"
            return Outcome(state[0], range(place, state[1]))
        reading = language.scopes.verbs.get(lower[place])
        if reading is not None and VerbForm.PARTICIPLE in reading.forms and place + 1 < first:
            row = subjects.outcomes.verbs.get(reading.lemma)  # "the number killed rose to 14"
            return Outcome(row, range(place, place + 1)) if row else None
    return None


def fate_in(
    lower: Sequence[str], words: range, language: Language, *, is_borne: bool = False
) -> Outcome | None:
    """What is said of persons from the first of these words on, behind helping verbs: "have died",
    "been killed", "be dead"; `is_borne` where it is done to them."""
    scopes, outcomes = language.scopes, language.subjects.outcomes
    place, is_done = past_helpers(lower, words, scopes)
    if place >= words.stop:
        return None
    state = outcomes.states.at(lower, place)
    if state and state[1] <= words.stop:
        return Outcome(state[0], range(place, state[1]))
    reading = scopes.verbs.get(lower[place])
    fates = outcomes.verbs if is_borne or is_done else outcomes.fates
    row = fates.get(reading.lemma) if reading else None
    return Outcome(row, range(place, place + 1)) if row else None


def _tallied_of(lower: Sequence[str], start: int, first: int, language: Language) -> Outcome | None:
    """The state named from `start` on, unless it belongs to a thing: "the number of lost bags"."""
    while start < first and lower[start] in language.scopes.determiners:
        start += 1
    if lower[start - 1] == language.scopes.small.those:
        fate = _fate_behind(lower, range(start, first), language)
        if fate:
            return fate
    found = language.subjects.outcomes.states.at(lower, start)
    if found is None:
        is_persons = is_person(language.nouns.singular(lower[start]), language)
        return _fate_behind(lower, range(start + 1, first), language) if is_persons else None
    if found[1] >= first:
        return None
    behind = lower[found[1]]
    is_noun = behind[0].isalpha() and behind not in language.scopes.closed
    is_thing = is_noun and behind not in language.scopes.verbs
    if is_thing and not is_person(language.nouns.singular(behind), language):
        return None
    return Outcome(found[0], range(start, found[1]))


def _fate_behind(lower: Sequence[str], words: range, language: Language) -> Outcome | None:
    """ "People killed in the floods", "who died", "known to have died", "feared drowned", "still
    missing": what the words right behind the persons say."""
    if len(words) < 2:
        return None
    scopes, start = language.scopes, words.start
    if lower[start] in scopes.relatives:
        return fate_in(lower, range(start + 1, words.stop), language)
    found = fate_in(lower, words, language, is_borne=True)
    reading = scopes.verbs.get(lower[start])
    if found or reading is None or VerbForm.PARTICIPLE not in reading.forms:
        return found
    is_to = lower[start + 1] == scopes.small.infinitive  # "known to have died"
    said = range(start + 1 + is_to, words.stop)
    return fate_in(lower, said, language, is_borne=not is_to) or fate_in(lower, said, language)
