import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Vets culled 61,000 ducks at seven farms. The total stands at 240,000.", "duck"),
        ("The yard sold 14,000 boats in 30 countries. It aims for 240,000 this year.", "boat"),
        ("The yard has 30 halls. It aims for 240,000 this year.", "hall"),
        ("Okoye won 812 votes, or 59%, and Osei 240,000.", "vote"),
    ],
)
def test_a_bare_number_goes_on_from_what_was_counted_and_not_from_where(
    text: str, item: str
) -> None:
    assert claim_in(text, "240,000", is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Some 612 people came in 11 boats, taking the total to 22,474.", "22,474", "person"),
        ("Norland won 107 medals, including 28 golds, beating the 70 of 2018.", "70", "medal"),
        ("Keepers counted 61 cranes, 11 of them chicks; a census had found 48.", "48", "crane"),
        ("Some 612 people came in 11 boats, up from 9 a day before.", "9", "boat"),
    ],
)
def test_where_so_many_were_and_some_of_them_are_passed_over(
    text: str, surface: str, item: str
) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item
