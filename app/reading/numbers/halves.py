"""Reads the part of one that stands behind a number: "two and a half million", "a million and a
half"."""

from decimal import Decimal

from app.reading.numbers.numerals import Numeral, NumeralKind
from app.reading.numbers.tokens import Line

THOUSAND = 1000


def and_a_half(line: Line, numeral: Numeral) -> Numeral | None:
    """ "two and a half million", "five and three quarters", "four-and-a-half hours"; "a million and
    a half" is half a million more."""
    numbers = line.lexicon.language.numbers
    place = numeral.after + (line.lower(numeral.after) == "-" and line.is_glued(numeral.after))
    if line.lower(place) not in numbers.joiners:
        return None
    start = place + 1 + (line.lower(place + 1) == "-")
    part, after = part_at(line, start)
    if part is None or line.lower(after) in line.links.of:  # "5 and a quarter of them"
        return None
    scale = numbers.scales.get(line.lower(numeral.after - 1), Decimal(1))
    if scale < THOUSAND:
        scale = Decimal(1)
    elif line.lower(start) not in numbers.articles or _is_told(line, after):
        return None
    value = numeral.low + part * scale
    step = numbers.shares[line.lower(after - 1)].part * scale
    first = numeral.first
    return Numeral(first, after, value, value, step, NumeralKind.WORDS, is_fraction=True)


def _is_told(line: Line, after: int) -> bool:
    """ "Tested two million, and a third were stale": the part has a verb of its own."""
    return line.lower(after) in line.lexicon.language.nouns.lending.plural_verbs


def part_at(line: Line, index: int) -> tuple[Decimal | None, int]:
    """The part of one that fraction words say, and the token behind them."""
    numbers = line.lexicon.language.numbers
    word = line.lower(index)
    if word in numbers.halves:
        return numbers.shares[word].part, index + 1
    place = index + 1 + (line.lower(index + 1) == "-")
    row = numbers.shares.get(line.lower(place))
    if row is None:
        return None, index
    count = Decimal(1) if word in numbers.articles else numbers.cardinals.get(word)
    if count is None or not 0 < count * row.part < 1:
        return None, index
    return count * row.part, place + 1
