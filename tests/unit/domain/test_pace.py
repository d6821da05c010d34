"""Long work asks before each step whether it may go on."""

import pytest

from app.domain.pace import paced, unhurried


def test_the_pace_is_asked_before_each_step() -> None:
    """Seen to fail without the pace being asked."""
    asked: list[int] = []
    steps = paced("ab", lambda: asked.append(1))
    assert not asked
    assert (next(steps), len(asked)) == ("a", 1)
    assert (next(steps), len(asked)) == ("b", 2)


def test_what_the_pace_raises_ends_the_work() -> None:
    def end() -> None:
        raise TimeoutError

    steps = paced([1], end)
    with pytest.raises(TimeoutError):
        next(steps)


def test_unhurried_work_is_never_ended() -> None:
    assert list(paced(range(3), unhurried)) == [0, 1, 2]
