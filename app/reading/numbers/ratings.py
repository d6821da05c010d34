"""Reads ratings that say what they are out of: "8.9/10", "60/100", "4.5 out of 5" → a share."""

from decimal import Decimal

from app.reading.numbers.digits import written
from app.reading.numbers.numerals import Numeral, NumeralKind
from app.reading.numbers.tokens import Line

HUNDRED = Decimal(100)
RULE = "numeral.share.rating"


def rating(line: Line, numeral: Numeral) -> Numeral | None:
    """The rating that begins with this number in digits, in percent; None for any other number.

    A whole number before a stroke rates only out of a hundred: "9/10" may be a day, "4/5" a part.
    """
    place = _maximum(line, numeral)
    known = written(line.lower(numeral.first)) if line.is_number(numeral.first) else None
    if place is None or known is None:
        return None
    whole = Decimal(line.lower(place))
    is_stroke, is_whole = place == numeral.first + 2, known.value == int(known.value)
    if not 0 < known.value <= whole or (is_whole and whole != HUNDRED):
        return None
    if is_stroke and line.lower(place + 1) == "/":
        return None
    value, step = known.value / whole * HUNDRED, known.step / whole * HUNDRED
    kind = NumeralKind.SHARE
    return Numeral(numeral.first, place + 1, value, value, step, kind, rule=RULE)


def _maximum(line: Line, numeral: Numeral) -> int | None:
    """Where what the number is out of stands, if it is what ratings are out of."""
    links, after = line.links, numeral.first + 1
    if line.lower(after) == "/":
        place = after + 1
    elif line.lower(after) in links.out and line.lower(after + 1) in links.of:
        place = after + 2
    else:
        return None
    return place if line.lower(place) in links.maxima else None
