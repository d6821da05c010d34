"""Each rule about numbers beside each other says what does not fit."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from app.checking.alone.steps_noticed import (
    distant,
    multiplied,
    stepped,
)
from app.checking.mentions import Mention
from app.domain import Notice, Policy
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions

Rule = Callable[[Sequence[Mention], Policy], Iterator[Notice]]


@pytest.mark.parametrize(
    ("rule", "text", "reason"),
    [
        (
            stepped,
            "Emissions were 84m tonnes in 1990 and 63m tonnes last year, a 40 per cent cut.",
            "Between 84m tonnes and 63m tonnes lie 25%, not 40 per cent.",
        ),
        (
            stepped,
            "The bank raised its rate from 3.5% to 4.1%, a rise of five percentage points.",
            "Between 3.5% and 4.1% lie 0.6, not five percentage points.",
        ),
        (
            multiplied,
            "Tranter was paid £2.4m, 80 times the £60,000 earned by a typical worker.",
            "£2.4m is 40 times £60,000, not 80 times.",
        ),
        (
            distant,
            "The Greens have 31 seats, four more than the Centre, which slumped to 25 seats.",
            "Between 31 seats and 25 seats lie 6, not four.",
        ),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_each_rule_says_what_does_not_fit(rule: Rule, text: str, reason: str) -> None:
    assert [notice.reason for notice in rule(mentions(text), POLICY)] == [reason]
