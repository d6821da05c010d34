"""Where a figure stands, in which unit, and how it is drawn by what became of it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.domain import (
    Bound,
    Change,
    Modality,
    Observation,
    ObservationStatus,
    Rank,
    Statistic,
    Status,
)
from app.exporters.points import Shape, drawable, reach_of, shown_day, state_of, successors
from tests.unit.exporters.plotted import (
    EURO,
    FORECAST,
    KILOMETRE,
    MILE,
    TROOPS,
    WITHDRAWN,
    figure,
    point,
    viewing,
)


def reach(value: str | tuple[str, str], **said: Any) -> tuple[Decimal | None, Decimal | None]:
    found = reach_of(point(figure(value, **said)), viewing())
    return found.low, found.high


def test_a_figure_stands_at_its_day_with_its_value() -> None:
    found = point(figure("130000"))
    assert (found.day, found.value, found.start) == (date(2022, 1, 28), Decimal(130000), None)


def test_a_figure_over_a_stretch_begins_with_it() -> None:
    assert point(figure("5", since="2022-01-01")).start == date(2022, 1, 1)


def test_the_interval_has_both_its_ends_or_an_open_one() -> None:
    low, high = reach("130000")
    assert (low, high) == (Decimal(125000), Decimal(135000))
    assert reach("100000", bound=Bound.MORE_THAN) == (Decimal(100000), None)
    assert reach("100000", bound=Bound.AT_LEAST) == (Decimal(100000), None)
    # Nobody counts below nothing; the eye would read that as the value's own doubt.
    assert reach("100000", bound=Bound.LESS_THAN) == (None, Decimal(100000))
    assert reach("190000", bound=Bound.AT_MOST)[0] is None


def test_a_value_is_said_in_the_unit_of_the_chart() -> None:
    found = point(figure("100", unit=MILE), viewing(KILOMETRE))
    assert found.value == Decimal("160.9344")
    interval = reach_of(found, viewing(KILOMETRE))
    assert interval.low is not None
    assert interval.low < Decimal("160.9344")


def test_what_fell_is_drawn_below_nothing() -> None:
    view = viewing(TROOPS, Statistic.CHANGE)
    found = point(figure("3000", change=Change.DOWN), view)
    interval = reach_of(found, view)
    assert found.value == -3000
    assert interval.low is not None
    assert interval.high is not None
    assert interval.low < -3000 < interval.high
    assert point(figure("3000", change=Change.UP), view).value == 3000
    assert point(figure("3000", change=Change.DOWN)).value == 3000


def test_only_what_has_a_day_and_converts_is_drawn() -> None:
    known, undated, money = figure("1"), figure("2", None), figure("3", unit=EURO)
    assert drawable([known, undated, money], TROOPS) == [(known, date(2022, 1, 28))]
    assert drawable([known, money], EURO) == [(money, date(2022, 1, 28))]
    assert shown_day(undated) is None


@pytest.mark.parametrize(
    ("said", "words", "drawn"),
    [
        ({}, "reported", (Shape.CIRCLE, False)),
        ({"article": None}, "from a table", (Shape.SQUARE, False)),
        ({"status": Status.RETRACTED}, "retracted", (Shape.CROSS, False)),
        (
            {"status": Status.REPLACED},
            "replaced by a newer version of its article",
            (Shape.CIRCLE, True),
        ),
        ({"noted": FORECAST}, "forecast", (Shape.DIAMOND, False)),
        ({"noted": Observation(ObservationStatus.ESTIMATED)}, "estimated", (Shape.DIAMOND, False)),
        ({"noted": Observation(ObservationStatus.IMPUTED)}, "filled in", (Shape.DIAMOND, False)),
        ({"noted": WITHDRAWN}, "withdrawn", (Shape.CROSS, False)),
        ({"noted": Observation(rank=Rank.DEPRECATED)}, "listed as wrong", (Shape.CROSS, False)),
        ({"noted": FORECAST, "status": Status.RETRACTED}, "retracted", (Shape.CROSS, False)),
    ],
)
def test_a_state_has_words_and_a_shape(
    said: dict[str, Any], words: str, drawn: tuple[Shape, bool]
) -> None:
    found = state_of(figure("1", **said), {})
    assert (found.words, found.shape, found.is_hollow) == (words, *drawn)
    assert found.is_standing is (words in ("reported", "from a table"))


def test_what_is_planned_or_denied_is_no_report() -> None:
    planned = replace(figure("1"), modality=Modality.PLANNED)
    assert state_of(planned, {}).words == "planned"
    assert state_of(planned, {}).shape is Shape.DIAMOND


def test_a_newer_version_of_its_article_puts_a_figure_right() -> None:
    old = figure("100", article="art_1", status=Status.REPLACED)
    new = figure("120", article="art_1")
    other = figure("90", article="art_2", status=Status.REPLACED)
    assert successors([old, new, other]) == {old.id: new.id}


def test_a_later_vintage_puts_a_value_right_and_leaves_it_hollow() -> None:
    first = figure("3.1", article=None, noted=Observation(vintage=date(2022, 2, 1)))
    revised = figure("3.4", article=None, noted=Observation(vintage=date(2022, 5, 1)))
    found = successors([first, revised])
    assert found == {first.id: revised.id}
    state = state_of(first, found)
    assert (state.words, state.shape) == ("published anew since", Shape.SQUARE)
    assert state.is_hollow
