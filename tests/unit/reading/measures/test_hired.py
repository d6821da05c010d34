"""So many jobs more or less are jobs that were gained or lost."""

import pytest

from app.domain import Kind, Statistic
from app.reading.measures.hired import HIRED
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize("is_parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "item", "kind"),
    [
        ("Payrolls increased by 900 jobs in May.", "new job", Kind.FLOW),
        ("Employment rose by 900 in May.", "new job", Kind.FLOW),
        ("Economists had forecast a gain of 900 jobs.", "new job", Kind.FORECAST),
        ("Payrolls fell by 900 jobs in May.", "job loss", Kind.FLOW),
    ],
)
def test_how_far_jobs_moved_is_how_many_came_or_went(
    text: str, item: str, kind: Kind, *, is_parsed: bool
) -> None:
    claim = claim_in(text, "900", is_parsed=is_parsed)
    measure = claim.measure
    assert (measure.item, measure.statistic, measure.kind) == (item, Statistic.LEVEL, kind)
    assert {ground.field for ground in claim.grounds if ground.rule == HIRED} == {
        "item",
        "statistic",
    }


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("Employment rose by 9% in May.", Statistic.CHANGE),
        ("Exports rose by 900 in May.", Statistic.CHANGE),
        ("The mill has 900 jobs.", Statistic.LEVEL),
    ],
)
def test_no_other_number_is_one_of_jobs_that_came(text: str, statistic: Statistic) -> None:
    claim = claim_in(text, "9")
    assert claim.measure.statistic is statistic
    assert not any(ground.rule == HIRED for ground in claim.grounds)
