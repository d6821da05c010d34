import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Chicago recorded 212 homicides in May.", "Chicago"),
        ("Leeds logged 212 burglaries in a week.", "Leeds"),
        ("Ohio farmers grew 212 tonnes of corn.", "Ohio"),
        ("The median Hobart house sold for $212,000.", "Hobart"),
        ("Some 212 Leeds schools were shut.", "Leeds"),
        ("Crews from Leeds repaired 212 homes.", None),
        ("The port of Rotterdam handled 212 ships.", "Rotterdam"),
        ("Leeds mayor Ada Brenn met 212 people.", None),
        ("Leeds scored 212 goals.", None),
        ("Leeds have paid £212 million for the striker.", None),
        ("Oregon sent 212 fire engines.", None),
        ("The Leeds lender closed 212 branches.", None),
        ("Corvane logged 212 burglaries in a week.", None),
    ],
)
def test_what_is_told_of_a_town_is_there(text: str, place: str | None) -> None:
    assert claim_in(text, "212", is_parsed=True).scope.place == place


def test_a_town_does_not_do_what_those_do_who_live_there() -> None:
    assert (
        claim_in("Ohio farmers grew 212 tonnes of corn.", "212", is_parsed=True).scope.subject
        is None
    )
    assert (
        claim_in("Chicago recorded 212 homicides in May.", "212", is_parsed=True).scope.subject
        == "Chicago"
    )


def test_a_number_that_is_a_towns_as_the_one_before_is_there_too() -> None:
    text = "Milwaukee closed the year with 132 homicides, 21% fewer than the 212 logged in 2023."
    assert claim_in(text, "212", is_parsed=True).scope.place == "Milwaukee"
