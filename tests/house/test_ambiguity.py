"""No regular expression of the house can match one text in more and more ways."""

import pytest

from tests.house.ambiguity import ambiguous_loops, endless_neighbours
from tests.house.patterns import known_patterns


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a+)+",
        r"(?:a*)*",
        r"(?:a*b?)*",
        r"(?:a|b|ab)*",
        r"(?:a{1,3})+",
        r"(?:a{2,})+",
        r"(?i)(?:ab|A|B)*",
        r"(?:\w+\s?)*",
        r"(?:[ \t]*(?:#.*)?\r?\n)*\w",
        r"x(?:y(?:a+)+z)?",
        r"(?:(?=a)a+)+",
        r"(?:a{0,9}){9}(?:(?:a{0,9}){0,9})",
    ],
)
def test_a_loop_that_says_one_thing_twice_is_found(pattern: str) -> None:
    assert ambiguous_loops(pattern)


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:a+b)*",
        r"(?:ab|cd)*",
        r"\w+(?:-\w+)*",
        r"(?:a(?:b{0,3})c)*",
        r"(?:\s*#.*\n)*",
        r"(?:A|(?-i:b)|c)*",
        r"(?:a{1,3}){1,3}",
    ],
)
def test_a_loop_that_says_everything_once_is_none(pattern: str) -> None:
    assert ambiguous_loops(pattern) == []


@pytest.mark.parametrize(
    "pattern", [r"\s*\s*x", r"\d+(?:,?)\w+!", r"a*(?:b?|c)[ab]*", r"(?:a|b+)(?=c)b*"]
)
def test_endless_repeats_that_take_the_same_sign_are_found(pattern: str) -> None:
    assert endless_neighbours(pattern)


@pytest.mark.parametrize("pattern", [r"\s*x\s*", r"\d+,\d+", r"\s*\w+", r"a*[b-z]*", r"\d{1,9}\d*"])
def test_endless_repeats_with_something_between_are_none(pattern: str) -> None:
    assert endless_neighbours(pattern) == []


def test_no_pattern_takes_two_to_the_length_of_a_text() -> None:
    """Seen to fail with `(a+)+` in the patterns of comments, and on what was mended for it: a CR
    before a line's end read in two ways, and a word that stood twice in a list."""
    found = {
        known.name: told
        for known in known_patterns()
        if (told := ambiguous_loops(known.pattern.pattern, known.pattern.flags))
    }
    assert found == {}


def test_no_pattern_has_endless_repeats_of_one_sign_side_by_side() -> None:
    """Seen to fail with `[ \\t]+[ \\t]*` in the patterns of comments."""
    found = {
        known.name: told
        for known in known_patterns()
        if (told := endless_neighbours(known.pattern.pattern, known.pattern.flags))
    }
    assert found == {}
