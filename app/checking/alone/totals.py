"""What a sentence gives as the sum of numbers before it: "€140 million and €260 million, or €400
million in all"."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from app.checking.alone.asides import lead_of_aside
from app.checking.alone.parts import Sum
from app.checking.intervals import added, overlap
from app.checking.mentions import Mention
from app.checking.quotes import words_of
from app.domain import COUNT, Policy, Tolerance

LEAST = 2
"""Numbers that are added up."""

JOINTS = ("and", "plus")


def totals_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Sum]:
    """Each total with the list before it, where neither all of the list nor its last numbers give
    it: the total may be of those alone."""
    for at, total in enumerate(mentions):
        if at < LEAST or not is_total(mentions[at - 1], total, policy):
            continue
        parts = listed_before(mentions[:at], total, policy)
        if len(parts) < LEAST or any(_fits(total, some, policy) for some in _endings(parts)):
            continue
        yield Sum(total, parts)


def is_total(before: Mention, total: Mention, policy: Policy) -> bool:
    """Whether it is said to be of all before it: ", or €570 million in all", ", a total of 47"."""
    lead = lead_of_aside(before, total, policy)
    if lead is None:
        return False
    words = policy.words
    behind = " ".join(total.after)
    is_summed = any(behind == one or behind.startswith(f"{one} ") for one in words.summed_up)
    said = words_of(total.surface).strip()
    is_led = any(f"{lead} {said}".strip().startswith(one) for one in words.summing)
    return is_led or (is_summed and lead in words.restating)


def listed_before(
    mentions: Sequence[Mention], total: Mention, policy: Policy
) -> tuple[Mention, ...]:
    """The last numbers of the total's own unit, each joined to the next by a comma or "and"."""
    listed: list[Mention] = [*mentions[-1:]]
    for one, other in reversed(list(pairwise(mentions))):
        if not is_joined(one.between(other), policy):
            break
        listed.insert(0, one)
    units = {one.quantity.unit for one in listed}
    persons = policy.words.persons
    are_persons = all(one.quantity.unit.base in persons for one in listed)
    nouns = [one.quantity.unit.base for one in (*listed, total)]
    are_kinds = all(nouns) and len(set(nouns)) == len(nouns)
    are_kinds = are_kinds and all(one.quantity.unit.dimension == COUNT for one in listed)
    is_of_all = (are_persons or are_kinds) and total.quantity.unit.dimension == COUNT
    return tuple(listed) if is_of_all or units == {total.quantity.unit} else ()


def is_joined(gap: str, policy: Policy) -> bool:
    """Whether nothing but a comma or "and" and a few words part two numbers of a list."""
    words = words_of(gap).split()
    is_apart = any(mark in gap for mark in policy.words.breaks)
    is_near = len(words) <= policy.arithmetic.reach_words and not is_apart
    return is_near and ("," in gap or any(word in JOINTS for word in words))


def _endings(parts: Sequence[Mention]) -> Iterator[Sequence[Mention]]:
    return (parts[start:] for start in range(len(parts) - 1))


def _fits(total: Mention, parts: Sequence[Mention], policy: Policy) -> bool:
    return overlap(summed_up(parts, policy), total.interval(policy))


def summed_up(parts: Sequence[Mention], policy: Policy) -> Tolerance:
    """What the parts come to, by what their words allow."""
    *_, together = accumulate((part.interval(policy) for part in parts), added)
    return together
