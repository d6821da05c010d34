"""Content words are compared by their stems."""

import pytest

from app.checking.content import are_opposed, stems_in, stems_of, told_bases
from tests.unit.checking.making import POLICY

EVENTS = POLICY.words.opposed_events


def test_endings_do_not_matter() -> None:
    assert stems_of("killed", POLICY) == stems_of("killing", POLICY)


def test_words_without_content_are_not_heard() -> None:
    assert stems_of("The ministry said that there were", POLICY) == {"minis"}


def test_numbers_are_no_words() -> None:
    assert stems_of("8,500 in 2022", POLICY) == frozenset()


def test_stems_stand_in_the_order_of_their_words() -> None:
    assert list(stems_in("Rescuers pulled bodies, rescuers said", POLICY)) == [
        "rescu",
        "pull",
        "bodi",
        "rescu",
    ]


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


def test_a_gross_domestic_product_is_not_opposed_to_a_net_one() -> None:
    assert "gross" not in told_bases("The Gross domestic product grew", POLICY).casefold()
    assert "gross" in told_bases("The gross profit grew", POLICY)
