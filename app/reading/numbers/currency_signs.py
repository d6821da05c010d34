"""Finds the currency sign or code before a number."""

from app.domain import MONEY, Unit
from app.reading.numbers.tokens import Line
from app.reading.numbers.units import Worded

LONGEST_SIGN = 3


def currency_before(line: Line, index: int) -> Worded | None:
    """The currency sign or code that ends right before token `index`: "$", "US$", "USD"."""
    currencies = line.lexicon.currencies
    if not index or line.texts[index - 1] not in currencies.endings:
        return None
    for length in range(min(LONGEST_SIGN, index), 0, -1):
        first = index - length
        written = "".join(line.texts[first:index])
        code = currencies.signs.get(written)
        if code is None or (
            line.is_glued(first) and line.is_word(first) and line.is_word(first - 1)
        ):
            continue
        if written in currencies.glued and line.slice(first, index) != written:
            continue
        if written in currencies.letters and not _is_sum(line, index, written):
            continue
        if not written[-1].isalpha() or len(line.gap(index)) <= 1:
            return Worded(Unit(code, MONEY), first, index, rule="unit.currency-sign")
    return None


def _is_sum(line: Line, index: int, sign: str) -> bool:
    """Whether the digits after a letter are money ("R18.25", "R500 million") and name nothing."""
    is_beside = line.is_glued(index) or len(sign) > 1
    numbers = line.lexicon.language.numbers
    digits, behind = line.lower(index), line.lower(index + 1)
    is_scaled = behind in numbers.scales or (
        behind in numbers.suffixes and line.is_glued(index + 1)
    )
    is_price = "," in digits or digits[-3:-2] == "."
    return is_beside and line.is_number(index) and (is_scaled or is_price)
