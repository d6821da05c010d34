import pytest

from app.lexicon.loader import load
from app.reading.numbers.hyphens import hyphenated_unit, only_describes
from tests.unit.reading.measuring import claim_in
from tests.unit.reading.stating import line

NOUNS = load().language.nouns


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("4-cylinder engine", "cylinder"),
        ("6.9-magnitude quake", "magnitude"),
        ("4-bed house", "bed"),
        ("40,000-strong crowd", "person"),
        ("300-strong workforce", "worker"),
    ],
)
def test_a_hyphen_ties_a_number_to_what_it_counts(text: str, unit: str) -> None:
    found = hyphenated_unit(line(text), 2, NOUNS)
    assert found is not None
    assert found.name == unit


@pytest.mark.parametrize("text", ["2-headed calf", "40-strong .", "40-strong and loud crew"])
def test_what_only_describes_counts_nothing(text: str) -> None:
    assert hyphenated_unit(line(text), 2, NOUNS) is None
    assert only_describes(line(text), 1)


def test_a_hyphen_that_stands_free_ties_nothing() -> None:
    assert not only_describes(line("40 - headed home"), 1)


def test_a_force_is_as_strong_as_its_troops_whatever_was_counted_before() -> None:
    text = "Doctors treated 186 wounded. The 4,200-strong contingent stayed."
    assert claim_in(text, "4,200").measure.item == "troop"


def test_a_horn_lends_no_number_its_unit() -> None:
    text = "The population of one-horned rhinos has gone up by 200 to 2,613."
    assert claim_in(text, "2,613", is_parsed=True).quantity.unit.name == ""
