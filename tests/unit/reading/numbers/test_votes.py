from datetime import date

import pytest

from app.domain import Article, Claim
from app.lexicon.loader import load
from app.reading.pipeline import read


def claims_in(text: str) -> tuple[Claim, ...]:
    return read(Article("art_1", text, "Meridian Wire", date(2022, 6, 3)), load()).claims


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("The vote was 212 to 198.", [212, 198]),
        ("The council voted six to three for the cut.", [6, 3]),
        ("The lower house voted on Friday by 388 to 214 for the law.", [388, 214]),
        ("The senate passed the bill by 51 to 49.", [51, 49]),
        ("The court struck it down by a seven to two majority.", [7, 2]),
        ("The motion was carried 41 to 12.", [41, 12]),
        ("Six voted for the plan and three against.", [6, 3]),
    ],
)
def test_both_sides_of_a_vote_are_votes(text: str, sides: list[int]) -> None:
    votes = [claim for claim in claims_in(text) if claim.measure.item == "vote"]
    assert [claim.quantity.amount.stated for claim in votes] == sides


@pytest.mark.parametrize(
    "text",
    [
        "Corvo won the cup final 3-1.",
        "Voters saw Corvo win 3-2 on Sunday.",
        "Corvo passed Lusk 21 to 14 in the league.",
        "She voted at 9 to 10 in the morning.",
        "Members backed the plan by four to one.",
        "Children aged 10 to 12 may not vote.",
        "The 7-2 favourite won.",
        "The court ruled 5-4 that it was lawful.",
    ],
)
def test_a_score_a_time_and_odds_are_no_votes(text: str) -> None:
    assert [claim for claim in claims_in(text) if claim.measure.item == "vote"] == []
