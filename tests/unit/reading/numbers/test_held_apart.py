import pytest

from app.reading.numbers.held_apart import is_against, is_held_apart, is_level_before
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "first", "is_held"),
    [
        ("figs , up from 28", 4, True),
        ("figs , against 28", 3, True),
        ("figs against 28", 2, False),
        ("figs , from 28", 3, False),
    ],
)
def test_what_is_held_against_a_number_stands_apart(
    text: str, first: int, *, is_held: bool
) -> None:
    assert is_held_apart(line(text), first) is is_held


@pytest.mark.parametrize(
    ("text", "is_held"),
    [("41% against 38", True), ("41% versus 38", True), ("41% than 38", False), ("38", False)],
)
def test_against_holds_a_number_against_another(text: str, *, is_held: bool) -> None:
    known = line(text)
    assert is_against(known, len(known.lowers) - 1) is is_held


@pytest.mark.parametrize(
    ("text", "behind", "is_level"),
    [
        ("rose to 3.1 per cent", 5, True),
        ("is 4.5%", 3, True),
        ("to £25", 3, True),
        ("rose 4.5%", 3, False),
    ],
)
def test_behind_to_and_is_stands_a_level(text: str, behind: int, *, is_level: bool) -> None:
    assert is_level_before(line(text), behind) is is_level
