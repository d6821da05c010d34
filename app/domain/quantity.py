"""A number as it was stated: an interval, a unit, a bound and the precision it was stated with."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app.domain.span import Span
from app.domain.unit import Unit


class Bound(StrEnum):
    """What the hedge words do to the number (CONTRACT: `bound`)."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    LESS_THAN = "less_than"
    RANGE = "range"


class Hedge(StrEnum):
    """Which family of hedge words stood there; it decides the tolerance (SEMANTICS 1.3)."""

    NONE = "none"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just-over"
    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    LESS_THAN = "less-than"
    AT_MOST = "at-most"
    RANGE = "range"
    EXACTLY = "exactly"
    VAGUE = "vague"


class Change(StrEnum):
    """Which way a number moved, or moved to."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Amount:
    """The interval a numeral stands for; an open end is None.

    `step` is the place value of the last digit that carries information: 100 for "8,500", 0.1 for
    "3.2", 10,000,000 for "650 million" (SEMANTICS 1.1).
    """

    low: Decimal | None
    high: Decimal | None
    step: Decimal

    @property
    def stated(self) -> Decimal:
        """One value to speak of: the threshold of an open bound, the middle of a range."""
        if self.low is not None and self.low == self.high:
            return self.low
        ends = [end for end in (self.low, self.high) if end is not None]
        return sum(ends, Decimal(0)) / len(ends)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as stated, apart from where it stood."""

    amount: Amount
    unit: Unit
    bound: Bound = Bound.EXACT
    hedge: Hedge = Hedge.NONE
    change: Change | None = None
    stated: str = ""


@dataclass(frozen=True, slots=True)
class Stated:
    """A quantity where it stands in the text, and the rules that read it there.

    `span` covers hedge, numeral and unit or counted noun; `numeral` only the number with its
    scale; `noun` the counted noun with its modifiers, or None where nothing is counted. `phrase`
    is that noun phrase in the text's own words.
    """

    quantity: Quantity
    span: Span
    numeral: Span
    noun: Span | None = None
    phrase: str = ""
    rules: tuple[str, ...] = ()
