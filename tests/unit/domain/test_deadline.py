"""Long work asks before each step whether it may go on."""

import pickle
from collections.abc import Callable

import pytest

from app.domain.deadline import Budget, Steps, unhurried, within
from app.errors import TookTooLong


def at(*moments: float) -> Callable[[], float]:
    """A clock that shows one moment after the other."""
    left = iter(moments)
    return lambda: next(left)


def test_the_deadline_is_asked_before_each_step() -> None:
    """Seen to fail without it being asked."""
    asked: list[int] = []
    steps = within(lambda: asked.append(1), "ab")
    assert not asked
    assert (next(steps), len(asked)) == ("a", 1)
    assert (next(steps), len(asked)) == ("b", 2)


def test_what_the_deadline_raises_ends_the_work() -> None:
    def end() -> None:
        raise TimeoutError

    steps = within(end, [1])
    with pytest.raises(TimeoutError):
        next(steps)


def test_unhurried_work_is_never_ended() -> None:
    assert list(within(unhurried, range(3))) == [0, 1, 2]


def test_an_article_has_so_many_seconds_and_no_more() -> None:
    """Seen to fail with nothing raised."""
    ask = Budget(10, at(100, 105, 110, 110.1)).deadline()
    ask()
    ask()
    with pytest.raises(TookTooLong, match="longer than 10 s"):
        ask()


def test_each_article_has_its_own_seconds() -> None:
    budget = Budget(10, at(100, 109, 109, 118))
    first = budget.deadline()
    first()
    second = budget.deadline()
    second()


def test_another_process_can_be_told_of_it() -> None:
    """A process that reads hands its error back to the one that records."""
    with pytest.raises(TookTooLong) as refused:
        Budget(10, at(0, 11)).deadline()()
    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)  # noqa: S301


def test_steps_that_are_gone_through_twice_are_asked_about_twice() -> None:
    asked: list[int] = []
    steps = Steps(lambda: asked.append(1), "ab")
    assert (list(steps), list(steps)) == (["a", "b"], ["a", "b"])
    assert len(asked) == 4
