"""What two numbers look like beside each other: slips of scale, swapped digits, round numbers."""

from decimal import Decimal
from functools import cache

from app.domain import Policy

TEN = Decimal(10)


def slipped_power(one: Decimal, other: Decimal, policy: Policy) -> int:
    """The power of ten that lies between the two, or 0 if none lies near enough."""
    larger, smaller = max(abs(one), abs(other)), min(abs(one), abs(other))
    if smaller == 0 or (one < 0) != (other < 0):
        return 0
    ratio, gaps = larger / smaller, policy.gaps
    for power, least, most in _slips(gaps.slip_near, gaps.slip_powers):
        if ratio < least:  # nearly always at once: two numbers of one thing are not that far apart
            return 0
        if ratio <= most:
            return power
    return 0


@cache
def _slips(near: Decimal, powers: int) -> tuple[tuple[int, Decimal, Decimal], ...]:
    """Each power of ten with how little and how much lies near enough to it."""
    return tuple(
        (power, (1 - near) * TEN**power, (1 + near) * TEN**power) for power in range(1, powers + 1)
    )


def digits_of(value: Decimal) -> str:
    """The significant digits, without sign, point and zeros at either end: 8,500 gives "85"."""
    return "".join(map(str, value.as_tuple().digits)).strip("0")


def are_rounded_alike(one: Decimal, other: Decimal) -> bool:
    """Whether the one has the digits of the other as far as it tells them: 5.1 those of 50,480."""
    fewer, more = sorted((digits_of(one), digits_of(other)), key=len)
    unit: int = 10 ** (len(more) - len(fewer))
    return 2 * abs(int(fewer or 0) * unit - int(more or 0)) <= unit


def is_round(value: Decimal, policy: Policy) -> bool:
    """Whether writers use the number loosely: "more than 100,000" may be 100,000."""
    few = len(digits_of(value)) <= policy.gaps.round_digits
    return few and abs(value) >= policy.gaps.round_least


def are_transposed(one: Decimal, other: Decimal, policy: Policy) -> bool:
    """Whether the two differ by two neighbouring digits that changed places."""
    length = max(len(digits_of(one)), len(digits_of(other)))
    ours, theirs = digits_of(one).ljust(length, "0"), digits_of(other).ljust(length, "0")
    if length < policy.gaps.transposed_digits or one.adjusted() != other.adjusted():
        return False
    places = [place for place, digit in enumerate(ours) if digit != theirs[place]]
    if len(places) != 2 or places[1] != places[0] + 1:
        return False
    first, second = places
    return ours[first] == theirs[second] and ours[second] == theirs[first]
