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


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Corvane owns 43% of Halden.", "stake"),
        ("Corvane bought 43% of the venture.", "stake"),
        ("Halden holds 43% of the company.", "stake"),
        ("Rebels hold 43% of Tarsk.", ""),
        ("A fund bought 43% of Chile.", ""),
        ("Corvane sold 43% of its trees.", "tree"),
        ("Corvane bought 43% of Halden seats.", "seat"),
    ],
)
def test_so_much_of_a_firm_is_a_stake_and_so_much_of_a_land_is_none(text: str, item: str) -> None:
    assert claim_in(text, "43%").measure.item == item
