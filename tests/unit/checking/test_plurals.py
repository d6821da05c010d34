"""How a unit's name is said of many."""

import pytest

from app.checking.plurals import plural_of


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("troop", "troops"),
        ("person", "people"),
        ("100,000 person", "100,000 people"),
        ("aircraft", "aircraft"),
        ("sales", "sales"),
        ("hertz", "hertz"),
        ("child", "children"),
        ("square kilometre", "square kilometres"),
        ("degree Celsius", "degrees Celsius"),
        ("kilometre per hour", "kilometres per hour"),
        ("case of measles", "cases of measles"),
        ("percentage point", "percentage points"),
        ("kilowatt-hour", "kilowatt-hours"),
    ],
)
def test_a_noun_has_its_plural(one: str, many: str) -> None:
    assert plural_of(one) == many


@pytest.mark.parametrize("sign", ["%", "EUR", "km", "CO2", ""])
def test_a_sign_has_none(sign: str) -> None:
    assert plural_of(sign) == sign
