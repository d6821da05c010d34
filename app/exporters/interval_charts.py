"""Two intervals of values → where to draw them on one scale, and the same in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from app.checking.intervals import overlap
from app.domain import Tolerance
from app.exporters.cards import value_words
from app.exporters.encoding import number
from app.exporters.unit_words import unit_words

WIDTH = 320
"""Of the drawing, in its own units."""

MARGIN = 12
"""Left free at both sides, for open ends and for marks that stick out."""

PLACES = Decimal("0.1")

DIGITS = 6

PERCENT_SIGN = "%"


@dataclass(frozen=True, slots=True)
class Bar:
    """An interval as it is drawn: from `left` to `right`; an open end runs into the margin.

    `is_point` says that it holds one value only and is drawn as a mark.
    """

    left: str
    right: str
    is_open_left: bool
    is_open_right: bool

    @property
    def is_point(self) -> bool:
        """Whether the interval is too narrow to be seen as one."""
        return self.left == self.right

    @property
    def width(self) -> str:
        """From end to end."""
        return str(Decimal(self.right) - Decimal(self.left))


@dataclass(frozen=True, slots=True)
class Chart:
    """The claim's interval and the figure's on one scale; `shared` is what lies in both, or None.

    `low` and `high` are the values at the ends of the scale, `title` and `says` tell what is drawn.
    """

    ours: Bar
    theirs: Bar
    shared: Bar | None
    low: str
    high: str
    title: str
    says: str


def chart_of(ours: Tolerance, theirs: Tolerance, unit: str) -> Chart:
    """Both intervals, in one unit, on one scale that just holds every end."""
    scale = _Scale.over(*_ends(ours), *_ends(theirs))
    has_shared = overlap(ours, theirs)
    return Chart(
        ours=scale.bar(ours),
        theirs=scale.bar(theirs),
        shared=scale.bar(_both(ours, theirs)) if has_shared else None,
        low=_grouped(scale.low),
        high=_grouped(scale.high),
        title="The article's number and the figure on one scale",
        says=(
            f"The article's words allow {interval_words(ours, unit)}; "
            f"the figure's allow {interval_words(theirs, unit)}. "
            f"{'The two overlap.' if has_shared else _gap(ours, theirs, unit)}"
        ),
    )


def interval_words(interval: Tolerance, unit: str = "") -> str:
    """ "8,450 to 8,550 troops", "more than 100", "up to 7", "any value"."""
    behind = _behind(unit, interval.low, interval.high)
    if interval.low is None and interval.high is None:
        return "any value"
    if interval.high is None:
        word = "" if interval.includes_low else "more than "
        return f"{word}{_grouped(interval.low)}{' or more' if not word else ''}{behind}"
    if interval.low is None:
        word = "up to" if interval.includes_high else "less than"
        return f"{word} {_grouped(interval.high)}{behind}"
    return f"{value_words(_rounded(interval.low), _rounded(interval.high))}{behind}"


@dataclass(frozen=True, slots=True)
class _Scale:
    low: Decimal
    high: Decimal

    @staticmethod
    def over(*values: Decimal) -> "_Scale":
        """From the least to the most; around a single value some room to both sides."""
        low, high = min(values, default=Decimal(0)), max(values, default=Decimal(1))
        if low == high:
            room = abs(low) / 10 or Decimal(1)
            return _Scale(low - room, high + room)
        return _Scale(low, high)

    def at(self, value: Decimal) -> Decimal:
        share = (value - self.low) / (self.high - self.low)
        return (MARGIN + share * (WIDTH - 2 * MARGIN)).quantize(PLACES)

    def bar(self, interval: Tolerance) -> Bar:
        left = Decimal(0) if interval.low is None else self.at(interval.low)
        right = Decimal(WIDTH) if interval.high is None else self.at(interval.high)
        return Bar(str(left), str(right), interval.low is None, interval.high is None)


def _ends(interval: Tolerance) -> Iterator[Decimal]:
    return (end for end in (interval.low, interval.high) if end is not None)


def _both(one: Tolerance, other: Tolerance) -> Tolerance:
    lows = [end for end in (one.low, other.low) if end is not None]
    highs = [end for end in (one.high, other.high) if end is not None]
    return Tolerance(max(lows, default=None), min(highs, default=None))


def _gap(ours: Tolerance, theirs: Tolerance, unit: str) -> str:
    """How far apart the nearest ends are of two that share nothing."""
    first, second = sorted((ours, theirs), key=lambda one: (one.low is not None, one.low or 0))
    if first.high is None or second.low is None:
        return "The two share no value."
    apart = second.low - first.high
    if not apart:
        return "The two touch and share no value."
    return f"Between the two lie {_grouped(apart)}{_behind(unit, apart)}."


def _behind(unit: str, *ends: Decimal | None) -> str:
    """The unit as it stands behind a number: "5%", "5 km"."""
    return unit if unit in ("", PERCENT_SIGN) else f" {unit_words(unit, *ends)}"


def _grouped(value: Decimal | None) -> str:
    return "" if value is None else f"{Decimal(number(_rounded(value))):,}"


def _rounded(value: Decimal) -> Decimal:
    """No more decimals than six digits take: what was converted has as many as one likes."""
    decimals = max(DIGITS - value.adjusted() - 1, 0)
    exponent = value.as_tuple().exponent
    is_long = isinstance(exponent, int) and -exponent > decimals
    return round(value, decimals) if is_long else value
