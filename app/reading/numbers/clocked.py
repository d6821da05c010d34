"""Reads the time that somebody took, written as a clock shows it: "won in 2:06:41"."""

from decimal import Decimal

from app.reading.numbers.measured import Measured
from app.reading.numbers.numerals import Numeral
from app.reading.numbers.tokens import Line

CLOCKED = "numeral.clocked"
"""The rule of a time that somebody took, written as a clock shows it."""

SIXTY = Decimal(60)
COLON = ":"
BRACKETS = ("(", "[")
FARTHEST_RACE = 10
"""Words before such a time in which a race is named."""


def clocked_at(line: Line, index: int) -> Measured | None:
    """Hours, minutes and seconds, or minutes and seconds where a race is run; None for an hour of
    the day."""
    if line.lower(index + 1) != COLON:  # as behind nearly every number
        return None
    parts = _parts(line, index)
    known = line.lexicon.language.numbers.clocked
    if len(parts) < 2 or not _is_taken(line, index, len(parts)):
        return None
    names = known.units[-len(parts) :]
    unit = line.lexicon.units.names[names[0]]
    value = sum((part / SIXTY**at for at, part in enumerate(parts)), Decimal(0))
    step = 1 / SIXTY ** (len(parts) - 1)
    after = index + 2 * len(parts) - 1
    numeral = Numeral(index, after, value, value, step, rule=CLOCKED)
    return Measured(numeral, unit, index, after, (numeral.rule, "unit.part"))


def _is_taken(line: Line, index: int, parts: int) -> bool:
    """Whether it is how long somebody took: "Worku's 2:04:15"; neither "at 9:05:00", "9:05:00 PM"
    nor the hour behind a date. Minutes and seconds are, only where a race is run."""
    known, lead = line.lexicon.language.numbers.clocked, line.lower(index - 1)
    if parts > 2:
        is_stamped = line.is_number(index - 1) or line.lower(index + 2 * parts - 1) in known.stamps
        return lead not in known.hours and not is_stamped
    before = line.lowers[max(index - FARTHEST_RACE, 0) : index]
    return lead in known.leads and not frozenset(known.races).isdisjoint(before)


def _parts(line: Line, index: int) -> list[Decimal]:
    """The numbers between colons, each but the first below sixty, nothing glued around them."""
    parts: list[Decimal] = []
    place = index
    while line.is_number(place) and _is_free(line, place, is_first=not parts):
        text = line.lower(place)
        if "," in text or (parts and Decimal(text) >= SIXTY) or len(parts) > 2:
            return []
        parts.append(Decimal(text))
        if line.lower(place + 1) != COLON or not line.is_glued(place + 1):
            break
        place += 2
    return parts


def _is_free(line: Line, place: int, *, is_first: bool) -> bool:
    """The first number stands apart or behind a bracket, each other one right behind its colon."""
    if is_first:
        return not line.is_glued(place) or line.lower(place - 1) in BRACKETS
    return line.is_glued(place)
