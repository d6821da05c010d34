"""Reads words that multiply: "doubled", "twice the", "more than double"."""

from app.domain import RATIO, Change, Unit
from app.reading.numbers.hedges import Moved, hedge_before
from app.reading.numbers.measured import Measured
from app.reading.numbers.numerals import Numeral, NumeralKind
from app.reading.numbers.tokens import Line

TIMES = Unit("time", RATIO)

BY_RATIO = "change.ratio"
"""The rule of a movement that the multiplying word says itself: halved, doubled."""


def ratio_at(line: Line, index: int) -> tuple[Measured, Moved | None] | None:
    """The multiplication that the word at `index` says, and which way it goes."""
    row = line.lexicon.language.numbers.ratios.get((line.lower(index),))
    if row is None or line.lower(index + 1) in {"-", *row.never_before}:
        return None
    is_free = not row.followers and not row.leaders
    is_licensed = (
        line.lower(index + 1) in row.followers
        or line.lower(index - 1) in row.leaders
        or hedge_before(line, index) is not None
    )
    if not (is_free or is_licensed):
        return None
    numeral = Numeral(
        index, index + 1, row.value, row.value, row.value / 10, NumeralKind.RATIO, rule=row.id
    )
    moved = Moved(Change(row.change), BY_RATIO) if row.change else None
    return Measured(numeral, TIMES, index, index + 1, (row.id,)), moved
