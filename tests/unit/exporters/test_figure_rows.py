"""The rows of a series' table: what is on file, and in words beside that."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain import Bound, Pin
from app.exporters.figure_rows import interval_words, rows_of, value_words
from tests.unit.exporters.plotted import POLICY, figure

PINNED = datetime(2022, 3, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "bound", "said"),
    [
        ("130000", Bound.EXACT, "125,000 to 135,000 troops"),
        ("3", Bound.EXACT, "exactly 3 troops"),
        ("100000", Bound.MORE_THAN, "above 100,000 troops"),
        ("100000", Bound.AT_LEAST, "from 100,000 troops"),
        ("100000", Bound.LESS_THAN, "0 to 100,000 troops"),
        ("-100000", Bound.LESS_THAN, "below \u2212100,000 troops"),
    ],
)
def test_an_interval_is_told_with_its_open_end(value: str, bound: Bound, said: str) -> None:
    assert interval_words(figure(value, bound=bound).quantity, POLICY) == said


def test_a_number_that_was_handed_in_stands_behind_its_bound() -> None:
    assert value_words(figure("100000", bound=Bound.MORE_THAN)) == "100,000 troops"
    handed_in = figure("100000", bound=Bound.MORE_THAN, article=None)
    assert value_words(handed_in) == "more than 100,000 troops"


def test_a_row_has_what_became_of_the_figure() -> None:
    old, new = figure("100000", id="fig_old"), figure("120000", id="fig_new")
    evil = replace(old.provenance, url="javascript:alert(1)")
    first, second = rows_of(
        [replace(old, provenance=evil), new],
        {"fig_old": "fig_new"},
        Pin("fig_new", 4, None, PINNED),
        POLICY,
    )
    assert (first["state"], first["succeeded_by"]) == ("published anew since", "fig_new")
    assert (first["day"], first["value"]) == ("2022-01-28", "100,000 troops")
    assert (first["pinned"], second["pinned"]) == (False, True)
    assert first["link"] is None
