import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Reservoirs supplying Lindal hold 212 tonnes.", None),
        ("Trucks carrying Corvane lost 212 crates.", None),
        ("In a month of fighting Norland lost 212 tanks.", "Norland"),
        ("With Corvane losing 212 jobs, shares fell.", "Corvane"),
    ],
)
def test_to_whom_something_is_done_does_nothing(text: str, subject: str | None) -> None:
    assert claim_in(text, "212", is_parsed=True).scope.subject == subject


def test_in_a_town_of_that_name_the_town_does_nothing() -> None:
    fire = claim_in("A fire in the town of Lindal destroyed 212 homes.", "212").scope
    assert (fire.subject, fire.place) == (None, "Lindal")
    assert claim_in("The town of Lindal sold 212 homes.", "212").scope.subject == "Lindal"
