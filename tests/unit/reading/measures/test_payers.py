import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Tenants signing new leases paid $900 a month.", "$900", "rent"),
        ("Owners signing new leases paid $900 a month.", "$900", ""),
        ("The ban cost Calder Motors $900.", "$900", "cost"),
        ("A ticket costs an average of $900.", "$900", "ticket price"),
        ("The superintendent Ana Roe earns $900.", "$900", "wage"),
        ("Miners earn $900 a month.", "$900", "wage"),
        ("The miners earned $900 last year.", "$900", "profit"),
    ],
)
def test_an_amount_is_told_of_who_pays_or_earns_it(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item
