"""Tells which currency is meant by a name that several share: cents, crowns, pesos."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from app.domain import COUNT, MONEY, Amount, Span, Stated, Unit
from app.lexicon.currencies import SharedName
from app.lexicon.lexicon import Lexicon
from app.reading.numbers.bare_sums import is_paid
from app.reading.syntax.names import names_in
from app.reading.text.words import words_of

PIECE = re.compile(r"[\w'’-]+|\S")
SIGN = re.compile(r"[^\W\d_]{1,4}\.?(?=\s?\Z)")
"""Letters that stand right before a number."""

REACH = 64
"""Characters before a number in which a verb or a noun may say that it is money."""

SUM = Decimal(1_000_000)
"""So many crowns nobody wears."""

Sums = tuple[Stated, ...]
"""What one sentence states."""


def with_currencies(text: str, sentences: Sequence[Sums], lexicon: Lexicon) -> list[Sums]:
    """The same quantities, where sums under a shared name are in the currency that is meant.

    The words before the name say which ("9 Australian cents"), else the other money of the
    sentence, else that of the article, else the one country among those that it names. Sums of
    which nothing says it stay as they were read.
    """
    purse = _Purse(text, sentences, lexicon)
    shared = lexicon.currencies.shared
    settled = list(sentences)
    for at, sums in enumerate(sentences):
        for stated in sums:
            unit = stated.quantity.unit
            if unit.dimension == MONEY or unit.name in shared or unit.per:
                settled[at] = purse.settled(sums)
                break
    return settled


class _Purse:
    """The money of one article, looked at where a shared name asks for it."""

    def __init__(self, text: str, sentences: Sequence[Sums], lexicon: Lexicon) -> None:
        self._text = text
        self._sentences = sentences
        self._lexicon = lexicon
        self._shared = lexicon.currencies.shared
        self._countries: frozenset[str] | None = None
        self._money: dict[str, bool] = {}

    def settled(self, sums: Sums) -> Sums:
        """The sums of a sentence, each in its own currency."""
        names = [self._name(stated) for stated in sums]
        if not any(names):
            return sums
        return tuple(
            self._named(stated, name, sums) if name else stated
            for stated, name in zip(sums, names, strict=True)
        )

    def _named(self, stated: Stated, name: SharedName, sums: Sums) -> Stated:
        """The sum in its currency, or under the shared name where nothing says which is meant."""
        code = self._code(stated, name, sums)
        if code is not None:
            return _paid_in(stated, name, code)
        unit = stated.quantity.unit
        if unit.dimension == MONEY or name.part != 1 or not self._is_money(name):
            return stated
        return _paid_in(stated, name, min(name.codes) if len(name.codes) == 1 else unit.base)

    def _is_money(self, name: SharedName) -> bool:
        """Whether any number under the name is money beyond doubt, for then they all are."""
        if name.id not in self._money:
            words = self._lexicon.language.sums
            self._money[name.id] = any(
                self._name(stated) == name
                and (
                    _is_sum(stated)
                    or stated.quantity.unit.per is not None
                    or is_paid(_before(self._text, stated), words, is_loose=False)
                )
                for sums in self._sentences
                for stated in sums
            )
        return self._money[name.id]

    def _name(self, stated: Stated) -> SharedName | None:
        """The shared name that the number is counted in, or priced in by its first word, or the
        shared sign before it."""
        unit = stated.quantity.unit
        if unit.dimension != MONEY:
            return self._shared.get(unit.base)
        behind = self._text[stated.numeral.end : stated.span.end].split(None, 1)
        name = self._shared.get(behind[0].lower()) if behind else None
        sign = None if name else SIGN.search(self._text, stated.span.start, stated.numeral.start)
        return self._shared.get(sign.group()) if sign else name

    def _code(self, stated: Stated, name: SharedName, sums: Sums) -> str | None:
        first = stated.phrase.split(None, 1)[0].lower() if stated.phrase else ""
        return (
            name.adjectives.get(first)
            or self._beside(stated, name, sums)
            or self._in_article(name)
            or self._of_country(name)
            or name.fallback
        )

    def _others(self, name: SharedName, sums: Sums) -> Iterator[Stated]:
        """Sums whose currency is one of those that share the name, and said without it."""
        for other in sums:
            if other.quantity.unit.base in name.codes and self._name(other) is None:
                yield other

    def _beside(self, stated: Stated, name: SharedName, sums: Sums) -> str | None:
        """The currency of the nearest other sum in the sentence."""
        others = list(self._others(name, sums))
        nearest = min(others, key=lambda other: _distance(other.span, stated.span), default=None)
        return nearest.quantity.unit.base if nearest else None

    def _in_article(self, name: SharedName) -> str | None:
        """The currency of most sums of the article, of equals the first."""
        others = (other for sums in self._sentences for other in self._others(name, sums))
        codes = (other.quantity.unit.base for other in others)
        return next((code for code, _ in Counter(codes).most_common(1)), None)

    def _of_country(self, name: SharedName) -> str | None:
        """The one currency whose country the article names."""
        if self._countries is None:
            language = self._lexicon.language
            words = words_of(self._text, Span(0, len(self._text)))
            self._countries = frozenset(found.canonical for found in names_in(words, language))
        codes = {name.countries[country] for country in self._countries & name.countries.keys()}
        return codes.pop() if len(codes) == 1 else None


def _is_sum(stated: Stated) -> bool:
    """ "2 million crowns" and "43.20 crowns", for none of both is a number of things."""
    amount = stated.quantity.amount
    is_cut = amount.step < 1 and stated.quantity.unit.dimension == COUNT
    return is_cut or amount.stated >= SUM


def _before(text: str, stated: Stated) -> list[str]:
    """The last pieces before the number, in lower case."""
    start = stated.span.start
    return PIECE.findall(text[max(start - REACH, 0) : start].lower())[1:]


def _distance(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end)


def _paid_in(stated: Stated, name: SharedName, code: str) -> Stated:
    """The number as a sum: what was counted, "9 Australian cents", in parts of its currency."""
    quantity = stated.quantity
    unit = Unit(code, MONEY)
    if quantity.unit.per:
        unit = replace(unit, name=f"{code}/{quantity.unit.per}", per=quantity.unit.per)
    if quantity.unit.dimension != MONEY:
        quantity = replace(quantity, amount=_times(quantity.amount, name.part))
    rules = stated.rules if quantity.unit.base == code else (*stated.rules, name.id)
    sum_ = replace(quantity, unit=unit)
    return replace(stated, quantity=sum_, noun=None, phrase="", rules=rules)


def _times(amount: Amount, part: Decimal) -> Amount:
    """97 cents are 0.97 dollars."""
    if part == 1:
        return amount
    low, high = amount.low, amount.high
    return Amount(
        None if low is None else low * part,
        None if high is None else high * part,
        amount.step * part,
    )
