"""Finds the unit or the currency beside a number, and the denominator of a rate."""

from dataclasses import dataclass, replace
from decimal import Decimal

from app.domain import MONEY, PERCENT, Unit
from app.reading.numbers.composed import SUPERSCRIPTS, composed_at
from app.reading.numbers.number_words import numeral_at
from app.reading.numbers.primes import prime_at
from app.reading.numbers.quantulum import openers, starters, unit_named
from app.reading.numbers.tokens import Line

PERSON = "person"
GROUPS = frozenset(Decimal(10) ** power for power in range(3, 7))
"""Of so many the rates of statistics are told, and nothing need be named: "12 per 100,000"."""

LONGEST_SURFACE = 5
LONGEST_GAP = 4
ENERGY = "energy"
PER = " per "
HYPHEN = "-"
TIME = "time"


@dataclass(frozen=True, slots=True)
class Worded:
    """A unit in the text, from token `first` to the one before `after`.

    `part` is what one of it is worth in the unit, for coins: a cent is 0.01 USD.
    """

    unit: Unit
    first: int
    after: int
    part: Decimal = Decimal(1)
    rule: str = "unit.surface"


def unit_after(line: Line, index: int) -> Worded | None:
    """The unit that starts at token `index`, a hyphen before it counted in, with its rate."""
    prime = prime_at(line, index)
    if prime is not None:
        return Worded(prime, index, index + 1, rule="unit.prime")
    place = index
    if line.lower(place) == "-" and line.is_word(place + 1):
        place += 1
    if not _may_begin(line, place):
        return None
    found = _named(line, place, is_glued=line.is_glued(index))
    composed = composed_at(line, place) if line.is_word(place) else None
    if composed and (found is None or found.after < composed[1]):
        return Worded(composed[0], index, composed[1], rule="unit.composed")
    if found is None or (place > index and not line.is_word(place)):
        return None
    return rated(line, found if place == index else replace(found, first=index))


def _may_begin(line: Line, place: int) -> bool:
    """Whether any unit or currency begins with the piece at `place`: most nouns do not."""
    word = line.lower(place)
    if word in line.lexicon.units.starters or word in line.lexicon.currencies.starters:
        return True
    return word in starters() or word[-1:] in SUPERSCRIPTS


def rated(line: Line, worded: Worded, gap: int = LONGEST_GAP) -> Worded:
    """The unit with what stands behind "per", "a" or a slash: "USD/share"."""
    place = worded.after
    if "/" in worded.unit.name:
        return worded
    per, after = _denominator(line, place)
    if per and worded.unit.dimension == MONEY and line.is_number(after - 1):
        return worded  # "3 cents per 1,000" are of whatever is bought
    if per is None and line.lower(place) in line.links.of:
        per, after = _denominator_beyond(line, place + 1, gap)
    if per is None and worded.unit.dimension == MONEY:
        per, after = _denominator_of_money(line, place)
    if per is None:
        return worded
    name = PERCENT if worded.unit.dimension == PERCENT else worded.unit.name
    unit = replace(worded.unit, name=f"{name}/{per}", per=per)
    return replace(worded, unit=unit, after=after, rule="unit.rate")


def _named(line: Line, place: int, *, is_glued: bool) -> Worded | None:
    """The longest surface, symbol or currency name at `place`."""
    if not line.is_word(place) and not _is_mark(line, place):
        return None
    if line.is_number(place + 1) and line.lower(place) in line.lexicon.language.hedges.listing:
        return None  # "10 x 12 foot"
    for length in range(_longest(line, place), 0, -1):
        if place + length > len(line.texts) or line.lower(place + length - 1) == HYPHEN:
            continue  # "4 metres - the worst in years"
        raw = line.slice(place, place + length)
        found = _currency_named(line, raw) or _unit_named(line, raw, place, is_glued=is_glued)
        if not found or _runs_on(line, place + length) or _is_material(line, found, place):
            continue
        if len(raw) > 1 or is_glued or not _is_initial(line, place):
            return replace(found, first=place, after=place + length)
    return None


def _is_initial(line: Line, place: int) -> bool:
    """ "5 J. Smith fans", "5 W Hotels": a letter of a name and no unit."""
    after = place + 1
    if not line.is_word(place) or after >= len(line.texts):
        return False
    is_stop = line.texts[after] == "." and after + 1 < len(line.texts)
    return is_stop or (line.is_word(after) and line.is_capitalised(after))


def _is_material(line: Line, found: Worded, place: int) -> bool:
    """ "12 stone" is a weight, "12 stone bridges" are bridges, "40 second-hand cars" are cars."""
    units, behind = line.lexicon.units, line.lower(place + 1)
    if found.unit.name in units.materials and line.is_word(place + 1):
        return behind not in line.lexicon.language.nouns.stops
    if line.lower(place) not in units.ordinals:
        return False
    is_joined = behind == "-" and line.is_glued(place + 1) and line.is_glued(place + 2)
    is_lengthy = line.lower(place + 2) in units.lengthy
    return behind in units.ordinal_nouns or (is_joined and not is_lengthy)


def _longest(line: Line, place: int) -> int:
    """How many pieces a unit or currency that begins with this one may have."""
    word = line.lower(place)
    is_opener = word in line.lexicon.units.openers or word in line.lexicon.currencies.openers
    return LONGEST_SURFACE if is_opener or word in openers() else 1


def _is_mark(line: Line, place: int) -> bool:
    """Whether a sign stands there that begins a unit or names a currency: "%", "°", "€"."""
    mark = line.lower(place)
    return mark in line.lexicon.units.marks or mark in line.lexicon.currencies.symbols


def _currency_named(line: Line, raw: str) -> Worded | None:
    currencies = line.lexicon.currencies
    coin = currencies.symbols.get(raw) or currencies.names.get(raw.lower())
    if coin is None:
        return None
    if len(raw) == 1 and raw.isalpha() and raw.isascii():  # "50p", "50c": the caller wants it glued
        return Worded(Unit(coin.code, MONEY), 0, 0, coin.part, "unit.coin-letter")
    return Worded(Unit(coin.code, MONEY), 0, 0, coin.part, "unit.currency-name")


def _unit_named(line: Line, raw: str, place: int, *, is_glued: bool) -> Worded | None:
    is_fraction = line.is_number(place - 1) and "." in line.lower(place - 1)
    units = line.lexicon.units
    unit = units.symbols.get(raw) or (units.glued.get(raw) if is_glued else None)
    unit = unit or (units.fractional.get(raw) if is_fraction else None)
    surface = " ".join(raw.lower().replace("-", " ").split())
    unit = unit or units.surfaces.get(surface)
    if unit is None and len(surface) > 3 and surface not in units.not_units:
        known = unit_named(surface)
        name = known.name.replace(PER, "/") if known else ""
        unit = Unit(name, name) if known else None
    if unit is None:
        return None
    is_age = surface.split()[-1] in line.lexicon.language.nouns.lifetimes
    return Worded(unit, 0, 0, rule="unit.age" if is_age else "unit.surface")


def _runs_on(line: Line, after: int) -> bool:
    """A unit is a whole word: "5m²" is one, "5m" of "5m2x" is none."""
    return line.is_glued(after) and (line.is_word(after) or line.is_number(after))


def _denominator(line: Line, place: int) -> tuple[str | None, int]:
    """What a rate at `place` is by, and the token behind it."""
    nouns = line.lexicon.language.nouns
    word, after = line.lower(place), line.lower(place + 1)
    if word == "-" and after in line.lexicon.language.numbers.articles:  # "$70-a-share"
        place, word, after = place + 2, "-a-", line.lower(place + 3)
        return (nouns.singular(after), place + 2) if after in nouns.denominators else (None, place)
    if word in line.lexicon.language.numbers.articles and after in nouns.denominators:
        behind = line.lower(place + 2)  # "a year earlier", "a year from now"
        pair = f"{behind} {line.lower(place + 3)}"
        is_time = behind in nouns.not_rates or pair in nouns.not_rates
        is_time = is_time and pair not in nouns.still_rates  # "a month before tax"
        is_time = is_time and _is_time(line, nouns.singular(after))
        return (None, place) if is_time else (nouns.singular(after), place + 2)
    if word in line.lexicon.language.numbers.articles:  # "£68 a megawatt-hour"
        found = _named(line, place + 1, is_glued=False)
        if found is not None and found.unit.dimension == ENERGY:
            return found.unit.name, found.after
    whole = place + leads_to_every(line, place)
    if (whole > place or word in line.links.per) and line.is_number(max(whole, place + 1)):
        return _group_denominator(line, max(whole, place + 1))
    if word in line.links.per and line.is_word(place + 1):
        return _worded_denominator(line, place + 1)
    return None, place


def _is_time(line: Line, word: str) -> bool:
    """ "A day after the vote", and not "$4 a gallon after tax"."""
    unit = line.lexicon.units.surfaces.get(word)
    is_unit = unit is not None and unit.dimension == TIME
    return is_unit or word in line.lexicon.language.subjects.times


def _denominator_of_money(line: Line, place: int) -> tuple[str | None, int]:
    """ "£500 pcm", "5 euros annually", "19 cents for every kilometre"; not "$3 for every $1"."""
    links = line.links
    if line.lower(place) in links.toward and line.lower(place + 1) in links.each:
        return _worded_denominator(line, place + 2) if line.is_word(place + 2) else (None, place)
    return links.abbreviated.get(line.lower(place)), place + 1


def _worded_denominator(line: Line, place: int) -> tuple[str | None, int]:
    yearly = line.links.yearly.get(line.lower(place))
    if yearly is not None:
        return yearly, place + 1
    found = _named(line, place, is_glued=False)
    if found is not None and found.unit.dimension != MONEY:
        return found.unit.name, found.after
    nouns, word = line.lexicon.language.nouns, line.lower(place)
    symbol = line.lexicon.units.composed.get(line.texts[place])
    if symbol is not None and line.is_glued(place):
        return symbol, place + 1  # "$217/t"
    if word in nouns.stops and word not in nouns.denominators:
        return None, place
    return nouns.singular(word), place + 1


def leads_to_every(line: Line, place: int) -> int:
    """How many words lead there to a group: two of "in every 100,000", three of "out of every
    100,000", one of "in 100,000 people"; none where no such group follows."""
    links = line.links
    is_out = line.lower(place) in links.out and line.lower(place + 1) in links.of
    if not is_out and line.lower(place) not in links.among:
        return 0
    after = place + 1 + is_out
    is_every = line.lower(after) in links.every
    after += is_every
    numeral = numeral_at(line, after) if line.is_number(after) else None
    if numeral is None or numeral.low not in GROUPS or not line.is_word(numeral.after):
        return 0
    is_group = is_every or line.lower(numeral.after) in links.everybody  # no "in 1,000 days"
    return after - place if is_group else 0


def _group_denominator(line: Line, place: int) -> tuple[str | None, int]:
    """ "per 100,000 people", "per 1,000 live births"; "per 100,000" are people."""
    numeral = numeral_at(line, place)
    if numeral is None:
        return None, place
    if not line.is_word(numeral.after) or line.lower(numeral.after) in line.links.everybody:
        is_group = line.is_word(numeral.after) or numeral.low in GROUPS
        after = numeral.after + line.is_word(numeral.after)
        return (f"{numeral.low:,f} {PERSON}", after) if is_group else (None, place)
    nouns, head = line.lexicon.language.nouns, numeral.after
    if line.lower(head) in line.lexicon.language.scopes.closed and numeral.low in GROUPS:
        return f"{numeral.low:,f} {PERSON}", head
    is_kind = line.is_word(head + 1) and line.lower(head + 1) not in nouns.stops
    if is_kind and not nouns.is_plural(line.lower(head)) and nouns.is_plural(line.lower(head + 1)):
        head += 1
    return f"{numeral.low:,f} {nouns.singular(line.lower(head))}", head + 1


def _denominator_beyond(line: Line, place: int, gap: int) -> tuple[str | None, int]:
    """The rate behind "of" and a few words: "34,500 tons of copper cathode a year"; "95 grams of
    CO2 per mile", "400 litres of milk daily"."""
    nouns = line.lexicon.language.nouns
    for distance in range(1, gap + 1):
        last = place + distance - 1
        if not (
            line.is_word(last) or (distance > 1 and line.is_number(last) and line.is_glued(last))
        ):
            break
        per, after = _denominator(line, place + distance)
        if per is not None:
            return per, after
        if line.lower(last) in nouns.stops:
            break
        adverb = line.links.abbreviated.get(line.lower(place + distance))
        if adverb is not None:
            return adverb, place + distance + 1
    return None, place
