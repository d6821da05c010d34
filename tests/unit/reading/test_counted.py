import pytest

from app.reading.counted import noun_after
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("8,500 troops on standby", "troop"),
        ("5 advanced F-16 fighter jets", "fighter jet"),
        ("5 small, friendly firms", "firm"),
        ("5 Kia and Hyundai cars", "car"),
        ("5 of the villages", "village"),
        ("5 more people killed", "person"),
        ("5 sports teams", "team"),
        ("5 gas-only engine options", "option"),
        ("5 most expensive cities", "city"),
        ("5 Americans", "american"),
        ("5 Israelis marched", "israeli"),
        ("5 US troops", "troop"),
        ("5-cylinder engine", "cylinder"),
        ("5 course meal", "course"),
        ("5 thirty-year bonds", "bond"),
    ],
)
def test_the_head_of_the_phrase_is_counted(text: str, noun: str) -> None:
    found = noun_after(line(text), 1, is_one=False)
    assert found is not None
    assert found.unit.name == noun


@pytest.mark.parametrize(
    "text", ["98 on Tuesday", "17 killed", "5", "5 , dogs", "5 died", "5 of it"]
)
def test_no_noun_is_counted(text: str) -> None:
    assert noun_after(line(text), 1, is_one=False) is None


@pytest.mark.parametrize(
    ("text", "noun"), [("one man to beat", "man"), ("one local soldier", "soldier")]
)
def test_one_counts_a_singular(text: str, noun: str) -> None:
    found = noun_after(line(text), 1, is_one=True)
    assert found is not None
    assert found.unit.name == noun
