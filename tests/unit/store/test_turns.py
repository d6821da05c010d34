"""Writers of one process take turns, in the order in which they came."""

import threading

import pytest

from app.errors import Unavailable
from app.store.turns import Turns, turns_at

LONG = 30
"""Seconds that no test waits, unless it fails."""


class Turnstile(Turns):
    """Turns that say who came, for a test to line writers up one after the other."""

    def __init__(self) -> None:
        super().__init__(LONG)
        self.came = threading.Semaphore(0)

    def _join(self, mine: threading.Event) -> None:
        super()._join(mine)
        self.came.release()


def lined_up(turns: Turnstile, order: list[int], number: int) -> list[threading.Thread]:
    """So many writers that wait in the order of their numbers."""

    def write(mine: int) -> None:
        with turns.taken():
            order.append(mine)

    threads = [threading.Thread(target=write, args=(mine,)) for mine in range(number)]
    for thread in threads:
        thread.start()
        assert turns.came.acquire(timeout=LONG)
    return threads


def test_who_waited_longest_comes_next() -> None:
    turns, order = Turnstile(), list[int]()
    with turns.taken():
        turns.came.acquire()
        threads = lined_up(turns, order, 8)
        assert order == []
    for thread in threads:
        thread.join(LONG)
    assert order == list(range(8))


def test_the_place_is_free_after_an_error() -> None:
    turns = Turns(0)

    def fail() -> None:
        with turns.taken():
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with turns.taken():
        pass


def test_who_waits_too_long_is_turned_away_and_holds_up_nobody() -> None:
    turns = Turns(0)
    with turns.taken(), pytest.raises(Unavailable, match="busy"), turns.taken():
        pass
    with turns.taken():
        pass


def test_only_one_at_a_time_has_the_place() -> None:
    turns, inside, most = Turns(LONG), list[int](), list[int]()

    def write(mine: int) -> None:
        for _ in range(200):
            with turns.taken():
                inside.append(mine)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=write, args=(mine,)) for mine in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(LONG)
    assert most == [1] * 800


def test_a_file_has_the_same_turns_for_all_who_open_it() -> None:
    assert turns_at("/one.sqlite3", 1) is turns_at("/one.sqlite3", 1)
    assert turns_at("/one.sqlite3", 1) is not turns_at("/other.sqlite3", 1)
