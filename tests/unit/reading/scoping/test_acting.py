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
