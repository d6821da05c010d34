"""What is left of a whole: "of the 500 seats 320 were taken, leaving 180"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from app.checking.alone.movements import HUNDRED
from app.checking.alone.parts import ADDED, are_added_alike
from app.checking.alone.totals import summed_up
from app.checking.intervals import overlap
from app.checking.mentions import Mention
from app.checking.quotes import words_of
from app.checking.tolerance import value_of
from app.domain import COUNT, PERCENT, Policy

LEAVING = "leaving"
LEAST = 2
ROUNDED = Decimal("0.5")
"""How far each of several shares may be off by rounding."""

LEAD = 3
"""Words before a number among which one says that it is what is left."""


class Remainder(NamedTuple):
    """A whole, the parts that were taken from it and what is said to be left."""

    whole: Mention
    parts: tuple[Mention, ...]
    rest: Mention


def remainders_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Remainder]:
    """Each rest with the larger numbers before it, where no way to part the whole fits it;
    `mentions` are those of a sentence or of two."""
    for at, rest in enumerate(mentions):
        if not at or not _may_be_left(rest, policy):
            continue
        whole = _whole(mentions[:at], policy)
        if whole is None or not _is_left(whole, rest, policy):
            continue
        parts = tuple(one for one in mentions[:at] if one is not whole)
        if not parts or not all(_is_part(one, whole) for one in (*parts, rest)):
            continue
        if not any(_fits(whole, (*some, rest), policy) for some in _endings(parts)):
            yield Remainder(whole, parts, rest)


def _whole(before: Sequence[Mention], policy: Policy) -> Mention | None:
    """The largest number before; of money one that another is said to be of: "£2m of its £3m"."""
    able = [one for one in before if one.quantity.unit.dimension in ADDED]
    whole = max(able, key=lambda one: value_of(one.quantity), default=None)
    if whole is None or whole.quantity.unit.dimension == COUNT:
        return whole
    at = before.index(whole)
    is_of = at > 0 and words_of(before[at - 1].between(whole)).strip() in policy.words.part_of
    return whole if is_of else None


def _may_be_left(rest: Mention, policy: Policy) -> bool:
    return any(word == LEAVING or word in policy.words.remaining for word in rest.before[-LEAD:])


def _is_left(whole: Mention, rest: Mention, policy: Policy) -> bool:
    """ "The remaining 43", and in the sentence of the whole "leaving 280"."""
    before = rest.before
    is_rest = any(word in policy.words.remaining for word in before[-LEAD:])
    return is_rest or (before[-1:] == [LEAVING] and whole.quote == rest.quote)


def _is_part(one: Mention, whole: Mention) -> bool:
    return are_added_alike(one, whole) and one.quantity.change is None


def _endings(parts: tuple[Mention, ...]) -> Iterator[tuple[Mention, ...]]:
    """All of the parts, and each of them alone."""
    yield parts
    if len(parts) > 1:
        yield from ((one,) for one in parts)


def _fits(whole: Mention, parts: Sequence[Mention], policy: Policy) -> bool:
    return overlap(summed_up(parts, policy), whole.interval(policy))


def left_of(found: Remainder) -> Decimal:
    """What would be left."""
    taken = sum((value_of(one.quantity) for one in found.parts), Decimal(0))
    return value_of(found.whole.quantity) - taken


def rests_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[tuple[Mention, Decimal]]:
    """ "45 percent said yes, 38 percent no and the remaining 27 percent nothing": a rest that does
    not make a hundred with all shares before it, and what would."""
    for at, rest in enumerate(mentions):
        shares = mentions[: at + 1]
        if len(shares) <= LEAST or not all(map(_is_share, shares)):
            continue
        if any(word in policy.words.remaining for word in rest.before[-LEAD:]):
            together = sum((value_of(one.quantity) for one in shares[:-1]), Decimal(0))
            if abs(HUNDRED - together - value_of(rest.quantity)) > ROUNDED * len(shares):
                yield rest, HUNDRED - together


def _is_share(one: Mention) -> bool:
    return one.quantity.unit.dimension == PERCENT and one.quantity.change is None
