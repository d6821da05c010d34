"""A whole with parts that are more than it: "the £12m plan takes £5m, £4m and £6m from them"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.checking.alone.parts import Sum
from app.checking.alone.totals import is_joined
from app.checking.mentions import Mention
from app.domain import COUNT, Policy

NEAR = 3
"""Words behind a sum in which it is called a plan or a budget."""

LEAST = 2


def overspent_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Sum]:
    """The first number of a sentence, if it is called a whole, and all others of its unit, if they
    are a list to the end of what the sentence counts."""
    if len(mentions) <= LEAST or not _is_whole(mentions[0], policy):
        return
    whole, parts = mentions[0], tuple(mentions[1:])
    is_alike = all(one.quantity.unit == whole.quantity.unit for one in parts)
    is_listed = all(is_joined(one.between(other), policy) for one, other in pairwise(parts))
    is_spent = all(one.after[:1] != [] and one.after[0] in policy.words.spent_on for one in parts)
    if is_alike and is_listed and is_spent and whole.quantity.unit.dimension != COUNT:
        yield Sum(whole, parts)


def _is_whole(whole: Mention, policy: Policy) -> bool:
    """ "The council's £12m savings plan", "out of every £10"."""
    is_called = any(word in policy.words.wholes for word in whole.after[:NEAR])
    before = " ".join(whole.before)
    return is_called or before.endswith(policy.words.out_of)
