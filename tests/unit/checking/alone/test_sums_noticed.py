"""Each rule about numbers that are said again says with a pencil what does not fit."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from app.checking.alone.sums_noticed import (
    converted,
    lying_apart,
    priced,
    retold,
    spread,
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
            converted,
            "The park covers 120 hectares (722 acres).",
            "120 hectares and 722 acres are not the same amount.",
        ),
        (
            priced,
            "The firm sold 1,200 tractors at 50,000 euros each, for a total of 600 million euros.",
            "A total of 600 million euros for 1,200 tractors is not 50,000 euros each.",
        ),
        (
            retold,
            "The pool costs £640,000 a month, or £9.7 million a year.",
            "£640,000 a month and £9.7 million a year are not the same amount.",
        ),
        (
            lying_apart,
            "The plan passed with 46 votes to 31, a majority of 25.",
            "Between 46 votes and 31 lie 15, not 25.",
        ),
        (
            spread,
            "The fund will spend $300 million over three years, or $150 million a year.",
            "$300 million over three years is not $150 million a year in each year.",
        ),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_each_rule_says_what_does_not_fit(rule: Rule, text: str, reason: str) -> None:
    assert [notice.reason for notice in rule(mentions(text), POLICY)] == [reason]
