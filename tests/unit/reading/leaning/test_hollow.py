import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("The official figure is 3,200.", ""),
        ("The headline figure of 3,200 is too low.", ""),
        ("The number of those without a doctor rose to 3,200.", "person"),
        ("The number of Germans living alone rose to 3,200.", "person"),
        ("The number of Estrians without work rose to 3,200.", "unemployed person"),
        ("The number of swans rose to 3,200.", "swan"),
        ("Ambulances took an average of 3,200 minutes.", "duration"),
        ("The magnitude was 3,200.", "magnitude"),
        ("Residents said the increase was 3,200.", ""),
        ("The team set a record of 3,200 laps.", "lap"),
    ],
)
def test_a_number_is_no_thing_that_is_counted(text: str, item: str) -> None:
    assert claim_in(text, "3,200", is_parsed=True).measure.item == item


def test_a_cut_in_per_cent_says_nothing_and_cuts_that_are_counted_do() -> None:
    assert claim_in("The brewer saw a cut to 14%.", "14", is_parsed=True).measure.item == ""
    text = "Half of the cuts, 1,900, fall on Norland."
    assert claim_in(text, "1,900", is_parsed=True).measure.item == "cut"


def test_money_counts_nobody() -> None:
    assert claim_in("The court paid $3 million to lawyers.", "$3").measure.item != "lawyer"
    assert (
        claim_in("The shares fell after the $40 million investors lost.", "$40").measure.item == ""
    )
    assert claim_in("It made most people $470 a year better off.", "$470").measure.item == ""
