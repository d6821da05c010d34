"""A claim about a part beside a reference figure for all: "youth unemployment" and the rate.

Statistics say in their headings which part they count; articles may say it anywhere near the
number.
"""

import re
from collections.abc import Iterator

from app.checking.evidence import Candidate
from app.domain import Claim

BREAK = re.compile(r"[;:]|,\s+(?:and|but|while|whereas|against|compared)\b")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def is_narrower(candidate: Candidate) -> bool:
    """Whether the claim's words name a part of which the reference figure says nothing.

    Only for figures that no article brought: two articles leave out the same words.
    """
    figure, claim = candidate.figure, candidate.claim
    if figure.provenance.article_id is not None:
        return False
    narrowing = frozenset(candidate.policy.words.narrowing)
    key = candidate.link.series.key if candidate.link.series else None
    facets = (key.item, key.subject, key.place, key.part) if key else ()
    scope = claim.scope
    known = " ".join(filter(None, (figure.provenance.quote, *facets, scope.subject, scope.place)))
    return bool(narrowing.intersection(_words(_told_with(claim))) - set(_words(known)))


def _told_with(claim: Claim) -> str:
    """The part of the sentence that speaks of this number."""
    at = claim.span.start - claim.sentence.start
    start, end = 0, len(claim.quote)
    for mark in BREAK.finditer(claim.quote):
        if mark.end() <= at:
            start = mark.end()
        elif mark.start() >= at:
            end = min(end, mark.start())
    return claim.quote[start:end]


def _words(text: str) -> Iterator[str]:
    for found in WORD.finditer(text):
        word = found.group().casefold()
        yield word
        yield from word.split("-")
