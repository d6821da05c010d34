"""The gate lets as many work as there are places, some wait, and turns the rest away."""

import os
import threading

import pytest

from app.domain.limits import Work
from app.errors import Unavailable
from app.web.deps import Gate, gate_of


def test_who_finds_the_queue_full_is_turned_away_at_once() -> None:
    gate = Gate(places=1, queue=0)
    with gate.entered(), pytest.raises(Unavailable, match="too many"), gate.entered():
        pass


def test_who_waits_too_long_is_turned_away() -> None:
    gate = Gate(places=1, queue=1, wait_seconds=0.01)
    with gate.entered(), pytest.raises(Unavailable, match="in time"), gate.entered():
        pass


def test_a_place_is_given_back_even_after_an_error() -> None:
    gate = Gate(places=1, queue=0)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), gate.entered():
            raise ZeroDivisionError


def test_who_waits_comes_in_when_a_place_is_free() -> None:
    gate = Gate(places=1, queue=1, wait_seconds=30)
    entered = threading.Event()

    def work() -> None:
        with gate.entered():
            entered.set()

    with gate.entered():
        waiting = threading.Thread(target=work)
        waiting.start()
        assert not entered.is_set()
    waiting.join(30)
    assert entered.is_set()


def test_the_gate_is_as_wide_as_is_set() -> None:
    """Seen to fail with the numbers of `Work` left out of `gate_of`."""
    assert gate_of(Work(places=3, queue=4)).capacity == 7
    assert gate_of(Work(queue=0)).capacity == os.cpu_count()
    assert gate_of(Work(queue=0), workers=os.cpu_count() or 1).capacity == 1
    assert gate_of(Work(queue=0), workers=1000).capacity == 1
    gate = gate_of(Work(places=1, queue=1, queue_seconds=0.01))
    with gate.entered(), pytest.raises(Unavailable, match="in time"), gate.entered():
        pass
