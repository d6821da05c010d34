"""Reads the time that somebody took, written as a clock shows it: "won in 2:06:41"."""

from decimal import Decimal

from app.reading.measured import Measured
from app.reading.numerals import Numeral
from app.reading.tokens import Line

SIXTY = Decimal(60)
COLON = ":"
FARTHEST_RACE = 10
"""Words before such a time in which a race is named."""


def clocked_at(line: Line, index: int) -> Measured | None:
    """Hours, minutes and seconds, or minutes and seconds where a race is run; None for an hour of
    the day."""
    if line.lower(index + 1) != COLON:  # as behind nearly every number
        return None
    parts = _parts(line, index)
    known = line.lexicon.language.numbers.clocked
    if len(parts) < 2 or line.lower(index - 1) not in known.leads:
        return None
    before = line.lowers[max(index - FARTHEST_RACE, 0) : index]
    is_race = not frozenset(known.races).isdisjoint(before)
    if len(parts) == 2 and not is_race:
        return None
    names = known.units[-len(parts) :]
    unit = line.lexicon.units.names[names[0]]
    value = sum((part / SIXTY**at for at, part in enumerate(parts)), Decimal(0))
    step = 1 / SIXTY ** (len(parts) - 1)
    after = index + 2 * len(parts) - 1
    numeral = Numeral(index, after, value, value, step, rule="numeral.clocked")
    return Measured(numeral, unit, index, after, (numeral.rule, "unit.part"))


def _parts(line: Line, index: int) -> list[Decimal]:
    """The numbers between colons, each but the first below sixty, nothing glued around them."""
    parts: list[Decimal] = []
    place = index
    while line.is_number(place) and line.is_glued(place) == bool(parts):
        text = line.lower(place)
        if "," in text or (parts and Decimal(text) >= SIXTY) or len(parts) > 2:
            return []
        parts.append(Decimal(text))
        if line.lower(place + 1) != COLON or not line.is_glued(place + 1):
            break
        place += 2
    return parts
