import pytest

from app.reading.leaning.anaphora import NAMED_BEFORE
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The inflation rate eased in June. The rate was 9.1%.", "inflation"),
        ("Unemployment fell again in Norland. It was 9.1% in May.", "unemployment"),
        ("The vaccination rate has slipped. The figure was 9.1%.", "vaccination rate"),
    ],
)
def test_the_rate_is_the_one_that_the_sentence_before_named(
    text: str, item: str, *, is_parsed: bool
) -> None:
    claim = claim_in(text, "9.1%", is_parsed=is_parsed)
    assert claim.measure.item == item
    assert NAMED_BEFORE in {ground.rule for ground in claim.grounds}


@pytest.mark.parametrize(
    "text",
    [
        "The jobless rate fell again and prices rose. It was 9.1%.",
        "The jobless rate fell again. Rain fell. It was 9.1%.",
        "Corvane raised wages in May. It was 9.1%.",
        "The jobless rate fell again. The swing to the left was 9.1%.",
        "The jobless rate fell again. The rate of 9.1% of births pleased nobody.",
    ],
)
def test_where_anything_else_may_be_meant_nothing_is_recalled(text: str) -> None:
    claim = claim_in(text, "9.1%")
    assert NAMED_BEFORE not in {ground.rule for ground in claim.grounds}
