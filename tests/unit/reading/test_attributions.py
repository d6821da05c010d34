import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The disaster agency said 212 people had died.", "disaster agency"),
        ("At least 212 people have died, the ministry said.", "ministry"),
        ("At least 212 people have died, according to the Red Cross.", "Red Cross"),
    ],
)
def test_the_speaker_is_credited(text: str, speaker: str) -> None:
    attribution = claim_in(text, "212").attribution
    assert attribution is not None
    assert attribution.speaker == speaker
    assert attribution.span.of(text) == speaker


def test_a_number_that_nobody_is_credited_for_has_no_speaker() -> None:
    assert claim_in("The United States sent 300 troops.", "300").attribution is None
