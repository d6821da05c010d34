import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "speaker"),
    [
        ("It paid 40 crowns to a man who, his lawyers argued, lost 9 teeth.", "40", None),
        ("It paid 40 crowns to a man who, his lawyers argued, lost 9 teeth.", "9", "lawyers"),
        ("The app, which by its own count has 40 users, costs $9 a month.", "$9", None),
        ("The storm killed 40 cows, a toll that officials said would rise.", "40", None),
        ("Some 40 men came; the union says 90 did.", "40", None),
        ("Oil fell to $40 after Maresia said it would pump more.", "$40", None),
    ],
)
def test_what_a_speaker_does_not_reach(text: str, surface: str, speaker: str | None) -> None:
    found = claim_in(text, surface, is_parsed=True).attribution
    assert (found.speaker if found else None) == speaker
