"""Tells a verb from the plural of a noun that it looks like: "lakes holds a tenth"."""

from app.lexicon.verbs import VerbClass, VerbForm
from app.reading.numbers.measured import measured_at
from app.reading.numbers.tokens import Line

LONGEST_HEDGE = 2
PAST = frozenset({VerbForm.PAST, VerbForm.PARTICIPLE})


def is_doing(line: Line, place: int) -> bool:
    """ "The agency that runs the 340 shelters wants 20 more", "the team that won 14 medals hopes to
    win", "one of its lakes holds just a tenth": a verb before its own number, or one that leads on
    to another."""
    scopes = line.lexicon.language.scopes
    reading = scopes.verbs.get(line.lower(place))
    if reading is None or VerbForm.PRESENT not in reading.forms:
        return False
    leads_on = line.lower(place + 1) == scopes.small.infinitive
    is_led_on = reading.kind is VerbClass.WILL and leads_on
    return is_led_on or _meets_object(line, place + 1) or _meets_number(line, place + 1)


def is_deed(line: Line, place: int) -> bool:
    """ "A quake measuring 6.3 shook Lindal", "43,000 flee fire": no noun behind a number."""
    language, word = line.lexicon.language, line.lower(place)
    reading = language.scopes.verbs.get(word)
    is_past = reading is not None and reading.forms <= PAST
    return is_past or word in language.deeds.fates


def _meets_object(line: Line, place: int) -> bool:
    """ "A poll of 900 adults puts the party on 3%", "finds that"."""
    scopes = line.lexicon.language.scopes
    return line.lower(place) in scopes.determiners or line.lower(place) == scopes.small.that


def _meets_number(line: Line, place: int) -> bool:
    """Whether a number follows, behind a hedge and a sign of money at most."""
    hedges = line.lexicon.language.hedges
    for start in range(place, place + LONGEST_HEDGE + 1):
        measured = measured_at(line, start) or measured_at(line, start + 1)
        if measured is not None and measured.first == start:
            before = line.lower(start - 1)
            return start == place or before in hedges.before or before in hedges.connectors
    return False
