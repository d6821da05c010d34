"""Cards: what each series is recognised by, and the integer keys that lead to it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    BigInteger,
    Connection,
    RowMapping,
    bindparam,
    column,
    delete,
    func,
    insert,
    select,
    update,
    values,
)

from app.domain import Card, Kind, Trace
from app.store.rows import series_from, series_row
from app.store.tables import SERIES, SERIES_KEYS


@dataclass(frozen=True, slots=True)
class Indexed:
    """A card with the keys under which its series is looked up."""

    card: Card
    keys: tuple[int, ...]


Feeding = Callable[[Mapping[str, Card]], Sequence[Indexed]]
"""The cards as they stand → what they become, new ones among them."""

MICROSECONDS = 1_000_000

SERIES_A_KEY = 8
"""The series last fed under one key that a look-up brings back: a story is followed for days, and
whatever is older must be found under a name as well."""


def under(connection: Connection, keys: Sequence[int]) -> tuple[Card, ...]:
    """The cards of the series last fed under each key, by id; one statement for all keys.

    The limit is a floor of an ordered index, so the database walks short index ranges and sorts
    nothing.
    """
    if not keys:
        return ()
    wanted = (
        values(column("key", BigInteger), name="wanted")
        .data([(key,) for key in keys])
        .cte("wanted")
    )
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
    rows = connection.execute(select(SERIES).where(SERIES.c.id.in_(found))).mappings()
    return tuple(sorted((card_from(row) for row in rows), key=lambda card: card.series.id))


def by_ids(connection: Connection, ids: Sequence[str]) -> dict[str, Card]:
    """The cards of the series with these ids, those that are known."""
    found = connection.execute(select(SERIES).where(SERIES.c.id.in_(ids))).mappings()
    return {row["id"]: card_from(row) for row in found}


def feed(connection: Connection, ids: Sequence[str], feeding: Feeding, now: datetime) -> None:
    """Writes what the series with these ids become, each the last fed under its keys.

    The cards are read in the transaction that writes them: what another process added meanwhile
    stays on them.
    """
    known = by_ids(connection, sorted(set(ids)))
    indexed = feeding(known)
    fresh = [each.card for each in indexed if each.card.series.id not in known]
    if fresh:
        connection.execute(insert(SERIES), [row_of(card, now) for card in fresh])
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


def _write_keys(connection: Connection, indexed: Sequence[Indexed], now: datetime) -> None:
    fed_at = int(now.timestamp() * MICROSECONDS)
    rows = [
        {"key": key, "fed_at": fed_at, "series_id": each.card.series.id}
        for each in indexed
        for key in each.keys
    ]
    if rows:
        connection.execute(insert(SERIES_KEYS), rows)


def card_from(row: RowMapping) -> Card:
    """The card that a row of `series` holds."""
    held = json.loads(row["card"])
    return Card(
        series=series_from(row),
        kind=Kind(held["kind"]) if "kind" in held else Kind.LEVEL,
        names=tuple(held.get("names", ())),
        near=tuple(held.get("near", "").split()),
        words=tuple(held.get("words", "").split()),
        story=tuple(held.get("story", "").split()),
        traces=tuple(
            Trace(Decimal(value), article_id, date.fromisoformat(day) if day else None)
            for value, article_id, day in held.get("traces", ())
        ),
    )


def row_of(card: Card, now: datetime) -> dict[str, object]:
    """The card as a row of `series`, last given a figure at `now`."""
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
    }
    return {
        **series_row(card.series, now),
        "card": json.dumps(held, ensure_ascii=False, separators=(",", ":")),
    }
