"""Exchange rates: load a table of them, tell what is on record, and look one up."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app.checking.phrases import day_words, exchange_words
from app.domain import Policy, Quotation
from app.domain.audit import Act
from app.domain.limits import SOURCE_CHARACTERS
from app.domain.rates import days_before
from app.errors import BadInput, TooLarge
from app.importers.from_rates import FILE_BYTES, BadRow, package_bytes, rates_in
from app.services.audit import Change, note
from app.store import Store
from app.store import rates as rate_store
from app.store.rates import Added, Corrected, Held

__all__ = ["Added", "BadRow", "Corrected", "Held", "Loaded", "Shown"]

CODE = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a table of rates brought, and its rows that gave none."""

    added: Added
    rejected: tuple[BadRow, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A rate of a day and the same in words."""

    quotation: Quotation
    words: str


def table_bytes(path: Path | None) -> bytes:
    """A file's bytes, or without one the package's; OSError where it cannot be read."""
    if path is None:
        return package_bytes()
    with path.open("rb") as file:
        return file.read(FILE_BYTES + 1)


def load_rates(store: Store, content: bytes, source: str | None, now: datetime) -> Loaded:
    """Records the rates of a table, a CSV or a zip of one; loaded again, it changes nothing.

    A rate that its source now gives otherwise takes the old one's place. Bad rows are left out and
    told of. BadInput and TooLarge for what is no table; nothing is recorded then.
    """
    table = rates_in(content, _source(source))
    with store.writing() as connection:
        added = rate_store.add(connection, table.rates, now)
        if added.fresh or added.corrected:
            note(connection, Act.RATES_LOADED, None, Change(after=_told(added)))
        return Loaded(added, table.rejected)


def _told(added: Added) -> str:
    return f"{added.fresh} rates added, {len(added.corrected)} corrected"


def list_rates(store: Store) -> tuple[Held, ...]:
    """Which pairs of currencies are on record, by whom and from when to when."""
    with store.reading() as connection:
        return rate_store.held(connection)


def show_rate(store: Store, pair: tuple[str, str], day: date, policy: Policy) -> Shown:
    """The rate by which a check would compare money of that day.

    BadInput for what is no code of a currency, or where no rate is on record.
    """
    currency, into = (_code(code, name) for code, name in zip(pair, ("BASE", "QUOTE"), strict=True))
    if currency == into:
        raise BadInput("BASE and QUOTE are one currency", "QUOTE")
    rules = policy.exchange
    window = (days_before(day, rules.rate_days), day)
    currencies = sorted({currency, into, *rules.through})
    with store.reading() as connection:
        table = rate_store.among(connection, currencies, [window])
    found = table.on(currency, into, day, rules)
    if found is None:
        near = f"in the {rules.rate_days} days to {day_words(day)}"
        raise BadInput(f"no rate between {currency} and {into} is on record {near}", "QUOTE")
    return Shown(found, exchange_words(found))


def _source(source: str | None) -> str | None:
    if source is None:
        return None
    name = " ".join(source.split())
    if not name or not name.isprintable():
        raise BadInput("source is empty, or holds a sign that cannot be printed", "source")
    if len(name) > SOURCE_CHARACTERS:
        raise TooLarge(f"source is longer than {SOURCE_CHARACTERS} characters", "source")
    return name


def _code(code: str, name: str) -> str:
    if not CODE.fullmatch(code.upper()):
        raise BadInput(f"{code[:40]!a} is no code of a currency such as USD", name)
    return code.upper()
