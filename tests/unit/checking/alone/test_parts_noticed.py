"""Each rule about parts and wholes says with a pencil what does not fit."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from app.checking.alone.parts_noticed import (
    apposed,
    averaged,
    contained,
    fatal,
    shared,
    summed,
    totalled,
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
            shared,
            "Some 38 of the 410 homes, or 19 per cent, were insured.",
            "This sentence says 19 per cent, but 38 of 410 homes is 9.3%.",
        ),
        (
            apposed,
            "Hail ruined 4,700 hectares, a third of the 44,000 hectares sown.",
            "This sentence says a third, but 4,700 of 44,000 hectares is 11%.",
        ),
        (
            averaged,
            "Since May 42,300 fans came to 15 games, an average of 27,490.",
            "This sentence says an average of 27,490, but 42,300 fans for 15 games are 2,820.",
        ),
        (
            contained,
            "The fire killed 16 people, including 18 children.",
            "18 children cannot be part of 16 people.",
        ),
        (
            summed,
            "The 16 victims (12 women and 5 men) were buried.",
            "12 women and 5 men are 17 together, not 16 victims.",
        ),
        (
            totalled,
            "Lindal saves €140 million in May and €170 million in June, or €470 million in all.",
            "€140 million and €170 million are 310 million together, not €470 million.",
        ),
        (
            fatal,
            "There were 3,140 cases and 74 deaths, a fatality rate of 24%.",
            "This sentence says 24%, but 74 of 3,140 cases is 2.4%.",
        ),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_each_rule_says_what_does_not_fit(rule: Rule, text: str, reason: str) -> None:
    assert [notice.reason for notice in rule(mentions(text), POLICY)] == [reason]
