"""Whose number it first was: figures of one origin speak with one voice, copies included."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category, normalize

from app.domain import Comparison, Figure, Policy
from app.domain.source import likened_name

WORDS = re.compile(r"[^\W\d_]+")
NUMBERS = re.compile(r"\d[\d.,]*")
GROUPED = re.compile(r"(?<=\d)[, ](?=\d{3}(?!\d))")
"""What groups the digits of a number: 8,500 and 8 500 are one, whoever copies it."""


@dataclass(frozen=True, slots=True)
class _Quote:
    """A quote as copies are told by: its numbers in their order, and its other words."""

    numbers: tuple[str, ...]
    words: frozenset[str]


def by_origin(
    comparisons: Sequence[Comparison], policy: Policy
) -> tuple[tuple[Comparison, ...], ...]:
    """The comparisons in groups, one an independent origin, in the order in which each came first.

    Figures of one origin belong together, and so do figures whose quotes are the same sentence but
    for a few words: who copies a sentence has not counted anew.
    """
    groups: dict[str, list[Comparison]] = {}
    for comparison in comparisons:
        groups.setdefault(_name(comparison.figure), []).append(comparison)
    if len(groups) < 2:  # nearly always: then no sentence has to be looked at
        return tuple(tuple(group) for group in groups.values())
    return tuple(tuple(group) for group in _joined(list(groups.values()), policy))


def _joined(groups: list[list[Comparison]], policy: Policy) -> Iterable[list[Comparison]]:
    """The groups, each put to the first one that a quote of its own copies."""
    heard: dict[tuple[str, ...], dict[_Quote, int]] = {}
    kept: dict[int, list[Comparison]] = {}
    for place, group in enumerate(groups):
        texts = dict.fromkeys(comparison.figure.provenance.quote for comparison in group)
        quotes = [_quote(text) for text in texts]
        home = next((first for quote in quotes for first in _homes(quote, heard, policy)), place)
        kept.setdefault(home, []).extend(group)
        for quote in quotes:
            heard.setdefault(quote.numbers, {}).setdefault(quote, home)
    return kept.values()


def _homes(
    quote: _Quote, heard: Mapping[tuple[str, ...], Mapping[_Quote, int]], policy: Policy
) -> Iterator[int]:
    """The groups that said the same sentence before; most copies are copies to the letter."""
    known = heard.get(quote.numbers, {})
    if quote in known and _are_alike(quote, quote, policy):
        yield known[quote]
    for other, home in known.items():
        if _are_alike(quote, other, policy):
            yield home


@lru_cache(maxsize=2048)  # the same figures come up for claim after claim
def _quote(text: str) -> _Quote:
    plain = "".join(sign for sign in normalize("NFKC", text) if category(sign) != "Cf")
    numbers = tuple(number.rstrip(".,") for number in NUMBERS.findall(GROUPED.sub("", plain)))
    return _Quote(numbers, frozenset(likened_name(word) for word in WORDS.findall(plain)))


def _are_alike(one: _Quote, other: _Quote, policy: Policy) -> bool:
    shared, either = len(one.words & other.words), len(one.words | other.words)
    if one.numbers != other.numbers or shared < policy.origins.copy_words:
        return False
    return shared >= policy.origins.copy_share * either


def _name(figure: Figure) -> str:
    return likened_name(figure.provenance.origin)
