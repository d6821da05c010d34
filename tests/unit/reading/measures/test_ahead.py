import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Brenn won with 54 percent, a lead of 3,418 ballots.", "3,418", "lead"),
        ("Brenn is 3,418 votes ahead.", "3,418", "lead"),
        ("The count is over, and the Greens won again: by 62 votes.", "62", "lead"),
        ("Her lead over Osei shrank to 3,418 votes.", "3,418", "lead"),
        ("The Greens are six points clear of the Liberals.", "six", "lead"),
        ("The Greens were 12 seats short of a majority.", "12", "shortfall"),
        ("A margin of 82 ballots separates the two.", "82", "lead"),
        ("Halvern needed 62 from the last 44 balls.", "44", "remaining play"),
        ("Brenn leads with 900 ballots still to be counted.", "900", "remaining count"),
    ],
)
def test_what_lies_between_two_is_no_count_of_either(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item


@pytest.mark.parametrize(
    ("text", "surface", "item"),
    [
        ("Brenn won 3,418 votes.", "3,418", "vote"),
        ("The group leading the poll has 12 seats.", "12", "seat"),
        ("Ada Brenn made 62 off 44 balls.", "44", "ball"),
    ],
)
def test_what_somebody_has_is_no_lead(text: str, surface: str, item: str) -> None:
    assert claim_in(text, surface, is_parsed=True).measure.item == item
