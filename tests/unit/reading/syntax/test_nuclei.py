import pytest

from tests.unit.reading.syntax.test_clauses import governed


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Damage reported on Monday reached $4 million.", "Damage"),
        ("Damage reported by the agency on Monday reached $4 million.", "Damage"),
        ("The agency reported on Monday that damage reached $4 million.", "damage"),
        ("The town that the river flooded lost $4 million.", "The town"),
        ("The mayor told the court that the number injured rose to 43.", "the number"),
        ("The mayor said that the toll that he noticed rose to 43.", "the toll"),
        (
            "He said that damage in Lindal and Arrow reached $4 million.",
            "damage in Lindal and Arrow",
        ),
        ("Wages fell and rents rose to $4 million.", "rents"),
        ("And rents rose to $4 million.", "rents"),
        (
            "The cost of building the line between Orrin and Tarsk rose to $4 million.",
            "the line between Orrin and Tarsk",
        ),
        ("While it rained, revenue since March fell to $4 million.", "revenue since March"),
        ("The toll – long a worry of the mayor – rose to 43.", "The toll"),
        ("The debt, however, now exceeds $4 million.", "The debt"),
        ("Revenue so far this year was $4 million.", "Revenue so far this year"),
        ("Revenue this week was $4 million.", "Revenue this week"),
        ("Revenue grew and in 2011 exceeded $4 million.", "Revenue"),
        ("Corvane took the cup in May, beating the $4 million of Tobin.", "Corvane"),
        ("While profit before tax was $4 million, sales fell.", "profit before tax"),
        ("Output rose after taxes fell $4 million.", "taxes"),
        ("Debt fell since March to $4 million.", "Debt"),
    ],
)
def test_the_subject_is_what_the_verb_is_said_of(text: str, subject: str) -> None:
    assert governed(text)[2] == subject
