"""Reads powers of ten behind digits: "1.2 x 10^5", "3.1×10⁻⁸", "10⁶", "1e-3"."""

from dataclasses import replace
from decimal import Decimal

from app.lexicon.numbers import Powers
from app.reading.numbers.digits import zeros_step
from app.reading.numbers.numerals import Numeral
from app.reading.numbers.tokens import Line

LARGEST_EXPONENT = 30
LONGEST_EXPONENT = 2


def powered(line: Line, numeral: Numeral) -> Numeral:
    """The number with the power behind it; as it is where none stands there."""
    powers = line.lexicon.language.numbers.powers
    mark = line.lower(numeral.after)
    if mark not in powers.marks:
        return numeral
    if mark in powers.letters:
        return _in_letters(line, numeral)
    if mark in powers.times:
        return _multiplied(line, numeral, powers)
    return _bare(line, numeral, powers)


def _in_letters(line: Line, numeral: Numeral) -> Numeral:
    """ "1e-3", nothing apart."""
    after = numeral.after
    exponent = exponent_at(line, after + 1) if line.is_glued(after) else None
    if exponent is None:
        return numeral
    return numeral.times(Decimal(1).scaleb(exponent[0]), exponent[1])


def _multiplied(line: Line, numeral: Numeral, powers: Powers) -> Numeral:
    """ "1.2 x 10^5"; where no sign raises it, only a decimal's "10-8" is a power."""
    place = numeral.after + 1
    base = powers.bases.get(line.lower(place))
    if base is None:
        return numeral
    exponent = exponent_at(line, place + 1)
    is_raised = line.lower(place + 1) in powers.raising
    if exponent is None or not (is_raised or "." in line.lower(numeral.first)):
        return numeral
    return numeral.times(base ** exponent[0], exponent[1])


def _bare(line: Line, numeral: Numeral, powers: Powers) -> Numeral:
    """ "10^6" and "10⁶"."""
    base = powers.bases.get(line.lower(numeral.after - 1))
    exponent = exponent_at(line, numeral.after) if base and numeral.is_plain else None
    if base is None or exponent is None or line.lower(numeral.after) not in powers.raising:
        return numeral
    value = base ** exponent[0]
    step = zeros_step(value) if exponent[0] > 0 else value
    return replace(
        numeral, after=exponent[1], low=value, high=value, step=step, is_plain=False, scale=value
    )


def exponent_at(line: Line, place: int) -> tuple[int, int] | None:
    """The whole number that starts at `place`, glued to what it raises, and the token behind."""
    powers = line.lexicon.language.numbers.powers
    place += line.lower(place) in powers.signs
    sign = -1 if line.lower(place) in powers.minus else 1
    place += line.lower(place) in powers.minus or line.lower(place) == "+"
    digits, after = "", place
    while line.is_glued(after) and _digit(line, after, powers):
        digits += _digit(line, after, powers)
        after += 1
    if not digits or len(digits) > LONGEST_EXPONENT or int(digits) > LARGEST_EXPONENT:
        return None
    is_cut = line.is_glued(after) and line.is_word(after)
    return None if is_cut else (sign * int(digits), after)


def _digit(line: Line, place: int, powers: Powers) -> str:
    word = line.lower(place)
    return powers.superscripts.get(word, word if word.isdecimal() else "")
