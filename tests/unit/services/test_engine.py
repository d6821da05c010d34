"""An engine gives each article its time, once, whichever service asks first."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.deadline import Budget
from app.errors import TookTooLong
from app.services.engine import Engine
from tests.clocks import Looks, hurried


def test_each_article_has_its_own_time(engine: Engine) -> None:
    """Seen to fail with the time begun once for the engine."""
    hurry = hurried(engine, 2)
    for _ in range(5):
        hurry.in_time().deadline()


def test_the_time_that_runs_is_not_begun_anew(engine: Engine) -> None:
    """Seen to fail with the time begun at each call: a service that asks another doubled it."""
    running = hurried(engine, 2).in_time()
    assert running.in_time() is running
    running.deadline()
    running.in_time().deadline()
    with pytest.raises(TookTooLong):
        running.in_time().deadline()


def test_without_a_budget_nobody_is_hurried(engine: Engine) -> None:
    free = replace(engine, budget=None)
    assert free.in_time() is free
    assert free.longest == timedelta(0)
    assert replace(engine, budget=Budget(7, Looks())).longest == timedelta(seconds=7)


def test_linking_is_held_to_the_same_time(engine: Engine) -> None:
    running = engine.in_time()
    assert running.linker.deadline is running.deadline


def test_what_linking_knows_is_kept_from_article_to_article(engine: Engine) -> None:
    """Seen to fail with a scale for each call: names and words were looked up anew each time."""
    scale = engine.linker.scale
    assert engine.in_time().linker.scale is scale
    stricter = replace(engine.policy, agreeing_origins=9)
    assert replace(engine, policy=stricter).linker.scale is not scale
