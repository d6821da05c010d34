"""Numbers that moved: by so much, to so much, from so much; two of them give the third."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from app.checking.intervals import added, divided, negated, overlap, scaled
from app.checking.mentions import Mention
from app.checking.tolerance import hedge_of
from app.domain import (
    PERCENT,
    PERCENTAGE_POINT,
    RATIO,
    Change,
    Hedge,
    Policy,
    Statistic,
    Tolerance,
)

HUNDRED = Decimal(100)
WHOLE = Tolerance(Decimal(1), Decimal(1))

LEAST = 2
"""Numbers that tell a move."""


class Role(StrEnum):
    """What a number is to the movement that a sentence tells of."""

    BY = "by"
    TO = "to"
    FROM = "from"


@dataclass(frozen=True, slots=True)
class Movement:
    """What a sentence says of one move; None for what it leaves out."""

    by: Mention | None = None
    to: Mention | None = None
    start: Mention | None = None

    def stated(self) -> tuple[Mention, ...]:
        """The numbers in the order by, to, from."""
        return tuple(one for one in (self.by, self.to, self.start) if one)


def movements_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Movement]:
    """The moves that a sentence tells of with at least two numbers.

    The numbers must follow each other, measure one thing and play different parts; where a part
    comes a second time, a second move begins.
    """
    if len(mentions) < LEAST:  # most sentences tell of one number: then no word of it is read
        return
    run: dict[Role, Mention] = {}
    last: Mention | None = None
    for mention in mentions:
        role = _role_of(mention, policy)
        is_next = last is not None and _follows(last, mention, policy)
        if role is None or role in run or not is_next:
            yield from _made(run)
            run = {}
        if role:
            run[role] = mention
        last = mention if role else None
    yield from _made(run)


def starting_interval(movement: Movement, policy: Policy) -> Tolerance | None:
    """Where the number came from: as stated, else worked out from where it went and by how much."""
    if movement.start:
        return movement.start.interval(policy)
    if movement.to is None or movement.by is None:
        return None
    return _undone(movement.to, movement.by, policy)


def is_consistent(movement: Movement, policy: Policy) -> bool:
    """Whether the three numbers fit each other, as far as three are stated."""
    if movement.by is None or movement.to is None or movement.start is None:
        return True
    implied = _undone(movement.to, movement.by, policy)
    return implied is None or overlap(implied, movement.start.interval(policy))


def in_points(movement: Movement) -> Movement:
    """The same move with its percentage taken for percentage points."""
    if movement.by is None:
        return movement
    unit = replace(movement.by.quantity.unit, dimension=PERCENTAGE_POINT)
    return replace(
        movement, by=replace(movement.by, quantity=replace(movement.by.quantity, unit=unit))
    )


def factor_of(by: Mention, policy: Policy) -> Tolerance | None:
    """By what the earlier number was multiplied; None where the change is no share of it."""
    dimension, interval = by.quantity.unit.dimension, by.interval(policy)
    if dimension == RATIO:
        return interval
    if dimension != PERCENT or by.quantity.change is None:
        return None
    share = scaled(interval, 1 / HUNDRED)
    return added(WHOLE, share if by.quantity.change is Change.UP else negated(share))


def _undone(to: Mention, by: Mention, policy: Policy) -> Tolerance | None:
    """The level before the move, from the level behind it."""
    factor, reached = factor_of(by, policy), to.interval(policy)
    if factor is not None:
        return divided(reached, factor)
    if by.quantity.change is None or not _is_difference(by, to):
        return None
    size = by.interval(policy)
    return added(reached, negated(size) if by.quantity.change is Change.UP else size)


def _role_of(mention: Mention, policy: Policy) -> Role | None:
    words = policy.words
    if hedge_of(mention.quantity) is Hedge.RANGE:
        return None  # "from $5 to $10" is a span of prices
    if mention.key.statistic in (Statistic.CHANGE, Statistic.RATIO) or _is_points(mention):
        return Role.BY if mention.quantity.change else None
    lead = mention.before[-1:]
    if lead and lead[0] in words.reaching:
        return Role.TO
    if lead and lead[0] in words.leaving:
        return Role.FROM
    return None


def _is_points(mention: Mention) -> bool:
    """ "rose 0.3 points to 4.2%": a point is one of per cent."""
    unit = mention.quantity.unit
    return unit.dimension == PERCENTAGE_POINT or unit.name == "point"


def _follows(one: Mention, other: Mention, policy: Policy) -> bool:
    """Whether the second number tells more of the same move."""
    words = one.between(other).split()
    is_near = len(words) <= policy.arithmetic.reach_words and not any(
        mark in one.between(other) for mark in policy.words.breaks
    )
    return is_near and one.key.item == other.key.item and one.key.part == other.key.part


def _made(run: dict[Role, Mention]) -> Iterator[Movement]:
    movement = Movement(run.get(Role.BY), run.get(Role.TO), run.get(Role.FROM))
    order = list(run)
    # "tickets cost from $5 to $10, up 20%": a span of prices and no move
    is_span = order[:2] == [Role.FROM, Role.TO] and movement.to and not movement.to.quantity.change
    if len(run) < LEAST or is_span or not _is_measured_alike(movement):
        return
    yield movement


def _is_measured_alike(movement: Movement) -> bool:
    """Whether the two levels are stated in one unit; the second may leave it out."""
    if movement.to is None or movement.start is None:
        return True
    start = movement.start.quantity.unit
    return not start.name or start == movement.to.quantity.unit


def _is_difference(by: Mention, to: Mention) -> bool:
    """Whether the change is stated in what the level is stated in: points of a percentage."""
    if to.quantity.unit.dimension == PERCENT:
        return _is_points(by)
    return by.quantity.unit == to.quantity.unit
