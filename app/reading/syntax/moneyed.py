"""Capitals that are money and no name: a sign or the code of a currency before its sum."""

from collections.abc import Sequence
from unicodedata import category

from app.lexicon.lexicon import Language
from app.reading.text.words import Word

CURRENCY = "Sc"
"""The Unicode category of signs of currencies."""

LETTERS_OF_CODE = 3
"""Of a currency, by ISO 4217."""


def is_sign(words: Sequence[Word], after: int) -> bool:
    """ "US$20,000": the capitals are part of a sign."""
    if after >= len(words) or words[after].start != words[after - 1].end:
        return False
    return category(words[after].text[0]) == CURRENCY


def is_code(words: Sequence[Word], place: int, language: Language) -> bool:
    """ "EBIT of DKK 1.26bn", "DKK 310 million": a currency before its sum; "the CAC 40" is none."""
    text, behind = words[place].text, [word.lower for word in words[place + 1 : place + 3]]
    if len(text) != LETTERS_OF_CODE or not text.isupper() or not behind or not behind[0].isascii():
        return False
    is_scaled = behind[-1] in language.numbers.scales or behind[-1] in language.numbers.suffixes
    return behind[0][0].isdigit() and (is_scaled or not behind[0].isdecimal())
