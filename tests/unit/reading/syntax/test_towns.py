import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Nairobi's housing scheme has delivered 212 flats.", None),
        ("Madrid's metro carried 212 people.", None),
        ("Dublin tenants filed 212 complaints.", None),
        ("Kyiv's forces lost 212 tanks.", "Ukraine"),
        ("Tehran's nuclear programme employs 212 people.", "Iran"),
        ("The Kremlin's envoys met 212 people.", "Russia"),
        ("Washington is sending 212 tanks.", "United States"),
        ("Paris repeated its offer of 212 tanks.", "France"),
        ("Bern quietly sold 212 tanks.", "Switzerland"),
    ],
)
def test_a_seat_of_government_is_only_a_town_where_no_state_has_what_follows(
    text: str, subject: str | None
) -> None:
    assert claim_in(text, "212", is_parsed=True).scope.subject == subject


def test_what_may_be_a_verb_is_a_noun_before_a_verb() -> None:
    text = "Oslo rents rose by 212 crowns."
    assert claim_in(text, "212", is_parsed=True).scope.place == "Oslo"
