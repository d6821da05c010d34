import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "speaker"),
    [
        ("The blast, which the army put at 212 kilotons, flattened 12 homes.", "212", "army"),
        ("The blast, which the army put at 212 kilotons, flattened 12 homes.", "12 homes", None),
        ("The dam, which engineers estimate will cost $212 million, opens.", "212", "engineers"),
        (
            "It will cut tax at a cost that the ministry estimates at $212 million.",
            "212",
            "ministry",
        ),
        (
            "Donors gave half of what the Red Cross says is needed to feed 212 people.",
            "212",
            "Red Cross",
        ),
        ("Of the $212 million that the charity says it needs, half is there.", "212", "charity"),
    ],
)
def test_who_says_it_in_a_clause_about_it_says_that_alone(
    text: str, surface: str, speaker: str | None
) -> None:
    credited = claim_in(text, surface, is_parsed=True).attribution
    assert (credited.speaker if credited else None) == speaker
