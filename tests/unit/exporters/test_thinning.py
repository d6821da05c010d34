"""A chart of thousands loses marks, and nothing that a reader would miss."""

from datetime import date, timedelta

from app.exporters.points import Point
from app.exporters.thinning import MOST, thinned
from tests.unit.exporters.plotted import figure, point

START = date(2015, 1, 1)


def row(values: list[int]) -> list[Point]:
    return [
        point(figure(str(value), (START + timedelta(days=place)).isoformat(), id=f"fig_{place}"))
        for place, value in enumerate(values)
    ]


def test_few_points_stay_as_they_are() -> None:
    points = row([3, 1, 2])
    assert thinned(points, []) == points


def test_of_many_the_ends_the_extremes_and_what_is_to_be_kept_stay() -> None:
    values = [100 + place % 7 for place in range(3_000)]
    values[1_234], values[2_345] = 1, 999
    points = row(values)
    kept = thinned(points, [points[777]])
    assert len(kept) <= MOST
    assert len(kept) > MOST / 2
    for place in (0, 2_999, 1_234, 2_345, 777):
        assert points[place] in kept
    assert kept == sorted(kept, key=lambda one: one.day)


def test_a_spike_in_any_stretch_is_still_there() -> None:
    values = [100] * 2_000
    for place in range(0, 2_000, 50):
        values[place] = 200
    kept = {one.figure.id for one in thinned(row(values), [])}
    assert {f"fig_{place}" for place in range(0, 2_000, 50)} <= kept


def test_more_to_be_kept_than_there_is_room_for_is_cut() -> None:
    points = row(list(range(2_000)))
    assert len(thinned(points, points)) <= MOST
