"""Tells where a number that names no currency is money: "earned 84 million", "a 9 billion loan"."""

from collections.abc import Sequence
from decimal import Decimal

from app.domain import COUNT, MONEY, Unit
from app.lexicon.sums import SumWords
from app.reading.numbers.measured import Bare, Measured
from app.reading.numbers.tokens import Line

UNSAID = Unit("", MONEY)
"""Money of a currency that the number does not name."""

SMALLEST_SUM = Decimal(10_000)
"""Below it a bare number is a price at most: "a cost of 12" is anybody's guess."""

FARTHEST_NOUN = 10
LONGEST_OBJECT = 3
"""Words between a verb and the sum: "cost the city another 12 million"."""

FARTHEST_HEAD = 3
LONGEST_THING = 3
"""Words of "new electric cars"."""
FARTHEST_CLOSED = 5
HOURS = 24
SIXTY = "60"


def sum_unsaid(line: Line, bare: Bare) -> Unit | None:
    """Money where the words beside a large bare number say so; None where it may be anything."""
    if not is_large(bare.measured):
        return None
    if is_headed(line, bare.measured):
        return UNSAID
    counts = any(unit.dimension == COUNT and unit.name for unit, _ in bare.earlier)
    is_sum = is_paid(_before(line, bare), line.lexicon.language.sums, is_loose=not counts)
    return UNSAID if is_sum and _is_end(line, bare.after) else None


def price_unsaid(line: Line, bare: Bare) -> Unit | None:
    """Money where a small bare number is what something was sold for."""
    if is_large(bare.measured) or not _is_end(line, bare.after):
        return None
    is_price = _is_price(line, bare, _before(line, bare), line.lexicon.language.sums)
    return UNSAID if is_price else None


def _before(line: Line, bare: Bare) -> Sequence[str]:
    """The pieces before the number; a mark that opens a quotation is no part of them."""
    end = bare.first - (line.lower(bare.first - 1) in line.lexicon.language.nouns.quotes)
    return line.lowers[max(end - FARTHEST_NOUN, 0) : end]


def is_large(measured: Measured) -> bool:
    """Whether a sum may be so large that no price is."""
    return measured.numeral.is_scaled or measured.numeral.high >= SMALLEST_SUM


def is_headed(line: Line, measured: Measured) -> bool:
    """ "A 9 billion guarantee", "1.4 billion over budget"; no letter parts the two."""
    words, after = line.lexicon.language.sums, measured.after
    if measured.unit is not None or not is_large(measured):
        return False
    if line.lowers[after : after + len(words.over_budget)] == words.over_budget:
        return True
    stops = line.lexicon.language.nouns.stops
    after += line.lower(after) == "-"
    for place in range(after, after + FARTHEST_HEAD):
        word = line.lower(place)
        if not line.is_word(place) or (word in stops and word not in words.heads):
            return False
        if word in words.heads:
            return True
    return False


def is_paid(before: Sequence[str], words: SumWords, *, is_loose: bool = True) -> bool:
    """Whether a number behind these words is what something costs, earns or amounts to."""
    return _is_object(before, words, is_loose=is_loose) or _is_amount(
        before, words, is_loose=is_loose
    )


def _is_price(line: Line, bare: Bare, before: Sequence[str], words: SumWords) -> bool:
    """ "Priced at 26", "sold for 19.40", "closed at 32.80", but not where an index or a bond is
    spoken of, or what a clock shows."""
    if not before or before[-1] not in words.price_links:
        return False
    near = frozenset(before[-FARTHEST_CLOSED:-1])
    if near.isdisjoint(words.priced) and near.isdisjoint(words.closed):
        return False
    is_hour = near.isdisjoint(words.priced) and _is_hour(line, bare.measured)
    return not is_hour and words.indices.isdisjoint(line.lowers)


def _is_hour(line: Line, measured: Measured) -> bool:
    """ "The shop closed at 5.30": what a clock may show."""
    hours, _, minutes = line.lower(measured.numeral.first).partition(".")
    if not hours.isdecimal() or measured.numeral.high >= HOURS + 1:
        return False  # "closed at .5", "closed at a hundred"
    return not minutes or minutes < SIXTY


def _is_end(line: Line, after: int) -> bool:
    """Whether nothing that could be counted follows: "12 million of its", "40 million strong"."""
    word = line.lower(after)
    if word in line.links.of:
        return False
    return not line.is_word(after) or word in line.lexicon.language.nouns.stops


def _is_object(before: Sequence[str], words: SumWords, *, is_loose: bool) -> bool:
    """ "Owes 430 million", "cost taxpayers another 310 million", "brought in 18.6 million"."""
    strangers = 0
    for place in range(len(before) - 1, max(len(before) - 2 - LONGEST_OBJECT, -1), -1):
        word = before[place]
        if word in words.verbs or (is_loose and word in words.loose):
            return True
        if (word, before[place + 1] if place + 1 < len(before) else "") in words.particled:
            return True
        is_total = word == words.of and place > 0 and before[place - 1] in words.totals
        strangers += word not in words.between and not is_total
        if not word[:1].isalpha() or strangers > 1 or word in words.links:
            return False
    return False


def _is_amount(before: Sequence[str], words: SumWords, *, is_loose: bool) -> bool:
    """ "A deficit of 12.4 billion", "net profit for the year fell to 341 million"; a loss of what
    was counted before is no money."""
    if before and before[-1] == words.of:
        place = len(before) - 2
        is_either = place >= 0 and before[place] in words.losses
        return _names_sum(before, place, words) and (is_loose or not is_either)
    if not before or before[-1] not in words.links:
        return False
    for place in range(len(before) - 2, -1, -1):
        if before[place] in words.breaks or not _is_word(before, place, words):
            return False
        if _names_sum(before, place, words):
            return True
    return False


def _is_word(before: Sequence[str], place: int, words: SumWords) -> bool:
    """A word, or a piece of the change that parts it from its level: "rose 8% to 2.3 billion"."""
    if before[place][0].isalpha() or before[place] in words.percents:
        return True
    return before[place][-1].isdecimal() and before[place + 1] in words.percents


def _names_sum(before: Sequence[str], place: int, words: SumWords) -> bool:
    if place < 0:
        return False
    word, owner = before[place], before[place - 1] if place else ""
    if word in words.sold:
        is_own = owner in words.sold_by or owner.endswith(("'s", "’s"))
        return is_own and not _is_of_pieces(before[place + 1 :], words)
    return word in words.nouns and owner not in words.lives


def _is_of_pieces(behind: Sequence[str], words: SumWords) -> bool:
    """ "Sales of new cars came to 430,000": what is counted by the piece."""
    if behind[:1] != (words.of,):
        return False
    things = [word for word in behind[1 : 1 + LONGEST_THING] if word.endswith(words.plural)]
    return bool(things) and words.wares.isdisjoint(things)
