import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "speaker"),
    [
        ("Analysts had expected a profit of $90 million.", "$90", "analysts"),
        ("It made 40 boats, fewer than the 90 that brokers had forecast.", "90", "brokers"),
        ("The grocer expects a profit of $90 million.", "$90", None),
        ("It made 40 boats, fewer than the 90 that brokers had forecast.", "40", None),
        ("It made 90 boats, the yard said, and economists are pleased.", "90", "yard"),
    ],
)
def test_who_foresaw_a_number_is_credited(text: str, surface: str, speaker: str | None) -> None:
    attribution = claim_in(text, surface).attribution
    assert (attribution.speaker if attribution else None) == speaker
