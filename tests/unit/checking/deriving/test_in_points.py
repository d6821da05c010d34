"""A change by so many per cent that another text tells in percentage points."""

from dataclasses import replace

import pytest

from app.checking.deriving.in_points import points_notices
from app.checking.figures import histories_of
from app.checking.mentions import OnFile
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import claims_of, written

STORY = replace(POLICY, is_one_story=True)


def test_per_cent_beside_points_is_told() -> None:
    recorded, stated = "Unemployment rose 2 percentage points.", "Unemployment rose 2%."
    histories = histories_of(claims_of(recorded, "AFP"), written(recorded, "AFP"))
    (notice,) = points_notices(claims_of(stated), OnFile(histories, written(stated)), STORY)
    assert notice.kind == "percent-or-point"
    equal = points_notices(claims_of(recorded), OnFile(histories, written(recorded)), STORY)
    assert list(equal) == []


@pytest.mark.parametrize("stated", ["Unemployment rose 2%.", "Exports rose 2%."])
def test_no_quote_is_read_where_nothing_on_file_is_told_in_points(stated: str) -> None:
    """Seen to fail without the quick look at the series."""
    recorded = "Unemployment rose 3%."
    histories = histories_of(claims_of(recorded, "AFP"), written(recorded, "AFP"))
    on_file = OnFile(histories, written(stated))
    assert list(points_notices(claims_of(stated), on_file, STORY)) == []
    assert "quotes" not in vars(on_file)


def test_what_other_numbers_show_to_be_one_story_need_not_be_called_alike() -> None:
    recorded, stated = "Participation gained 3.2 percentage points.", "Turnout rose 3.2%."
    histories = histories_of(claims_of(recorded, "AFP"), written(recorded, "AFP"))
    (claim,), on_file = claims_of(stated), OnFile(histories, written(stated))
    assert list(points_notices([claim], on_file, POLICY)) == []
    shown = {claim.id: {history.series.id for history in histories}}
    (notice,) = points_notices([claim], on_file, POLICY, shown)
    assert notice.reason.endswith("per cent are no percentage points.")
