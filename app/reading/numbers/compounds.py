"""Adds up what is one quantity in two units: "5 feet 10 inches", "two dollars and five cents"."""

from dataclasses import replace
from decimal import Decimal

from app.domain import MONEY, Unit
from app.lexicon.units import Part
from app.reading.numbers.halves import part_at
from app.reading.numbers.number_words import numeral_at
from app.reading.numbers.numerals import Numeral, NumeralKind
from app.reading.numbers.tokens import Line
from app.reading.numbers.units import Worded, unit_after

ADDED = frozenset({NumeralKind.DIGITS, NumeralKind.WORDS})
HUNDREDTH = Decimal("0.01")
FEWEST, MOST = 10, 100
HYPHENS = frozenset({"-", "–"})


def with_coins(line: Line, numeral: Numeral, after: int, worded: Worded) -> tuple[Numeral, int]:
    """ "thirteen dollars and forty-five cents" is one sum."""
    place = after + (line.lower(after) in line.lexicon.language.numbers.joiners)
    if worded.unit.dimension != MONEY or worded.part != 1 or numeral.is_scaled:
        return numeral, after
    cents = numeral_at(line, place)
    coin = unit_after(line, cents.after) if cents else None
    if cents and coin is None and _is_spoken(line, numeral, cents, after):
        return _sum(numeral, cents, HUNDREDTH, Decimal(1)), cents.after
    if cents is None or coin is None or coin.unit != worded.unit or not 0 < coin.part < 1:
        return numeral, after
    return _sum(numeral, cents, coin.part, Decimal(1)), coin.after


def _is_spoken(line: Line, numeral: Numeral, cents: Numeral, after: int) -> bool:
    """ "thirteen dollars forty-five": both in words, nothing between, nothing counted behind."""
    is_words = numeral.kind is cents.kind is NumeralKind.WORDS and cents.first == after
    is_end = (
        not line.is_word(cents.after)
        or line.lower(cents.after) in line.lexicon.language.nouns.stops
    )
    return is_words and FEWEST <= cents.low < MOST and is_end


def with_parts(line: Line, numeral: Numeral, worded: Worded) -> tuple[Numeral, Worded]:
    """The number with the smaller units behind it, in the unit of the largest."""
    whole = unit = worded.unit
    parts = line.lexicon.units.parts
    is_sum = numeral.kind in ADDED and numeral.low >= 0
    is_range = line.lower(numeral.first - 1) in line.links.between
    while is_sum and not is_range and (part := parts.get(unit.name)):
        small = _small(line, worded.after, part)
        if small is None:
            break
        known, named = small
        if not 0 <= known.low * part.unit.factor < unit.factor:
            break
        numeral = _sum(numeral, known, part.unit.factor, whole.factor)
        worded = replace(worded, unit=_rated(whole, named.unit), after=named.after)
        unit = named.unit
    return numeral, worded


def _small(line: Line, after: int, part: Part) -> tuple[Numeral, Worded] | None:
    """The number in the smaller unit that stands at `after`; behind a comma each is its own, but
    in "two hours, six minutes and 41 seconds"."""
    listed = _listed(line, after, part)
    if listed is not None:
        return listed
    is_hyphen = line.lower(after) in HYPHENS and line.is_glued(after) and line.is_glued(after + 1)
    place = after + is_hyphen
    place += line.lower(place) in line.lexicon.language.numbers.joiners
    small = numeral_at(line, place)
    if small is None or small.kind not in ADDED or small.is_scaled or small.first < place:
        return None
    named = unit_after(line, small.after)
    if named and named.unit.name.split("/")[0] == part.unit.name:
        return small, named
    if place == after and line.lower(small.after) in part.words:
        return small, Worded(part.unit, small.after, small.after + 1)
    is_bare = part.is_bare and small.is_plain and named is None
    if is_bare and (is_hyphen or line.is_glued(place)):
        return small, Worded(part.unit, small.after, small.after)
    return None


def _listed(line: Line, after: int, part: Part) -> tuple[Numeral, Worded] | None:
    """The second of three behind a comma, where "and" and the third follow; behind a comma of its
    own the third says that each stands for itself."""
    small = numeral_at(line, after + 1) if line.lower(after) == "," else None
    named = unit_after(line, small.after) if small and small.kind in ADDED else None
    if small is None or named is None or named.unit.name != part.unit.name:
        return None
    is_last = line.lower(named.after) in line.lexicon.language.numbers.joiners
    third = numeral_at(line, named.after + 1) if is_last else None
    smaller = line.lexicon.units.parts.get(named.unit.name)
    last = unit_after(line, third.after) if third else None
    is_third = last is not None and smaller is not None and last.unit.name == smaller.unit.name
    return (small, named) if is_third else None


def _sum(numeral: Numeral, small: Numeral, part: Decimal, whole: Decimal) -> Numeral:
    """Multiplied before it is divided, so that 30 minutes are 0.5 hours and not 0.500...0."""
    extra = small.low * part / whole
    return replace(
        numeral,
        low=numeral.low + extra,
        high=numeral.high + extra,
        step=small.step * part / whole,
        is_plain=False,
    )


def _rated(whole: Unit, last: Unit) -> Unit:
    """ "two hours 30 minutes a day" are hours a day."""
    return replace(whole, name=f"{whole.name}/{last.per}", per=last.per) if last.per else whole


def one_and_a_half(line: Line, index: int) -> tuple[Numeral, Worded] | None:
    """ "A year and a half", "an hour and a quarter": one of the unit and the part behind it."""
    numbers = line.lexicon.language.numbers
    if line.lower(index) not in numbers.articles:
        return None
    worded = unit_after(line, index + 1)
    if worded is None or line.lower(worded.after) not in numbers.joiners:
        return None
    part, after = part_at(line, worded.after + 1)
    if part is None or line.lower(after) in line.links.of:  # "a day and a third of the next"
        return None
    value = 1 + part
    numeral = Numeral(index, after, value, value, part, NumeralKind.WORDS, is_fraction=True)
    return numeral, replace(worded, after=after)
