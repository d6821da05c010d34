"""Reads a number where it stands: digits, words, fractions and scales → an interval of values."""

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from app.reading.numbers.digits import MAXIMUM_DIGITS, Written, written
from app.reading.numbers.tokens import Line

THIN_SPACES = frozenset({" ", "\u00a0", "\u2009", "\u202f"})
SIGNS = frozenset({"-", "−", "–"})
WIDEST_SCALES = 3


class NumeralKind(StrEnum):
    """How the number was written."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"
    SHARE = "share"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, from token `first` to the one before `after`.

    `step` is the place value of its last informative digit; `is_plain` says that it is bare
    digits without grouping, decimals or scale, as years and identifiers are; `is_fraction` that
    it was written as "1/3" or "½".
    """

    first: int
    after: int
    low: Decimal
    high: Decimal
    step: Decimal
    kind: NumeralKind = NumeralKind.DIGITS
    is_plain: bool = False
    scale: Decimal = Decimal(1)
    is_fraction: bool = False
    rule: str = "numeral.digits"

    def times(self, factor: Decimal, after: int) -> "Numeral":
        """The same number with a scale word behind it."""
        return replace(
            self,
            after=after,
            low=self.low * factor,
            high=self.high * factor,
            step=self.step * factor,
            is_plain=False,
            scale=self.scale * factor,
        )

    @property
    def is_scaled(self) -> bool:
        return self.scale != 1

    @property
    def is_readable(self) -> bool:
        """Whether it keeps to the number of digits that the service promises to carry."""
        return max(self.low.adjusted(), self.high.adjusted()) < MAXIMUM_DIGITS


def digits_at(line: Line, index: int) -> Numeral | None:
    """The number written in digits at `index`, with its sign and a fraction behind it."""
    if not line.is_number(index):
        return _glyph(line, index)
    known, after = _grouped(line, index)
    if known is None:
        return None
    numeral = Numeral(index, after, known.value, known.value, known.step, is_plain=known.is_plain)
    return _signed(line, _with_fraction(line, numeral))


def scaled(line: Line, numeral: Numeral) -> Numeral:
    """The numeral with the scale words behind it: "5 million", "1.2bn", "two dozen"."""
    numbers = line.lexicon.language.numbers
    for _ in range(WIDEST_SCALES):
        after = numeral.after
        if line.lower(after) == "-" and line.is_glued(after) and line.lower(after + 1):
            after += line.lower(after + 1) in numbers.scales
        word = line.lower(after)
        factor = numbers.scales.get(word) or numbers.groups.get(word)
        if factor is None or (line.lower(after - 1) == "-" and after == numeral.after):
            break
        numeral = numeral.times(factor, after + 1)
    return numeral


def tolerance_length(line: Line, place: int) -> int:
    """How many pieces from `place` on say "plus or minus"; none where nothing does."""
    first = line.lower(place)
    for words in line.links.tolerance:
        if words[0] == first and words == tuple(
            line.lower(place + ahead) for ahead in range(len(words))
        ):
            return len(words)
    return 0


def _grouped(line: Line, index: int) -> tuple[Written | None, int]:
    """The digits at `index`, joined over the thin spaces that divide thousands."""
    text, after = line.texts[index], index + 1
    if len(text) <= 3 and text.isdecimal() and text[0] != "0":
        while _is_thousands(line, after):
            text += "," + line.texts[after]
            after += 1
        if after == index + 1 and line.lower(after) == "," and line.lower(after + 1) == "000":
            text, after = f"{text},000", after + 2
    return written(text), after


def _is_thousands(line: Line, index: int) -> bool:
    if not line.is_number(index) or line.gap(index) not in THIN_SPACES:
        return False
    text = line.texts[index]
    return len(text) == 3 and text.isdecimal() and line.lower(index + 1) != "/"


def _with_fraction(line: Line, numeral: Numeral) -> Numeral:
    """ "1/2", "3 1/2" and "2½": two numbers that are one."""
    after = numeral.after
    glyph = line.lexicon.language.numbers.glyphs.get(line.lower(after))
    if glyph and line.gap(after) in {"", " "}:
        return _fraction(numeral, Decimal(glyph[0]), Decimal(glyph[1]), after + 1)
    if not numeral.is_plain:
        return numeral
    whole = _ratio_of(line, numeral.first)
    if whole:
        zero = replace(numeral, low=Decimal(0), high=Decimal(0))
        return _fraction(zero, *whole, numeral.first + 3)
    part = _ratio_of(line, after) if line.gap(after) == " " else None
    return _fraction(numeral, *part, after + 3) if part else numeral


def _ratio_of(line: Line, index: int) -> tuple[Decimal, Decimal] | None:
    if not (line.lower(index + 1) in {"/", "⁄"} and line.is_number(index)):
        return None
    over, under = line.lower(index), line.lower(index + 2)
    if not (over.isdecimal() and under.isdecimal() and len(over) <= 3 and len(under) <= 3):
        return None
    one, other = Decimal(over), Decimal(under)
    return (one, other) if 0 < one < other and line.lower(index + 3) != "/" else None


def _fraction(numeral: Numeral, over: Decimal, under: Decimal, after: int) -> Numeral:
    value = numeral.low + over / under
    step = Decimal(1) / under
    return replace(
        numeral, after=after, low=value, high=value, step=step, is_plain=False, is_fraction=True
    )


def _glyph(line: Line, index: int) -> Numeral | None:
    glyph = line.lexicon.language.numbers.glyphs.get(line.lower(index))
    if glyph is None:
        return None
    empty = Numeral(index, index, Decimal(0), Decimal(0), Decimal(1))
    return _fraction(empty, Decimal(glyph[0]), Decimal(glyph[1]), index + 1)


def _signed(line: Line, numeral: Numeral) -> Numeral:
    """A minus counts where nothing is glued before it ("-5 yards", not "G-5")."""
    before = numeral.first - 1
    mark, minus = line.lower(before), line.lexicon.language.numbers.minus
    if mark in minus:
        is_either = line.lower(before - 1) in line.links.either  # "plus or minus 3 points"
        return numeral if is_either else _negative(numeral, before)
    is_hyphen = mark in SIGNS and line.is_glued(numeral.first)
    if not is_hyphen or line.is_number(before - 1):  # "75 -300mm" is a range
        return numeral
    if line.lower(before - 1) in minus:
        return _negative(numeral, before - 1)
    is_currency = line.lower(before - 1) in line.lexicon.currencies.signs
    is_free = not line.is_glued(before) or line.lower(before - 1) in {"(", ""}
    return _negative(numeral, before) if is_free or is_currency else numeral


def _negative(numeral: Numeral, first: int) -> Numeral:
    return replace(
        numeral,
        first=first,
        low=numeral.high.copy_negate(),
        high=numeral.low.copy_negate(),
        is_plain=False,
    )
