"""Finds the words that may set the mood of a number: those that lead to it."""

from collections.abc import Sequence

from app.lexicon.lexicon import Language
from app.lexicon.verbs import VerbClass, VerbForm
from app.reading.syntax.clauses import Role, Setting
from app.reading.syntax.held import is_holding
from app.reading.syntax.openings import LISTING, STOPS


def leading_words(setting: Setting, language: Language) -> Sequence[int]:
    """The words that may set the mood of the number, by their index.

    They run from the start of its clause, or of the one that holds it by "that", up to the number,
    or up to the verb that it is subject of; asides and months are left out.
    """
    governing = setting.governing
    is_subject = governing.role is Role.SUBJECT and governing.verb is not None
    # "40 ships are to sail": the word behind the verb belongs to what is said of it
    end = (governing.verb or 0) + 2 if is_subject else governing.after
    start = _partner_start(setting, _mood_start(setting, language), language)
    reach = range(start, min(end, len(setting.words)))
    calendar = language.names.calendar
    if not governing.hidden and language.names.calendar_lower.isdisjoint(setting.lower):
        return reach
    return [
        place
        for place in reach
        if place not in governing.hidden and setting.words[place].text not in calendar
    ]


def _mood_start(setting: Setting, language: Language) -> int:
    governing, lower = setting.governing, setting.lower
    before = lower[governing.group - 1] if governing.group else ""
    first = setting.grammar.verbs.get(governing.group)
    # "aims to sell 90 ships and has bought two": the second verb stands by itself
    is_auxiliary = first is not None and first.is_auxiliary
    is_past = first is not None and VerbForm.BASE not in first.forms
    if before in LISTING and (is_auxiliary or is_past):
        return governing.group
    start = _past_start(setting, language)
    told = setting.grammar.verbs.get(start - 1)
    if told is not None and told.kind is VerbClass.SPEECH:
        return start - 1  # "had forecast 285,000 new jobs" forecasts them
    if lower[start - 1 : start] != (language.scopes.small.that,):
        return start
    start -= 1
    while start and lower[start - 1] not in STOPS:
        start -= 1
    return start


def _partner_start(setting: Setting, start: int, language: Language) -> int:
    """Where the words start that hold the number against one behind `start`, else `start`: "expects
    8 tonnes, compared with 3 this year" foresees no 3, nor does "expects 8 tonnes after last year's
    3"."""
    lower, leads = setting.lower, language.modalities.past_leads
    places = range(setting.governing.first - 1, start, -1)
    held = next(
        (at for at in places if lower[at] in leads or is_holding(lower, at, language)), start
    )
    return held if any(said[0].isdigit() for said in lower[start:held]) else start


def _past_start(setting: Setting, language: Language) -> int:
    """Where the clause behind "after" starts: "will lend 50 billion after its shares fell 24%"."""
    governing = setting.governing
    for place in range(governing.group - 1, governing.start - 1, -1):
        if setting.lower[place] in language.modalities.past_leads:
            return place + 1
        if place in setting.grammar.verbs:
            break
    return governing.start
