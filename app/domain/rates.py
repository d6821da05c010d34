"""Exchange rates by day: a frozen, indexed table that a caller hands in; empty, it answers none."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Context, Decimal
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Exchange:
    """How money in two currencies is compared (SEMANTICS 2.13).

    A rate may be `rate_days` old, and adds `rate_slack` to both ends; a mean is taken over at most
    `period_days`. Currencies without a rate of their own meet in one of `through`, the first that
    serves. Of two `sources` for one day the one named first counts, then by the alphabet.
    `alike` are currencies that go by one name: "$40 million" may be anybody's dollars. A sum of
    which nothing says whose it is stands under a name ("krone"): `shared` are the currencies that
    go by it.
    """

    rate_days: int
    rate_slack: Decimal
    period_days: int
    through: tuple[str, ...]
    sources: tuple[str, ...]
    alike: tuple[tuple[str, ...], ...] = ()
    shared: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rate:
    """On `day`, one unit of `currency` bought `value` units of `into`; both ISO 4217 codes.

    A `value` of None says that the source published that day and gave none: what it gave before
    holds no more.
    """

    currency: str
    into: str
    day: date
    value: Decimal | None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What one unit of `currency` was worth in `into`: by the last rate of a day, or a mean.

    `first` and `last` are the days of the rates used; `low` and `high` the least and the most of
    them. `sources` gave them; `through` is the currency over which two rates were multiplied, None
    for a rate between the two themselves.
    """

    currency: str
    into: str
    value: Decimal
    low: Decimal
    high: Decimal
    first: date
    last: date
    sources: tuple[str, ...]
    through: str | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    """One source's rates between two currencies, by day; None where it gave none that day."""

    days: tuple[date, ...]
    values: tuple[Decimal | None, ...]
    sources: tuple[str, ...]
    through: str | None = None

    def between(self, first: date, last: date) -> "_Line":
        """The part from `first` to `last`, both inside."""
        start, end = bisect_left(self.days, first), bisect_right(self.days, last)
        return _Line(self.days[start:end], self.values[start:end], self.sources, self.through)

    def turned(self) -> "_Line":
        """The same, from the other currency's side."""
        values = tuple(None if value is None else 1 / value for value in self.values)
        return _Line(self.days, values, self.sources, self.through)

    def times(self, other: "_Line", through: str) -> "_Line":
        """Both multiplied on the days that both know; a day on which either gave none is kept."""
        theirs = dict(zip(other.days, other.values, strict=True))
        ours = dict(zip(self.days, self.values, strict=True))
        nothing = {day for known in (ours, theirs) for day, value in known.items() if value is None}
        days = tuple(sorted((ours.keys() & theirs.keys()) | nothing))
        values = tuple(_product(ours.get(day), theirs.get(day)) for day in days)
        return _Line(days, values, tuple(dict.fromkeys((*self.sources, *other.sources))), through)


DIGITS = Context(prec=12)
"""Worked out from rates of six digits, more than twelve say nothing."""

_Choice = Callable[[Iterable[_Line]], _Line | None]


@dataclass(frozen=True, slots=True)
class RateTable:
    """Rates in any order; empty where nobody gave one."""

    rates: tuple[Rate, ...] = ()
    _lines: Mapping[tuple[str, str], tuple[_Line, ...]] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        object.__setattr__(self, "_lines", _lines_of(self.rates))

    def __bool__(self) -> bool:
        return bool(self.rates)

    def on(self, currency: str, into: str, day: date, rules: Exchange) -> Quotation | None:
        """By the latest rate at or before `day`, at most `rate_days` old; None without one."""
        return self._first_of(
            (currency, into), (days_before(day, rules.rate_days), day), rules, _last_of
        )

    def over(
        self, currency: str, into: str, days: tuple[date, date], rules: Exchange
    ) -> Quotation | None:
        """By the mean over the days, both inside; None where rates are missing for a part of them.

        A stretch of a few days on which no market was open has the rate of its last day.
        """
        length = (days[1] - days[0]).days
        if length > rules.period_days:
            return None

        def mean_of(lines: Iterable[_Line]) -> _Line | None:
            return next((line for line in lines if _covers(line, days, rules.rate_days)), None)

        found = self._first_of((currency, into), days, rules, mean_of)
        is_short = found is None and length <= rules.rate_days
        return self.on(currency, into, days[1], rules) if is_short else found

    def given_up(self, currency: str, day: date, rules: Exchange) -> Rate | None:
        """The last word of a source that gave no more rate of the currency shortly before `day`."""
        earliest = days_before(day, rules.rate_days)
        ended = [
            rate
            for rate in self.rates
            if rate.value is None
            and currency in (rate.currency, rate.into)
            and earliest <= rate.day <= day
        ]
        return max(ended, key=lambda rate: (rate.day, rate.source), default=None)

    def _first_of(
        self, pair: tuple[str, str], days: tuple[date, date], rules: Exchange, choice: _Choice
    ) -> Quotation | None:
        """What the first way from the one currency to the other gives: direct, then through one."""
        for lines in self._ways(pair, days, rules):
            chosen = choice(sorted(lines, key=lambda line: _rank(line, rules)))
            if chosen:
                return _quotation(pair, chosen)
        return None

    def _ways(
        self, pair: tuple[str, str], days: tuple[date, date], rules: Exchange
    ) -> Iterator[list[_Line]]:
        currency, into = pair
        yield self._direct(currency, into, days)
        for middle in rules.through:
            if middle not in (currency, into):
                yield [
                    one.times(other, middle)
                    for one in self._direct(currency, middle, days)
                    for other in self._direct(middle, into, days)
                ]

    def _direct(self, currency: str, into: str, days: tuple[date, date]) -> list[_Line]:
        given = [line.between(*days) for line in self._lines.get((currency, into), ())]
        other = [line.between(*days).turned() for line in self._lines.get((into, currency), ())]
        return [*given, *other]


def days_before(day: date, days: int) -> date:
    """So many days earlier, but never before the first day that there is."""
    return date.fromordinal(max(day.toordinal() - days, 1))


def _lines_of(rates: Iterable[Rate]) -> Mapping[tuple[str, str], tuple[_Line, ...]]:
    found: dict[tuple[str, str], dict[str, dict[date, Decimal | None]]] = {}
    for rate in rates:
        by_source = found.setdefault((rate.currency, rate.into), {})
        by_source.setdefault(rate.source, {})[rate.day] = rate.value
    return {
        pair: tuple(_line(source, by_day) for source, by_day in sorted(by_source.items()))
        for pair, by_source in found.items()
    }


def _line(source: str, by_day: Mapping[date, Decimal | None]) -> _Line:
    days = tuple(sorted(by_day))
    return _Line(days, tuple(by_day[day] for day in days), (source,))


def _rank(line: _Line, rules: Exchange) -> tuple[list[int], tuple[str, ...]]:
    """Named sources in their order, then all others by name."""
    names = rules.sources
    return [names.index(one) if one in names else len(names) for one in line.sources], line.sources


def _last_of(lines: Iterable[_Line]) -> _Line | None:
    """The latest rate; of several for that day, the best source's."""
    ends = [
        _Line(line.days[-1:], line.values[-1:], line.sources, line.through)
        for line in lines
        if line.days and line.values[-1] is not None
    ]
    return max(ends, key=lambda line: line.days[-1], default=None)


def _covers(line: _Line, days: tuple[date, date], within: int) -> bool:
    """Whether no part of the stretch longer than `within` days is without a rate."""
    if not line.days or None in line.values:
        return False
    marks = (days[0], *line.days, days[1])
    return all((later - day).days <= within for day, later in pairwise(marks))


def _quotation(pair: tuple[str, str], line: _Line) -> Quotation:
    values = [value for value in line.values if value is not None]
    mean = sum(values, Decimal(0)) / len(values) if len(values) > 1 else values[0]
    return Quotation(
        currency=pair[0],
        into=pair[1],
        value=DIGITS.plus(mean),
        low=DIGITS.plus(min(values)),
        high=DIGITS.plus(max(values)),
        first=line.days[0],
        last=line.days[-1],
        sources=line.sources,
        through=line.through,
    )


def _product(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    return None if one is None or other is None else one * other


NO_RATES = RateTable()
"""Nobody gave a rate."""
