"""What every decision of a person goes through: who and why, whether they saw what is so, word to
the reports that it touches, and the record of it."""

import hashlib
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from app.domain import Decision, Series
from app.domain.decision import differing
from app.domain.limits import QUOTE_CHARACTERS, SOURCE_CHARACTERS
from app.domain.rejudging import Why
from app.errors import BadInput, Changed
from app.exporters.as_events import decision_event
from app.services.engine import Engine
from app.services.lines import line
from app.services.paging import (
    LARGEST,
    Page,
    checked_limit,
    checked_word,
    number_at,
    numbered,
    page_of,
)
from app.store import Store, Transaction, decisions, outbox, rejudgings, verdicts
from app.store import series as series_store

LISTING = "decisions"

NEAR = 50
"""The series of one item, the last that were given a figure, whose reports a wording may touch."""

TAG = re.compile(r"([0-9]{1,10})\.[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Word:
    """Who decides and why, as far as they say, and the tags of the series that they may have looked
    at, None for any."""

    reason: str | None = None
    who: str | None = None
    known: Collection[str] | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a person decides: the record, and the words that facets are named by."""

    store: Store
    engine: Engine


def list_decisions(store: Store, cursor: str | None, limit: int) -> Page[Decision]:
    """What was decided about any series, the latest first; BadInput for a bad cursor."""
    before = number_at(LISTING, cursor)
    with store.reading() as connection:
        found = decisions.listed(connection, before, checked_limit(limit) + 1)
    return page_of(LISTING, found, limit, lambda one: numbered(one.number))


def decisions_since(store: Store, series_id: str, tag: str) -> tuple[Decision, ...]:
    """What was decided about the series since it had that tag, oldest first.

    Empty where only its figures changed; BadInput for what is no tag of a series.
    """
    told = TAG.fullmatch(tag)
    if told is None:
        raise BadInput("is no tag of a series", "tag")
    with store.reading() as connection:
        return decisions.of_series(
            connection, checked_word(series_id, "id"), min(int(told[1]), LARGEST)
        )


def series_tag(connection: Transaction, series_id: str) -> str:
    """Names what a person sees of the series: its last decision, and how its figures stand.

    Either that changes makes another tag, so that no one decides on what is no more so.
    """
    number, figures = decisions.state_of(connection, series_id)
    state = hashlib.sha256(repr(figures).encode()).hexdigest()
    return f"{number}.{state[:12]}"


def require_known(connection: Transaction, series_id: str, word: Word) -> None:
    """Raises Changed where the series is no more what the person looked at."""
    if word.known is not None and series_tag(connection, series_id) not in word.known:
        raise Changed("the series or its figures changed since: look at it again")


def checked(word: Word) -> Word:
    """The same with white space collapsed; BadInput or TooLarge for words that cannot be kept."""
    return Word(
        line(word.reason, "reason", QUOTE_CHARACTERS),
        line(word.who, "who", SOURCE_CHARACTERS),
        word.known,
    )


def touched_by_wordings(
    connection: Transaction, pair: tuple[Series, Series], ids: Collection[str]
) -> set[str]:
    """The articles with a claim in one of the series, or that say a facet as one of the pair."""
    keys = list(dict.fromkeys((one.key.item, one.key.dimension) for one in pair))
    near = series_store.alike(connection, keys, NEAR)
    return verdicts.touched_by_series(connection, set(ids) | _respelt(pair, near))


def announced(
    connection: Transaction, number: int, touched: Iterable[str], why: Why, now: datetime
) -> Decision:
    """The decision as it is on record; those articles wait to be judged again, subscribers hear."""
    rejudgings.ask(connection, touched, why, now)
    decision = decisions.by_number(connection, number)
    outbox.announce(connection, [decision_event(decision, now)], now)
    return decision


def _respelt(pair: tuple[Series, Series], near: Iterable[Series]) -> set[str]:
    """The series beside these two that say a facet as one of them does and the other does not."""
    one, other = (series.key for series in pair)
    wordings = {
        (name, value)
        for name in differing(one, other)
        for value in (getattr(one, name), getattr(other, name))
        if value
    }
    return {
        series.id
        for series in near
        if any(getattr(series.key, name) == value for name, value in wordings)
    }
