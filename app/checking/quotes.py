"""What a quote says besides its number, in words that the policy lists."""

import re
from collections.abc import Iterable
from functools import lru_cache

WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@lru_cache(maxsize=1024)  # a quote is asked for phrase after phrase, and beside figure after figure
def words_of(quote: str) -> str:
    """The quote in lower case, its words apart by one space and one at either end, no marks."""
    return f" {' '.join(word.lower() for word in WORDS.findall(quote))} "


def says(quote: str, phrases: Iterable[str]) -> bool:
    """Whether one of the phrases stands in the quote, word for word."""
    words = words_of(quote)
    return any(f" {phrase} " in words for phrase in phrases)
