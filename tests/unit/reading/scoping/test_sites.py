import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "place"),
    [
        ("Some 40 people crossed the Orne on Wednesday.", "40", "Orne"),
        ("Only 40 ships passed through the Orne Canal last week.", "40", "Orne Canal"),
        ("Trawlers landed 40 tonnes of cod from the Orne Sea.", "40", "Orne Sea"),
        ("Traders bought 40 tonnes of cod from Corvane.", "40", None),
        ("The grassfire has burnt 40 hectares north of Lindal.", "40", "Lindal"),
        ("A missile struck a tanker 40 nautical miles south of Tarsa.", "40", "Tarsa"),
        ("Two quakes hurt 40 people 12 kilometres east of Tarsa.", "40", None),
        ("The toll in the Lindal floods rose to 40.", "40", "Lindal"),
        ("A gale killed 40 people in the north of Lindal.", "40", "Lindal"),
        ("The toll in the Granite Ridge fire rose to 40.", "40", None),
        ("Shareholders in the FTSE 250 firm will get 40p a share.", "40p", None),
        ("Profit rose 40% in the April-June quarter.", "40%", None),
        ("The film was streamed by 40 million people on Netflix.", "40", None),
    ],
)
def test_what_leads_to_a_name_says_that_it_was_there(
    text: str, surface: str, place: str | None
) -> None:
    assert claim_in(text, surface).scope.place == place


@pytest.mark.parametrize(
    ("text", "surface", "place"),
    [
        ("Nineteen patients died, Ada Brenn told a congress in Lindal.", "Nineteen", None),
        ("The army arrested 40 people, the minister said in Tarsa.", "40", None),
        ("Some 40 people are missing, police said, after a boat sank off Tarsa.", "40", "Tarsa"),
        ("Five bodies were found in Tarsa.", "Five", "Tarsa"),
        ("Some 40 people died, a guard told a court in Lindal: 12 had run.", "40", None),
        ("Some 40 people died, according to Tarsa.", "40", None),
        ("The army shot down 40 drones, while debris hit a store near Tarsa.", "40", None),
        ("Some 78 are dead, police said, and 106 are being treated in Tarsa.", "78", None),
        ("The flood killed 78 people and 106 are missing in Tarsa.", "78", "Tarsa"),
        ("Researchers at Tarsa found that 40 wells are dry.", "40", None),
        ("Analysts at Corvo in Tarsa say that 40 wells are dry.", "40", None),
        ("Doctors at Tarsa said that 40 people died.", "40", "Tarsa"),
        ("The toll rose to 38 after four more bodies were found in Tarsa.", "38", None),
        ("The toll rose to 38 after four more bodies were found in Tarsa.", "four", "Tarsa"),
        ("The toll climbed to 38 with the recovery of two bodies near Tarsa.", "38", None),
        ("Some 38 people died after two trains collided in Tarsa.", "38", "Tarsa"),
    ],
)
def test_where_it_is_told_or_something_else_happens_it_is_not(
    text: str, surface: str, place: str | None
) -> None:
    assert claim_in(text, surface).scope.place == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Corvane, based in Lindal, is cutting 430 jobs.", None),
        ("Corvane, a supplier based near Lindal, is cutting 430 jobs worldwide.", None),
        ("Corvane, headquartered in Lindal, is cutting 430 jobs in Norland.", "Norland"),
        ("The brigade has 430 troops, based in Lindal, who left on Friday.", "Lindal"),
        ("Some 430 troops based in Lindal left on Friday.", "Lindal"),
    ],
)
def test_where_a_firm_sits_its_number_need_not_be(text: str, place: str | None) -> None:
    """Seen to fail: jobs that a firm cuts worldwide were cut where it is based."""
    assert claim_in(text, "430").scope.place == place


def test_a_parse_knows_the_adjectives_before_a_name() -> None:
    text = "Only 18 percent of homes in the hardest-hit Lindal counties were insured."
    assert claim_in(text, "18", is_parsed=True).scope.place == "Lindal"


def test_a_place_inside_another_is_one_place() -> None:
    text = (
        "Some 40 people died when a bus with nobody at its wheel fell near Lindal in northern Orne."
    )
    assert claim_in(text, "40").scope.place == "Lindal"


@pytest.mark.parametrize(
    ("text", "subject", "place"),
    [
        ("Residents of Tarsa face a rise of 40% in tax.", None, "Tarsa"),
        ("Some 40 villagers of Tarsa were moved out.", None, "Tarsa"),
        ("Families of Corvane workers got $40 each.", "Corvane", None),
        ("The mayor of Tarsa paid $40.", "Tarsa", None),
    ],
)
def test_those_who_live_there_say_where_it_is(
    text: str, subject: str | None, place: str | None
) -> None:
    scope = claim_in(text, "40", is_parsed=True).scope
    assert (scope.subject, scope.place) == (subject, place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "The court laid a fine of $40 million on the builder Corvane over flats at Tarsa.",
            "Tarsa",
        ),
        ("Some 40 paintings hang in the museum Tarsa House.", "Tarsa House"),
    ],
)
def test_nothing_is_in_a_firm(text: str, place: str) -> None:
    """Seen to fail: a builder was the place of its own fine."""
    assert claim_in(text, "40").scope.place == place
