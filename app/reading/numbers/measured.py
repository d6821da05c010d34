"""Puts a number and the unit beside it together."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain import MONEY, PERCENT, RATIO, Unit
from app.lexicon.numbers import SuffixRow
from app.reading.numbers.compounds import one_and_a_half, with_coins, with_parts
from app.reading.numbers.currency_signs import currency_before
from app.reading.numbers.number_words import numeral_at
from app.reading.numbers.numerals import SIGNS, Numeral, NumeralKind
from app.reading.numbers.tokens import Line
from app.reading.numbers.told_scales import is_told_before
from app.reading.numbers.units import Worded, rated, unit_after

PERCENT_UNIT = Unit("%", PERCENT)
TIMES = Unit("time", RATIO)
FARTHEST_AMOUNT = 9
POUNDS = Decimal(1_000_000)
SMALLEST_PRICE = 100
SMALLEST_SHARE = Decimal("0.1")
COLD = frozenset({"temperature", "degree"})
HYPHEN = "-"
HUNDREDTH = Decimal("0.01")
SHARE_STEP = Decimal(5)


@dataclass(frozen=True, slots=True)
class Measured:
    """A number with its unit, if it has one, from token `first` to the one before `after`.

    `signs_off` says that the currency stood before the number.
    """

    numeral: Numeral
    unit: Unit | None
    first: int
    after: int
    rules: tuple[str, ...]
    signs_off: bool = False


@dataclass(frozen=True, slots=True)
class Bare:
    """A number without a unit; `first` and `after` count its hedges in, and `earlier` are the
    units of the numbers before it, each with the token behind it."""

    measured: Measured
    first: int
    after: int
    earlier: Sequence[tuple[Unit, int]]


def measured_at(line: Line, index: int, *, is_money: bool = False) -> Measured | None:
    """The number that starts at `index`, with its suffix and unit; one that `is_money` anyway, as
    the end of a range in money is, has a scale in "30m"."""
    whole = one_and_a_half(line, index)
    if whole is not None:
        one, of_it = whole
        return Measured(one, of_it.unit, index, of_it.after, (one.rule, of_it.rule))
    numeral = numeral_at(line, index)
    if numeral is None or not numeral.is_readable:
        return None
    sign = currency_before(line, numeral.first)
    numeral = _suffixed(line, numeral, is_money=is_money or sign is not None)
    if sign is not None:
        return _money(line, numeral, sign)
    if numeral.kind is NumeralKind.SHARE:
        return Measured(numeral, PERCENT_UNIT, numeral.first, numeral.after, (numeral.rule,))
    place = numeral.after
    if numeral.kind is NumeralKind.VAGUE:
        place += line.lower(place) in line.links.of
    place += _of_one(line, numeral)
    worded = _unit(line, numeral, place)
    if worded is None:
        return _unmeasured(line, numeral)
    known = _in_whole(numeral, worded.part)
    known, after = with_coins(line, *_scaled_behind(line, known, worded), worded)
    worded = worded if after == worded.after else replace(worded, after=after)
    known, worded = with_parts(line, known, worded)
    known, worded = _below_zero(line, known, worded)
    rules = (numeral.rule, worded.rule)
    return Measured(known, worded.unit, numeral.first, worded.after, rules)


def _money(line: Line, numeral: Numeral, sign: Worded) -> Measured:
    """ "$5m", "-$5m", and the name said twice: "$10 dollars"."""
    if _is_minus(line, sign.first):
        negative = numeral.high.copy_negate(), numeral.low.copy_negate()
        numeral = replace(numeral, first=sign.first - 1, low=negative[0], high=negative[1])
    after = numeral.after
    named = unit_after(line, after)
    code = sign.unit
    if named and named.unit.dimension == MONEY:
        after = named.after
        code = named.unit if named.unit.per else code
    whose = None if named else _whose(line, after, sign)
    if whose is not None:
        code, after = Unit(whose, MONEY), after + 1
    worded = rated(line, Worded(code, sign.first, after, rule=sign.rule), gap=0)
    first = min(sign.first, numeral.first)
    return Measured(
        numeral, worded.unit, first, worded.after, (numeral.rule, worded.rule), signs_off=True
    )


def _is_minus(line: Line, sign: int) -> bool:
    """ "-$5m", "minus £12m", and not "plus or minus £12m", nor "G-$5m"."""
    mark = line.lower(sign - 1)
    if mark in line.lexicon.language.numbers.minus:
        return line.lower(sign - 2) not in line.links.either
    return mark in SIGNS and line.is_glued(sign) and not line.is_glued(sign - 1)


def _whose(line: Line, after: int, sign: Worded) -> str | None:
    """ "$75 U.S. per barrel", "$5 Canadian.": whose dollar; no noun follows that owns the word."""
    dollars, stops = line.lexicon.currencies.behind, line.lexicon.language.nouns.stops
    code = dollars.get(line.texts[after]) if line.is_word(after) else None
    is_noun = line.is_word(after + 1) and line.lower(after + 1) not in stops
    return code if sign.unit.name in dollars.values() and not is_noun else None


def _unmeasured(line: Line, numeral: Numeral) -> Measured:
    """A number without a unit; "1/3 of voters" is a share all the same."""
    is_of = line.lower(numeral.after) in line.links.of and numeral.kind is NumeralKind.DIGITS
    is_share = numeral.is_fraction and 0 < numeral.low < 1 and numeral.step >= SMALLEST_SHARE
    if not (is_of and is_share):  # "1/40 of a wavelength" is no share of it
        return Measured(numeral, None, numeral.first, numeral.after, (numeral.rule,))
    value = (numeral.low * 100).quantize(HUNDREDTH)
    share = replace(numeral, low=value, high=value, step=SHARE_STEP, kind=NumeralKind.SHARE)
    return Measured(share, PERCENT_UNIT, numeral.first, numeral.after, ("numeral.share.fraction",))


def _below_zero(line: Line, numeral: Numeral, worded: Worded) -> tuple[Numeral, Worded]:
    """ "20 degrees below zero" are minus 20."""
    if worded.unit.dimension not in COLD or numeral.low < 0:
        return numeral, worded
    if (line.lower(worded.after), line.lower(worded.after + 1)) != line.links.below_zero:
        return numeral, worded
    ends = numeral.high.copy_negate(), numeral.low.copy_negate()
    return replace(numeral, low=ends[0], high=ends[1]), replace(worded, after=worded.after + 2)


def _of_one(line: Line, numeral: Numeral) -> int:
    """How many pieces "of an" takes up in "1/16 of an inch"."""
    is_part = numeral.kind is NumeralKind.DIGITS and 0 < numeral.low < 1
    if not is_part or line.lower(numeral.after) not in line.links.of:
        return 0
    return 2 * (line.lower(numeral.after + 1) in line.lexicon.language.numbers.articles)


def _unit(line: Line, numeral: Numeral, place: int) -> Worded | None:
    worded = unit_after(line, place) or _led_unit(line, place)
    if worded is None:
        return None
    if worded.rule == "unit.coin-letter" and not line.is_glued(place):
        return None
    if line.lower(worded.first) in line.lexicon.currencies.verbs and numeral.high < SMALLEST_PRICE:
        return None
    # "20 million pounds", "half a million pounds a week" are sterling, "20 pounds" a weight
    is_vague = numeral.kind is NumeralKind.VAGUE and numeral.low >= POUNDS
    if worded.unit.base == "pound" and (is_vague or numeral.scale >= POUNDS):
        name = worded.unit.name.replace("pound", "GBP", 1)
        unit = Unit(name, MONEY, per=worded.unit.per)
        return replace(worded, unit=unit, rule="unit.pounds-sterling")
    return _meant(line, numeral, worded)


def _meant(line: Line, numeral: Numeral, worded: Worded) -> Worded:
    """ "Rents of 900 pounds", "a temperature of 117 degrees": of two units of one word the one that
    the sentence tells."""
    row = line.lexicon.language.numbers.meant.get(worded.unit.base)
    if row is None or line.lower(worded.after) in row.never_before:
        return worded
    is_hyphened = HYPHEN in line.lowers[numeral.after : worded.after]
    is_other = is_hyphened and not row.is_joined
    if is_other or numeral.low < row.least or numeral.high > row.most:
        return worded
    said = frozenset(line.span.of(line.text).lower().replace(",", " ").replace(".", " ").split())
    if row.amid.isdisjoint(said) or not row.never.isdisjoint(said):
        return worded
    unit = row.of(worded.unit, line.lexicon.units.names.get(row.means))
    return replace(worded, unit=unit, rule=row.id)


def _led_unit(line: Line, place: int) -> Worded | None:
    """ "500 more tonnes", "12 straight months": the unit behind a word that says which."""
    if line.lower(place) not in line.lexicon.language.numbers.unit_leads:
        return None
    worded = unit_after(line, place + 1)
    words = line.lowers[place + 1 : worded.after] if worded else ()
    return worded if any(map(line.lexicon.language.nouns.is_plural, words)) else None


def _scaled_behind(line: Line, numeral: Numeral, worded: Worded) -> tuple[Numeral, int]:
    """ "75 USD million": the scale behind the code."""
    factor = line.lexicon.language.numbers.scales.get(line.lower(worded.after))
    if factor is None or numeral.is_scaled or worded.unit.dimension != MONEY:
        return numeral, worded.after
    return numeral.times(factor, numeral.after), worded.after + 1


def _in_whole(numeral: Numeral, part: Decimal) -> Numeral:
    """97 cents are 0.97 dollars."""
    if part == 1:
        return numeral
    return replace(
        numeral, low=numeral.low * part, high=numeral.high * part, step=numeral.step * part
    )


def _suffixed(line: Line, numeral: Numeral, *, is_money: bool) -> Numeral:
    """The number with a scale suffix: "1.2bn", "$5m", "1.2m people"."""
    place = numeral.after
    row = line.lexicon.language.numbers.suffixes.get(
        line.texts[place] if place < len(line.texts) else ""
    )
    if row is None or numeral.is_scaled or numeral.kind is not NumeralKind.DIGITS:
        return numeral
    if not line.is_glued(place) and not (is_money or len(row.symbols[0]) > 1):
        return numeral
    if line.is_glued(place + 1) and (line.is_word(place + 1) or line.is_number(place + 1)):
        return numeral
    if not _is_spoken_for(line, row, place + 1, is_money=is_money):
        return numeral
    return numeral.times(row.value, place + 1)


def _holds(line: Line, words: tuple[str, ...]) -> bool:
    sentence = line.span.of(line.text).lower()
    return any(word in sentence for word in words)


def _is_spoken_for(line: Line, row: SuffixRow, after: int, *, is_money: bool) -> bool:
    """Whether something says that the letters before `after` are a scale and no unit."""
    if row.rivals and not is_money and _holds(line, row.rivals):
        return False
    if not row.needs or is_money:
        return True
    if line.lower(after) in row.never_before:
        return False
    if _is_priced(line, row, after) or _is_part(line, after):
        return True
    if row.needs != "money" and _is_open(line, after) and is_told_before(line, row, after):
        return True
    if row.needs == "money":
        return False
    return _counts(line, after) or _is_amount(line, row, after) or _shares_scale(line, row, after)


def _is_open(line: Line, after: int) -> bool:
    """Whether no noun follows: "to 50m by 2024"."""
    return not line.is_word(after) or line.lower(after) in line.lexicon.language.nouns.stops


def _is_priced(line: Line, row: SuffixRow, after: int) -> bool:
    """ "2m euros", "2m tonnes", "2.3m ($21,540)"."""
    named = unit_after(line, after)
    if named is not None and (named.unit.dimension == MONEY or row.needs != "money"):
        return True
    return line.lower(after) == "(" and line.lower(after + 1) in line.lexicon.currencies.signs


def _is_part(line: Line, after: int) -> bool:
    """ "35m of its phones"."""
    is_of = line.lower(after) in line.links.of
    return is_of and line.lower(after + 1) in line.lexicon.language.nouns.determiners


def _counts(line: Line, after: int) -> bool:
    """ "1.2m people", "1.2m hungry people"."""
    nouns, word = line.lexicon.language.nouns, line.lower(after)
    is_noun = line.is_word(after) and word not in nouns.stops
    return is_noun and (nouns.is_plural(word) or nouns.is_plural(line.lower(after + 1)))


def _is_amount(line: Line, row: SuffixRow, after: int) -> bool:
    """ "A loss of 40m", "40m watched": what is spoken of is no length."""
    word = line.lower(after)
    if word in row.before:
        return True
    is_thing = line.is_word(after) and word not in line.lexicon.language.nouns.stops
    if word in row.lengths or is_thing:  # "the cost of the 60m mast"
        return False
    said = line.lowers[max(after - 2 - FARTHEST_AMOUNT, 0) : after - 2]
    return any(each in row.amid for each in said)


def _shares_scale(line: Line, row: SuffixRow, after: int) -> bool:
    """ "40m-50m watched", "40m to 50m users": the end of the range says what both are."""
    if line.lower(after) not in SIGNS | line.lexicon.language.numbers.range_words:
        return False
    is_same = line.is_number(after + 1) and line.lower(after + 2) in row.symbols
    return is_same and _is_spoken_for(line, row, after + 3, is_money=False)
