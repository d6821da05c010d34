"""`plumbline rates`: exchange rates in, and what is on record out."""

import contextlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from app.cli.terminal import say
from app.services import database
from app.services.rates import (
    Corrected,
    Loaded,
    list_rates,
    load_rates,
    show_rate,
    table_bytes,
)
from app.settings import Profile, from_environment
from app.wiring import House, build

SHOWN = 20
"""Corrected rates and bad rows that are told of one by one; of more, only how many."""

FOUND = 1


def load(file: Path | None, source: str | None) -> int:
    """Records the table's rates and says what changed; 1 where a row could not be read."""
    content = table_bytes(file)
    with _house() as house:
        loaded = load_rates(house.store, content, source, datetime.now(UTC))
    _print(_told(loaded))
    return FOUND if loaded.rejected else 0


def listed() -> int:
    """Each pair on record: base, quote, source, how many days, first and last day."""
    with _house() as house:
        held = list_rates(house.store)
    _print(
        f"{one.currency} {one.into}  {one.source}  {one.rates:,} days  {one.first} to {one.last}"
        for one in held
    )
    return 0


def show(pair: tuple[str, str], day: date | None) -> int:
    """The rate of the day in words, and its exact value behind it."""
    with _house() as house:
        asked = day or datetime.now(UTC).date()
        shown = show_rate(house.store, pair, asked, house.engine.policy)
    _print([shown.words, f"{shown.quotation.value:f}"])
    return 0


@contextlib.contextmanager
def _house() -> Iterator[House]:
    settings = replace(from_environment(os.environ), profile=Profile.FAST)  # no text is read
    database.upgrade(settings.database_url)
    house = build(settings)
    try:
        yield house
    finally:
        house.store.close()


def _told(loaded: Loaded) -> Iterator[str]:
    added = loaded.added
    yield f"{added.fresh} rates new, {added.same} known, {len(added.corrected)} corrected"
    yield from _some([_correction(one) for one in added.corrected], "corrected")
    yield from _some([f"line {row.line}: {row.reason}" for row in loaded.rejected], "rejected")


def _correction(corrected: Corrected) -> str:
    old, new = corrected.old, corrected.new
    values = (str(rate.value) if rate.value is not None else "none" for rate in (old, new))
    return f"{new.currency} {new.into} on {new.day} ({new.source}): {' is now '.join(values)}"


def _some(lines: list[str], what: str) -> Iterator[str]:
    yield from (f"{what}: {line}" for line in lines[:SHOWN])
    if len(lines) > SHOWN:
        yield f"{what}: {len(lines) - SHOWN} more"


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        say(line)
