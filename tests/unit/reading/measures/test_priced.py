import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("A litre of petrol now costs $1.80.", "1.80", "petrol price"),
        ("The price of a barrel of oil fell to $71.", "71", "oil price"),
        ("Bread costs $4 a loaf.", "$4", "bread price"),
        ("Drivers pay $1.80 for a litre of diesel.", "1.80", "diesel price"),
        ("Tickets sell for $43 each.", "$43", "ticket price"),
        ("The average home costs $410,000.", "$410,000", "house price"),
        ("A large tin of olive oil costs $49.", "$49", "olive oil price"),
    ],
)
def test_a_price_is_that_of_the_good(text: str, surface: str, item: str) -> None:
    """Seen to fail: a litre of petrol had "a price", and no outlet's petrol price met it."""
    assert claim_in(text, surface, is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    "text",
    [
        "The house sold for $410,000.",
        "The painting sold for $410,000.",
        "A bag of tricks costs $410,000.",
    ],
)
def test_one_thing_that_is_sold_has_its_own_price(text: str) -> None:
    assert claim_in(text, "$410,000", is_parsed=True).measure.item == "price"


def test_what_something_sold_for_tells_no_event() -> None:
    assert claim_in("Tickets sell for $43 each.", "$43", is_parsed=True).scope.event is None
