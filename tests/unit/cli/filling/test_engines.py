"""An engine answers in order, takes no more than it has in hand, and is asked for by its name."""

import os
from collections.abc import Iterator

import pytest

from app.cli.filling.engine import AHEAD
from app.cli.filling.engines import engine_named, local
from app.errors import BadInput, Unavailable


def doubled(number: int) -> int:
    return 2 * number


def dying(number: int) -> int:
    if number == 3:
        os._exit(1)
    return number


def refusing(number: int) -> int:
    raise BadInput(f"no {number}")


@pytest.mark.parametrize("processes", [1, 2])
def test_answers_come_in_order(processes: int) -> None:
    with local(processes) as engine:
        assert list(engine.spread(doubled, range(20))) == list(range(0, 40, 2))
        assert list(engine.spread(doubled, [])) == []


@pytest.mark.parametrize(("processes", "in_hand"), [(1, 1), (2, 2 * AHEAD)])
def test_no_more_is_taken_than_is_in_hand(processes: int, in_hand: int) -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in range(1_000):
            taken += 1
            yield number

    with local(processes) as engine:
        answers = engine.spread(doubled, items())
        for done in range(5):
            next(answers)
            assert taken <= done + in_hand


@pytest.mark.parametrize("processes", [1, 2])
def test_what_the_work_raises_is_raised(processes: int) -> None:
    with local(processes) as engine, pytest.raises(BadInput, match="no 1"):
        list(engine.spread(refusing, [1]))


def test_a_process_that_dies_is_said() -> None:
    with local(2) as engine, pytest.raises(Unavailable, match="goes on where it was"):
        list(engine.spread(dying, range(9)))


def test_an_engine_that_is_unknown_is_told_those_that_are_known() -> None:
    with pytest.raises(BadInput, match="'spark' is unknown; what is known: local, ray"):
        engine_named("spark", 2)
