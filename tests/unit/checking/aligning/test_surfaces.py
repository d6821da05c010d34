"""A number that brackets say again is held against the other text once."""

import pytest

from app.checking.aligning.surfaces import with_one_surface
from tests.unit.checking.texts import occurrences_in


@pytest.mark.parametrize(
    ("other", "kept"),
    [
        ("The drones fly 590 miles.", "560 miles"),
        ("The drones fly 900 km.", "900 km"),
        ("The drones fly far.", "900 km"),
        ("The drones fly 900 km (560 miles).", "900 km"),
    ],
    ids=["in brackets", "before them", "neither", "both"],
)
def test_the_surface_in_the_other_text_s_unit_is_held(other: str, kept: str) -> None:
    ours = occurrences_in("The drones have a range of 900 km (560 miles) and cost $40m.")
    surfaces = [one.surface for one in with_one_surface(ours, occurrences_in(other))]
    assert surfaces == [kept, "$40m"]
