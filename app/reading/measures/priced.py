"""What a price is the price of: "a litre of petrol now costs $1.80", "homes sell for $410,000"."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain import MONEY, Kind, Measure
from app.lexicon.lexicon import Language
from app.reading.syntax.clauses import Setting
from app.reading.syntax.facets import Facet

PRICED = "item.priced"
"""The item is the price of the good that the sentence tells of."""


def priced(
    setting: Setting, measure: Measure, item: Facet | None, language: Language
) -> tuple[Measure, Facet | None]:
    """The measure of a bare price with the good it is of: what is dealt in on markets, and homes
    and tickets. A single painting's price is told by its name and stays a price."""
    is_bare = measure.item == language.markets.price
    if not is_bare or setting.stated.quantity.unit.dimension != MONEY:
        return measure, item
    good = _good_of_subject(setting, language) or _good_behind(setting, language)
    if not good:
        return measure, item
    named = f"{good} {measure.item}"
    told = replace(measure, item=named, kind=Kind.LEVEL)
    return told, Facet(named, PRICED, item.span if item else None)


def _good_of_subject(setting: Setting, language: Language) -> str:
    """ "The price of a litre of petrol", "a litre of petrol", "homes in Lindal"."""
    words = setting.lower[setting.governing.subject.start : setting.governing.subject.stop]
    singular, wholes = language.nouns.singular, language.subjects.wholes
    prices = (at for at, word in enumerate(words) if singular(word) == language.markets.price)
    price = next(prices, None)
    if price is not None:
        is_of = not wholes.isdisjoint(words[price + 1 : price + 2])
        return _good_at(words[price + 2 :], language) if is_of else ""
    is_one = words[:1] != () and words[0] in language.scopes.determiners - language.numbers.articles
    if is_one and language.subjects.averages.isdisjoint(words):
        return ""  # "the house sold for $4m"
    return _good_at(words, language)


def _good_behind(setting: Setting, language: Language) -> str:
    """ "Drivers pay $1.80 for a litre of petrol"."""
    behind = setting.lower[setting.governing.after :]
    is_for = behind[:1] == (language.markets.paid_for,)
    return _good_at(behind[1:], language) if is_for else ""


def _good_at(words: Sequence[str], language: Language) -> str:
    """The good of "a ticket", or of "a large tin of olive oil", which those words begin with."""
    start, head = _phrase(words, 0, language)
    is_of = not language.subjects.wholes.isdisjoint(words[head + 1 : head + 2])
    if is_of and _noun(words[head], language) in language.markets.packs:
        start, head = _phrase(words, head + 2, language)
    if start > head:
        return ""
    noun = _noun(words[head], language)
    pair = f"{words[head - 1]} {noun}" if head > start else noun
    markets = language.markets
    return markets.goods.get(pair) or markets.goods.get(noun) or markets.bought.get(noun) or ""


def _phrase(words: Sequence[str], start: int, language: Language) -> tuple[int, int]:
    """Where the phrase that starts there begins behind its articles, and its last word; the one
    before that where it is empty."""
    scopes = language.scopes
    while start < len(words) and words[start] in scopes.determiners:
        start += 1
    end = start
    while end < len(words) and words[end][0].isalpha() and words[end] not in scopes.closed:
        end += 1
    return start, end - 1


def _noun(word: str, language: Language) -> str:
    return language.nouns.singular(word) or word
