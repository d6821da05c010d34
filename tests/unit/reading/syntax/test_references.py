import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        (
            "Corvane Foods cut its costs. The company employs 2,300 people.",
            "2,300",
            "Corvane Foods",
        ),
        ("Kenya is in debt. The country owes $40 billion.", "$40 billion", "Kenya"),
        ("NATO met on Monday. The alliance has deployed 4,500 troops.", "4,500", "NATO"),
        ("Corvane Foods cut its costs. It employs 2,300 people.", "2,300", "Corvane Foods"),
        ("Corvane Foods cut costs. A company in Leeds employs 2,300 people.", "2,300", None),
        ("Prices rose. The company employs 2,300 people.", "2,300", None),
        ("Corvane met the bank. The country owes $40 billion.", "$40 billion", None),
        ("The firm will build a mill in Kenya. It employs 2,300 people.", "2,300", None),
        ("A boat sank off the northern Orne coast. It carried 2,300 people.", "2,300", None),
        ("A bus crashed near the town of Orne. It carried 2,300 people.", "2,300", None),
        ("Talks failed, chief executive Ian Mair said. The club has 2,300 fans.", "2,300", None),
        ("Corvane fell, boss Ian Mair said. The firm has 2,300 staff.", "2,300", "Corvane"),
        ("Sales at Corvane Foods fell. It will close 40 shops.", "40", "Corvane Foods"),
        ("Police at Corvane Hill met. It will close 40 shops.", "40", None),
        ("Corvane Foods met. Its debt rose to $40 million.", "$40", "Corvane Foods"),
        ("Corvane Foods met. Orders at its mills fell 40%.", "40%", "Corvane Foods"),
        ("Corvane Foods met. Its rival Sable Labs owes $40 million.", "$40", "Sable Labs"),
        ("Corvane Foods met. Its main rival owes $40 million.", "$40", None),
        ("Corvane Foods met. The Lindal-based lender owes $40 million.", "$40", "Corvane Foods"),
        ("Corvane Foods shut 40 mills, a third of its plants.", "a third", "Corvane Foods"),
        ("Sales rose, a Lindal clothing chain said. It owes $40 million.", "$40", None),
        ("Lindal skippers say their cod quota was cut by 40%.", "40%", None),
        ("The runner from Kenya won. It was 24 degrees at noon.", "24", None),
        ("Ian Mair, 58, lied in court. The company was fined $40 million.", "$40", None),
        ("Its founder Ian Mair lied. The company was fined $40 million.", "$40", None),
    ],
)
def test_a_reference_stands_for_the_name_before_it(
    text: str, surface: str, subject: str | None
) -> None:
    assert claim_in(text, surface).scope.subject == subject


def test_what_was_said_too_long_ago_is_not_referred_to() -> None:
    between = "Prices rose in Norland. Wages fell in Norland. Rents rose in Norland."
    claim = claim_in(f"Corvane Foods met. {between} The company employs 2,300 people.", "2,300")
    assert claim.scope.subject is None


def test_the_company_may_stand_far_off_where_nobody_else_is_named() -> None:
    text = (
        "Corvane Foods reported higher profit. Sales grew. Costs fell a little. Shops did well. "
        "The group employs 23,000 people."
    )
    assert claim_in(text, "23,000").scope.subject == "Corvane Foods"


def test_it_stands_near_what_it_means() -> None:
    text = "Corvane Foods reported higher profit. Sales grew. Costs fell. It employs 23,000 people."
    assert claim_in(text, "23,000").scope.subject is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "Tarsa saw its new Leyster. Few came to the Orlan Museum. The museum paid 212 crowns.",
            "Orlan Museum",
        ),
        ("Norland's Corvane lost a case. It paid 212 crowns.", "Corvane"),
        ("Lindal brewer Corvane lost a case. It paid 212 crowns.", "Corvane"),
        ("Lindal start-up Corvane lost a case. It paid 212 crowns.", "Corvane"),
        ("Lindal: Corvane Foods lost a case. The company paid 212 crowns.", "Corvane Foods"),
        ("Corvane's chief executive Ana Reyes left. It lost 212 bridges.", "Corvane"),
        ("Of Corvane's mills, two burned. It lost 212 bridges.", "Corvane"),
        ("Norland's Tarsa province was hit. It lost 212 bridges.", "Norland"),
    ],
)
def test_whom_it_means(text: str, subject: str) -> None:
    assert claim_in(text, "212", is_parsed=True).scope.subject == subject
