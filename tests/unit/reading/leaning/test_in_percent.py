import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "unit"),
    [
        ("Turnout rose by 2.4 per cent to 68.2.", "68.2", "%"),
        ("The jobless rate rose by 0.2 points to 5.6.", "5.6", "%"),
        ("Inflation quickened by half a point to 4.8.", "4.8", "%"),
        ("The barometer rose by 0.4 points to 51.6.", "51.6", "point"),
        ("Unemployment rose to 204,000.", "204,000", ""),
        ("The index of sentiment fell to 48.6.", "48.6", ""),
    ],
)
def test_what_is_told_in_per_cent_needs_no_sign(text: str, surface: str, unit: str) -> None:
    assert claim_in(text, surface, is_parsed=True).quantity.unit.name == unit
