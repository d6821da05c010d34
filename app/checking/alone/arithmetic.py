"""Numbers of one article that do not fit each other: notices a desk can check with a pencil."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from app.checking.alone.moves_noticed import (
    continued,
    in_points_by_levels,
    in_points_by_words,
    moved,
    turned,
)
from app.checking.alone.parts_noticed import (
    apposed,
    averaged,
    contained,
    fatal,
    shared,
    summed,
    totalled,
)
from app.checking.alone.steps_noticed import distant, multiplied, stepped
from app.checking.alone.sums_noticed import (
    converted,
    lying_apart,
    priced,
    retold,
    spread,
)
from app.checking.alone.wholes_noticed import left, meant, overspent, peopled, rested, shared_out
from app.checking.mentions import Mention, mentions_of
from app.domain import Claim, Notice, Policy


def arithmetic_notices(
    claims: Sequence[Claim], policy: Policy, told: date | None = None
) -> tuple[Notice, ...]:
    """What does not fit inside a sentence, or with the one behind it, in reading order; nothing
    where the words leave room.

    `told` is the day of the article, whose rates a writer may have used.
    """
    quotes = mentions_of(claims, told)
    found = [notice for quote in quotes for rule in RULES for notice in rule(quote, policy)]
    for one, other in pairwise(quotes):
        found += continued(one, other, policy)
        found += left((*one, *other), policy)
    return tuple(sorted(found, key=lambda notice: notice.span))


RULES: tuple[Callable[[Sequence[Mention], Policy], Iterator[Notice]], ...] = (
    moved,
    in_points_by_words,
    in_points_by_levels,
    turned,
    shared,
    apposed,
    averaged,
    contained,
    summed,
    totalled,
    converted,
    retold,
    spread,
    lying_apart,
    priced,
    fatal,
    left,
    rested,
    shared_out,
    overspent,
    peopled,
    meant,
    stepped,
    multiplied,
    distant,
)
"""Each looks at the numbers of one sentence."""
