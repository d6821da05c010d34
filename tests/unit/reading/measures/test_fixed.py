import pytest

from app.domain import Kind
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("The 142-kilometre railway was approved in May.", "142", Kind.FIXED),
        ("The crew came home after a 53-day mission.", "53", Kind.FIXED),
        ("The 53-kilometre convoy stood still.", "53", Kind.LEVEL),
        ("The group bought a 400-room hotel.", "400", Kind.FIXED),
        ("The probe left a 90-gram sample on the ramp.", "90", Kind.FIXED),
    ],
)
def test_the_size_tied_to_a_thing_stays_its_own(text: str, surface: str, kind: Kind) -> None:
    assert claim_in(text, surface).measure.kind is kind


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("Diggers found a tusk 3 metres long in the clay.", "3", Kind.FIXED),
        ("The crew drilled 2,800 metres deep.", "2,800", Kind.LEVEL),
        ("A shell struck a barge 45 miles south of Lindal.", "45", Kind.FIXED),
        ("Rebels advanced 45 miles south of Lindal.", "45", Kind.LEVEL),
    ],
)
def test_how_long_and_how_far_off_a_thing_is_does_not_move(
    text: str, surface: str, kind: Kind
) -> None:
    assert claim_in(text, surface).measure.kind is kind


@pytest.mark.parametrize(
    ("text", "surface", "kind"),
    [
        ("The airline opened its $400m hangar.", "400m", Kind.FIXED),
        ("The series took $165 million to make.", "165 million", Kind.FIXED),
        ("The vote hurts a $400m industry.", "400m", Kind.LEVEL),
    ],
)
def test_what_a_thing_cost_once_is_fixed(text: str, surface: str, kind: Kind) -> None:
    assert claim_in(text, surface).measure.kind is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The train was travelling at 137 km/h when it left the rails.", Kind.FIXED),
        ("The bus hit the wall at a speed of 137 km/h.", Kind.FIXED),
        ("Trains travel at a speed of 137 km/h.", Kind.LEVEL),
        ("The train can reach 137 km/h.", Kind.LEVEL),
        ("The cyclone was moving north at 137 km/h.", Kind.LEVEL),
    ],
)
def test_how_fast_something_went_then_does_not_move(text: str, kind: Kind) -> None:
    assert claim_in(text, "137", is_parsed=True).measure.kind is kind
