import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("The mill will cut 212 jobs.", "212", "layoff"),
        ("The plan means the loss of 212 jobs.", "212", "layoff"),
        ("The plan means the loss of 212 trees.", "212", "tree"),
        ("The mill was fined $212 million.", "$212", "fine"),
        ("The mill raised its dividend to $212.", "$212", "dividend"),
    ],
)
def test_a_verb_or_the_words_before_say_what_an_amount_is(
    text: str, surface: str, item: str
) -> None:
    assert claim_in(text, surface).measure.item == item
