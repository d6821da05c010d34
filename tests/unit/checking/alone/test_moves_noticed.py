"""Each rule about moves says with a pencil what does not fit."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from app.checking.alone.moves_noticed import (
    in_points_by_levels,
    in_points_by_words,
    moved,
    turned,
)
from app.checking.mentions import Mention
from app.domain import Notice, Policy
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions

POINTS = "is that many percentage points, not per cent."

Rule = Callable[[Sequence[Mention], Policy], Iterator[Notice]]


@pytest.mark.parametrize(
    ("rule", "text", "reason"),
    [
        (
            moved,
            "The number of open cases halved to 40 from 60.",
            "This sentence says halved, but from 60 to 40 is 33% less.",
        ),
        (
            in_points_by_words,
            "Labour went from 28 to 32, a rise of 4%.",
            f"This sentence says 4%, but from 28 to 32 {POINTS}",
        ),
        (
            in_points_by_levels,
            "Unemployment is 6.1%, 1.4% more than in May, when it was 4.7%.",
            f"This sentence says 1.4%, but from 4.7% to 6.1% {POINTS}",
        ),
        (
            turned,
            "Inflation was 8.6 per cent, up from 9.2 per cent.",
            "This sentence says 8.6 per cent, up from 9.2 per cent, but it is less.",
        ),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_each_rule_says_what_does_not_fit(rule: Rule, text: str, reason: str) -> None:
    assert [notice.reason for notice in rule(mentions(text), POLICY)] == [reason]
