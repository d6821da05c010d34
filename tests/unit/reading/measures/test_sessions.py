"""How a session on a market ended."""

import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    "text",
    [
        "In Lusk, Tobin Brewing closed 2.1% higher at $43.20.",
        "In Lusk, Tobin Brewing closed at $43.20.",
        "In Lusk, Tobin Brewing ended the week at $43.20.",
    ],
)
def test_where_a_firm_closed_is_its_share_price(text: str) -> None:
    assert claim_in(text, "$43.20", is_parsed=True).measure.item == "share price"


@pytest.mark.parametrize(
    "text",
    [
        "In Lusk, Tobin Brewing opened a bar at $43.20.",
        "In cinemas, Tobin Brewing opened at $43 million.",
    ],
)
def test_what_a_firm_opens_or_a_film_opens_at_is_not(text: str) -> None:
    assert claim_in(text, "$43", is_parsed=True).measure.item != "share price"
