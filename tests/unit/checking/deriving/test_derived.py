"""What follows from figures on file is held against the claim that nothing else speaks to."""

from dataclasses import replace

import pytest

from app.checking.deriving.derived import derived_comparisons
from app.checking.figures import histories_of
from app.checking.mentions import OnFile
from app.domain import Comparison
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import claims_of, written

POINTS = "Unemployment is up 2 percentage points to 6%."
TRIAL = "Of 240 patients, 60 had side effects."
VOTE = "The bill passed by 312 votes to 290."
STORY = replace(POLICY, is_one_story=True)


def followed(recorded: str, stated: str) -> list[Comparison]:
    histories = histories_of(claims_of(recorded, "AFP"), written(recorded, "AFP"))
    found = derived_comparisons(claims_of(stated), OnFile(histories, written(stated)), STORY)
    return [one for comparisons in found.values() for one in comparisons]


@pytest.mark.parametrize(
    ("recorded", "stated", "rule"),
    [
        (POINTS, "Unemployment is up 50% to 6%.", "derived"),
        (POINTS, "Unemployment is up 2% to 6%.", "arithmetic"),
        ("In 2021 the budget was $1.28tn.", "The budget rose 12.8% to $1.44tn.", "derived"),
        (TRIAL, "A quarter of patients had side effects.", "derived"),
        (TRIAL, "Half of patients had side effects.", "arithmetic"),
        ("A quarter of patients had side effects.", TRIAL, "derived"),
        (VOTE, "The bill passed with a majority of 22.", "derived"),
        (VOTE, "The bill passed with a majority of 12.", "arithmetic"),
    ],
)
def test_what_follows_agrees_or_not(recorded: str, stated: str, rule: str) -> None:
    assert [one.rule for one in followed(recorded, stated)] == [rule]


@pytest.mark.parametrize(
    ("recorded", "stated"),
    [
        ("Of 240 patients, 60 had side effects.", "Half of patients went home."),
        ("Of 240 patients, 60 had side effects.", "Half of the nurses had side effects."),
        ("In 2021 the budget was $2.6tn.", "The budget rose 12.8% to $1.44tn."),
        ("The firm sold 40 ships.", "The firm sold 30 ships."),
        ("Its margin fell 4.2% to $612m.", "The margin of Corvane is 3.3."),
        (VOTE, "The majority for the bill was cut by 12 votes."),
    ],
)
def test_from_other_things_nothing_follows(recorded: str, stated: str) -> None:
    assert followed(recorded, stated) == []


def test_the_reason_does_the_sum() -> None:
    (found,) = followed(
        "Of 240 patients, 60 had side effects.", "A quarter of patients had side effects."
    )
    assert found.reason == ("AFP had 60; this article says a quarter: 60 of 240 is 25%.")


def test_a_share_in_a_poll_follows_from_no_count() -> None:
    """Seen to fail where a poll's share was held against any part of a whole."""
    recorded = "Of 240 patients, 60 had side effects."
    share = "A third of patients had side effects"
    assert [one.rule for one in followed(recorded, f"{share}.")] == ["arithmetic"]
    assert followed(recorded, f"{share}, a survey found.") == []


def test_where_it_went_is_not_where_it_came_from() -> None:
    recorded = "In June inflation was 4.3%."
    assert followed(recorded, "Inflation slowed by 0.4% to 4.3%.") == []


def test_the_deadline_is_asked_at_each_sentence() -> None:
    """Sentences of an article times figures on file: it may take its time. Seen to fail without."""
    asked: list[int] = []
    told = "Sales rose 5% to $21 million. Exports fell 3% to $18 million. Rents rose 2% to $900."
    stated = claims_of(told)
    on_file = OnFile(histories_of(claims_of(told), written(told)), written(told))
    derived_comparisons(stated, on_file, STORY, lambda: asked.append(1))
    assert len(asked) >= 3
