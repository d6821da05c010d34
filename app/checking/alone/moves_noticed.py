"""Notices of moves: how far it is from the one level to the other, and which way."""

from collections.abc import Iterator, Sequence

from app.checking.alone.from_to import moves_continued, moves_told
from app.checking.alone.movements import (
    HUNDRED,
    Movement,
    in_points,
    is_consistent,
    movements_in,
)
from app.checking.alone.noticing import ARITHMETIC, POINTS, notice_at, words_in
from app.checking.alone.points_in_words import in_points_only
from app.checking.alone.points_stated import stated_in_points
from app.checking.alone.turned import turned_in
from app.checking.mentions import Mention
from app.checking.phrases import number_words
from app.checking.tolerance import value_of
from app.domain import PERCENT, RATIO, Change, Notice, Policy

FROM = "from "


def moved(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "Halved to 40 from 60", "doubled from 40 to 120": by, to and from do not fit."""
    known = list(movements_in(mentions, policy))
    seen = {movement.by for movement in known if movement.to and movement.start}
    others = (movement for movement in moves_told(mentions, policy) if movement.by not in seen)
    for movement in (*known, *others):
        yield from _unfit(movement, policy)


def continued(
    told: Sequence[Mention], behind: Sequence[Mention], policy: Policy
) -> Iterator[Notice]:
    """ "Rose 18 percent to 4.4 billion. A year earlier it was 4.0 billion": no more do these."""
    for movement in moves_continued(told, behind, policy):
        yield from _unfit(movement, policy)


def _unfit(movement: Movement, policy: Policy) -> Iterator[Notice]:
    by = movement.by
    if by is None or is_consistent(movement, policy):
        return
    if _are_percentages(movement) and is_consistent(in_points(movement), policy):
        said = f"{_levels(movement)} is that many percentage points, not per cent."
        yield notice_at(POINTS, by, said)
    else:
        yield notice_at(ARITHMETIC, by, f"{_levels(movement)} is {_moved_words(movement)}.")


def in_points_by_words(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "From 28 to 32, a rise of 4 per cent": the levels are bare, and fit as points only."""
    seen = {move.by for move in movements_in(mentions, policy) if move.to and move.start}
    found = (pair for pair in in_points_only(mentions, policy) if pair[0] not in seen)
    for by, levels in found:
        said = f"This sentence says {words_in(by)}, but {by.quote[levels.start : levels.end]}"
        yield notice_at(POINTS, by, f"{said} is that many percentage points, not per cent.")


def in_points_by_levels(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "6.1 per cent, 1.4 per cent more than a year ago, when it was 4.7": so many points."""
    stated = list(stated_in_points(mentions, policy))
    if not stated:
        return
    told = {move.by for move in movements_in(mentions, policy) if not is_consistent(move, policy)}
    for by, reached, began in stated:
        if by not in told:
            levels = _levels(Movement(by, reached, began))
            yield notice_at(POINTS, by, f"{levels} is that many percentage points, not per cent.")


def turned(mentions: Sequence[Mention], policy: Policy) -> Iterator[Notice]:
    """ "8.6 per cent, up from 79": it moved the other way."""
    for level, start, change in turned_in(mentions, policy):
        word, other = ("up", "less") if change is Change.UP else ("down", "more")
        said = f"This sentence says {words_in(level)}, {word} from {words_in(start)}"
        yield notice_at(ARITHMETIC, level, f"{said}, but it is {other}.")


def _levels(movement: Movement) -> str:
    by, to, start = (words_in(one) for one in (movement.by, movement.to, movement.start) if one)
    if to == start:  # both ends of one span
        return f"This sentence says {by}, but from {to.removeprefix(FROM)}"
    return f"This sentence says {by}, but from {start} to {to}"


def _moved_words(movement: Movement) -> str:
    """How far it is from the one level to the other, as the sentence tells it."""
    if movement.by is None or movement.to is None or movement.start is None:
        return "something else"
    reached, left = value_of(movement.to.quantity), value_of(movement.start.quantity)
    word = "more" if reached > left else "less"
    if movement.by.quantity.unit.dimension not in (PERCENT, RATIO):
        return f"{number_words(abs(reached - left))} {word}"
    return f"{number_words(abs(reached - left) / abs(left) * HUNDRED)}% {word}" if left else word


def _are_percentages(movement: Movement) -> bool:
    """Whether both the change and the level are in per cent, which points may be meant by."""
    return all(one.quantity.unit.dimension == PERCENT for one in movement.stated())
