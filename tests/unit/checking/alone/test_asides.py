"""A number in brackets or behind a comma may say the one before it again."""

import pytest

from app.checking.alone.asides import is_bracketed, restates
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions


def test_brackets_hold_the_number_alone() -> None:
    assert is_bracketed(*mentions("The fire burned 31,400 hectares (77,600 acres)."))
    assert not is_bracketed(*mentions("The fire burned 400 farms (77,600 acres in all)."))


@pytest.mark.parametrize(
    ("text", "is_same"),
    [
        ("The 88 members voted, 52% or so of them women.", False),
        ("All 88 members, or 52%, voted.", True),
        ("All 88 members (52%) voted.", True),
        ("All 88 members and 52% of voters agreed.", False),
    ],
)
def test_a_number_set_apart_says_the_first_again(text: str, is_same: bool) -> None:  # noqa: FBT001
    first, second = mentions(text)[:2]
    assert restates(first, second, POLICY) is is_same
