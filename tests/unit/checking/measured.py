"""Intervals, their values and units of every kind, for the properties of checking."""

from collections import defaultdict
from decimal import Decimal

from hypothesis import strategies as st

from app.checking.intervals import contains
from app.domain import MONEY, Tolerance, Unit
from app.lexicon.loader import load

VALUES = st.integers(-(10**6), 10**6).map(Decimal) | st.decimals(-(10**6), 10**6, places=3)
ABOVE_NOTHING = VALUES.map(abs)
ENDS = st.none() | VALUES
ENDS_ABOVE_NOTHING = st.none() | ABOVE_NOTHING
HALF = Decimal("0.5")


@st.composite
def intervals(draw: st.DrawFn, ends: st.SearchStrategy[Decimal | None] = ENDS) -> Tolerance:
    """Closed, half open, or without an end; one of a single value holds it."""
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and low >= high:
        low, high = high, low
    if low is not None and low == high:
        return Tolerance(low, high)
    return Tolerance(low, high, draw(st.booleans()), draw(st.booleans()))


@st.composite
def intervals_with_value(
    draw: st.DrawFn, ends: st.SearchStrategy[Decimal | None] = ENDS
) -> tuple[Tolerance, Decimal]:
    """An interval and a value that lies in it: an end that belongs to it, the middle, far out."""
    interval = draw(intervals(ends))
    far = draw(ABOVE_NOTHING)
    low = interval.low if interval.low is not None else (interval.high or Decimal(0)) - far - 1
    high = interval.high if interval.high is not None else low + far + 1
    tried = (low, high, (low + high) * HALF)
    return interval, draw(st.sampled_from([one for one in tried if contains(interval, one)]))


def measured_units() -> dict[str, list[Unit]]:
    """The units of the lexicon that convert into each other, by dimension."""
    known: dict[str, dict[str, Unit]] = defaultdict(dict)
    for unit in load().units.surfaces.values():
        if unit.per is None and unit.dimension not in (MONEY, "count"):
            known[unit.dimension][unit.name] = unit
    return {name: [*units.values()] for name, units in known.items() if len(units) > 1}


UNITS = measured_units()
PAIRS = st.sampled_from(sorted(UNITS)).flatmap(
    lambda dimension: st.tuples(
        st.sampled_from(UNITS[dimension]), st.sampled_from(UNITS[dimension])
    )
)
"""Two units of one dimension, which may be one."""
