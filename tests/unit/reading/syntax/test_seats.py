"""A name before a firm may only say where the firm sits."""

import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("The Oslo bank earned 3.2 billion crowns in the quarter.", "3.2", None),
        ("The German carmaker sold 1.2 million cars in May.", "1.2", None),
        ("The Texas oil producer pumped 410,000 barrels a day.", "410,000", None),
        ("The Stellwick brewer sold 1.2 million litres of beer.", "1.2", None),
        (
            "Volkswagen cut its forecast. The Wolfsburg carmaker sold 1.2 million cars.",
            "1.2",
            "Volkswagen",
        ),
        ("The Norwegian central bank bought 40 tonnes of gold.", "40", "Norway"),
        ("The Turkish army lost 12 soldiers.", "12", "Turkey"),
        ("The Corvane group made a profit of $40 million.", "$40", "Corvane"),
        ("German carmakers sold 4 million cars last year.", "4", "Germany"),
    ],
    ids=[
        "the seat of a bank is no country",
        "nor the country of a maker",
        "nor where a producer is",
        "a town that nobody knows",
        "who is meant was named before",
        "what is official is the country's",
        "and so is what is no firm",
        "a group may be called so",
        "all of its makers are a country's",
    ],
)
def test_who_only_sits_somewhere_is_somebody_else(
    text: str, surface: str, subject: str | None
) -> None:
    assert claim_in(text, surface).scope.subject == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Profit at Mumbai lender Corvane rose 40%.", "Corvane"),
        ("Profit at the Mumbai lender Corvane rose 40%.", "Corvane"),
        ("Profit at Swiss pump maker Corvane rose 40%.", "Corvane"),
        ("Revenue at Tokyo-based brewer Corvane fell 40%.", "Corvane"),
        ("Some 40 workers at Lindal carmaker Corvane walked out.", "Corvane"),
        ("Sales at Dutch brewer Corvane rose, with beer volumes 40% higher.", "Corvane"),
        ("Profit at the Lindal plant rose 40%.", None),
    ],
)
def test_what_a_house_is_belongs_to_its_name(text: str, subject: str | None) -> None:
    assert claim_in(text, "40").scope.subject == subject
