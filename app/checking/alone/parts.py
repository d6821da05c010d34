"""Parts and wholes that a sentence names as such: "46 of the 88", "16, including 3 children"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.checking.alone.asides import CLOSING, OPENING
from app.checking.mentions import Mention
from app.checking.quotes import words_of
from app.checking.tolerance import value_of
from app.domain import COUNT, MONEY, NUMBER, Policy, Unit

TIED = re.compile(r"\w[-–][^\W\d]")
LIST_MARKS = (":", *OPENING)
JOINTS = ("and",)
ADDED = (COUNT, MONEY)
LEAST = 2
"""Parts of a list."""


@dataclass(frozen=True, slots=True)
class Part:
    """A number that the sentence says is part of another."""

    part: Mention
    whole: Mention


@dataclass(frozen=True, slots=True)
class Sum:
    """A number, and those that the sentence lists as all its parts."""

    whole: Mention
    parts: tuple[Mention, ...]


def part_of_whole(mentions: Sequence[Mention], linking: Sequence[str]) -> Iterator[Part]:
    """ "46 of the 88 members", and "of the 88 members, 46 voted"."""
    for one, other in pairwise(mentions):
        if not are_counted_alike(one, other):
            continue
        if words_of(one.between(other)).strip() in linking:
            yield Part(one, other)
        elif " ".join(one.before) in linking and one.between(other).rstrip().endswith(","):
            yield Part(other, one)


def included_in(
    mentions: Sequence[Mention], inclusive: Sequence[str], of_them: Sequence[str] = ()
) -> Iterator[Part]:
    """ "16 people, including 3 children", "16 people, 3 of them children": the second number is
    part of the first. Of "400 people in 12 villages, 90 of them" it is part of neither for sure."""
    for at, (one, other) in enumerate(pairwise(mentions)):
        is_count = one.quantity.unit.dimension == other.quantity.unit.dimension == COUNT
        gap = one.between(other)
        is_led = words_of(gap.rpartition(",")[2]).strip() in inclusive
        is_told = _is_set_apart(gap) and _is_of_them(other, of_them)
        is_told = is_told and are_counted_alike(one, other)
        is_told = is_told and not any(_may_hold(other, before) for before in mentions[:at])
        if is_count and (is_led or is_told) and not _only_says_which(one):
            yield Part(other, one)


def _may_hold(part: Mention, whole: Mention) -> bool:
    is_count = whole.quantity.unit.dimension == COUNT
    return is_count and value_of(whole.quantity) >= value_of(part.quantity)


def _is_set_apart(gap: str) -> bool:
    """Whether a comma, with no more than "and" behind it, ends what stands between two numbers."""
    _, mark, behind = gap.rpartition(",")
    return bool(mark) and words_of(behind).strip() in ("", *JOINTS)


def _is_of_them(part: Mention, of_them: Sequence[str]) -> bool:
    behind = " ".join(part.after)
    return any(behind == one or behind.startswith(f"{one} ") for one in of_them)


def _only_says_which(mention: Mention) -> bool:
    """ "Two-bedroom flats, of which 300 are sold": the flats are the whole."""
    return TIED.search(mention.surface) is not None


def listed_in(
    mentions: Sequence[Mention], persons: Sequence[str], listing: Sequence[str] = ()
) -> Iterator[Sum]:
    """ "949 homes: 662 partly and 287 wholly", "16 (12 women and 4 men)": a whole and its list.

    The list must run to the end of the sentence or the bracket, its last part joined by "and", and
    count what the whole counts, or `persons` of several kinds. One of `listing` may open it: "a
    jury of 12, made up of seven women and five men".
    """
    for at, whole in enumerate(mentions[:-2]):
        parts = _listed_behind(whole, mentions[at + 1 :], persons, listing)
        if len(parts) > 1 and not _is_told_in_turn(mentions[:at], whole):
            yield Sum(whole, parts)


def _is_told_in_turn(before: Sequence[Mention], whole: Mention) -> bool:
    """ "2,046 were cancelled and 2,916 delayed: 1,184 and 1,520 on Monday": a list of both."""
    gap = before[-1].between(whole) if before else ""
    return bool(gap) and any(word in JOINTS for word in words_of(gap).split())


def are_counted_alike(one: Mention, other: Mention) -> bool:
    """Whether both count, and one thing as far as both say what: of 88 members 46 voted, and 46 is
    of members too, whatever they did."""
    ours, theirs = one.quantity.unit, other.quantity.unit
    if ours.dimension != COUNT or theirs.dimension != COUNT or ours.per or theirs.per:
        return False
    is_one_noun = ours.base == theirs.base or one.key.item == other.key.item
    return is_one_noun or _is_bare(ours) or _is_bare(theirs)


def are_added_alike(one: Mention, other: Mention) -> bool:
    """Whether both count one thing, or are money of one currency."""
    is_money = one.quantity.unit.dimension == MONEY and one.quantity.unit == other.quantity.unit
    return is_money or are_counted_alike(one, other)


def _listed_behind(
    whole: Mention, behind: Sequence[Mention], persons: Sequence[str], listing: Sequence[str]
) -> tuple[Mention, ...]:
    between = whole.between(behind[0]).rstrip()
    is_led = any(words_of(between).rstrip().endswith(words) for words in listing)
    opening = LIST_MARKS[0] if is_led else between[-1:]
    if whole.quantity.unit.dimension not in ADDED or opening not in LIST_MARKS:
        return ()
    parts = [mention for mention in behind if _ends_before(whole, mention, opening)]
    if len(parts) < len(behind) and opening not in OPENING:
        return ()
    is_joined = len(parts) > 1 and _is_joined(parts)
    are_persons = all(part.quantity.unit.base in persons for part in parts)
    is_alike = are_persons or all(are_added_alike(whole, part) for part in parts)
    return tuple(parts) if is_joined and is_alike else ()


def _ends_before(whole: Mention, part: Mention, opening: str) -> bool:
    if opening not in OPENING:
        return True
    return not any(mark in whole.quote[whole.end : part.start] for mark in CLOSING)


def _is_joined(parts: Sequence[Mention]) -> bool:
    """Whether the list has a comma or "and" between any two, and "and" before the last."""
    gaps = [one.between(other) for one, other in pairwise(parts)]
    last = words_of(gaps[-1]).split()
    are_apart = all("," in gap or words_of(gap).split()[-1:] == [*JOINTS] for gap in gaps)
    return are_apart and bool(last) and last[-1] in JOINTS


def people_in(mentions: Sequence[Mention], persons: Sequence[str]) -> Iterator[Sum]:
    """ "The 158 people on board, 142 passengers and six crew, were unhurt": two kinds of persons
    between commas, that are nearly all of them."""
    for whole, one, other in zip(mentions, mentions[1:], mentions[2:], strict=False):
        are_persons = all(part.quantity.unit.base in persons for part in (one, other))
        is_aside = whole.between(one).rstrip().endswith(",") and other.quote[other.end :][:1] == ","
        is_joined = words_of(one.between(other)).strip() in JOINTS
        if are_persons and is_aside and is_joined and whole.quantity.unit.dimension == COUNT:
            yield Sum(whole, (one, other))


def contained_in(mentions: Sequence[Mention], policy: Policy) -> Iterator[Sum]:
    """ "The 16 dead included 12 men, five women and three children", "4,000 people, 1,500 of them
    in Lindal and 3,200 in Tarsa": several parts, which may not be all of the whole."""
    words = policy.words
    for at, whole in enumerate(mentions):
        parts = mentions[at + 1 :]
        if len(parts) < LEAST or whole.quantity.unit.dimension != COUNT:
            continue
        lead = words_of(whole.between(parts[0])).strip()
        is_led = any(lead.endswith(one) for one in words.containing)
        is_of = _is_set_apart(whole.between(parts[0])) and _is_of_them(parts[0], words.of_them)
        if (is_led or is_of) and _are_parts(whole, parts, words.persons) and _is_joined(parts):
            yield Sum(whole, tuple(parts))


def _are_parts(whole: Mention, parts: Sequence[Mention], persons: Sequence[str]) -> bool:
    are_persons = all(part.quantity.unit.base in persons for part in parts)
    return are_persons or all(are_counted_alike(whole, part) for part in parts)


def _is_bare(unit: Unit) -> bool:
    return unit == NUMBER
