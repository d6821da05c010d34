"""Which kind and statistic a number has that is held against the one before it."""

from app.domain import PERCENT, Claim, Kind, Statistic
from app.lexicon.lexicon import Language
from app.reading.measures.subjects import Measured


def kind_lent(before: Claim, measured: Measured, language: Language) -> Kind:
    """That of the number before; but what a forecast is held against is there already."""
    kind = before.measure.kind
    if kind is not Kind.FORECAST or measured.measure.kind is Kind.FORECAST:
        return kind
    row = language.measures.by_item.get(before.measure.item)
    return row.kind if row else Kind.LEVEL


def statistic_lent(
    measured: Measured, before: Claim, *, is_again: bool, is_held: bool
) -> Statistic:
    """ "214 services, or 10.9%" is a share of them, and so is what is held against a share; a
    change told again is one, and what is held against a change: "rose 4%, against 3% in May"."""
    own, former = measured.measure.statistic, before.measure.statistic
    if is_again:
        return Statistic.SHARE if former is Statistic.LEVEL else own
    is_percent = own is Statistic.LEVEL and before.quantity.unit.dimension == PERCENT
    is_same = former is Statistic.SHARE or (is_held and former is Statistic.CHANGE)
    # "rose to 4.3%, more than the 3.1% of a year earlier" takes no share of a year
    is_level = is_held and own is Statistic.SHARE and former in (Statistic.LEVEL, Statistic.CHANGE)
    return former if (is_percent and is_same) or is_level else own
