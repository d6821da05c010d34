"""Words at marks do not stand on each other, nor outside the chart."""

from decimal import Decimal

from app.domain import Bound
from app.exporters.notes import LINE, letters_beside, value_above
from app.exporters.plotting import BOTTOM, Mark, Whisker
from tests.unit.exporters.plotted import figure, point


def mark(x: int, y: int, whisker: Whisker | None = None) -> Mark:
    one = point(figure("100", bound=Bound.ABOUT))
    return Mark(one, Decimal(x), Decimal(y), 1, whisker, None)


def test_letters_of_marks_at_one_place_stand_below_each_other() -> None:
    notes = letters_beside([(mark(99, 100), "A"), (mark(98, 101), "B"), (mark(99, 99), "C")])
    places = sorted(note.y for note in notes)
    assert [one - other for one, other in zip(places[1:], places, strict=False)] == [LINE, LINE]
    assert {note.words for note in notes} == {"A", "B", "C"}


def test_letters_of_marks_apart_stay_beside_them() -> None:
    notes = letters_beside([(mark(20, 100), "A"), (mark(80, 100), "B")])
    assert {note.y for note in notes} == {Decimal(104)}
    assert {note.anchor for note in notes} == {"start"}


def test_letters_stay_above_the_days() -> None:
    notes = letters_beside([(mark(50, BOTTOM), letter) for letter in "ABC"])
    assert max(note.y for note in notes) <= BOTTOM


def test_the_value_stands_above_the_whisker_and_reaches_into_the_chart() -> None:
    whisker = Whisker(Decimal(80), Decimal(120), is_open_above=False, is_open_below=False)
    note = value_above(mark(99, 100, whisker), "127,000")
    assert note.y < 80
    assert note.anchor == "end"
    assert value_above(mark(1, 100), "5").anchor == "start"
    assert value_above(mark(1, 30), "5").y > 0
