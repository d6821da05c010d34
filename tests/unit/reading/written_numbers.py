"""Numbers in the ways in which newsrooms write them, each with exactly what it says."""

from decimal import Decimal
from typing import NamedTuple

from hypothesis import strategies as st

from app.lexicon.loader import load
from app.reading.numbers.digits import MAXIMUM_DIGITS

SCALES = {"trillion": 10**12, "billion": 10**9, "million": 10**6, "thousand": 1000}
THIN = "\u00a0\u2009\u202f"
ZEROS = "0０٠۰०০๐𝟎𝟘"
"""The nought of some scripts: Latin, full width, Arabic, Persian, Devanagari, Bengali, Thai, and
two of mathematics, which lie outside of the first plane."""

WHOLES = st.integers(0, 10**15) | st.integers(0, 10**MAXIMUM_DIGITS - 1)
DECIMALS = st.text(st.sampled_from("0123456789"), min_size=1, max_size=6)


class Writing(NamedTuple):
    """A number as it is written, and what it says."""

    text: str
    value: Decimal


def has_one_reading(number: Writing) -> bool:
    """Whether a sentence has to take it for a number: 1901 may be a year, 12.345.678.901 a host."""
    is_year = number.text.isdecimal() and 1500 <= number.value <= 2150
    return not is_year and number.text.count(".") < 3


def grouped(digits: str, sign: str, *, is_lakh: bool = False) -> str:
    """1,234,567 or, in lakhs, 12,34,567, with any sign between the groups."""
    size, head, tail = 2 if is_lakh else 3, digits[:-3], digits[-3:]
    groups = [head[max(at - size, 0) : at] for at in range(len(head), 0, -size)]
    return sign.join([*reversed(groups), tail])


@st.composite
def runs(draw: st.DrawFn) -> Writing:
    """A run of digits, dots and commas: plain, or grouped as in London, Berlin or Mumbai."""
    digits = str(draw(WHOLES))
    decimals = draw(st.just("") | DECIMALS) if len(digits) + 6 <= MAXIMUM_DIGITS else ""
    point, text = ".", digits
    match draw(st.sampled_from(["plain", "London", "Berlin", "Mumbai"])):
        case "London":
            text = grouped(digits, ",")
        case "Berlin" if len(digits) > 6:
            point, text = ",", grouped(digits, ".")
        case "Mumbai" if len(digits) > 5:
            text = grouped(digits, ",", is_lakh=True)
    value = Decimal(f"{digits}.{decimals}" if decimals else digits)
    return Writing(in_script(draw, text + (point + decimals if decimals else "")), value)


def in_script(draw: st.DrawFn, text: str) -> str:
    """The digits of one script for those of ours."""
    nought = ord(draw(st.sampled_from(ZEROS)))
    return text.translate({ord("0") + digit: nought + digit for digit in range(10)})


@st.composite
def with_thin_spaces(draw: st.DrawFn) -> Writing:
    """12 345 678, with a space that does not break."""
    number = draw(st.integers(1000, 10**15))
    return Writing(grouped(str(number), draw(st.sampled_from(THIN))), Decimal(number))


@st.composite
def fractions(draw: st.DrawFn) -> Writing:
    """½, 2½, 3/4, 2 3/4."""
    whole = draw(st.just(0) | st.integers(1, 999))
    under = draw(st.integers(2, 999).filter(lambda one: one != 100))  # 7/100 may be a rating
    over = draw(st.integers(1, under - 1))
    glyphs = load().language.numbers.glyphs
    glyph = draw(st.none() | st.sampled_from(sorted(glyphs)))
    lead = str(whole) if whole else ""
    if glyph:
        text, (over, under) = lead + draw(st.sampled_from(["", " "])) * bool(lead), glyphs[glyph]
        return Writing(text + glyph, whole + Decimal(over) / Decimal(under))
    text = f"{lead} {over}/{under}" if lead else f"{over}/{under}"
    return Writing(text, whole + Decimal(over) / Decimal(under))


@st.composite
def scaled(draw: st.DrawFn) -> Writing:
    """1.2 million, 40-billion: digits with the word that multiplies them."""
    digits, word = draw(plain_digits()), draw(st.sampled_from(sorted(SCALES)))
    joint = draw(st.sampled_from([" ", "-", "\u00a0"]))
    return Writing(digits + joint + word, Decimal(digits) * SCALES[word])


@st.composite
def plain_digits(draw: st.DrawFn) -> str:
    whole, decimals = draw(st.integers(1, 999)), draw(st.just("") | DECIMALS)
    return f"{whole}.{decimals}" if decimals else str(whole)


@st.composite
def spelt(draw: st.DrawFn) -> Writing:
    """Twenty-eight thousand six hundred and four, in a style of one's own."""
    number = draw(st.integers(1, 10**6) | st.integers(1, 10**15 - 1))
    style = Style(*(draw(st.booleans()) for _ in Style._fields))
    text = style.of(number)
    return Writing(draw(st.sampled_from([text, text.capitalize(), text.upper()])), Decimal(number))


class Style(NamedTuple):
    """How a newsroom spells numbers out."""

    has_hyphens: bool
    has_and: bool
    has_article: bool

    def of(self, number: int) -> str:
        """The number in English words."""
        for name, scale in SCALES.items():
            if number >= scale:
                return self._beside(number, scale, name)
        return self._below_thousand(number)

    def _beside(self, number: int, scale: int, name: str) -> str:
        count, rest = divmod(number, scale)
        told = f"{self._count(count)} {name}"
        return f"{told} {self._rest(rest)}" if rest else told

    def _rest(self, rest: int) -> str:
        is_joined = self.has_and and rest < 100
        return f"and {self._tens(rest)}" if is_joined else self._replace(has_article=False).of(rest)

    def _below_thousand(self, number: int) -> str:
        hundreds, rest = divmod(number, 100)
        if not hundreds:
            return self._tens(rest)
        told = f"{self._count(hundreds)} hundred"
        return f"{told}{' and ' if self.has_and else ' '}{self._tens(rest)}" if rest else told

    def _count(self, count: int) -> str:
        plain = self._replace(has_article=False)
        return "a" if count == 1 and self.has_article else plain._below_thousand(count)

    def _tens(self, number: int) -> str:
        if number in NAMES:
            return NAMES[number]
        return f"{NAMES[number // 10 * 10]}{'-' if self.has_hyphens else ' '}{NAMES[number % 10]}"


PLAINLY = Style(has_hyphens=True, has_and=False, has_article=False)
NAMES = {int(value): word for word, value in load().language.numbers.cardinals.items()}


@st.composite
def spoken_decimals(draw: st.DrawFn) -> Writing:
    """Two point one four; two point one four million."""
    whole, decimals = draw(st.integers(1, 99)), draw(DECIMALS)
    digits = " ".join(NAMES[int(digit)] for digit in decimals)
    text = f"{PLAINLY.of(whole)} point {digits}"
    scale = draw(st.sampled_from(["", *SCALES]))
    value = Decimal(f"{whole}.{decimals}") * SCALES.get(scale, 1)
    return Writing(f"{text} {scale}".rstrip(), value)


@st.composite
def halves(draw: st.DrawFn) -> Writing:
    """Two and a half million; 20 and three quarters."""
    whole = draw(st.integers(1, 99))
    part, words = draw(
        st.sampled_from([("0.5", "a half"), ("0.25", "a quarter"), ("0.75", "three quarters")])
    )
    lead = draw(st.sampled_from([str(whole), PLAINLY.of(whole)]))
    scale = draw(st.sampled_from(["", *SCALES]))
    value = (whole + Decimal(part)) * SCALES.get(scale, 1)
    return Writing(f"{lead} and {words} {scale}".rstrip(), value)
