import pytest

from app.domain import Statistic
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    "said",
    [
        "It was $31m in May.",
        "It had been $31m a year earlier.",
        "That compares with $31m in May.",
        "The figure was up from $31m in May.",
    ],
)
def test_what_it_was_is_what_the_sentence_before_tells(said: str) -> None:
    claim = claim_in(f"Revenue at Corvane rose to $43m. {said}", "31")
    assert (claim.measure.item, claim.scope.subject) == ("revenue", "Corvane")


def test_how_far_it_is_from_something_is_still_a_change() -> None:
    text = "Revenue at Corvane rose to $43m. It was $31m short of its target."
    assert claim_in(text, "31").measure.statistic is Statistic.CHANGE


@pytest.mark.parametrize(
    "said",
    [
        "It paid $31m to its owners.",
        "It was 31 metres.",
        "The mill, it said, was worth $31m.",
    ],
)
def test_what_else_is_said_of_it_is_something_else(said: str) -> None:
    assert claim_in(f"Revenue at Corvane rose to $43m. {said}", "31").measure.item != "revenue"
