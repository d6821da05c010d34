import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The police say 212 people have died.", "police"),
        ("Aid groups say 212 people have died.", "aid groups"),
        ("The party is projected to win 212 seats.", None),
        ("A sketch found at the mill was sold for 212 crowns.", None),
        ("Of the 300 seats declared so far it has 212.", None),
    ],
)
def test_a_verb_of_saying_says_something_where_somebody_does(
    text: str, speaker: str | None
) -> None:
    credited = claim_in(text, "212", is_parsed=True).attribution
    assert (credited.speaker if credited else None) == speaker
