import pytest

from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Fined $40 million for price fixing, Corvane must also apologise.", "Corvane"),
        ("Jailed for 40 years for the raid, Tom Osei, 31, was also banned.", "Tom Osei"),
        ("Losing $40 million a year, Corvane will close four shops.", "Corvane"),
        ("Asked whether the 40 jobs were safe, Corvane declined to say.", None),
        ("Fined $40 million for price fixing, the mill is owned by Corvane.", None),
    ],
)
def test_a_participle_in_front_is_said_of_the_name_behind_its_comma(
    text: str, subject: str | None
) -> None:
    assert claim_in(text, "40", is_parsed=True).scope.subject == subject
