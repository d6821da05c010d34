"""Lines between marks, words beside them, and the lanes below."""

from decimal import Decimal

from app.domain import Bound, Figure, Status
from app.exporters.lanes import lanes_of
from app.exporters.plotting import Mark
from app.exporters.points import Point
from app.exporters.strokes import (
    LANE_ROOM,
    corrections_of,
    height_of,
    last_of,
    notes_of,
    paths_of,
    rows_of,
)
from tests.unit.exporters.plotted import FORECAST, figure, point, whole


def drawn(*figures: Figure) -> tuple[list[Point], dict[str, Mark]]:
    points = [point(one) for one in figures]
    marks = {
        one.figure.id: Mark(
            one,
            Decimal(place * 10),
            Decimal(100),
            1,
            None,
            Decimal(place * 10 - 5) if one.start else None,
        )
        for place, one in enumerate(points, start=1)
    }
    return points, marks


def test_a_line_leads_through_what_stands_of_a_source() -> None:
    points, marks = drawn(
        figure("1", "2022-01-01"),
        figure("9", "2022-01-02", status=Status.RETRACTED),
        figure("2", "2022-01-03"),
        figure("5", "2022-01-04", "Harbour Post"),
        figure("3", "2022-01-05", noted=FORECAST),
    )
    (path,) = paths_of(lanes_of(points), marks)
    assert whole(path.x1, path.x2) == [10, 30]
    assert path.lane == 1


def test_stretches_behind_each_other_are_steps() -> None:
    points, marks = drawn(
        figure("1", "2022-03-31", since="2022-01-01"),
        figure("2", "2022-06-30", since="2022-04-01"),
    )
    (path,) = paths_of(lanes_of(points), marks)
    assert whole(path.x1, path.x2) == [10, 15]


def test_sources_that_share_a_lane_have_no_line() -> None:
    points, marks = drawn(*(figure("1", "2022-01-01", name) for name in "abcdefghij"))
    (shared,) = [lane for lane in lanes_of(points * 2) if lane.number == 0]
    assert list(paths_of([shared], marks)) == []


def test_a_correction_leads_to_what_took_its_place() -> None:
    old, new = figure("1", id="old"), figure("2", id="new")
    _, marks = drawn(old, new)
    (line,) = corrections_of({"old": "new", "gone": "new", "new": "unseen"}, marks)
    assert whole(line.x1, line.x2) == [10, 20]


def test_the_last_is_the_last_that_stands() -> None:
    points, _ = drawn(figure("1"), figure("2"), figure("3", noted=FORECAST))
    assert last_of(points) is points[1]
    assert last_of(points[2:]) is points[2]


def test_letters_stand_beside_the_last_marks_of_several_sources_and_one_value_above() -> None:
    points, marks = drawn(
        figure("100", "2022-01-01"),
        figure("90", "2022-01-02", "Harbour Post"),
        figure("127450", "2022-01-03"),
    )
    notes = list(notes_of(lanes_of(points), marks))
    assert {(one.words, one.x) for one in notes} == {
        ("A", Decimal(30)),
        ("B", Decimal(20)),
        ("127,450", Decimal(30)),
    }
    alone = list(notes_of(lanes_of(points[:1]), dict(list(marks.items())[:1])))
    assert [one.words for one in alone] == ["100"]


def test_a_bound_stands_before_the_last_value() -> None:
    points, marks = drawn(figure("190000", bound=Bound.AT_MOST))
    assert [one.words for one in notes_of(lanes_of(points), marks)] == ["at most 190,000"]
    (row,) = rows_of(lanes_of(points), marks)
    assert row.latest == "at most 190,000 on 2022-01-28"


def test_a_lane_has_a_tick_for_each_report_and_what_was_said_last() -> None:
    points, marks = drawn(
        figure("100", "2022-01-01"), figure("9", "2022-01-02", status=Status.RETRACTED)
    )
    (row,) = rows_of(lanes_of(points), marks)
    assert whole(*(tick.x for tick in row.ticks)) == [10, 20]
    assert [tick.is_faint for tick in row.ticks] == [False, True]
    assert row.latest == "100 on 2022-01-01"
    assert row.y < height_of([row.lane])
    assert height_of([row.lane] * 3) - height_of([row.lane]) == 2 * LANE_ROOM
