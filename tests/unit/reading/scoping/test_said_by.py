import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "speaker"),
    [
        ("Some 43 cases were reported by the health ministry.", "43", "health ministry"),
        ("Some 43 cases were confirmed on Monday by doctors.", "43", None),
        ("Some 43 cases were reported by doctors in Lindal.", "43", "doctors"),
        ("A profit of $43 million was reported by Corvane.", "$43", "Corvane"),
        ("Some 43 cases were reported by noon.", "43", None),
        ("Some 43 cases were reported by Monday.", "43", None),
        ("Some 43 homes were wrecked by Corvane.", "43", None),
    ],
)
def test_what_is_reported_by_somebody_is_theirs_to_answer_for(
    text: str, surface: str, speaker: str | None
) -> None:
    """Seen to fail: a number "reported by the ministry" was credited to nobody."""
    credited = claim_in(text, surface).attribution
    assert (credited.speaker if credited else None) == speaker


def test_accounts_reported_by_a_firm_are_its_own() -> None:
    assert claim_in("Profits of $43 million were reported by Corvane.", "$43").scope.subject == (
        "Corvane"
    )
