"""Two bare levels tell that a change in per cent is one in percentage points."""

from decimal import Decimal

import pytest

from app.checking.alone.points_in_words import in_points_only, levels_in
from app.checking.mentions import mentions_of
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import claims_of


def found(text: str) -> list[tuple[str, str]]:
    """The change and the levels that it does not fit as a share."""
    return [
        (by.surface.strip(), by.quote[levels.start : levels.end])
        for mentions in mentions_of(claims_of(text))
        for by, levels in in_points_only(mentions, POLICY)
    ]


@pytest.mark.parametrize(
    ("text", "by", "levels"),
    [
        (
            "Its lead shrank by nine per cent in three weeks, from 21 points to 12.",
            "nine per cent",
            "from 21 points to 12",
        ),
        (
            "Brask's lead grew from three points to seven, a rise of four per cent.",
            "four per cent",
            "from three points to seven",
        ),
        (
            "Turnout fell by 6 per cent, to 38 from 44, in the poll.",
            "6 per cent",
            "to 38 from 44",
        ),
    ],
)
def test_what_lies_between_them_is_no_per_cent(text: str, by: str, levels: str) -> None:
    assert found(text) == [(by, levels)]


@pytest.mark.parametrize(
    "text",
    [
        "Turnout rose by 4 per cent since May, from 96 to 100.",
        "Turnout fell by 4 per cent since May, from 28 to 32.",
        "Turnout rose by 14 per cent since May, from 28 to 32.",
        "Turnout rose by four points since May, from 28 to 32.",
        "Turnout rose by 4 per cent among those aged from 28 to 32.",
        "Turnout rose by 4 per cent from 28 to 32 degrees of heat.",
        "Turnout rose by 4 per cent from 3 to 7, in the poll.",
        "Turnout rose by 4 per cent in the poll; wards were cut from 32 to 28.",
        "Turnout rose by 28 per cent from 2022 to 2050.",
        "The board fell by 8 per cent, to 42 schools from 50 schools.",
    ],
    ids=[
        "both fit",
        "the other way",
        "a share",
        "in points",
        "ages",
        "another unit",
        "one digit",
        "another move",
        "years",
        "of things",
    ],
)
def test_what_fits_or_is_of_something_else_is_left_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "began", "ended"),
    [
        ("went from 28 to 32.", "28", "32"),
        ("at 32.5% from 28 in May", "28", "32.5"),
        ("from nine percentage points to 4,", "9", "4"),
    ],
)
def test_levels_are_read_in_either_order(text: str, began: str, ended: str) -> None:
    (levels,) = levels_in(text, POLICY)
    assert (levels.began, levels.ended) == (Decimal(began), Decimal(ended))


@pytest.mark.parametrize(
    "text",
    ["", "from", "from 28", "from 28 to", "from 28 to go", "from 128 to 132", "from $5 to $9"],
)
def test_anything_else_is_no_pair_of_levels(text: str) -> None:
    assert list(levels_in(text, POLICY)) == []
