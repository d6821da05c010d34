"""Joins two numbers that are the ends of one: "5 to 6 million", "between x and y", "20–30"."""

from dataclasses import replace
from decimal import Decimal
from enum import StrEnum

from app.domain import MONEY, PERCENT, Unit
from app.reading.numbers.measured import Measured, measured_at
from app.reading.numbers.numerals import NumeralKind, tolerance_length
from app.reading.numbers.tokens import Line
from app.reading.numbers.votes import is_vote

LONGEST_SIGN = 3
FARTHEST_DOWN = 5
"""What fell to two million came from no more than ten: "from 3,000 to 2 million" states both."""

HYPHENS = frozenset({"-", "–", "—"})


class Join(StrEnum):
    """What stands between the two numbers."""

    NONE = "none"
    RANGE = "range"
    HYPHEN = "hyphen"
    PAIR = "pair"
    TOLERANCE = "tolerance"


def begins_range(line: Line, one: Measured) -> bool:
    """Whether something stands behind the number that may join another to it."""
    behind = line.lower(one.after)
    return behind in HYPHENS or behind in line.lexicon.language.numbers.range_words


def second_of(line: Line, one: Measured, *, is_moving: bool) -> tuple[Measured, Join] | None:
    """The number that ends the range which `one` begins, and how they are joined."""
    if one.numeral.kind not in {NumeralKind.DIGITS, NumeralKind.WORDS}:
        return None
    join, place = _join(line, one)
    if join is Join.NONE:
        return None
    other = _end_at(line, place, is_money=one.signs_off)
    if other is None or other.numeral.kind not in {NumeralKind.DIGITS, NumeralKind.WORDS}:
        return None
    if not _is_one_unit(one, other) or (is_moving and join is Join.RANGE and one.unit):
        return None
    if join is Join.PAIR and not _is_next(one, other):
        return None
    return None if _are_two(line, one, other, join) else (other, join)


def _are_two(line: Line, one: Measured, other: Measured, join: Join) -> bool:
    """Whether each number stands for itself: two shares of a poll, two sides of a vote, a sum and
    how it came about."""
    if join is Join.RANGE:
        return _is_contest(line, one, other) or is_vote(line, one, other)
    return join is Join.HYPHEN and _is_aside(line, one, other)


def joined(one: Measured, other: Measured) -> Measured:
    """Both ends as one number, each in the scale and unit that they share."""
    first = shared(one, other)
    return _range(first, other, sorted((first.numeral.low, other.numeral.low)))


def spread(one: Measured, other: Measured) -> Measured:
    """ "5.2 ± 0.3": from as much below the number to as much above it."""
    first = shared(one, other)
    low, high = first.numeral.low - other.numeral.low, first.numeral.high + other.numeral.high
    return _range(first, other, [low, high])


def _range(first: Measured, other: Measured, ends: list[Decimal]) -> Measured:
    numeral = replace(
        first.numeral,
        after=other.numeral.after,
        low=ends[0],
        high=ends[1],
        step=max(first.numeral.step, other.numeral.step),
        is_plain=False,
        scale=other.numeral.scale,
        rule="numeral.range",
    )
    return replace(
        other,
        numeral=numeral,
        unit=_fuller(first.unit, other.unit),
        first=first.first,
        rules=("numeral.range", *other.rules[1:]),
        signs_off=first.signs_off or other.signs_off,
    )


def _fuller(one: Unit | None, other: Unit | None) -> Unit | None:
    """The unit of both: the one that is a rate, where one is ("$75 a barrel to $45")."""
    if one is not None and one.per and not (other and other.per):
        return one
    return other or one


def shared_ahead(line: Line, one: Measured, other: Measured) -> Measured:
    """The first number in the scale and unit of what it moved to: "from 24 to 33-35 billion", "from
    86 to 74 million"."""
    end = second_of(line, other, is_moving=False)
    is_range = end is not None and end[1] is Join.HYPHEN
    return shared(one, joined(other, end[0]) if end and is_range else other, FARTHEST_DOWN)


def shared(one: Measured, other: Measured, farthest: int = 1) -> Measured:
    """The first number with the scale and the unit that only the second one states; it is at most
    `farthest` times as high."""
    numeral, scale = one.numeral, other.numeral.scale
    if not numeral.is_scaled and numeral.low <= farthest * other.numeral.low / scale:
        numeral = numeral.times(scale, numeral.after) if scale != 1 else numeral
    return replace(one, numeral=numeral, unit=one.unit or other.unit)


def in_scale_of_whole(line: Line, one: Measured) -> Measured:
    """ "19 of the 31 million zloty": so many of the millions that it is a part of."""
    place, is_bare = one.after + 1, one.unit is None and one.numeral.kind is NumeralKind.DIGITS
    if not is_bare or line.lower(place - 1) not in line.links.of:
        return one
    place += line.lower(place) in line.lexicon.language.scopes.determiners
    whole = _end_at(line, place, is_money=False)
    is_sum = whole is not None and whole.unit is not None and whole.unit.dimension == MONEY
    return shared(one, whole) if whole and is_sum and whole.numeral.is_scaled else one


def _join(line: Line, one: Measured) -> tuple[Join, int]:
    place = one.after
    word = line.lower(place)
    if word in HYPHENS:
        return Join.HYPHEN, place + 1
    if word in line.links.ends:
        place += 1 + (line.lower(place + 1) == "-")
        return Join.RANGE, place
    if word in line.links.both and _is_between(line, one.first):
        return Join.RANGE, place + 1
    if word in line.links.either:
        return Join.PAIR, place + 1
    length = tolerance_length(line, place)
    return (Join.TOLERANCE, place + length) if length else (Join.NONE, place)


def _is_between(line: Line, first: int) -> bool:
    return any(line.lower(first - back) in line.links.between for back in (1, 2, 3))


def _end_at(line: Line, place: int, *, is_money: bool) -> Measured | None:
    """The number whose sign, currency or first digit stands at `place`."""
    for skipped in range(LONGEST_SIGN + 1):
        found = measured_at(line, place + skipped, is_money=is_money)
        if found is not None:
            return found if found.first <= place else None
    return None


def _is_one_unit(one: Measured, other: Measured) -> bool:
    if one.unit is None:
        return True
    if other.unit is None:
        return one.signs_off
    return _base(one.unit) == _base(other.unit)


def _is_contest(line: Line, one: Measured, other: Measured) -> bool:
    """ "won by 52 per cent to 48 per cent": two shares, the larger first, and no "from"."""
    if one.unit is None or one.unit.dimension != PERCENT:
        return False
    is_said = line.lower(one.first - 1) in line.lexicon.traps.range_openers
    return one.numeral.low > other.numeral.low and not is_said


def _is_aside(line: Line, one: Measured, other: Measured) -> bool:
    """ "3% on £12,000 – £360", "passed a thousand – 1,042": the dash parts a sum from the smaller
    one that explains it, and a word from the digits."""
    is_spaced = not line.is_glued(one.after)
    if is_spaced and one.numeral.kind is not other.numeral.kind:
        return True
    return is_spaced and other.unit is not None and one.numeral.low > other.numeral.high


def _base(unit: Unit) -> str:
    return unit.name.split("/")[0]


def _is_next(one: Measured, other: Measured) -> bool:
    """ "three or four years": two neighbours said as one; "5 or 0.2%" are two ways to say it."""
    return one.unit is None and other.numeral.low - one.numeral.low == 1
