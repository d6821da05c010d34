"""What is asked is counted once, here or by all together; what is counted takes a bounded place."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.quota import Quota
from app.services.quotas import Counts, CountsHere, CountsTogether
from app.store import Store, open_light_store
from tests.databases import url_of

NOW = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)
TWO = Quota("twos", 2)


@pytest.fixture(params=["here", "together"])
def counts(request: pytest.FixtureRequest, store: Store) -> Iterator[Counts]:
    opened: Counts = CountsHere() if request.param == "here" else together(store)
    yield opened
    opened.close()


def together(store: Store) -> CountsTogether:
    """Counts on the database of the store, as another process would open it."""
    return CountsTogether(open_light_store(url_of(store)))


def let_in(counts: Counts, name: str, tries: int, now: datetime = NOW) -> int:
    return [counts.spend(name, TWO, now).wait for _ in range(tries)].count(None)


def test_each_name_has_a_quota_of_its_own(counts: Counts) -> None:
    assert let_in(counts, "Ada", 3) == 2
    assert let_in(counts, "Bo", 3) == 2
    assert counts.spend("Ada", Quota("others", 2), NOW).wait is None


def test_what_is_taken_back_or_forgotten_counts_no_more(counts: Counts) -> None:
    assert let_in(counts, "Ada", 3) == 2
    counts.give_back("Ada", TWO)
    assert let_in(counts, "Ada", 3) == 1
    counts.clear("Ada", TWO)
    assert let_in(counts, "Ada", 3) == 2
    counts.give_back("nobody", TWO)
    counts.clear("nobody", TWO)


def test_many_at_once_are_no_way_around(counts: Counts) -> None:
    five = Quota("fives", 5)
    with ThreadPoolExecutor(3) as pool:
        waits = list(pool.map(lambda _: counts.spend("Ada", five, NOW).wait, range(12)))
    assert waits.count(None) == 5


def test_a_name_may_be_of_any_length_and_letters(counts: Counts) -> None:
    assert let_in(counts, "\ud800" + "x" * 100_000, 3) == 2


def test_only_so_many_names_are_kept_in_mind() -> None:
    counts = CountsHere(names=3)
    for name in ("Ada", "Bo", "Ada", "Cy", "Dot"):
        counts.spend(name, TWO, NOW)
    assert let_in(counts, "Ada", 3) == 0
    assert let_in(counts, "Bo", 3) == 2


def test_many_names_of_one_quota_leave_those_of_another_in_mind() -> None:
    """Seen to fail with one table for all: whoever could choose names got a fresh quota so."""
    counts = CountsHere(names=3)
    assert let_in(counts, "Ada", 3) == 2
    for number in range(10):
        counts.spend(str(number), Quota("others", 2), NOW)
    assert let_in(counts, "Ada", 3) == 0


def test_processes_count_together_in_the_database(store: Store) -> None:
    """Seen to fail with CountsHere in place of CountsTogether: each then let two in."""
    one, other = together(store), together(store)
    assert let_in(one, "Ada", 1) + let_in(other, "Ada", 3) + let_in(one, "Ada", 3) == 2
    one.close()
    other.close()


@pytest.mark.on_sqlite("one writer locks out all")
def test_while_the_database_is_locked_each_counts_by_itself(store: Store, tmp_path: Path) -> None:
    """Seen to fail with Unavailable left to its own: every request was then a 503."""
    counts = together(store)
    with sqlite3.connect(tmp_path / "plumbline.sqlite3", isolation_level=None) as writer:
        writer.execute("BEGIN IMMEDIATE")
        began = datetime.now(UTC)
        assert let_in(counts, "Ada", 3) == 2
        assert datetime.now(UTC) - began < timedelta(seconds=5)
        writer.execute("ROLLBACK")
    writer.close()
    assert let_in(counts, "Ada", 3) == 2
    counts.close()


def test_what_is_long_over_is_forgotten(store: Store) -> None:
    counts = together(store)
    counts.spend("Ada", TWO, NOW)
    counts.spend("Bo", TWO, NOW + timedelta(hours=2))
    with store.reading() as connection:
        kept = connection.exec_driver_sql("SELECT count(*) FROM tallies").scalar_one()
    assert kept == 1
    counts.close()
