"""Lends a bare number the money of the sum before it: "$82m, more than the 75 million it got"."""

from collections.abc import Iterator

from app.domain import MONEY, PERCENT, RATIO, Unit
from app.reading.numbers.held_apart import is_held_apart, is_level_before
from app.reading.numbers.measured import Bare
from app.reading.numbers.neighbours import is_ended
from app.reading.numbers.tokens import Line

BETWEEN = frozenset({PERCENT, RATIO, "time", "calendar month"})
"""What may part a sum from one more of its money: "half of it", "twice", "over four years"."""

FARTHEST_FROM = 3  # pieces of ", down from"
LONGEST_SUM = 6  # pieces of "from about 1.2 billion Norwegian crowns"
FARTHEST_RIVAL = 3  # pieces of "more than its own 75 million"
YEARS = range(1900, 2100)
COMMA = ","


def sum_lent(line: Line, bare: Bare) -> Unit | None:
    """The money of the number as that before, where words say that it is such a sum as well."""
    last, behind = _last_sum(bare)
    if last is None:
        return None
    numeral = bare.measured.numeral
    if not numeral.is_scaled:
        is_price = numeral.high not in YEARS and _is_price(line, bare, behind)
        return last if is_price and bare.earlier[-1][0] is last else None
    return last if not last.per and any(_signs(line, bare, behind)) else None


def _last_sum(bare: Bare) -> tuple[Unit | None, int]:
    """The sum before, with the piece behind it; nothing where things were counted since."""
    for unit, after in reversed(bare.earlier):
        if unit.dimension == MONEY:
            return unit, after
        if unit.dimension not in BETWEEN:
            return None, 0
    return None, 0


def _signs(line: Line, bare: Bare, behind: int) -> Iterator[bool]:
    """Each thing that says of a number in millions that it is money."""
    words, hedges = line.lexicon.language.sums, line.lexicon.language.hedges
    meant, place, after = line.lexicon.language.subjects.meant, _lead(line, bare.first), bare.after
    before = line.lower(place)
    yield before in hedges.paying
    is_target = before in line.links.ends and behind == place
    yield is_target and _is_moved(line, behind)
    yield _is_of(line, after) and line.lower(after + 1) in meant
    yield before in meant and _is_of(line, place - 1)
    yield before == COMMA and _is_of(line, 0)
    if not is_ended(line, after):
        yield before in line.lexicon.language.nouns.determiners and _is_handed(line, place, after)
        return
    yield before in words.among or before in words.transfers
    yield f"{line.lower(place - 1)} {before}" in words.accounting
    yield _is_of(line, place) and line.lower(place - 1) in words.guesses
    yield line.lower(after) in words.beyond
    yield before in line.lexicon.language.nouns.determiners and _is_rival(line, place)
    yield before == COMMA and line.lower(after) in words.given and line.lower(behind) in words.given


def _lead(line: Line, first: int) -> int:
    """The piece before the number, and before "just" and "another" that stand there."""
    place = first - 1
    while line.lower(place) in line.lexicon.language.sums.only:
        place -= 1
    return place


def _is_of(line: Line, place: int) -> bool:
    return line.lower(place) in line.links.of


def _is_moved(line: Line, behind: int) -> bool:
    """Whether the sum that ends at `behind` is where something came from: "from 3.2bn to 2.8bn"."""
    before = line.lowers[max(behind - LONGEST_SUM, 0) : behind]
    return any(word in line.links.start for word in before)


def _is_rival(line: Line, place: int) -> bool:
    """ "Beating the 75 million", "more than the 3 billion", "four times the 10 million"."""
    rivals = line.lexicon.language.sums.rivals
    return not rivals.isdisjoint(line.lowers[max(place - FARTHEST_RIVAL, 0) : place])


def _is_handed(line: Line, place: int, after: int) -> bool:
    """ "Beating the 75 million it received": a clause without "that" says whose sum that was."""
    return line.lower(after) in line.lexicon.language.scopes.pronouns and _is_rival(line, place)


def _is_price(line: Line, bare: Bare, behind: int) -> bool:
    """ "To 25 shillings a litre from 18", "at 95 euros, up from 86", "against 86": money, as what
    it came to or is held against."""
    language, after = line.lexicon.language, line.lower(bare.after)
    is_end = not line.is_word(bare.after) or after in language.nouns.stops
    is_from = line.lower(bare.first - 1) in line.links.start
    is_reached = is_from and bare.first - behind <= FARTHEST_FROM
    is_reached = is_reached and is_level_before(line, behind)
    is_end = is_end or after in line.links.both
    return is_end and (is_reached or is_held_apart(line, bare.first))
