"""A letter behind a number may be the scale in which such numbers were told before."""

import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The app has 62 million users, up from 50m.", "50m"),
        ("The app had 62m users in May, up from 50m.", "50m"),
        ("Subscribers rose to 62 million, down from 50m a year earlier.", "50m"),
        ("The app has 62 million users. It wants 50m-90m by 2024.", "50m"),
    ],
)
def test_what_is_held_against_millions_is_millions(text: str, surface: str) -> None:
    claim = claim_in(text, surface)
    assert claim.quantity.amount.low == 50_000_000
    assert claim.measure.item == "subscriber"


@pytest.mark.parametrize(
    "text",
    [
        "The $62 million mast rose to 80m.",
        "The mast, a gift worth 62 million euros, rose from 80m.",
        "Some 62 million cars cross the bridge, 9 metres wide, extended from 80m.",
        "Some 62 million fans saw her run 80m.",
        "The mast rose to 80m. Some 62 million fans saw it.",
    ],
)
def test_where_a_length_or_money_is_told_it_is_a_length(text: str) -> None:
    assert claim_in(text, "80m").quantity.unit.name != ""
    assert claim_in(text, "80m").quantity.amount.low == 80
