"""A number of a part beside one of all: "youth unemployment" and the rate, "affordable homes" and
homes.

Statistics say in their headings which part they count; articles may say it anywhere near the
number.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.checking.comparing.asked import Asked
from app.checking.comparing.evidence import Candidate, evidence_of
from app.domain import COUNT

NEAR = 2
"""Words behind one of a kind in which the thing must stand: "affordable new homes"."""

LONGEST = 4
"""Words of what is counted: "affordable new homes"."""

LONGEST_ENDING = 3
"""Of a plural: "parties"."""

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


def is_of_a_kind(candidate: Candidate) -> bool:
    """Whether only one side says of which kind the counted things are, and counts fewer of them:
    "93 affordable homes" are no fewer of 620 homes. A kind of which there are more than of all is
    still held against them."""
    asked, figure = candidate.asked, candidate.figure
    if not is_counted(asked):
        return False
    noun, kinds = asked.claim.measure.item.rpartition(" ")[2], asked.policy.words.kinds
    ours = _is_kind(asked.claim.quote, asked.claim.quantity.stated, noun, kinds)
    theirs = _is_kind(figure.provenance.quote, figure.quantity.stated, noun, kinds)
    if ours == theirs:
        return False
    evidence = evidence_of(candidate)
    of_kind, of_all = evidence.claim.value, evidence.figure.value
    return of_kind < of_all if ours else of_all < of_kind


def is_counted(asked: Asked) -> bool:
    """Whether the claim counts things of which there may be several kinds."""
    return asked.claim.quantity.unit.dimension == COUNT


@lru_cache(maxsize=256)  # a claim is held against many figures
def _is_kind(quote: str, number: str, noun: str, kinds: tuple[str, ...]) -> bool:
    """Whether a word of a kind stands before the noun: behind the number, "93 affordable homes", or
    anywhere where the number counts without one, "paying visitors came to 93"."""
    place = quote.find(number)
    phrase = _words_in(quote[place + len(number) :])[:LONGEST] if number and place >= 0 else []
    heads = [at for at, word in enumerate(phrase) if _is_form(word, noun)]
    words = phrase[: heads[0] + 1] if heads else _words_in(quote)
    if not noun or frozenset(kinds).isdisjoint(words):
        return False
    return any(
        word in kinds and any(_is_form(near, noun) for near in words[place + 1 : place + 1 + NEAR])
        for place, word in enumerate(words)
    )


def _words_in(text: str) -> list[str]:
    return [found.group().casefold() for found in WORD.finditer(text)]


def _is_form(word: str, noun: str) -> bool:
    """Whether the word is the noun or its plural: "homes", "parties"."""
    stem = noun.removesuffix("y")
    return word.startswith(stem) and len(word) - len(stem) <= LONGEST_ENDING


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
