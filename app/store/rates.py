"""Exchange rates: add and correct them, and look up those of some currencies on some days."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, bindparam, func, select, union_all, update

from app.domain import Rate, RateTable
from app.store.bulk import insert_rows
from app.store.tables import FX_RATES

_PAIR = (FX_RATES.c.base, FX_RATES.c.quote, FX_RATES.c.source)


_GIVEN = (*_PAIR, FX_RATES.c.day, FX_RATES.c.rate)


@dataclass(frozen=True, slots=True)
class Corrected:
    """A day's rate that the same source now gives otherwise."""

    old: Rate
    new: Rate


@dataclass(frozen=True, slots=True)
class Added:
    """How many rates were not known, how many were so already, and those that were corrected."""

    fresh: int
    same: int
    corrected: tuple[Corrected, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """The rates of one pair that one source gave: how many, and of which days."""

    currency: str
    into: str
    source: str
    rates: int
    first: date
    last: date


def add(connection: Connection, rates: Iterable[Rate], now: datetime) -> Added:
    """Records the rates, one a pair, day and source; what is so already stays untouched.

    A rate that differs from the one on record takes its place.
    """
    fresh: list[Rate] = []
    corrected: list[Corrected] = []
    same = 0
    for pair, group in groupby(sorted(rates, key=_place), key=_pair):
        wanted = list(group)
        known = _known(connection, pair, wanted)
        for rate in wanted:
            old = known.get(rate.day)
            if old is None:
                fresh.append(rate)
            elif old.value == rate.value:
                same += 1
            else:
                corrected.append(Corrected(old, rate))
    insert_rows(connection, FX_RATES, [_row(rate, now) for rate in fresh])
    if corrected:
        connection.execute(_correction(), [_keyed(one.new, now) for one in corrected])
    return Added(len(fresh), same, tuple(corrected))


def among(
    connection: Connection, currencies: Sequence[str], windows: Sequence[tuple[date, date]]
) -> RateTable:
    """The rates between any two of the currencies on the days, in one statement.

    The stretches of days, first and last inside, do not overlap.
    """
    if not currencies or not windows:
        return RateTable()
    pair = FX_RATES.c.base.in_(currencies), FX_RATES.c.quote.in_(currencies)
    # A part for each stretch: over one OR of them, SQLite would read every day of each pair.
    parts = [select(*_GIVEN).where(*pair, FX_RATES.c.day.between(*days)) for days in windows]
    found = connection.execute(union_all(*parts)).mappings()
    return RateTable(tuple(_rate(row) for row in found))


def held(connection: Connection) -> tuple[Held, ...]:
    """What is on record, a line for each pair and source, in their order."""
    counted = (
        select(
            *_PAIR,
            func.count(FX_RATES.c.rate).label("rates"),
            func.min(FX_RATES.c.day).label("first"),
            func.max(FX_RATES.c.day).label("last"),
        )
        .where(FX_RATES.c.rate.is_not(None))
        .group_by(*_PAIR)
        .order_by(*_PAIR)
    )
    return tuple(
        Held(row["base"], row["quote"], row["source"], row["rates"], row["first"], row["last"])
        for row in connection.execute(counted).mappings()
    )


def _known(
    connection: Connection, pair: tuple[str, str, str], rates: Sequence[Rate]
) -> dict[date, Rate]:
    of_pair = [column == value for column, value in zip(_PAIR, pair, strict=True)]
    days = FX_RATES.c.day.between(rates[0].day, rates[-1].day)
    found = connection.execute(select(FX_RATES).where(*of_pair, days)).mappings()
    return {rate.day: rate for rate in map(_rate, found)}


def _correction() -> Any:  # an Update, generic in a table's row that has no type
    keys = ("base", "quote", "day", "source")
    same = (FX_RATES.c[name] == bindparam(f"its_{name}") for name in keys)
    return (
        update(FX_RATES)
        .where(*same)
        .values(rate=bindparam("its_rate"), loaded_at=bindparam("its_loaded_at"))
    )


def _keyed(rate: Rate, now: datetime) -> dict[str, object]:
    return {f"its_{name}": value for name, value in _row(rate, now).items()}


def _row(rate: Rate, now: datetime) -> dict[str, object]:
    return {
        "base": rate.currency,
        "quote": rate.into,
        "day": rate.day,
        "source": rate.source,
        "rate": rate.value,
        "loaded_at": now,
    }


def _rate(row: Any) -> Rate:  # a row's columns differ in type
    return Rate(row["base"], row["quote"], row["day"], row["rate"], row["source"])


def _pair(rate: Rate) -> tuple[str, str, str]:
    return rate.currency, rate.into, rate.source


def _place(rate: Rate) -> tuple[str, str, str, date]:
    return (*_pair(rate), rate.day)
