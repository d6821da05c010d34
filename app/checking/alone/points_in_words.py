"""Per cent for percentage points, seen from two levels that a sentence gives without a unit.

"Labour went from 28 to 32, a rise of 4 per cent": reading finds no measure for either level, and
the words tell all the same that one is four more than the other, and not four per cent more.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from app.checking.alone.movements import HUNDRED
from app.checking.intervals import overlap
from app.checking.mentions import Mention
from app.checking.tolerance import hedge_of, value_of
from app.domain import COUNT, MONEY, PERCENT, Change, Hedge, Policy, Statistic, Tolerance

WORD = re.compile(r"[^\s(]+")
MARKS = ",.;:!?)”’"
COUNTED = (COUNT, MONEY)
"""Dimensions whose levels other rules hold against their change."""

LEVEL = re.compile(r"\d{1,3}(?:\.\d{1,2})?%?")
LONGEST_UNIT = 2
"""Words of "per cent" and of "percentage points"."""

ONE_DIGIT = 10
"""Less has one digit before the point, and many numbers of a sentence lie so far apart."""


class Levels(NamedTuple):
    """Where something stood before and after a move, and from where to where the words say so."""

    began: Decimal
    ended: Decimal
    start: int
    end: int


class _Word(NamedTuple):
    text: str
    start: int
    end: int


class _Level(NamedTuple):
    """A number, the place behind it and its unit, and whether it has one."""

    value: Decimal
    after: int
    has_unit: bool


def in_points_only(mentions: Sequence[Mention], policy: Policy) -> Iterator[tuple[Mention, Levels]]:
    """Each change in per cent by exactly what lies between two levels that are beside it, where
    it is another share of the first; such levels are of per cent, or points, and no others."""
    changes = [one for one in mentions if _is_change(one)]
    if not changes:
        return
    others = [one for one in mentions if _is_of_things(one)]
    for levels in levels_in(changes[0].quote, policy):
        if any(levels.start < one.start < levels.end for one in others):
            continue
        for by in changes:
            if _is_beside(by, levels, policy) and _fits_as_points(by, levels, policy):
                yield by, levels


def levels_in(quote: str, policy: Policy) -> Iterator[Levels]:
    """ "From 28 to 32", "from 21 points to 12", "to 12 points from 21": levels up to a hundred that
    end their phrase; of one digit only beside their unit."""
    words, known = _words_of(quote), policy.words
    for place, word in enumerate(words):
        if word.text not in (*known.leaving, *known.reaching):
            continue
        if place and words[place - 1].text in known.no_levels:
            continue
        first = _level_at(words, place + 1, policy)
        second = _level_at(words, first.after + 1, policy) if first else None
        if first is None or second is None or not _ends_phrase(quote, words, second.after, policy):
            continue
        pair = {word.text: first.value, words[first.after].text: second.value}
        began = next((pair[one] for one in known.leaving if one in pair), None)
        ended = next((pair[one] for one in known.reaching if one in pair), None)
        if began is None or ended is None:
            continue
        if first.has_unit or second.has_unit or min(began, ended) >= ONE_DIGIT:
            yield Levels(began, ended, word.start, words[second.after - 1].end)


def _words_of(quote: str) -> list[_Word]:
    """The words in small letters, without the marks that close them."""
    found = ((one[0].rstrip(MARKS), one.start()) for one in WORD.finditer(quote))
    return [_Word(text.lower(), start, start + len(text)) for text, start in found]


def _level_at(words: Sequence[_Word], place: int, policy: Policy) -> _Level | None:
    value = _number(words[place].text, policy) if place < len(words) else None
    if value is None:
        return None
    after, last = place + 1, min(place + 1 + LONGEST_UNIT, len(words))
    while after < last and words[after].text in policy.words.in_points:
        after += 1
    return _Level(value, after, after > place + 1 or words[place].text.endswith("%"))


def _ends_phrase(quote: str, words: Sequence[_Word], after: int, policy: Policy) -> bool:
    """Whether no noun follows: "from 25 to 28 June", "from 25 to 28 degrees"."""
    if after >= len(words):
        return True
    is_marked = quote[words[after - 1].end : words[after].start].strip() != ""
    return is_marked or words[after].text in policy.words.behind_levels


def _number(text: str, policy: Policy) -> Decimal | None:
    """A share: a hundred at most."""
    cardinal = policy.alignment.cardinals.get(text)
    if cardinal is None and not LEVEL.fullmatch(text):
        return None
    value = Decimal(text.rstrip("%") if cardinal is None else cardinal)
    return value if value <= HUNDRED else None


def _is_of_things(mention: Mention) -> bool:
    """Whether it counts things or money, so that other rules hold it against its change; what
    reading takes for a range of something may be two bare levels."""
    unit = mention.quantity.unit
    is_counted = unit.name != "" and unit.dimension in COUNTED
    return is_counted and hedge_of(mention.quantity) is not Hedge.RANGE


def _is_change(mention: Mention) -> bool:
    is_percent = mention.quantity.unit.dimension == PERCENT
    is_change = mention.key.statistic is Statistic.CHANGE
    return is_percent and is_change and mention.quantity.change is not None


def _is_beside(by: Mention, levels: Levels, policy: Policy) -> bool:
    """Whether few words part them, and none that starts upon another move."""
    is_before = by.end <= levels.start
    between = by.quote[by.end : levels.start] if is_before else by.quote[levels.end : by.start]
    is_apart = any(mark in between for mark in policy.words.breaks)
    return not is_apart and len(between.split()) <= policy.arithmetic.reach_words


def _fits_as_points(by: Mention, levels: Levels, policy: Policy) -> bool:
    moved = levels.ended - levels.began
    change = Change.UP if moved > 0 else Change.DOWN
    if not levels.began or change is not by.quantity.change or abs(moved) != value_of(by.quantity):
        return False
    share = abs(moved) / levels.began * HUNDRED
    return not overlap(Tolerance(share, share), by.interval(policy))
