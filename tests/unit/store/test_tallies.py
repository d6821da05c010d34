"""What is counted under a name is one row, and stays as it is for who is turned away."""

from datetime import timedelta

from sqlalchemy import select

from app.domain.quota import MINUTE, Quota
from app.store import Store, tallies
from app.store.tables import TALLIES
from tests.unit.store.samples import NOW

TWO = Quota("twos", 2)


def kept(store: Store) -> list[tuple[object, ...]]:
    with store.reading() as connection:
        return [tuple(row) for row in connection.execute(select(TALLIES))]


def spend(store: Store, seconds: int = 0) -> bool:
    with store.writing() as connection:
        now = NOW + timedelta(seconds=seconds)
        return tallies.spend(connection, "ada", TWO, now).wait is None


def test_one_row_a_name_counts_both_windows(store: Store) -> None:
    assert spend(store)
    assert kept(store) == [("ada", NOW, 1, 0)]
    assert spend(store, 10)
    assert not spend(store, 20)
    assert kept(store) == [("ada", NOW, 2, 0)]
    assert spend(store, 90)
    assert kept(store) == [("ada", NOW + MINUTE, 1, 2)]


def test_what_was_counted_can_be_taken_back_or_forgotten(store: Store) -> None:
    spend(store)
    with store.writing() as connection:
        tallies.give_back(connection, "ada")
        tallies.give_back(connection, "bo")
    assert kept(store) == [("ada", NOW, 0, 0)]
    with store.writing() as connection:
        tallies.clear(connection, "ada")
    assert kept(store) == []
