import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Its founder has 19 per cent of the shares.", "stake"),
        ("Holders of 19 per cent of the firm's shares accepted the bid.", "stake"),
        ("Shares in Norvik fell 19 per cent.", "share price"),
    ],
)
def test_a_share_of_the_shares_is_a_stake(text: str, item: str) -> None:
    assert claim_in(text, "19", is_parsed=True).measure.item == item
