"""A percentage that the level on file shows to be percentage points."""

from dataclasses import replace

import pytest

from app.checking.deriving.in_points import points_notices
from app.checking.figures import histories_of
from app.checking.mentions import OnFile
from app.domain import Notice
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import claims_of, written

STORY = replace(POLICY, is_one_story=True)
APRIL = "Unemployment in Kestria stood at 7.4 per cent in April 2025."
FELL = "Unemployment in Kestria fell by 0.3 per cent to 7.1 per cent in June 2025."


def told(stated: str, *recorded: str) -> list[Notice]:
    histories = [
        history for one in recorded for history in histories_of(claims_of(one), written(one, "AFP"))
    ]
    return list(points_notices(claims_of(stated), OnFile(histories, written(stated)), STORY))


def test_the_level_on_file_shows_that_points_are_meant() -> None:
    (notice,) = told(FELL, APRIL)
    assert (notice.kind, notice.span) == ("percent-or-point", claims_of(FELL)[0].span)
    assert notice.reason == (
        "AFP had 7.4 per cent; from there to 7.1 per cent it is 0.3 percentage points, "
        "and this article says 0.3 per cent."
    )


@pytest.mark.parametrize(
    ("stated", "recorded"),
    [
        ("Unemployment in Kestria fell by 0.3 points to 7.1 per cent in June 2025.", APRIL),
        ("Unemployment in Kestria rose by 0.3 per cent to 7.1 per cent in June 2025.", APRIL),
        ("Unemployment in Kestria fell by 4 per cent to 7.1 per cent in June 2025.", APRIL),
        (FELL, APRIL.replace("Kestria", "Ardovia")),
        (FELL, APRIL.replace("April", "August")),
        (FELL, APRIL.replace("Unemployment", "Inflation")),
    ],
    ids=["points", "up", "by per cent", "elsewhere", "later", "of another thing"],
)
def test_no_level_shows_it(stated: str, recorded: str) -> None:
    assert told(stated, recorded) == []


def test_a_level_that_the_per_cent_fit_may_be_meant() -> None:
    since = "Unemployment in Kestria stood at 7.12 per cent in May 2025."
    assert told(FELL, APRIL, since) == []
