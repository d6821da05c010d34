"""Reads numbers that are written in words → an interval of values."""

from dataclasses import replace
from decimal import Decimal

from app.lexicon.numbers import Numbers
from app.reading.numbers.digits import zeros_step
from app.reading.numbers.halves import and_a_half, part_at
from app.reading.numbers.numerals import Numeral, NumeralKind, digits_at, scaled
from app.reading.numbers.one_in import counted_in, one_in
from app.reading.numbers.powers import powered
from app.reading.numbers.ratings import rating
from app.reading.numbers.tokens import Line

LONGEST = 64
"""Tokens of one number: "sixteen trillion two hundred and ninety six billion …" has up to 49."""

SPOKEN_DECIMALS = 24
THOUSAND = 1000
SUMMED = 100
DIGITS = 10
MANY = Decimal("Infinity")

ONE_OF = "numeral.one-of"
"""The rule of "one of the banks": a count, and rarely news."""


def numeral_at(line: Line, index: int) -> Numeral | None:
    """The number that starts at `index`, with its scale, however it is written."""
    if not line.lower(index):
        return None
    digits = digits_at(line, index)
    if digits is not None:
        rated = rating(line, digits)
        if rated is not None:
            return rated
        if _ends(line, digits.after):
            return counted_in(line, digits) or digits
        half = and_a_half(line, digits) if digits.is_plain else None
        digits = scaled(line, half or powered(line, digits))
        digits = (and_a_half(line, digits) if digits.is_scaled else None) or digits
        digits = _and_rest(line, digits)
        return one_in(line, digits) or digits
    if line.lower(index) not in line.lexicon.language.numbers.openers:
        return None
    for reader in (_vague, _partly, _share, _words):
        numeral = reader(line, index)
        if numeral is not None:
            return numeral
    return None


def _ends(line: Line, after: int) -> bool:
    """Whether a number that reaches up to `after` has its end there, as most have."""
    behind = line.lower(after)
    return behind != "-" and behind not in line.lexicon.language.numbers.continuers


def _words(line: Line, index: int) -> Numeral | None:
    """ "twenty-eight thousand six hundred", "a million", "two dozen"."""
    numbers = line.lexicon.language.numbers
    first = index
    value, after = _cardinal(line, index, numbers)
    if value is None and line.lower(index) in numbers.articles:
        value, after = _cardinal(line, index + 1, numbers, Decimal(1))
        if after <= index + 1:
            return _dozen(line, index, numbers)
    if value is None:
        return _dozen(line, index, numbers)
    scale = zeros_step(value) if value >= THOUSAND else Decimal(1)
    spoken = _point(line, value, after)
    if spoken is not None:
        return scaled(line, replace(spoken, first=first))
    is_one_of = value == 1 and line.lower(after) in line.links.of
    rule = ONE_OF if is_one_of else "numeral.words"
    step = zeros_step(value)
    numeral = Numeral(first, after, value, value, step, NumeralKind.WORDS, scale=scale, rule=rule)
    if _ends(line, after):
        return counted_in(line, numeral) or numeral
    half = and_a_half(line, numeral)
    numeral = scaled(line, half) if half else scaled(line, numeral)
    return one_in(line, numeral) or numeral


def _cardinal(
    line: Line, index: int, numbers: Numbers, start: Decimal | None = None
) -> tuple[Decimal | None, int]:
    """The value of a run of number words and the token behind it; `start` stands for "a"."""
    total, current, last = Decimal(0), start, start
    after = index
    for place in range(index, index + LONGEST):
        word = line.lower(place)
        if current is not None and _is_joint(line, place, numbers):
            continue
        if word in numbers.cardinals and _may_follow(last, numbers.cardinals[word]):
            last = numbers.cardinals[word]
            current = (current or Decimal(0)) + last
        elif word in numbers.scales and current is not None:
            last = numbers.scales[word]
            if last == 100:
                current = (current or Decimal(1)) * last
            else:
                total, current = total + (current or Decimal(1)) * last, Decimal(0)
        else:
            break
        after = place + 1
    return (None, index) if after == index else (total + (current or Decimal(0)), after)


def _may_follow(last: Decimal | None, value: Decimal) -> bool:
    """After "twenty" comes a unit, after "hundred" anything smaller, after a unit nothing."""
    if last is None:
        return True
    return last >= 20 and value < (10 if last < 100 else 100)


def _is_joint(line: Line, place: int, numbers: Numbers) -> bool:
    """A hyphen, "and", or a comma before a smaller scale ("a million, two hundred")."""
    after = line.lower(place + 1)
    if line.lower(place) == "-" and line.is_glued(place):
        return line.is_glued(place + 1) and (after in numbers.cardinals or after in numbers.scales)
    before = line.lower(place - 1)
    if before not in numbers.scales or after not in numbers.cardinals:
        return False
    if line.lower(place) == ",":
        return numbers.scales.get(line.lower(place + 2), MANY) < numbers.scales[before]
    return line.lower(place) in numbers.joiners


def _point(line: Line, whole: Decimal, after: int) -> Numeral | None:
    """ "two point five": the digits behind the point, each a word."""
    numbers = line.lexicon.language.numbers
    if line.lower(after) not in numbers.points:
        return None
    digits, place = "", after + 1
    while (digit := numbers.cardinals.get(line.lower(place))) is not None and digit < DIGITS:
        digits += str(digit)
        place += 1
    if not digits or len(digits) > SPOKEN_DECIMALS:
        return None
    step = Decimal(1).scaleb(-len(digits))
    value = whole + int(digits) * step
    return Numeral(after, place, value, value, step, NumeralKind.WORDS, is_fraction=True)


def _dozen(line: Line, index: int, numbers: Numbers) -> Numeral | None:
    after = index + (line.lower(index) in numbers.articles)
    value = numbers.groups.get(line.lower(after))
    if value is None:
        return None
    return Numeral(index, after + 1, value, value, Decimal(1), NumeralKind.WORDS, scale=value)


def _and_rest(line: Line, numeral: Numeral) -> Numeral:
    """ "3 hundred and 21": the digits behind a scale word are part of the number."""
    place = numeral.after + 1
    is_summed = numeral.scale == SUMMED and line.lower(numeral.after) in line.links.both
    rest = digits_at(line, place) if is_summed and line.is_number(place) else None
    if rest is None or not rest.is_plain or rest.low >= numeral.scale:
        return numeral
    value = numeral.low + rest.low
    return replace(numeral, after=rest.after, low=value, high=value, step=rest.step)


def _vague(line: Line, index: int) -> Numeral | None:
    """ "dozens", "tens of thousands", "several hundred"."""
    numbers = line.lexicon.language.numbers
    if line.lower(index) not in numbers.vague_openers:
        return None
    counted = (*line.links.of, *line.lexicon.language.nouns.lending.again)  # "injured scores more"
    for length in (3, 1):
        words = tuple(line.lower(index + offset) for offset in range(length))
        row = numbers.vague.get(words)
        if row and (not row.needs_of or line.lower(index + length) in counted):
            ends = index, index + length
            return Numeral(*ends, row.low, row.high, row.step, NumeralKind.VAGUE, rule=row.id)
    for length in (3, 2, 1):
        known = numbers.fewness.get(" ".join(line.lower(index + n) for n in range(length)))
        if known and line.lower(index + length) in numbers.scales:
            low, high = known
            few = Numeral(index, index + length, low, high, Decimal(1), NumeralKind.VAGUE)
            return scaled(line, few)
    return None


def _partly(line: Line, index: int) -> Numeral | None:
    """ "half a million", "a quarter of an hour": a part of a scale or of a unit."""
    numbers = line.lexicon.language.numbers
    part, after = part_at(line, index)
    if part is None:
        return None
    last = line.lower(after - 1)
    after += line.lower(after) in line.links.of
    after += line.lower(after) in numbers.articles
    is_hyphen = line.lower(after) == "-" and line.lower(after + 1) in numbers.halved
    is_of_one = line.lower(after - 1) in numbers.articles and _is_measure(line, after)
    is_joined = is_hyphen and line.is_glued(after) and line.is_glued(after + 1)
    if is_of_one or is_joined or _is_halved(line, index, after):
        step = numbers.shares[last].step / 100
        return Numeral(index, after, part, part, step, NumeralKind.WORDS)
    factor = numbers.scales.get(line.lower(after)) or numbers.groups.get(line.lower(after))
    if factor is None or line.lower(after).endswith("s"):
        return None
    value = part * factor
    # nobody means "a third of a million" to the unit, and a quarter of one no more exactly
    step = factor / 10 if factor >= THOUSAND else zeros_step(value)
    return Numeral(index, after + 1, value, value, step, NumeralKind.WORDS, scale=factor)


def _is_halved(line: Line, index: int, after: int) -> bool:
    """ "Cut by a quarter point", "a half mile": one of the units that news halves stands behind."""
    numbers = line.lexicon.language.numbers
    is_order = line.lower(index - 1) in numbers.share_barriers
    return line.lower(after) in numbers.halved and after > index + 1 and not is_order


def _is_measure(line: Line, place: int) -> bool:
    """Whether a unit stands there: "mile", "per cent"."""
    surfaces = line.lexicon.units.surfaces
    return line.lower(place) in surfaces or " ".join(line.lowers[place : place + 2]) in surfaces


def _share(line: Line, index: int) -> Numeral | None:
    """ "half of the voters", "two-thirds", "a quarter of": a share, in percent."""
    numbers = line.lexicon.language.numbers
    part, after = part_at(line, index)
    if part is None or line.lower(index - 1) in numbers.share_barriers:
        return None
    is_half = line.lower(index) in numbers.halves
    is_short = is_half or line.lower(index) in numbers.articles
    behind = line.links.behind_half if is_half else (*line.links.of, *line.links.behind_part)
    is_led = line.lower(after) in behind or _is_subject(line, index, after)
    if is_short and not is_led and not _is_step(line, index, after):
        return None
    row = numbers.shares[line.lower(after - 1)]
    value = (part * 100).quantize(Decimal("0.01"))
    return Numeral(index, after, value, value, row.step, NumeralKind.SHARE, rule=row.id)


def _is_subject(line: Line, index: int, after: int) -> bool:
    """ "A third were women", "half have no ticket", "nearly a quarter said no": several did or were
    so, and no third man. A verb that one may have too needs a hedge, or a half."""
    verb, links = line.lower(after), line.links
    is_half = line.lower(index) in line.lexicon.language.numbers.halves
    is_hedged = line.lower(index - 1) in line.lexicon.language.hedges.before
    return verb in links.behind_several or ((is_half or is_hedged) and verb in links.behind_any)


def _is_step(line: Line, index: int, after: int) -> bool:
    """ "Fell by half", "down a third", "by nearly a third", "jumped almost a quarter", "a rise of a
    tenth", and not "by half-time"."""
    language, behind = line.lexicon.language, line.lower(after)
    hedges = language.hedges.before.get(line.lower(index - 1), ())
    said = tuple(len(words) for words, _ in hedges if line.lowers[:index][-len(words) :] == words)
    place = index - 1 - (said[0] if said else 0)
    before = line.lower(place)
    if before in language.subjects.versus:
        return not line.is_word(after) or behind in language.scopes.prepositions
    is_end = not line.is_word(after) or behind in language.nouns.stops
    is_end = is_end and not (behind == "-" and line.is_glued(after))
    if before in line.links.of:  # "a rise of a tenth"
        changed = language.nouns.singular(line.lower(place - 1))
        return is_end and changed in language.subjects.changes
    is_moved = before in language.hedges.changes_before and (said != () or not line.is_word(after))
    return is_end and (before in line.links.step or is_moved)
