"""Levels that a step beside them shows to have moved."""

import pytest

from app.domain import Change
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "way"),
    [
        ("The bank cut its key rate by half a point to 6.5 per cent.", "6.5 per cent", "down"),
        ("The shares rose 7.4 per cent to €29.15 on Friday.", "€29.15", "up"),
        ("Profit fell 3% in the second quarter to $40 million.", "$40 million", "down"),
        ("The reservoir reached 98 per cent, up from 94 two weeks ago.", "98 per cent", "up"),
        ("Unemployment was 5.2%, down from 5.4% in May.", "5.2%", "down"),
        ("The harvest is at 36% of the area, up ten points in a week.", "36%", "up"),
        ("Turnout was 61 per cent, down by four points.", "61 per cent", "down"),
    ],
)
def test_a_level_behind_a_step_or_before_one_has_moved(
    text: str, surface: str, way: Change
) -> None:
    assert claim_in(text, surface).quantity.change == way


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The shares were at $40, against $38 in May.", "$40"),
        ("Rents rose 4% and wages were at $40 an hour.", "$40 an hour"),
        ("The bank pays 4%, and its rival lowered its fee to 2%.", "4%"),
        ("The plant has 300 workers, down to the last 4 cooks.", "300 workers"),
    ],
)
def test_other_levels_have_not(text: str, surface: str) -> None:
    assert claim_in(text, surface).quantity.change is None
