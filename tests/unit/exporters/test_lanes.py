"""Each source has a lane; who spoke first stands on top."""

from app.exporters.lanes import lanes_of, numbers_of
from app.exporters.points import Point
from tests.unit.exporters.plotted import figure, point


def said(*sources: str) -> list[Point]:
    return [
        point(figure("1", f"2022-01-{day:02}", source)) for day, source in enumerate(sources, 1)
    ]


def test_lanes_stand_in_the_order_in_which_sources_spoke() -> None:
    lanes = lanes_of(said("Harbour Post", "Bay Tribune", "HARBOUR  post"))
    assert [(lane.name, lane.letter, len(lane.points)) for lane in lanes] == [
        ("Harbour Post", "A", 2),
        ("Bay Tribune", "B", 1),
    ]


def test_eight_sources_have_lanes_of_their_own() -> None:
    lanes = lanes_of(said(*"abcdefgh"))
    assert [lane.letter for lane in lanes] == list("ABCDEFGH")


def test_beyond_eight_the_quiet_ones_share_the_last_lane() -> None:
    lanes = lanes_of(said("quiet", *"abcdefgh", *"abcdefgh", "a"))
    assert len(lanes) == 8
    last = lanes[-1]
    assert (last.number, last.name, last.letter) == (0, "2 others", "")
    assert {one.figure.provenance.source for one in last.points} == {"quiet", "h"}


def test_every_figure_has_the_number_of_its_lane() -> None:
    points = said("a", "b", "a")
    assert list(numbers_of(lanes_of(points)).values()) == [1, 1, 2]
