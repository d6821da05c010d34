"""Reads units that are put together from symbols: "W/min", "A/cm2", "km s−1", "kg·m/s²"."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.domain import Unit
from app.reading.numbers.powers import exponent_at
from app.reading.numbers.tokens import Line

LONGEST = 5
HIGHEST = 4
POWERS = {1: "{}", 2: "{} squared", 3: "{} cubed"}
LENGTHS = {1: "{}", 2: "square {}", 3: "cubic {}"}
LENGTH = "length"
SUPERSCRIPTS = "¹²³⁴"


@dataclass(frozen=True, slots=True)
class Factor:
    """One symbol with its power; below the line the power is negative."""

    name: str
    power: int
    is_length: bool

    @property
    def said(self) -> str:
        """ "square metre", "second squared"."""
        words = LENGTHS if self.is_length else POWERS
        return words.get(abs(self.power), "{}^" + str(abs(self.power))).format(self.name)


def composed_at(line: Line, place: int) -> tuple[Unit, int] | None:
    """The unit of several symbols, or of one with a power, and the token behind it."""
    factors: list[Factor] = []
    after, sign = place, 1
    for _ in range(LONGEST):
        found = _factor(line, after, sign, is_first=not factors)
        if found is None:
            break
        factor, after = found
        factors.append(factor)
        joint, sign = _joint(line, after, sign)
        if joint is None:
            break
        after = joint
    after -= line.lower(after - 1) in line.links.joints
    is_alone = len(factors) == 1 and factors[0].power == 1
    if not factors or is_alone or (line.is_glued(after) and line.is_word(after)):
        return None
    return line.lexicon.units.names.get(_name(factors)) or _unit(line, factors), after


def _unit(line: Line, factors: Sequence[Factor]) -> Unit:
    """A unit that no table has: "t/ha" is so much mass for each, as "tonnes per hectare" is."""
    name, (above, *others) = _name(factors), factors
    known = line.lexicon.units.names.get(above.name)
    is_rate = above.power == 1 and [one.power for one in others] == [-1]
    if known is None or not is_rate:
        return Unit(name, name, per=_below(factors))
    return replace(known, name=name, per=_below(factors))


def _factor(line: Line, place: int, sign: int, *, is_first: bool) -> tuple[Factor, int] | None:
    units = line.lexicon.units
    text = line.texts[place] if place < len(line.texts) else ""
    symbol = text.rstrip(SUPERSCRIPTS)
    name = units.composed.get(symbol)
    if name is None:
        return None
    known = units.names.get(name)
    is_length = known is not None and known.dimension == LENGTH
    is_letter = is_first and len(symbol) == 1
    power, after = _power(line, place, text.removeprefix(symbol), is_letter=is_letter)
    if is_letter and not is_length and power > 0 and line.is_number(after - 1):
        return None  # "the comet 2021 K4"
    return Factor(name, sign * power, is_length), after


def _power(line: Line, place: int, raised: str, *, is_letter: bool) -> tuple[int, int]:
    """What the symbol is raised to; "g-2" by itself, one letter and a hyphen, is no power."""
    after = place + 1
    if raised:
        return unicodedata.digit(raised[0]), after
    is_hyphen = line.lower(after) == "-" and is_letter
    known = exponent_at(line, after) if line.is_glued(after) and not is_hyphen else None
    return known if known and 0 < abs(known[0]) <= HIGHEST else (1, after)


def _joint(line: Line, place: int, sign: int) -> tuple[int | None, int]:
    """Where the next symbol stands, and whether it is below the line."""
    links = line.links
    if line.lower(place) in links.joints and line.is_glued(place):
        is_below = line.lower(place) in links.per
        return place + 1, -1 if is_below else sign
    is_spaced = line.gap(place) == " " and line.is_word(place)
    if is_spaced and line.is_glued(place + 1) and exponent_at(line, place + 1):
        return place, 1
    return None, sign


def _name(factors: Iterable[Factor]) -> str:
    above = " ".join(factor.said for factor in factors if factor.power > 0)
    below = _below(factors)
    if not above:
        return f"inverse {below}"
    return f"{above}/{below}" if below else above


def _below(factors: Iterable[Factor]) -> str | None:
    return " ".join(factor.said for factor in factors if factor.power < 0) or None
