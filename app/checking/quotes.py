"""What a quote says besides its number, in words that the policy lists."""

import re
from collections.abc import Iterable
from functools import lru_cache

from app.domain import Claim, Policy

BEFORE, BEHIND = 50, 30
"""Letters before a number and behind it in which a word says of when it is."""

WORDS = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@lru_cache(maxsize=1024)  # a quote is asked for phrase after phrase, and beside figure after figure
def words_of(quote: str) -> str:
    """The quote in lower case, its words apart by one space and one at either end, no marks."""
    return f" {' '.join(word.lower() for word in WORDS.findall(quote))} "


def says(quote: str, phrases: Iterable[str]) -> bool:
    """Whether one of the phrases stands in the quote, word for word."""
    words = words_of(quote)
    return any(f" {phrase} " in words for phrase in phrases)


def says_now(claim: Claim, policy: Policy) -> bool:
    """Whether the words beside the number say that it is so now: "now stands at 6.25 per cent"."""
    start = claim.span.start - claim.sentence.start
    end = start + len(claim.surface)
    return says(claim.quote[max(0, start - BEFORE) : end + BEHIND], policy.words.now)
