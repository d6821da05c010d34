"""Marks lie where the axes have them, in per cent across and pixels down."""

from datetime import date
from decimal import Decimal

from app.domain import Bound
from app.exporters.axes import day_axis, value_axis
from app.exporters.plotting import (
    ARROW,
    BOTTOM,
    PLOT,
    TOP,
    Axes,
    across,
    band_of,
    down,
    mark_of,
    whisker_of,
)
from app.exporters.points import reach_of
from tests.unit.exporters.plotted import consensus, figure, point, viewing, whole

AXES = Axes(
    value_axis([Decimal(0), Decimal(200_000)]),
    day_axis([date(2022, 1, 1), date(2022, 1, 28)]),
)


def test_places_run_across_in_per_cent_and_down_in_pixels() -> None:
    assert whole(across(Decimal(0)), across(Decimal(1))) == [1, 99]
    assert whole(down(Decimal(0)), down(Decimal(1))) == [BOTTOM, TOP]


def test_a_mark_stands_where_its_day_and_value_are() -> None:
    one = point(figure("100000", "2022-01-28", since="2022-01-01"))
    mark = mark_of(one, reach_of(one, viewing()), AXES, 3)
    assert whole(mark.x, mark.y, mark.start) == [99, BOTTOM - PLOT // 2, 1]
    assert mark.lane == 3
    assert mark.point is one


def test_a_whisker_ends_where_the_interval_does() -> None:
    one = point(figure("100000"))
    whisker = whisker_of(one, reach_of(one, viewing()), AXES.values)
    assert whisker is not None
    assert not whisker.is_open_above
    assert not whisker.is_open_below
    assert whisker.top < BOTTOM - PLOT // 2 < whisker.bottom


def test_an_open_end_is_an_arrow_of_a_fixed_length() -> None:
    one = point(figure("100000", bound=Bound.MORE_THAN))
    whisker = whisker_of(one, reach_of(one, viewing()), AXES.values)
    assert whisker is not None
    assert (whisker.is_open_above, whisker.is_open_below) == (True, False)
    assert whisker.bottom - whisker.top == ARROW


def test_an_interval_beyond_the_axis_is_cut_there_and_open() -> None:
    one = point(figure(("100000", "900000")))
    whisker = whisker_of(one, reach_of(one, viewing()), AXES.values)
    assert whisker is not None
    assert whisker.top == TOP
    assert whisker.is_open_above


def test_an_interval_hardly_wider_than_a_line_is_left_out() -> None:
    one = point(figure("100001"))
    assert whisker_of(one, reach_of(one, viewing()), AXES.values) is None


def test_the_band_reaches_to_the_right_edge() -> None:
    band = band_of(consensus("100000", "120000", "150000"), Decimal(40), AXES.values)
    assert whole(band.x, band.width) == [40, 60]
    assert band.top < band.median < band.top + band.height
    assert band.words == "median 120,000"
