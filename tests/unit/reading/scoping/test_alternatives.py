import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    "said",
    [
        "Some 43 homes were destroyed or badly damaged.",
        "Some 43 homes were damaged or destroyed.",
        "Some 43 homes are thought to have been destroyed or damaged.",
        "The fire destroyed or damaged 43 homes.",
    ],
)
def test_a_number_of_two_deeds_is_of_both_in_whatever_order(said: str) -> None:
    assert claim_in(said, "43").scope.event == "damaged or destroyed"


def test_a_number_of_its_own_parts_them() -> None:
    said = "Some 43 homes were destroyed or swept away and 90 damaged."
    assert claim_in(said, "90").scope.event == "damaged"
