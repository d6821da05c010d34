"""What is left of a whole: "of the 500 seats 320 were taken, leaving 180"."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from app.checking.alone.parts import are_counted_alike
from app.checking.alone.totals import summed_up
from app.checking.intervals import overlap
from app.checking.mentions import Mention
from app.checking.tolerance import value_of
from app.domain import COUNT, Policy

LEAVING = "leaving"

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
        whole = _whole(mentions[:at], policy)
        if whole is None or not _is_left(whole, rest, policy):
            continue
        parts = tuple(mentions[mentions.index(whole) + 1 : at])
        if not parts or not all(_is_part(one, whole) for one in (*parts, rest)):
            continue
        if not any(_fits(whole, (*some, rest), policy) for some in _endings(parts)):
            yield Remainder(whole, parts, rest)


def _whole(before: Sequence[Mention], policy: Policy) -> Mention | None:
    """The largest number before, if all others follow it."""
    counts = [one for one in before if one.quantity.unit.dimension == COUNT]
    whole = max(counts, key=lambda one: value_of(one.quantity), default=None)
    return whole if whole is not None and before[0] is whole else None


def _is_left(whole: Mention, rest: Mention, policy: Policy) -> bool:
    """ "The remaining 43", and in the sentence of the whole "leaving 280"."""
    before = rest.before
    is_rest = any(word in policy.words.remaining for word in before[-LEAD:])
    return is_rest or (before[-1:] == [LEAVING] and whole.quote == rest.quote)


def _is_part(one: Mention, whole: Mention) -> bool:
    return are_counted_alike(one, whole) and one.quantity.change is None


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
