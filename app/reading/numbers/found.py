"""A number with all that was read beside it, and the quantity that it states."""

from dataclasses import dataclass
from decimal import Decimal

from app.domain import NUMBER, Amount, Bound, Hedge, Quantity, Stated, Unit
from app.lexicon.hedges import HedgeRow
from app.reading.numbers.counted import Noun
from app.reading.numbers.hedges import Moved
from app.reading.numbers.measured import Measured
from app.reading.numbers.numerals import NumeralKind
from app.reading.numbers.ranges import Join
from app.reading.numbers.tokens import Line


@dataclass(frozen=True, slots=True)
class Found:
    """A number with all that was read beside it, from token `first` to the one before `after`."""

    measured: Measured
    first: int
    after: int
    join: Join = Join.NONE
    noun: Noun | None = None
    hedge: HedgeRow | None = None
    moved: Moved | None = None
    lent: Unit | None = None

    @property
    def unit(self) -> Unit:
        return self.measured.unit or (self.noun.unit if self.noun else self.lent or NUMBER)

    @property
    def has_plural(self) -> bool:
        return self.noun is not None and self.noun.is_plural


def stated_of(line: Line, found: Found) -> Stated:
    """The quantity that the number states, with the rules that it rests on."""
    numeral = found.measured.numeral
    hedge, bound, rules = _bound(found)
    noun = line.span_of(found.noun.first, found.noun.after) if found.noun else None
    number = line.span_of(numeral.first, numeral.after)
    return Stated(
        quantity=Quantity(
            amount=_amount(numeral.low, numeral.high, numeral.step, bound),
            unit=found.unit,
            bound=bound,
            hedge=hedge,
            change=found.moved.change if found.moved else None,
            stated=number.of(line.text),
        ),
        span=line.span_of(found.first, found.after),
        numeral=number,
        noun=noun,
        phrase=noun.of(line.text) if noun else "",
        rules=(*found.measured.rules, *rules, *((found.moved.rule,) if found.moved else ())),
    )


def _bound(found: Found) -> tuple[Hedge, Bound, tuple[str, ...]]:
    """What hedge words, a range or a vague plural make of the number, and by which rows."""
    lent = ("unit.lent",) if found.lent else ()
    if found.join is not Join.NONE:
        return Hedge.RANGE, Bound.RANGE, lent
    if found.measured.numeral.kind is NumeralKind.VAGUE:
        return Hedge.VAGUE, Bound.RANGE, lent
    if found.hedge is None:
        return Hedge.NONE, Bound.EXACT, lent
    return found.hedge.hedge, found.hedge.bound, (*lent, found.hedge.id)


def _amount(low: Decimal, high: Decimal, step: Decimal, bound: Bound) -> Amount:
    if bound in {Bound.MORE_THAN, Bound.AT_LEAST}:
        return Amount(low, None, step)
    if bound in {Bound.LESS_THAN, Bound.AT_MOST}:
        return Amount(None, high, step)
    return Amount(low, high, step)
