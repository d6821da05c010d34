import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The bank will cut 212 jobs, people familiar with the matter said.", "people familiar"),
        ("It will cut 212 jobs, two people with knowledge of it said.", "people with knowledge"),
        ("The bank will cut 212 jobs, sources close to the talks said.", "sources close"),
        (
            "Homes rose 3% to 212 crowns and are 2% below the peak of 2022, said Tarsa Society.",
            "Tarsa Society",
        ),
        (
            "Of the drones 212 were shot down, said a statement by the Norwegian army.",
            "Norwegian army",
        ),
        ("Some 212 miners were saved in the night, mine owner Tarsa Gold said.", "Tarsa Gold"),
        ("Some 212 trains were late, said the minister on television last week.", "minister"),
        ("The line lost 212 trams, said Ada van der Meld.", "Ada van der Meld"),
        ("Ada van Meld said the line lost 212 trams.", "Ada van Meld"),
        ("Mayor Luis de la Cruz said the line lost 212 trams.", "Luis de la Cruz"),
        ("Veltar, the largest maker, also said it had lost 212 jobs.", "Veltar"),
        ("Officials investigating the fire said 212 homes had burned.", "officials"),
        ("Police hunting the gang said 212 homes were raided.", "police"),
        ("Activists opposing the mine said 212 homes had gone.", "activists"),
        ("Ministers weighing new rules said 212 shops had closed.", "ministers"),
        ("The firm owes 212 euros, according to a paper put to the council.", "paper"),
        ("The firm owes 212 euros, according to a memo leaked on Monday.", "memo"),
    ],
)
def test_who_says_it_is_named_before_the_verb_or_behind_it(text: str, speaker: str) -> None:
    credited = claim_in(text, "212", is_parsed=True).attribution
    assert credited is not None
    assert credited.speaker == speaker
