import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("Corvane will build 400 homes. About 90 of them will have gardens.", "90", "Corvane"),
        ("Corvane hired 400 people, of whom 90 were women.", "90", "Corvane"),
        ("The Lindal index fell 212 points, or 2.7%, on Monday.", "2.7%", "Lindal"),
        ("Corvane fined 400 people, while 90% of flats stand empty.", "90%", None),
    ],
)
def test_a_part_and_what_says_a_number_again_are_whose_that_is(
    text: str, surface: str, subject: str | None
) -> None:
    assert claim_in(text, surface).scope.subject == subject


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("Corvane is to shut 12 shops after orders fell by 40%.", "40%", "Corvane"),
        ("Corvane swung to a loss of £3m. Revenue slumped by 40%.", "40%", "Corvane"),
        ("Kenya's economy grew 3%. Unemployment rose to 40%.", "40%", "Kenya"),
        ("The Lindal Statistics Office published a report. Sales rose 40%.", "40%", None),
        ("A shop in Lindal closed. Sales fell 40%.", "40%", None),
        ("Corvane met its lenders. Snow covered 40% of the hills.", "40%", None),
        ("Corvane cut 12 jobs after the other group announced 40 layoffs.", "40", None),
    ],
)
def test_what_only_a_firm_or_a_country_has_is_of_the_one_spoken_of(
    text: str, surface: str, subject: str | None
) -> None:
    assert claim_in(text, surface).scope.subject == subject


def test_a_part_is_where_the_whole_is() -> None:
    text = "The alliance has 4,500 troops in Lindal, a fifth of them women."
    assert claim_in(text, "fifth").scope.place == "Lindal"
