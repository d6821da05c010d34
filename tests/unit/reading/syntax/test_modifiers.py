import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Nurses blame a vaccination rate of 14 percent.", "vaccination rate"),
        ("The mill lists shrank by 14 percent.", "mill list"),
        ("It is a 14-minute walk from the quay.", "walk"),
    ],
)
def test_the_nouns_before_a_noun_say_which_kind(text: str, item: str) -> None:
    assert claim_in(text, "14", is_parsed=True).measure.item == item
