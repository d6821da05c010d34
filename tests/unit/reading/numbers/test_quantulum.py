import logging
import threading

import pytest

from app.reading.numbers import quantulum
from app.reading.numbers.quantulum import unit_named, warm


def test_a_surface_names_a_unit_and_what_it_measures() -> None:
    known = unit_named("furlongs")
    assert known is not None
    assert (known.name, known.entity) == ("furlong", "length")


def test_an_unknown_or_dimensionless_surface_names_none() -> None:
    assert unit_named("sausages") is None
    assert unit_named("dozens") is None


def test_warming_reads_the_tables() -> None:
    assert warm() > 500


def test_threads_read_the_same_answer() -> None:
    answers: list[object] = []
    threads = [
        threading.Thread(target=lambda: answers.append(unit_named("nanoseconds"))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 8
    assert len(set(answers)) == 1


def test_its_tables_are_read_without_setting_up_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library's own parser calls `logging.basicConfig`, and from then on prints what anybody
    logs. Seen to fail with its parser asked for the tables."""
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    quantulum._surfaces.cache_clear()
    assert warm() > 500
    assert logging.getLogger().handlers == []
