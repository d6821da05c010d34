"""An undertaking says how far it is, and never stands in the way of its work."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from app.domain.undertaking import SILENT, Count, Going, Undertaking, UndertakingKind
from app.errors import BadInput, Unavailable
from app.services.progress import (
    EVERY,
    INTERRUPTED,
    Task,
    advance,
    begin,
    fail,
    finish,
    list_undertakings,
    undertaken,
    waiting,
)
from app.store import Store
from tests.unit.store.samples import NOW

TASK = Task(UndertakingKind.IMPORT, "prices.csv", "Ada", 1_000)


class Clock:
    """A time that is set."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def passes(self, span: timedelta) -> None:
        self.now += span


@pytest.fixture
def clock() -> Clock:
    return Clock()


def on_file(store: Store) -> Undertaking:
    (found,) = list_undertakings(store, 9)
    return found


def test_one_is_begun_moved_on_and_finished(store: Store) -> None:
    identifier = begin(store, TASK, NOW)
    assert on_file(store).going(NOW) is Going.RUNNING
    later = NOW + timedelta(seconds=5)
    advance(store, identifier, Count(400, 1), later)
    assert (on_file(store).count, on_file(store).pace) == (Count(400, 1), 80)
    finish(store, identifier, Count(1_000, 1), later)
    found = on_file(store)
    assert (found.what, found.who, found.total) == ("prices.csv", "Ada", 1_000)
    assert found.going(later + SILENT * 2) is Going.FINISHED


def test_one_that_failed_says_why(store: Store) -> None:
    fail(store, begin(store, TASK, NOW), Count(3), "the disk is full", NOW)
    assert (on_file(store).error, on_file(store).going(NOW)) == ("the disk is full", Going.FAILED)


def test_what_is_told_often_is_written_seldom(store: Store, clock: Clock) -> None:
    with undertaken(store, TASK, clock) as tell:
        tell(Count(1))
        assert on_file(store).count == Count(1)
        clock.passes(EVERY / 2)
        tell(Count(2))
        assert on_file(store).count == Count(1)
        clock.passes(EVERY / 2)
        tell(Count(3))
        assert on_file(store).count == Count(3)
        tell(Count(4))
    assert on_file(store).count == Count(4)  # the end is never left out
    assert on_file(store).going(clock.now) is Going.FINISHED


def errors() -> Iterator[tuple[BaseException, str]]:
    yield BadInput("line 3: value: is no number"), "line 3: value: is no number"
    yield FileNotFoundError(2, "No such file or directory", "/secret"), "No such file or directory"
    yield KeyboardInterrupt(), INTERRUPTED
    yield ValueError("a sentence of an article"), "it broke off: ValueError"


@pytest.mark.parametrize(
    ("error", "kept"), [pytest.param(*one, id=type(one[0]).__name__) for one in errors()]
)
def test_what_breaks_off_is_kept_as_failed_and_goes_on_breaking(
    store: Store, clock: Clock, error: BaseException, kept: str
) -> None:
    def work() -> None:
        with undertaken(store, TASK, clock) as tell:
            tell(Count(7))
            raise error

    with pytest.raises(type(error)):
        work()
    assert (on_file(store).error, on_file(store).count) == (kept, Count(7))


def test_one_that_is_killed_is_seen_to_have_stopped(store: Store) -> None:
    begin(store, TASK, NOW)
    assert on_file(store).going(NOW + SILENT) is Going.RUNNING
    assert on_file(store).going(NOW + SILENT * 2) is Going.STOPPED


@pytest.mark.on_sqlite("it alters the schema")
def test_a_database_that_is_busy_costs_the_work_nothing(store: Store, clock: Clock) -> None:
    done = []
    with undertaken(store, TASK, clock) as tell:
        with store.writing() as connection:
            connection.exec_driver_sql("ALTER TABLE undertakings RENAME TO lost")
        tell(Count(1))
        done.append("the work")
    assert done == ["the work"]
    with pytest.raises(Unavailable):
        list_undertakings(store, 9)


def test_what_is_told_stays_though_the_work_takes_a_step_back(store: Store, clock: Clock) -> None:
    def work() -> None:
        with undertaken(store, TASK, clock) as tell:
            tell(Count(1))
            with store.writing() as connection:
                connection.exec_driver_sql("DELETE FROM undertakings")
                raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        work()
    assert on_file(store).count == Count(1)


def test_who_is_at_work_and_says_nothing_still_gives_signs(store: Store, clock: Clock) -> None:
    with undertaken(store, TASK, clock, sign_seconds=0):
        clock.passes(SILENT * 2)
        last = time.monotonic() + 30
        while on_file(store).updated_at < clock.now:
            assert time.monotonic() < last
        assert on_file(store).going(clock.now) is Going.RUNNING


def test_nothing_waits_in_an_empty_house(store: Store) -> None:
    told = waiting(store)
    assert (told.rejudgings, told.jobs, told.given_up) == (0, 0, 0)
