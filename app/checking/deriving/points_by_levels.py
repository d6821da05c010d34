"""Per cent for percentage points, seen from the level that a change began at.

"Turnout rose by 3.2 per cent to 71.6" where 68.4 per cent is on file: by points it fits exactly,
and by per cent it does not.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from decimal import Decimal

from app.checking.alone.movements import Movement, movements_in, starting_interval
from app.checking.deriving.one_thing import is_proven
from app.checking.intervals import overlap
from app.checking.magnitudes import digits_of
from app.checking.mentions import Mention, OnFile, mentions_of
from app.checking.times import day_of
from app.checking.tolerance import value_of
from app.domain import PERCENT, Change, Claim, Policy, Span


def levels_in_points(
    claims: Sequence[Claim],
    on_file: OnFile,
    policy: Policy,
    told: Mapping[Span, Collection[str]],
) -> Iterator[tuple[Mention, Mention, Mention]]:
    """Each "by" of a level that fits as percentage points only: the percentage, the level that was
    reached, and the one on file that it was reached from.

    `told` has, by the place of a number, the series on file that tell of the same thing.
    """
    moves = (move for quote in mentions_of(claims) for move in movements_in(quote, policy))
    for move in moves:
        by, start = move.by, starting_interval(move, policy)
        began = _began_in_points(move, policy)
        if by is None or move.to is None or start is None or began is None:
            continue
        of_story = told.get(move.to.span, ())
        known = [one for one in on_file.mentions if _is_level(one, move.to, of_story, policy)]
        if any(overlap(one.interval(policy), start) for one in known):
            continue
        level = next((one for one in known if value_of(one.quantity) == began), None)
        if level:
            yield by, move.to, level


def _began_in_points(move: Movement, policy: Policy) -> Decimal | None:
    """The level before, if what is said to be per cent were points; one digit is met by chance."""
    by, to = move.by, move.to
    if by is None or to is None or move.start or by.quantity.change is None:
        return None
    if {by.quantity.unit.dimension, to.quantity.unit.dimension} != {PERCENT}:
        return None
    size = value_of(by.quantity)
    began = value_of(to.quantity) + (-size if by.quantity.change is Change.UP else size)
    return began if len(digits_of(began)) >= policy.gaps.slip_digits else None


def _is_level(one: Mention, to: Mention, of_story: Collection[str], policy: Policy) -> bool:
    """Whether a number on file is what the level may have been before."""
    if one.quantity.unit != to.quantity.unit or one.quantity.change or _is_later(one, to):
        return False
    if one.figure and one.figure.series_id in of_story:
        return True
    return one.key.item == to.key.item and is_proven(to, one, policy)


def _is_later(one: Mention, to: Mention) -> bool:
    theirs, ours = day_of(one.period), day_of(to.period)
    return theirs is not None and ours is not None and theirs > ours
