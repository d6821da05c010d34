"""Series are found by integer keys, and their cards come back as they were written."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import event, select, update

from app.domain import Card, Kind, Series, Trace
from app.store import Store, cards
from app.store.cards import Indexed
from app.store.tables import SERIES, SERIES_KEYS
from tests.unit.store.samples import NOW, feeding, series

FULL = Card(
    series(),
    Kind.TOTAL,
    names=("Norland", "Zürich"),
    near=("troop", "borde"),
    words=("troop", "borde", "sent"),
    story=("troop", "talks"),
    traces=(Trace(Decimal("8.50"), "art_1", date(2022, 1, 28)), Trace(Decimal(3))),
    subject="Norland",
    place="Zürich",
    within="Switzerland",
    is_inferred=True,
    aims=("road", "school"),
    is_other=True,
)


def put(store: Store, card: Card, *keys: int, at: datetime = NOW) -> None:
    def become(_known: Mapping[str, Card]) -> list[Indexed]:
        return [Indexed(card, keys)]

    with store.writing() as connection:
        cards.feed(connection, [card.series.id], become, at)


def land(name: str) -> Series:
    return series(subject=name)


def found(store: Store, *keys: int) -> tuple[Card, ...]:
    with store.reading() as connection:
        return cards.under(connection, keys)


def test_a_card_comes_back_as_it_was_written(store: Store) -> None:
    put(store, FULL, 1)
    assert found(store, 1) == (FULL,)


def test_a_card_is_found_under_each_of_its_keys_and_no_other(store: Store) -> None:
    put(store, FULL, 1, 2)
    assert found(store, 2) == (FULL,)
    assert found(store, 3) == ()
    assert found(store, 1, 2) == (FULL,)


def test_a_card_that_is_written_again_leaves_its_old_keys(store: Store) -> None:
    put(store, FULL, 1, 2)
    put(store, replace(FULL, names=()), 2, 3)
    assert found(store, 1) == ()
    assert found(store, 3) == (replace(FULL, names=()),)


def test_what_was_written_meanwhile_is_seen_in_the_transaction(store: Store) -> None:
    put(store, FULL, 1)
    seen: list[Mapping[str, Card]] = []

    def become(known: Mapping[str, Card]) -> list[Indexed]:
        seen.append(known)
        return [Indexed(card, (1,)) for card in known.values()]

    with store.writing() as connection:
        cards.feed(connection, [FULL.series.id, "ser_none"], become, NOW)
    assert seen == [{FULL.series.id: FULL}]


def test_a_crowded_key_brings_the_series_that_were_fed_last(store: Store) -> None:
    for i in range(cards.SERIES_A_KEY + 3):
        put(store, Card(land(f"Land {i:02}")), 1, at=NOW + timedelta(seconds=i))
    names = {card.series.key.subject for card in found(store, 1)}
    assert len(names) == cards.SERIES_A_KEY
    assert names.isdisjoint({"Land 00", "Land 01", "Land 02"})


def test_the_largest_key_fits(store: Store) -> None:
    put(store, FULL, 2**63 - 1)
    assert found(store, 2**63 - 1) == (FULL,)


@pytest.mark.on_sqlite("how SQLite says its plan")
@pytest.mark.parametrize("keys", [1, 2000])
def test_all_keys_are_one_statement_through_indexes(store: Store, keys: int) -> None:
    sent: list[tuple[str, object]] = []

    def keep(_connection: object, _cursor: object, text: str, values: object, *_: object) -> None:
        if not text.startswith("BEGIN"):
            sent.append((text, values))

    event.listen(store.engine, "before_cursor_execute", keep)
    found(store, *range(keys))
    event.remove(store.engine, "before_cursor_execute", keep)
    ((text, values),) = sent
    with store.reading() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values)  # type: ignore[arg-type]  # as sent
        steps = [row[3] for row in plan]
    scanned = {step for step in steps if step.startswith("SCAN")}
    assert scanned == {"SCAN json_each VIRTUAL TABLE INDEX 1:"}
    assert any("PRIMARY KEY (key=?" in step for step in steps)


def test_no_keys_ask_for_nothing(store: Store) -> None:
    assert found(store) == ()


def test_feeding_nothing_writes_nothing(store: Store) -> None:
    with store.writing() as connection:
        cards.feed(connection, [], feeding(), NOW)
        assert connection.execute(select(SERIES_KEYS)).all() == []


def test_a_card_is_rewritten_under_its_keys_and_in_its_turn(store: Store) -> None:
    put(store, FULL, 1)
    with store.writing() as connection:
        cards.rewrite(connection, replace(FULL, traces=()))
    assert found(store, 1) == (replace(FULL, traces=()),)


def test_a_card_that_says_the_same_is_not_read_twice(store: Store) -> None:
    put(store, FULL, 1)
    (once,), (again,) = found(store, 1), found(store, 1)
    assert once is again


def test_a_card_that_another_process_wrote_is_read_anew(store: Store) -> None:
    put(store, FULL, 1)
    found(store, 1)
    words = '{"kind":"level","names":["Calder"]}'
    with store.writing() as connection:
        connection.execute(update(SERIES).values(card=words))
    (card,) = found(store, 1)
    assert card == Card(FULL.series, names=("Calder",))
