"""Each rule about a whole says with a pencil what does not fit."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from app.checking.alone.wholes_noticed import (
    left,
    meant,
    overspent,
    peopled,
    shared_out,
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
            left,
            "Of the 500 seats, 320 were taken, leaving 280.",
            "180 are left of 500 seats, not 280.",
        ),
        (
            shared_out,
            "The loan of £12,000 will be repaid in 24 equal instalments of £600.",
            "£12,000 for 24 equal instalments are 500 for each, not £600.",
        ),
        (
            overspent,
            "The £12m plan takes £5m from libraries, £4m from roads and £6m from parks.",
            "£5m and £4m and £6m are 15 million together, more than £12m.",
        ),
        (
            peopled,
            "The 158 people on board, 142 passengers and six crew, were unhurt.",
            "142 passengers and six crew are 148 together, not 158 people.",
        ),
        (
            meant,
            "Flats went for £180,000, £200,000 and £220,000, giving an average of £215,000.",
            "The average of £180,000 and £200,000 and £220,000 is 200,000, not £215,000.",
        ),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_each_rule_says_what_does_not_fit(rule: Rule, text: str, reason: str) -> None:
    assert [notice.reason for notice in rule(mentions(text), POLICY)] == [reason]
