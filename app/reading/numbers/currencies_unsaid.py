"""Tells which currency is meant where a sum names none: that of the sums beside it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from app.domain import MONEY, NUMBER, Stated, Unit
from app.lexicon.lexicon import Lexicon
from app.reading.numbers.bare_sums import SMALLEST_SUM

ASSUMED = "unit.currency-assumed"
"""The number names no currency; it is the one in which the article gives like sums."""

MILLION = Decimal(1_000_000)
SENTENCES_BACK = 2
BESIDE = 24
"""Characters beside a number in which the word next to it stands."""

Sums = tuple[Stated, ...]
"""What one sentence states."""


def with_assumed(text: str, sentences: Sequence[Sums], lexicon: Lexicon) -> list[Sums]:
    """The same quantities, where money of no currency is in the one that the article states for
    like sums: that of its sentence, else the only one. A price without one is a bare number."""
    assumed = _Assumed(text, sentences, lexicon)
    settled = list(sentences)
    for at, sums in enumerate(sentences):
        if any(assumed.is_asked(at, stated) for stated in sums):
            settled[at] = tuple(assumed.settled(at, stated) for stated in sums)
    return settled


class _Assumed:
    """The money of one article, looked at where a sum names no currency."""

    def __init__(self, text: str, sentences: Sequence[Sums], lexicon: Lexicon) -> None:
        self._text = text
        self._sentences = sentences
        self._transfers = lexicon.language.sums.transfers
        self._stops = lexicon.language.nouns.stops
        self._possessives = lexicon.language.nouns.possessives
        self._told: dict[bool, frozenset[str]] = {}

    def is_asked(self, at: int, stated: Stated) -> bool:
        """Whether the number is money without a currency, or a share of money spoken of."""
        unit = stated.quantity.unit
        return _is_unsaid(unit) or (unit == NUMBER and self._is_transferred(at, stated))

    def settled(self, at: int, stated: Stated) -> Stated:
        """The number in its currency."""
        if not self.is_asked(at, stated):
            return stated
        code = self._code(at, stated)
        if code is not None:
            quantity = replace(stated.quantity, unit=Unit(code, MONEY))
            return replace(stated, quantity=quantity, rules=(*stated.rules, ASSUMED))
        if _is_small(stated):
            return replace(stated, quantity=replace(stated.quantity, unit=NUMBER))
        return stated

    def _code(self, at: int, stated: Stated) -> str | None:
        """The one currency of the like sums in the sentence, else in the article."""
        is_small = _is_small(stated)
        beside = frozenset(self._likes(self._sentences[at], is_small=is_small))
        codes = beside or self._told_in_article(is_small=is_small)
        (code,) = codes if len(codes) == 1 else (None,)
        return None if code == self._restated_in(at, stated) else code

    def _told_in_article(self, *, is_small: bool) -> frozenset[str]:
        """The currencies of all like sums; of all money where none is like."""
        if is_small not in self._told:
            everything = [one for sums in self._sentences for one in sums]
            like = frozenset(self._likes(everything, is_small=is_small))
            named = (one.quantity.unit.base for one in self._named(everything))
            self._told[is_small] = like or frozenset(named)
        return self._told[is_small]

    def _likes(self, sums: Iterable[Stated], *, is_small: bool) -> Iterator[str]:
        """The currencies of sums as large as that: of a cost per head no deficit is."""
        for one in self._named(sums):
            if _is_small(one) == is_small and (is_small or one.quantity.unit.per is None):
                yield one.quantity.unit.base

    def _named(self, sums: Iterable[Stated]) -> Iterator[Stated]:
        """Sums of a currency that say no other sum again in brackets."""
        for one in sums:
            is_money = one.quantity.unit.dimension == MONEY and not _is_unsaid(one.quantity.unit)
            if is_money and not self._text.endswith("(", 0, one.span.start):
                yield one

    def _restated_in(self, at: int, stated: Stated) -> str | None:
        """The currency of the brackets right behind the number: any other one is meant."""
        if not self._text.startswith(" (", stated.span.end):
            return None
        opened = stated.span.end + len(" (")
        behind = (one for one in self._sentences[at] if one.span.start == opened)
        return next((one.quantity.unit.base for one in behind), None)

    def _is_transferred(self, at: int, stated: Stated) -> bool:
        """ "Schools get 18 billion", "above the insurers' 2.4 billion", where the last large number
        is money."""
        if stated.noun or stated.quantity.amount.stated < MILLION:
            return False
        start, end = stated.span.start, stated.span.end
        before = self._text[max(start - BESIDE, 0) : start].lower().split()
        behind = self._text[end : end + BESIDE].lower().split()
        is_handed = bool(before) and (
            before[-1] in self._transfers or before[-1].endswith(self._possessives)
        )
        if not is_handed or (behind and behind[0].isalpha() and behind[0] not in self._stops):
            return False
        near = self._sentences[max(at - SENTENCES_BACK, 0) : at + 1]
        earlier = (one for sums in near for one in sums if one.span.end <= start)
        large = [one.quantity.unit for one in earlier if not _is_small(one)]
        return bool(large) and large[-1].dimension == MONEY


def _is_unsaid(unit: Unit) -> bool:
    return unit.dimension == MONEY and not unit.base


def _is_small(stated: Stated) -> bool:
    return abs(stated.quantity.amount.stated) < SMALLEST_SUM
