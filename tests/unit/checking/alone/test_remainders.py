"""What is left of a whole follows its parts."""

from decimal import Decimal

import pytest

from app.checking.alone.remainders import left_of, remainders_in, rests_in
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions


def found(*sentences: str) -> list[tuple[str, Decimal]]:
    """What is said to be left, and what would be."""
    told = [one for sentence in sentences for one in mentions(sentence)]
    return [(each.rest.surface.strip(), left_of(each)) for each in remainders_in(told, POLICY)]


def test_what_is_left_is_not_what_is_said_to_be() -> None:
    assert found("Of the 500 seats, 320 were taken, leaving 280.") == [("280", Decimal(180))]
    told = "It picked up 84 objects.", "Some 51 objects were nails and the remaining 43 were coins."
    assert found(*told) == [("43", Decimal(33))]


@pytest.mark.parametrize(
    "sentences",
    [
        ("Of the 500 seats, 320 were taken, leaving 180.",),
        ("Of the 500 seats, 320 were taken by noon and 100 later, leaving 80.",),
        ("Of the 500 seats, 320 were taken and 280 were sold again.",),
        ("Some 22 buses were checked.", "Another one fell into a gorge, leaving 29 dead."),
    ],
    ids=["it is", "of two parts", "nothing is left", "another sentence"],
)
def test_other_numbers_are_no_remainder(sentences: tuple[str, ...]) -> None:
    assert found(*sentences) == []


@pytest.mark.parametrize(("rest", "count"), [("27%", 1), ("17%", 0), ("18%", 0)])
def test_shares_and_their_rest_make_a_hundred(rest: str, count: int) -> None:
    text = f"Some 45% of voters said yes, 38% said no and the remaining {rest} said nothing."
    assert len(list(rests_in(mentions(text), POLICY))) == count


def test_money_is_left_as_well() -> None:
    text = "The fund paid out £2.4m of its £3m, and the remaining £1.6m went on rent."
    assert found(text) == [("£1.6m", Decimal(600_000))]
    food = "Food takes $190m, water $48m and health $35m; the remaining $37m is for schools."
    assert found(food) == []
