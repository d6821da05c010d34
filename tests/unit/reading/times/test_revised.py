"""Numbers that the sentence says the one before was revised to."""

import pytest

from app.reading.times.formers import FORMER
from app.reading.times.revised import REVISED
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "old", "new", "item"),
    [
        (
            "The survey put the magnitude at 6.1 before revising it to 5.8.",
            "6.1",
            "5.8",
            "magnitude",
        ),
        ("The agency put the cost at $41m and then raised it to $52m.", "$41m", "$52m", "price"),
        ("Police first put the toll at 41, then cut it to 38.", "41", "38", "death"),
    ],
)
def test_it_measures_what_was_revised_and_the_old_number_is_of_before(
    text: str, old: str, new: str, item: str
) -> None:
    former, revised = claim_in(text, old), claim_in(text, new)
    assert (former.measure.item, revised.measure.item) == (item, item)
    assert former.quantity.unit == revised.quantity.unit
    assert [each.rule for each in revised.grounds if each.field == "item"] == [REVISED]
    assert (former.period.rule, revised.period.rule != FORMER) == (FORMER, True)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The survey put the cost at $41m, and Lindal put it at $38m.", "$38m"),
        ("The firm cut 41 jobs and raised its price to $38.", "$38"),
        ("The toll stood at 41. The firm raised it to $38.", "$38"),
    ],
    ids=["another counter", "another thing", "another unit"],
)
def test_what_is_only_put_or_of_another_thing_is_no_revision(text: str, number: str) -> None:
    assert all(each.rule != REVISED for each in claim_in(text, number).grounds)
