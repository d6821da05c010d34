"""What is of the night or the weekend that a sentence names."""

import pytest

from app.domain import Kind
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Strikes killed 74 people overnight.", Kind.OCCASION),
        ("The toll rose overnight to 74 dead.", Kind.TOTAL),
        ("The search ends this weekend, days after the quake that killed 74.", Kind.TOTAL),
    ],
)
def test_a_toll_is_of_a_night_only_if_they_died_in_it(
    text: str, kind: Kind, *, is_parsed: bool
) -> None:
    assert claim_in(text, "74", is_parsed=is_parsed).measure.kind is kind
