from dataclasses import replace

import pytest

from app.reading.numbers.number_words import numeral_at
from app.reading.numbers.traps import (
    counts_several,
    name_trap,
    trapped_tokens,
    word_trap,
    year_trap,
)
from tests.unit.reading.stating import line


def test_a_pattern_covers_the_tokens_it_touches() -> None:
    trapped = trapped_tokens(line("at 0334 GMT there"))
    assert {place: trap.rule for place, trap in trapped.items()} == {
        1: "trap.clock-time",
        2: "trap.clock-time",
    }


def test_money_is_never_trapped() -> None:
    assert trapped_tokens(line("RM79 and USD115")) == {}


@pytest.mark.parametrize(
    ("text", "index", "has_plural", "rule"),
    [
        ("the Nord Stream 2 pipeline", 3, False, "trap.name.number"),
        ("the Boeing 737 jets", 2, True, "trap.name.number"),
        ("Thus 16 of the 23 miners were saved", 1, False, None),
        ("resolution 1244 says", 1, False, "trap.label.word"),
        ("on posts 542 and 543 near", 2, False, "trap.label.word"),
        ("on posts 542 and 543 near", 4, False, "trap.label.word"),
        ("as Flight 447 gives clues", 2, True, "trap.label.word"),
        ("take bus number 43", 3, False, "trap.label.word"),
        ("the dead number 43", 3, False, None),
        ("the wounded now number 43", 4, False, None),
        ("On Flight 40 Passengers", 2, True, None),
        ("on flight 40 passengers", 2, True, None),
        ("Flight 40 passengers", 1, True, None),
        ("on 4chan by", 1, False, "trap.identifier.glued"),
        ("some 15men came", 1, True, None),
        ("in Germany 15 people", 2, True, None),
        ("in neighbouring Ghana 15 people", 3, True, None),
        ("At Halden 15 had died", 2, False, None),
        ("At Halden 15 rose again", 2, False, "trap.name.number"),
        ("Russia's 15 ships", 1, True, None),
        ("on Monday 15 people", 2, True, None),
        ("hands Calder 38 places", 2, True, None),
        ("gives the Reds 35 and Calder 19", 3, False, None),
        ("gave Leopard 2 tanks", 2, True, "trap.name.number"),
        ("the Corps 8,500 men", 2, True, None),
    ],
)
def test_a_number_behind_a_name_belongs_to_it(
    text: str, index: int, *, has_plural: bool, rule: str | None
) -> None:
    numeral = numeral_at(line(text), index)
    assert numeral is not None
    assert name_trap(line(text), numeral, has_plural=has_plural) == rule


@pytest.mark.parametrize(
    ("text", "has_plural", "is_year"),
    [
        ("2019 was", False, True),
        ("2019 elections", True, True),
        ("2000 people", True, False),
        ("1500 jobs", True, False),
        ("1812 overture", False, True),
        ("2,019 was", False, False),
        ("3500 was", False, False),
    ],
)
def test_four_bare_digits_may_be_a_year(text: str, *, has_plural: bool, is_year: bool) -> None:
    numeral = numeral_at(line(text), 0)
    assert numeral is not None
    assert (year_trap(line(text), numeral, has_plural=has_plural) is not None) is is_year


def test_a_small_number_word_alone_counts_nothing() -> None:
    numeral = numeral_at(line("two met"), 0)
    assert numeral is not None
    assert word_trap(numeral, is_alone=True) == "trap.word.alone"
    assert word_trap(numeral, is_alone=False) is None
    assert word_trap(replace(numeral, is_fraction=True), is_alone=True) is None


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("two dead and five injured", True),
        ("two missing", True),
        ("two arrested in the port", True),
        ("two fewer than in May", True),
        ("two dead whales", False),
        ("two tall ships", False),
        ("two went home", False),
        ("two", False),
    ],
)
def test_what_befell_a_few_says_that_they_are_counted(text: str, *, is_told: bool) -> None:
    assert counts_several(line(text), 0, 1) is is_told
