"""Content words are compared by their stems."""

import pytest

from app.checking.content import are_opposed, shares_words, stems_of
from tests.unit.checking.making import POLICY

EVENTS = POLICY.words.opposed_events


def test_endings_do_not_matter() -> None:
    assert stems_of("killed", POLICY) == stems_of("killing", POLICY)


def test_words_without_content_are_not_heard() -> None:
    assert stems_of("The ministry said that there were", POLICY) == {"minis"}


def test_numbers_are_no_words() -> None:
    assert stems_of("8,500 in 2022", POLICY) == frozenset()


def test_quotes_with_the_same_content_share_words() -> None:
    one = "Rescuers pulled 23 bodies from the collapsed mine near the border."
    other = "Twenty-three bodies were pulled from a collapsed mine, rescuers said."
    assert shares_words(one, other, "body", POLICY)


def test_quotes_about_other_things_share_none() -> None:
    one = "The strike cost the airline 40 flights."
    other = "Forty flights of stairs lead up to the chapel."
    assert not shares_words(one, other, "flight", POLICY)


def test_the_item_itself_proves_nothing() -> None:
    assert not shares_words("Russian troops marched", "Russian troops", "Russian troops", POLICY)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("killed", "injured", True),
        ("were killed", "killed and injured", False),
        ("put on standby", "deployed", False),
        ("deployed", "withdrew and withdrawn", True),
    ],
)
def test_events_exclude_each_other(one: str, other: str, expected: bool) -> None:  # noqa: FBT001
    assert are_opposed(one, other, EVENTS, POLICY) is expected


def test_a_long_hostile_text_gives_its_words() -> None:
    assert stems_of("a" * 50_000 + "1_" * 50_000, POLICY) == {"aaaaa"}
