"""Undertakings as they are on file."""

from dataclasses import replace
from datetime import timedelta

from app.domain.undertaking import Count, Undertaking, UndertakingKind
from app.store import Store, undertakings
from tests.unit.store.samples import NOW

SOON = NOW + timedelta(seconds=5)
NEW = Undertaking(
    id="und_1",
    kind=UndertakingKind.BACKFILL,
    what="archive 2021",
    who="Ada",
    count=Count(),
    total=90,
    started_at=NOW,
    updated_at=NOW,
)


def on_file(store: Store) -> Undertaking:
    with store.reading() as connection:
        (found,) = undertakings.newest(connection, 9)
        return found


def test_one_moves_on_and_ends(store: Store) -> None:
    with store.writing() as connection:
        undertakings.add(connection, NEW)
    assert on_file(store) == NEW
    with store.writing() as connection:
        undertakings.advance(connection, NEW.id, Count(30, 2), SOON)
    moved = replace(NEW, count=Count(30, 2), updated_at=SOON)
    assert on_file(store) == moved
    with store.writing() as connection:
        undertakings.finish(connection, NEW.id, Count(40, 2), SOON, "the disk is full")
    ended = replace(moved, count=Count(40, 2), finished_at=SOON, error="the disk is full")
    assert on_file(store) == ended


def test_the_one_that_began_last_comes_first(store: Store) -> None:
    with store.writing() as connection:
        for number, moment in (("1", NOW), ("2", SOON), ("3", NOW)):
            undertakings.add(connection, replace(NEW, id=number, started_at=moment))
        found = undertakings.newest(connection, 2)
    assert [one.id for one in found] == ["2", "3"]


def test_the_pulse_changes_with_each_sign_and_when_one_falls_silent(store: Store) -> None:
    with store.writing() as connection:
        pulses = [undertakings.pulse(connection, NOW)]
        undertakings.add(connection, NEW)
        pulses.append(undertakings.pulse(connection, NOW))
        undertakings.give_sign(connection, NEW.id, SOON)
        pulses.append(undertakings.pulse(connection, NOW))
        pulses.append(undertakings.pulse(connection, SOON + timedelta(seconds=1)))
        again = undertakings.pulse(connection, SOON + timedelta(seconds=1))
    assert pulses[0] == ""
    assert len(set(pulses)) == 4
    assert again == pulses[-1]
