"""A level that moved the other way than its sentence says is wrong, or what it came from is."""

import pytest

from app.checking.alone.turned import turned_in
from app.checking.mentions import mentions_of
from app.domain import Change
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import claims_of


def turned(text: str) -> list[tuple[str, str, Change]]:
    """The level, what it came from and the way it was said to have gone."""
    return [
        (level.surface.strip(), start.surface.strip(), change)
        for mentions in mentions_of(claims_of(text))
        for level, start, change in turned_in(mentions, POLICY)
    ]


def test_up_is_more_and_down_is_less() -> None:
    up = "Inflation was 3.1 per cent, up from 4.2 per cent in May."
    assert turned(up) == [("3.1 per cent", "4.2 per cent", Change.UP)]
    down = "The grid has 412 pumps, down from 380 pumps a year ago."
    assert turned(down) == [("412 pumps", "380 pumps", Change.DOWN)]


@pytest.mark.parametrize(
    "text",
    [
        "Inflation was 4.2 per cent, up from 3.1 per cent in May.",
        "The grid has 380 pumps, down from 412 pumps a year ago.",
        "The grid has about 400 pumps, down from 401 pumps a year ago.",
        "Inflation was 3.1 per cent, against 4.2 per cent in May.",
        "Revenue was £4.1bn, down from £4.3m in May.",
        "The grid has 412 pumps, down from 380 wells a year ago.",
    ],
    ids=[
        "it went up",
        "it went down",
        "the words leave room",
        "nothing says which way",
        "another scale",
        "another thing",
    ],
)
def test_what_went_where_it_is_said_to_is_left_alone(text: str) -> None:
    assert turned(text) == []
