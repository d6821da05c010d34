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


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Unemployment among men fell to 4%, while the overall rate was 9.1%.", "unemployment"),
        ("Youth unemployment was 4%, below the national rate of 9.1%.", "unemployment"),
        ("Inflation slowed to 4%, but the core rate held at 9.1%.", "core inflation"),
        ("Food inflation eased to 4%, and the headline rate to 9.1%.", "inflation"),
        ("Inflation slowed to 4%. The core rate held at 9.1%.", "core inflation"),
        ("The vacancy rate rose to 4%, against a national rate of 9.1%.", "vacancy rate"),
    ],
)
def test_a_bare_rate_beside_a_named_one_is_of_the_same(text: str, item: str) -> None:
    assert claim_in(text, "9.1%", is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    "text",
    [
        "Inflation slowed to 4%, but the deposit rate held at 9.1%.",
        "Sales fell 4%, while the rate was unchanged at 9.1%.",
    ],
)
def test_a_rate_of_its_own_and_one_beside_none_are_not(text: str) -> None:
    claim = claim_in(text, "9.1%", is_parsed=True)
    assert NAMED_BEFORE not in {ground.rule for ground in claim.grounds}
