import pytest

from app.domain import Kind
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norland recorded 43 new cases of cholera on Monday.", Kind.OCCASION),
        ("It had 43 new cases of flu on Monday, bringing the sum since May to 90.", Kind.OCCASION),
        ("Norland has recorded 43 new cases of cholera since March.", Kind.TOTAL),
        ("At the march on Monday police arrested 43 people.", Kind.OCCASION),
    ],
)
def test_what_is_said_of_the_sum_is_not_said_of_what_is_new(text: str, kind: Kind) -> None:
    assert claim_in(text, "43").measure.kind is kind


@pytest.mark.parametrize("told", ["Nine more cholera deaths were recorded", "It had 9 new deaths"])
def test_what_the_new_ones_bring_the_sum_to_is_a_total(told: str) -> None:
    text = f"{told} this week, bringing the total to 43, while cumulative cases rose to 900."
    assert claim_in(text, "43").measure.kind is Kind.TOTAL
