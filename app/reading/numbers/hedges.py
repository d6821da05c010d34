"""Reads the words that bound a number, and those that say which way it moved."""

from typing import NamedTuple

from app.domain import COUNT, MONEY, PERCENT, PERCENTAGE_POINT, Change, Unit
from app.lexicon.hedges import ChangeRow, HedgeRow
from app.reading.numbers.tokens import Line

WEAKLY_MOVED = frozenset({PERCENT, PERCENTAGE_POINT, "point", "mass", "ton", "area"})
SHARES = frozenset({PERCENT, PERCENTAGE_POINT})
SPANNED = frozenset({"time", "calendar month", "length"})
LONGEST_OBJECT = 5
REACH = 7
LONGEST_CUT = 11
"""Words from "by" back to its verb: "cut the risk of a second heart attack by 28%"."""

CONNECTORS = 5
YEAR_DIGITS = 4
LONGEST_MOVING = 6
LONGEST_PACE = 5


class Moved(NamedTuple):
    """Which way a number moved, and the row that says so."""

    change: Change
    rule: str


def hedge_before(line: Line, first: int) -> tuple[HedgeRow, int] | None:
    """The longest hedge phrase that ends right before token `first`, and where it starts."""
    for words, row in line.lexicon.language.hedges.before.get(line.lower(first - 1), ()):
        start = first - len(words)
        if start < 0 or line.lowers[start:first] != words:
            continue
        lead = line.lower(start - 1)
        if lead not in row.never_after and (not row.only_after or lead in row.only_after):
            return row, start
    return None


def is_phrasal(line: Line, first: int, unit: Unit) -> bool:
    """ "Handed over 30": whether the word of bound at `first` belongs to the verb before it; `unit`
    is what the number behind it is stated in."""
    row = line.lexicon.language.hedges.phrasals.get((line.lower(first - 1), line.lower(first)))
    if row is None:
        return False
    if row.dimension is None and not row.objects:
        return unit.dimension not in SPANNED
    return unit.dimension == row.dimension or unit.base in row.objects


def hedge_after(line: Line, after: int) -> tuple[HedgeRow, int] | None:
    """The longest hedge phrase that starts at token `after`, and the token behind it."""
    for words, row in line.lexicon.language.hedges.after.get(line.lower(after), ()):
        is_free = words[0] == "-" and not line.is_glued(after)
        behind = after + len(words)
        is_free = is_free or line.lower(behind) in row.never_before or _adds(line, after, behind)
        if not is_free and line.lowers[after : after + len(words)] == words:
            return row, after + len(words)
    return None


def hedge_beyond(line: Line, after: int) -> tuple[HedgeRow, int] | None:
    """The same behind what is counted: "500 guests or more", "4% of cotton and less"; "and more"
    ends what it stands in there, for "500 guests and more staff" adds."""
    found, lead = hedge_after(line, after), line.lower(after)
    is_last = found is not None and not line.is_word(found[1])
    return found if lead in line.links.either or (lead in line.links.both and is_last) else None


def hedge_behind_stuff(line: Line, after: int) -> HedgeRow | None:
    """The hedge behind the stuff that is measured, of one word or two: "two litres of water or
    more"."""
    if line.lower(after) not in line.links.of:
        return None
    behind = (hedge_beyond(line, after + words) for words in (2, 3))
    return next((found[0] for found in behind if found), None)


def _adds(line: Line, after: int, behind: int) -> bool:
    """ "14m euros plus 3m in add-ons": another number follows, which the words add."""
    if line.lower(after) not in line.lexicon.language.hedges.adding:
        return False
    return line.is_number(behind) or line.lower(behind) in line.lexicon.currencies.endings


def change_before(line: Line, first: int, unit: Unit) -> ChangeRow | None:
    """The word of movement that governs the number at token `first`."""
    hedges = line.lexicon.language.hedges
    place = first - 1
    for _ in range(CONNECTORS):
        word = line.lower(place)
        row = hedges.changes_before.get(word)
        if row is not None:
            return row if _may_move(row, unit) and _moves(line, place, unit) else None
        if word in hedges.reach:
            return _further_off(line, place, unit)
        if word in line.links.of and line.lower(place - 1) in hedges.paces:
            return _at_pace(line, place - 2, unit)
        if word not in hedges.connectors and not word.endswith("ly"):
            return _of_object(line, place, unit)
        place -= 1
    return None


def _of_object(line: Line, last: int, unit: Unit) -> ChangeRow | None:
    """ "raised its dividend 5%", "cut rates 25 basis points": the verb before a short object."""
    hedges, nouns = line.lexicon.language.hedges, line.lexicon.language.nouns
    if unit.dimension not in SHARES:
        return None
    for place in range(last, max(last - LONGEST_OBJECT, -1), -1):
        word = line.lower(place)
        row = hedges.changes_before.get(word)
        if row is not None:
            return row if word in hedges.changing else None
        if not line.is_word(place) or (word in nouns.stops and word not in nouns.determiners):
            return None
    return None


def change_after(line: Line, after: int, unit: Unit) -> ChangeRow | None:
    """The noun of movement behind the number: "a 4% increase", "4% annual rise", "4% up on May"."""
    hedges = line.lexicon.language.hedges
    if unit.dimension == COUNT:
        return None
    row = hedges.changes_after.get(" ".join(line.lowers[after : after + 2]))
    row = row or _at_the_end(line, after)
    for place in range(after, after + LONGEST_MOVING if unit.dimension in SHARES else after + 1):
        row = row or hedges.changes_after.get(line.lower(place))
        if row is not None:
            is_held = unit.dimension == MONEY and line.lower(place + 1) in hedges.comparing
            return row if is_held or _may_move(row, unit) else None  # "$5m more than in May"
        if line.lower(place) not in hedges.moving:
            return None
    return None


def _at_the_end(line: Line, after: int) -> ChangeRow | None:
    """ "Closed 4% up.": no word of a clause follows, and so it is no "4% up front"."""
    language, word = line.lexicon.language, line.lower(after)
    is_last = word in language.subjects.versus and not line.is_word(after + 1)
    return language.hedges.changes_before.get(word) if is_last else None


def _at_pace(line: Line, last: int, unit: Unit) -> ChangeRow | None:
    """ "grew at an annual rate of 2.8%": the verb right before "at"."""
    hedges = line.lexicon.language.hedges
    for place in range(last, last - LONGEST_PACE, -1):
        if line.lower(place) in hedges.pace_links:
            row = hedges.changes_before.get(line.lower(place - 1))
            return row if row and _may_move(row, unit) else None
        if not line.is_word(place):
            return None
    return None


def _further_off(line: Line, reach: int, unit: Unit) -> ChangeRow | None:
    """The verb before an object: "raised its stake to 5%", "grew jobs for women by 3,000"."""
    hedges, subjects = line.lexicon.language.hedges, line.lexicon.language.subjects
    is_far = line.lower(reach) in subjects.margins and unit.dimension in SHARES
    longest = LONGEST_CUT if is_far else REACH
    for place in range(reach - 1, max(reach - longest, -1), -1):
        row = hedges.changes_before.get(line.lower(place))
        if row is not None:
            is_idiom = line.lower(place - 1) in hedges.idioms.get(line.lower(place), ())
            return None if row.weak or is_idiom else row  # "lost by 3 points" is a margin
        if not line.is_word(place) and not (is_far and _is_year(line, place)):
            return None
    return None


def _is_year(line: Line, place: int) -> bool:
    """ "Rose in 2021 by 4%"."""
    said = line.lower(place)
    return said.isdecimal() and len(said) == YEAR_DIGITS and line.is_word(place - 1)


def _moves(line: Line, place: int, unit: Unit) -> bool:
    """Not "make up 40%", nor "raised $5 million"."""
    hedges, word = line.lexicon.language.hedges, line.lower(place)
    if word in hedges.funding and unit.dimension == MONEY:
        return False
    before = line.lower(place - 1)
    is_settled = before in hedges.settling and unit.dimension in SHARES  # "closed up 2%"
    return is_settled or before not in hedges.idioms.get(word, ())


def _may_move(row: ChangeRow, unit: Unit) -> bool:
    return not row.weak or unit.dimension in WEAKLY_MOVED
