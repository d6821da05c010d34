"""The numbers on a card, ready to be held against others."""

from collections.abc import Iterable
from math import log10
from typing import NamedTuple

from app.checking.magnitudes import digits_of
from app.domain import Statistic, Trace

TELLING_DIGITS = 2
"""One-digit numbers are equal, or ten times each other, by chance."""

TEMPERATURES = (("temperature", Statistic.LEVEL, None), ("temperature", Statistic.AVERAGE, None))
FREEZING, NOTHING = 273.15, 0.0
"""Kelvin: traces are kept in kelvins, of which all weather has nearly as many."""


Measured = tuple[str, str, str | None]
"""Dimension, statistic and "per": what must be equal for two things to be measured alike."""


class Mark(NamedTuple):
    """A trace in numbers: `power` is the logarithm of its size, None for zero.

    A tuple, for a look-up makes a thousand of them and a data class takes twice the time.
    """

    trace: Trace
    power: float | None
    is_negative: bool

    @property
    def digits(self) -> int:
        """How many digits say something; asked of few, for it is slow."""
        return len(digits_of(self.trace.value))

    @property
    def is_telling(self) -> bool:
        """Whether it has more digits than numbers share by chance."""
        return self.digits >= TELLING_DIGITS


def marks_of(traces: Iterable[Trace], measured: Measured) -> tuple[Mark, ...]:
    """The traces in numbers."""
    zero = FREEZING if measured in TEMPERATURES else NOTHING
    return tuple(_mark(trace, zero) for trace in traces)


def _mark(trace: Trace, zero: float) -> Mark:
    value = float(trace.value) - zero
    return Mark(trace, log10(abs(value)) if value else None, value < 0)
