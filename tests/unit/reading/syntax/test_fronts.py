import pytest

from tests.unit.reading.syntax.test_clauses import governed


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("In March exports fell 4%.", "exports"),
        ("Late on Friday shares in Corvane fell 4%.", "shares in Corvane"),
        ("In the year to May rents rose 4%.", "rents"),
        ("On Monday night the toll rose to 43.", "the toll"),
        ("This week the toll rose to 43.", "the toll"),
        ("This week's toll rose to 43.", "This week 's toll"),
        ("In Lindal exports fell 4%.", "exports"),
        ("In Lindal's port exports fell 4%.", "In Lindal 's port exports"),
        ("Elsewhere the toll rose to 43.", "the toll"),
        ("Despite the rain turnout was 43%.", "turnout"),
        ("At the plant house prices fell 4%.", "house prices"),
        ("In the wards of the hospital infections fell 4%.", "infections"),
        ("All the tolls rose to 43.", "All the tolls"),
    ],
)
def test_what_is_fronted_is_no_part_of_the_subject(text: str, subject: str) -> None:
    assert governed(text)[2] == subject
