import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Some 43 people work for Corvane.", "employee"),
        ("Some 43 people study at Hollin School.", "student"),
        ("Corvane is used by 43 people.", "subscriber"),
        ("Some 43 pupils attend Hollin School.", "student"),
        ("Some 43 people attend Hollin School.", "person"),
        ("Some 43 people work in Norland.", "person"),
    ],
)
def test_people_are_what_they_are_to_whom_they_go_to(text: str, item: str) -> None:
    """A user is counted as a subscriber: the row of the measures has both."""
    assert claim_in(text, "43", is_parsed=True).measure.item == item
