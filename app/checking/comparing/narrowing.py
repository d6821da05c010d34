"""A claim about a part beside a reference figure for all: "youth unemployment" and the rate.

Statistics say in their headings which part they count; articles may say it anywhere near the
number.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.checking.comparing.asked import Asked
from app.checking.comparing.evidence import Candidate

BREAK = re.compile(r"[;:]|,\s+(?:and|but|while|whereas|against|compared)\b")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def is_narrower(candidate: Candidate) -> bool:
    """Whether the claim's words name a part of which the reference figure says nothing.

    Only for figures that no article brought: two articles leave out the same words.
    """
    figure = candidate.figure
    if figure.provenance.article_id is not None:
        return False
    told = narrowing_words(candidate.asked)
    if not told:  # nearly always: then what the figure says need not be looked at
        return False
    key = candidate.link.series.key if candidate.link.series else None
    facets = (key.item, key.subject, key.place, key.part) if key else ()
    scope = candidate.claim.scope
    known = " ".join(filter(None, (figure.provenance.quote, *facets, scope.subject, scope.place)))
    return not told.issubset(_words(known))


def narrowing_words(asked: Asked) -> frozenset[str]:
    """The words beside the claim's number that name a part."""
    at = asked.claim.span.start - asked.claim.sentence.start
    return _words_told_with(asked.claim.quote, at).intersection(asked.policy.words.narrowing)


@lru_cache(maxsize=256)  # a claim is held against many figures
def _words_told_with(quote: str, at: int) -> frozenset[str]:
    """The words of the part of the sentence that speaks of the number at that place."""
    start, end = 0, len(quote)
    for mark in BREAK.finditer(quote):
        if mark.end() <= at:
            start = mark.end()
        elif mark.start() >= at:
            end = min(end, mark.start())
    return frozenset(_words(quote[start:end]))


def _words(text: str) -> Iterator[str]:
    for found in WORD.finditer(text):
        word = found.group().casefold()
        yield word
        yield from word.split("-")
