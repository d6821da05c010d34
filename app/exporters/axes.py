"""Values and days of a chart → its axes: ends, ticks and labels, as a graphics desk has them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from app.checking.phrases import scaled_words

CALC = Context(prec=60)
"""Two numbers of thirty digits that differ in the last are still two places."""

LOGS = Context(prec=12)
STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
VALUE_STEPS = 5
NEAR_ZERO = Decimal("0.6")
"""A lowest value below this share of the highest one: the axis then begins at nothing."""

PADDING = Decimal("0.1")
PLAIN_BELOW, PLAIN_ABOVE = 16, -7
"""Powers of ten between which a number is written out."""

DAY_TICKS = 7
DAY_STEPS = (1, 2, 7, 14)
MONTH_STEPS = (1, 3, 6)
YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000)
FULL_DECADES, MOST_DECADES = 2, 8


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis, from 0 at its low end to 1 at its high end, and what stands there."""

    at: Decimal
    label: str


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """From `low` to `high`, in equal steps or, with `is_log`, in equal multiples."""

    low: Decimal
    high: Decimal
    ticks: tuple[Tick, ...]
    is_log: bool = False

    def place(self, value: Decimal) -> Decimal:
        """Where the value stands, from 0 to 1; beyond an end it is that end."""
        return _share(value, self.low, self.high, is_log=self.is_log)


@dataclass(frozen=True, slots=True)
class DayAxis:
    """From the first day to the last."""

    first: date
    last: date
    ticks: tuple[Tick, ...]

    def place(self, day: date) -> Decimal:
        """Where the day stands, from 0 to 1; beyond an end it is that end."""
        return _day_share(day, self.first, self.last)


def value_axis(values: Iterable[Decimal]) -> ValueAxis:
    """An axis that holds the values, at least one; it ends on ticks of 1, 2 or 5 times a power."""
    known = list(values)
    low, high = _widened(min(known), max(known))
    step = _step(CALC.divide(CALC.subtract(high, low), Decimal(VALUE_STEPS)))
    first = CALC.divide(low, step).to_integral_value(ROUND_FLOOR)
    last = CALC.divide(high, step).to_integral_value(ROUND_CEILING)
    count = int(CALC.subtract(last, first)) + 1
    places = [CALC.multiply(CALC.add(first, Decimal(one)), step) for one in range(count)]
    return _axis(places, places, is_log=False)


def log_axis(values: Iterable[Decimal]) -> ValueAxis:
    """An axis on which equal steps are equal multiples; the values, at least one, are above 0."""
    known = list(values)
    low, high = min(known), max(known)
    powers = range(low.adjusted(), high.adjusted() + 2)
    marks = [step.scaleb(power) for power in powers for step in STEPS[:3]]
    first = max(place for place in range(len(marks)) if marks[place] <= low)
    last = min(place for place in range(len(marks)) if marks[place] >= high)
    if first == last:
        last += 1
    ends = marks[first], marks[last]
    return _axis(ends, _log_marks(marks[first : last + 1]), is_log=True)


def day_axis(days: Iterable[date]) -> DayAxis:
    """An axis that holds the days, at least one, with up to seven ticks on round ones."""
    known = list(days)
    first, last = min(known), max(known)
    ticks = (Tick(_day_share(day, first, last), label) for day, label in _day_marks(first, last))
    return DayAxis(first, last, tuple(ticks))


def tick_words(value: Decimal) -> str:
    """A number on an axis: "8,500", "1.2 million", and "2 × 10^30" where nobody counts zeros."""
    sign = "\u2212" if value < 0 else ""
    size = abs(value)
    if size and not PLAIN_ABOVE < size.adjusted() < PLAIN_BELOW:
        mantissa = size.scaleb(-size.adjusted()).normalize()
        return f"{sign}{mantissa:f} × 10^{size.adjusted()}"
    plain = size.normalize()
    whole = plain if plain.as_tuple().exponent in range(-99, 1) else plain.quantize(Decimal(1))
    return sign + scaled_words(whole)


def rounded_words(value: Decimal, digits: int = 4) -> str:
    """The same of a value that was worked out, with no more digits than a reader wants."""
    return tick_words(Context(prec=digits).plus(value))


def _axis(ends: Iterable[Decimal], marks: Iterable[Decimal], *, is_log: bool) -> ValueAxis:
    low, *_, high = ends
    ticks = (Tick(_share(one, low, high, is_log=is_log), tick_words(one)) for one in marks)
    return ValueAxis(low, high, tuple(ticks), is_log)


def _share(value: Decimal, low: Decimal, high: Decimal, *, is_log: bool) -> Decimal:
    if value <= low:
        return Decimal(0)
    if value >= high:
        return Decimal(1)
    if is_log:
        value, low, high = (LOGS.log10(one) for one in (value, low, high))
    return CALC.divide(CALC.subtract(value, low), CALC.subtract(high, low))


def _widened(low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    """The ends with what belongs between them: nothing, where it is near, and some room."""
    if low == high:
        room = CALC.multiply(abs(low), PADDING) or Decimal(1)
        return CALC.subtract(low, room), CALC.add(high, room)
    if 0 <= low <= CALC.multiply(high, NEAR_ZERO):
        return Decimal(0), high
    if CALC.multiply(low, NEAR_ZERO) <= high <= 0:
        return low, Decimal(0)
    return low, high


def _step(rough: Decimal) -> Decimal:
    power = rough.adjusted()
    return next(step.scaleb(power) for step in STEPS if step.scaleb(power) >= rough)


def _log_marks(marks: list[Decimal]) -> list[Decimal]:
    """All of them over a few decades, then the powers of ten, then each so many of these."""
    decades = marks[-1].adjusted() - marks[0].adjusted()
    if decades <= FULL_DECADES:
        return marks
    powers = [one for one in marks if one == Decimal(1).scaleb(one.adjusted())]
    return powers[:: -(-decades // MOST_DECADES)]


def _day_share(day: date, first: date, last: date) -> Decimal:
    if first == last:
        return Decimal("0.5")
    held = min(max(day, first), last)
    return CALC.divide(Decimal((held - first).days), Decimal((last - first).days))


def _day_marks(first: date, last: date) -> list[tuple[date, str]]:
    """Round days in the stretch and their labels: years, months or days, whichever are enough."""
    for step in DAY_STEPS:
        if (last - first).days // step < DAY_TICKS:
            # Weeks begin on Mondays; day 1 was one (proleptic Gregorian calendar).
            start = first + timedelta(days=-(first.toordinal() - 1) % step)
            count = (last - start).days // step + 1
            days = [start + timedelta(days=step * one) for one in range(count)]
            return [(day, day.isoformat()) for day in days]
    for step in MONTH_STEPS:
        if _months(last) // step - _months(first) // step < DAY_TICKS:
            return [(day, day.isoformat()[:7]) for day in _firsts(first, last, step)]
    years = next(step for step in YEAR_STEPS if (last.year - first.year) // step < DAY_TICKS)
    return [(day, f"{day.year:04}") for day in _firsts(first, last, 12 * years)]


def _firsts(first: date, last: date, step: int) -> Iterator[date]:
    """The firsts of the months in the stretch whose count since the year 0 `step` divides."""
    month = -(-_months(first) // step) * step
    while month <= _months(last):
        day = date(month // 12, month % 12 + 1, 1)
        if first <= day:
            yield day
        month += step


def _months(day: date) -> int:
    return day.year * 12 + day.month - 1
