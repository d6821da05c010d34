import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("The 40 jets were ordered by Corvane in May.", "40", "Corvane"),
        ("Some 40 flights were cancelled on Monday by Corvane Air.", "40", "Corvane Air"),
        ("The 40 jets ordered by the carrier Corvane will arrive in May.", "40", "Corvane"),
        ("Some 40 homes were destroyed by Cyclone Alda.", "40", None),
        ("Some 40 people were infected by Ebola.", "40", None),
        ("Some 40 homes were counted by Sable Labs.", "40", None),
        ("Some 40 homes were damaged by noon in Tarsa.", "40", None),
    ],
)
def test_what_is_done_by_somebody_is_theirs(text: str, surface: str, subject: str | None) -> None:
    assert claim_in(text, surface).scope.subject == subject


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("The regulator fined Corvane $40 million.", "$40", "Corvane"),
        (
            "Norland's regulator has fined ferry operator Sable Lines $40 million.",
            "$40",
            "Sable Lines",
        ),
        ("The court in Tarsa jailed Tom Vale for 12 years.", "12", "Tom Vale"),
        ("Norland jailed the smuggler for 12 years.", "12", None),
        ("Corvane was fined $40 million.", "$40", "Corvane"),
        ("Corvane was handed a $40 million fine.", "$40", "Corvane"),
        ("The fine for Corvane is $40 million.", "$40", "Corvane"),
        ("The court imposed a fine of $40 million on Corvane.", "$40", "Corvane"),
        ("The bill for Corvane is $40 million.", "$40", None),
        ("The court gave Tom Vale a 12-year sentence.", "12-year", "Tom Vale"),
        ("Norland gave Tarsa $40 million in aid.", "$40", "Norland"),
        ("Norland gave Corvane a fine of $40 million.", "$40", "Corvane"),
        ("The regulator hit Corvane with a $40 million fine.", "$40", "Corvane"),
        ("Norland slapped Corvane with a $40 million fine.", "$40", "Corvane"),
        ("Norland struck a deal with Corvane with a $40 million fine.", "$40", None),
        ("Corvane agreed to pay a $40 million fine.", "$40", "Corvane"),
    ],
)
def test_a_punishment_is_of_whoever_suffers_it(
    text: str, surface: str, subject: str | None
) -> None:
    assert claim_in(text, surface).scope.subject == subject


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("Corvane's output was cut by 4% in May.", "4%", "Corvane"),
        ("Corvane's debt was put at $40 million.", "$40", "Corvane"),
        ("Norland was shelled by 40 tanks.", "40", None),
    ],
)
def test_whoever_only_suffers_has_no_number_but_what_is_moved(
    text: str, surface: str, subject: str | None
) -> None:
    assert claim_in(text, surface).scope.subject == subject


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("Tobin Steel was bought by Corvane for $40 million.", "$40", "Corvane"),
        ("Tobin Steel was sold to Corvane for $40 million.", "$40", "Corvane"),
        ("Tobin Steel was sold to a rival for $40 million.", "$40", None),
        ("Tobin Steel was praised by Corvane for 40 safe years.", "40", None),
    ],
)
def test_the_price_is_of_whoever_pays_it(text: str, surface: str, subject: str | None) -> None:
    assert claim_in(text, surface).scope.subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The strike cost Corvane $40 million.", "Corvane"),
        ("The strike has cost the carmaker Corvane about $40 million.", "Corvane"),
        ("Foreign sales earned South Korea $40 million.", "South Korea"),
        ("The sale brought Corvane $40 million.", "Corvane"),
        ("The sale brought Ada's firm $40 million.", None),
        ("The mill cost $40 million.", None),
        ("The sale at Corvane in May brought $40 million.", None),
    ],
)
def test_what_is_brought_is_theirs_who_get_it(text: str, subject: str | None) -> None:
    assert claim_in(text, "$40 million").scope.subject == subject
