"""Moves told by how much and from where to where, in other orders than movements.py knows.

"Doubled from 40 million to 120 million", "grew by 20 per cent, from 50,000 to 80,000", "up 12 per
cent at 448 million, compared with 360 million a year ago". They are held against themselves only.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from app.checking.alone.movements import Movement, movements_in
from app.checking.mentions import Mention
from app.checking.quotes import words_of
from app.checking.tolerance import hedge_of
from app.domain import PERCENT, RATIO, Amount, Bound, Change, Hedge, Policy, Statistic

LONGEST_LED = 6
"""Words of "taking a machinist's basic pay" before "from"."""

LONGEST_TAKEN = 4
"""Words from a step to the level that it led to: "rise took profit to"."""

AND = "and"
SCOPE = ("subject", "place", "part")

LONGEST_GAP = 3
"""Words from "$45m" to "12%" in "of $45m was 12% more than the $30m"."""

SIZES = (PERCENT, RATIO)
TIMES = ("time", "calendar month")
AVERAGED = "an average of"
MOVING = (Statistic.CHANGE, Statistic.RATIO)


def moves_told(mentions: Sequence[Mention], policy: Policy) -> Iterator[Movement]:
    """The moves of a sentence whose size stands before its two levels, or between them."""
    mentions = [one for one in mentions if one.quantity.unit.dimension not in TIMES]
    for at, by in enumerate(mentions):
        if by.key.statistic not in MOVING or by.quantity.change is None:
            continue
        behind = mentions[at + 1 :]
        found = next((move for way in WAYS if (move := way(by, behind, policy))), None)
        if at and not found:
            found = _beyond(mentions[at - 1], by, behind, policy)
        if found and _is_measure(found):
            yield found


def _is_measure(move: Movement) -> bool:
    """Whether its size is a share or a multiple, or stated in what the levels are stated in."""
    by, to = move.by, move.to
    is_share = by is not None and by.quantity.unit.dimension in SIZES
    return is_share or (by is not None and to is not None and by.quantity.unit == to.quantity.unit)


def moves_continued(
    told: Sequence[Mention], behind: Sequence[Mention], policy: Policy
) -> Iterator[Movement]:
    """ "Revenue rose 18 percent to 4.4 billion. A year earlier it was 4.0 billion": the level
    before opens the next sentence, and nothing but that it is such stands before it."""
    start = behind[0] if behind else None
    if start is None or not _opens_before(start, policy):
        return
    for move in movements_in(told, policy):
        is_open = move.by is not None and move.to is not None and move.start is None
        is_alike = move.to is not None and are_alike(start, move.to)
        if is_open and is_alike and move.to and start.key.item in ("", move.to.key.item):
            yield replace(move, start=start)


def _opens_before(start: Mention, policy: Policy) -> bool:
    """ "A year earlier it was", "the year before, the figure had been"."""
    said = " ".join(start.before)
    return any(said == f"{ago} {was}" for ago in policy.words.ago for was in policy.words.it_was)


def _spanned(by: Mention, behind: Sequence[Mention], policy: Policy) -> Movement | None:
    """ "By 20 per cent, from 50,000 to 80,000", "by 4 per cent, taking basic pay from £500 to
    £560": nothing else between the three."""
    first, second = (*behind[:2], None, None)[:2]
    if first is None or not _leads_on(by, first, policy):
        return None
    if hedge_of(first.quantity) is Hedge.RANGE:
        return _of_range(by, first)
    if second is None or words_of(first.between(second)).strip() not in policy.words.reaching:
        return None
    return Movement(by, second, first) if are_alike(first, second) else None


def _leads_on(by: Mention, first: Mention, policy: Policy) -> bool:
    """Whether the first level follows right behind, or behind what the move does."""
    words = policy.words
    link = words_of(by.between(first)).strip().removesuffix(AVERAGED).strip()
    *led, last = link.split() or [""]
    is_taken = led[:1] != [] and led[0] in (*words.carrying, *words.spreading)
    return last in words.leaving and (not led or (is_taken and len(led) <= LONGEST_LED))


def _of_range(by: Mention, span: Mention) -> Movement | None:
    """ "Doubled from 40 million to 120 million", which reading has as a span: at which end it began
    is told by the way that it moved."""
    amount = span.quantity.amount
    if amount.low is None or amount.high is None:
        return None
    both = (
        (amount.high, amount.low) if by.quantity.change is Change.UP else (amount.low, amount.high)
    )
    ends = (Amount(end, end, _step(end)) for end in both)
    to, start = (
        replace(
            span, quantity=replace(span.quantity, amount=end, bound=Bound.EXACT, hedge=Hedge.NONE)
        )
        for end in ends
    )
    return Movement(by, to, start)


def _step(end: Decimal) -> Decimal:
    """The place value of the last digit that is no zero: 10 of 560."""
    exponent = end.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent)) if end else Decimal(1)


def _compared(by: Mention, behind: Sequence[Mention], policy: Policy) -> Movement | None:
    """ "Up 12 per cent at 448 million, compared with 360 million a year ago"."""
    to, start = (*behind[:2], None, None)[:2]
    if to is None or start is None or not are_alike(start, to):
        return None
    words = policy.words
    lead = words_of(to.between(start).rpartition(",")[2]).strip()
    then = " ".join(start.after)
    is_reached = words_of(by.between(to)).strip() in words.reaching
    is_held = lead in words.compared_with and any(then.startswith(one) for one in words.ago)
    is_one = to.key.item == start.key.item and by.key.item in ("", to.key.item)
    return Movement(by, to, start) if is_reached and is_held and is_one else None


def _taken(by: Mention, behind: Sequence[Mention], policy: Policy) -> Movement | None:
    """ "A 12% rise took profit to $45m from $30m", "halved last month, to 60 millimetres from 95":
    two levels right behind each other, whatever reading calls them."""
    to, start = (*behind[:2], None, None)[:2]
    if to is None or start is None or not are_alike(start, to):
        return None
    lead = words_of(by.between(to)).split()
    is_led = lead[-1:] != [] and lead[-1] in policy.words.reaching and len(lead) <= LONGEST_TAKEN
    is_other = any(word == AND or word in policy.words.carrying for word in lead)
    is_left = words_of(to.between(start)).strip() in policy.words.leaving
    return Movement(by, to, start) if is_led and is_left and not is_other else None


def _carried(by: Mention, behind: Sequence[Mention], policy: Policy) -> Movement | None:
    """ "Pay will rise by 3 per cent, taking a £30,000 salary to £33,900"."""
    start, to = (*behind[:2], None, None)[:2]
    if to is None or start is None or not are_alike(start, to):
        return None
    lead, gap = words_of(by.between(start)).split(), words_of(start.between(to)).split()
    is_carried = lead[:1] != [] and lead[0] in policy.words.carrying and len(lead) <= LONGEST_LED
    is_reached = gap[-1:] != [] and gap[-1] in policy.words.reaching and len(gap) <= LONGEST_GAP
    return Movement(by, to, start) if is_carried and is_reached else None


def _beyond(to: Mention, by: Mention, behind: Sequence[Mention], policy: Policy) -> Movement | None:
    """ "Profit of $45m was 12% more than the $30m of a year ago", "30 million tonnes, 50% up on
    last year's 24 million"."""
    start = behind[0] if behind else None
    if start is None or not are_alike(start, to):
        return None
    is_goal = any(word in policy.words.goals for word in start.after[:1])
    if start.key.item not in ("", to.key.item) and not is_goal:
        return None
    lead, gap = words_of(by.between(start)).strip(), words_of(to.between(by)).split()
    is_beyond = any(lead.startswith(words) for words in policy.words.more_or_less)
    is_near = len(lead.split()) <= LONGEST_LED and len(gap) <= LONGEST_GAP
    is_apart = any(mark in to.between(by) for mark in policy.words.breaks)
    is_before = any(word in policy.words.ago_words for word in (*lead.split(), *start.after[:4]))
    is_told = is_beyond and is_before and is_near and not is_apart and not _differ(to, start)
    return Movement(by, to, start) if is_told else None


def _differ(one: Mention, other: Mention) -> bool:
    """Whether they are of two owners, places or kinds."""
    both = ((getattr(each.key, name) for each in (one, other)) for name in SCOPE)
    return any(ours and theirs and ours != theirs for ours, theirs in both)


def are_alike(start: Mention, to: Mention) -> bool:
    """Whether both are levels in one unit; one of them may leave it out."""
    ours, theirs = start.quantity.unit, to.quantity.unit
    is_one = ours == theirs or ours.base == theirs.base or not ours.name or not theirs.name
    return is_one and start.key.statistic is to.key.statistic is Statistic.LEVEL


WAYS: tuple[Callable[[Mention, Sequence[Mention], Policy], Movement | None], ...] = (
    _spanned,
    _compared,
    _taken,
    _carried,
)
"""How the two levels may follow their size; the first that reads them is heard."""
