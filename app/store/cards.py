"""Cards: what each series is recognised by, and the integer keys that lead to it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    Select,
    bindparam,
    cast,
    column,
    delete,
    func,
    select,
    update,
)

from app.domain import Card, Kind, Series, SeriesKey, Statistic, Trace
from app.store.bulk import insert_rows
from app.store.columns import Elements
from app.store.locks import hold_series
from app.store.rows import series_row
from app.store.tables import SERIES, SERIES_KEYS


@dataclass(frozen=True, slots=True)
class Indexed:
    """A card with the keys under which its series is looked up.

    `after` is how many microseconds after the others it counts as fed: what many figures brought
    at once need not be looked at all together.
    """

    card: Card
    keys: tuple[int, ...]
    after: int = 0


Feeding = Callable[[Mapping[str, Card]], Sequence[Indexed]]
"""The cards as they stand → what they become, new ones among them."""

MICROSECONDS = 1_000_000

SERIES_A_KEY = 4
"""The series last fed under one key that a look-up brings back: a story is followed for days, and
whatever is older must be found under a name as well."""

KEPT = 1_024
"""So many cards are not read again from a text that says the same."""


def under(connection: Connection, keys: Sequence[int]) -> tuple[Card, ...]:
    """The cards of the series last fed under each key, by id; one statement for all keys.

    Those that were fed at one moment, by one article, come together, beyond SERIES_A_KEY too.
    """
    if not keys:
        return ()
    rows = connection.execute(_under(), {"keys": json.dumps(list(keys), allow_nan=False)})
    return tuple(sorted(map(_card_from, map(tuple, rows)), key=lambda card: card.series.id))


def by_ids(connection: Connection, ids: Sequence[str]) -> dict[str, Card]:
    """The cards of the series with these ids, those that are known."""
    rows = connection.execute(_cards().where(SERIES.c.id.in_(ids)))
    return {card.series.id: card for card in map(_card_from, map(tuple, rows))}


@cache
def _under() -> Select[*tuple[Any, ...]]:  # the columns differ in type
    """The limit is a floor of an ordered index, so the database walks short index ranges and sorts
    nothing. All keys are one value of the statement, which so is made ready once a process.
    """
    key = cast(column("value"), BigInteger).label("key")
    wanted = select(key).select_from(Elements(bindparam("keys"))).cte("wanted")
    rival = SERIES_KEYS.alias("rival")
    floor = (
        select(rival.c.fed_at)
        .where(rival.c.key == wanted.c.key)
        .order_by(rival.c.fed_at.desc())
        .offset(SERIES_A_KEY - 1)
        .limit(1)
        .scalar_subquery()
    )
    found = (
        select(SERIES_KEYS.c.series_id)
        .join_from(wanted, SERIES_KEYS, SERIES_KEYS.c.key == wanted.c.key)
        .where(SERIES_KEYS.c.fed_at >= func.coalesce(floor, 0))
    )
    return _cards().where(SERIES.c.id.in_(found))


def _cards() -> Select[*tuple[Any, ...]]:
    return select(
        SERIES.c.id,
        SERIES.c.card,
        SERIES.c.item,
        SERIES.c.statistic,
        SERIES.c.dimension,
        SERIES.c.per,
        SERIES.c.subject,
        SERIES.c.place,
        SERIES.c.event,
        SERIES.c.context,
        SERIES.c.part,
    )


def feed(connection: Connection, ids: Sequence[str], feeding: Feeding, now: datetime) -> None:
    """Writes what the series with these ids become, each the last fed under its keys.

    The cards are read in the transaction that writes them: what another process added meanwhile
    stays on them.
    """
    hold_series(connection, ids)
    known = by_ids(connection, sorted(set(ids)))
    indexed = feeding(known)
    fresh = [each.card for each in indexed if each.card.series.id not in known]
    insert_rows(connection, SERIES, [row_of(card, now) for card in fresh])
    again = [row_of(each.card, now) for each in indexed if each.card.series.id in known]
    if again:
        connection.execute(
            update(SERIES).where(SERIES.c.id == bindparam("known_id")),
            [
                {"known_id": row["id"], "card": row["card"], "recency": row["recency"]}
                for row in again
            ],
        )
        ids = sorted(str(row["id"]) for row in again)
        connection.execute(delete(SERIES_KEYS).where(SERIES_KEYS.c.series_id.in_(ids)))
    _write_keys(connection, indexed, now)


def rewrite(connection: Connection, card: Card) -> None:
    """Puts the card in the place of the one on file; its keys and its turn under them stay."""
    known = SERIES.c.id == card.series.id
    connection.execute(update(SERIES).where(known).values(card=_text_of(card)))


def _write_keys(connection: Connection, indexed: Sequence[Indexed], now: datetime) -> None:
    fed_at = int(now.timestamp() * MICROSECONDS)
    rows = [
        {"key": key, "fed_at": fed_at + each.after, "series_id": each.card.series.id}
        for each in indexed
        for key in each.keys
    ]
    insert_rows(connection, SERIES_KEYS, rows)


@lru_cache(KEPT)
def _card_from(row: tuple[Any, ...]) -> Card:
    """The card in a row of `_cards`; by position, for an article has hundreds read.

    Kept by all that the row says, so what another process wrote is read anew.
    """
    series_id, card, item, statistic, *facets = row
    held = json.loads(card)
    return Card(
        series=Series(series_id, SeriesKey(item, Statistic(statistic), *facets)),
        kind=Kind(held["kind"]) if "kind" in held else Kind.LEVEL,
        names=tuple(held.get("names", ())),
        near=tuple(held.get("near", "").split()),
        words=tuple(held.get("words", "").split()),
        story=tuple(held.get("story", "").split()),
        traces=tuple(
            Trace(Decimal(value), article_id, date.fromisoformat(day) if day else None)
            for value, article_id, day in held.get("traces", ())
        ),
        subject=held.get("subject"),
        place=held.get("place"),
        within=held.get("within"),
        is_inferred=held.get("inferred", False),
        aims=tuple(held.get("aims", ())),
        is_other=held.get("other", False),
    )


def row_of(card: Card, now: datetime) -> dict[str, object]:
    """The card as a row of `series`, last given a figure at `now`."""
    return {
        **series_row(card.series, now),
        "card": _text_of(card),
    }


def _text_of(card: Card) -> str:
    held = {
        "kind": str(card.kind),
        "names": card.names,
        "near": " ".join(card.near),
        "words": " ".join(card.words),
        "story": " ".join(card.story),
        "traces": [
            (str(trace.value), trace.article_id, trace.day.isoformat() if trace.day else None)
            for trace in card.traces
        ],
        **({"subject": card.subject} if card.subject else {}),
        **({"place": card.place} if card.place else {}),
        **({"within": card.within} if card.within else {}),
        **({"inferred": True} if card.is_inferred else {}),
        **({"aims": card.aims} if card.aims else {}),
        **({"other": True} if card.is_other else {}),
    }
    return json.dumps(held, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
