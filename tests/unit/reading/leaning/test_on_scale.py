"""Bare numbers that stand on a scale are no counts."""

import pytest

from app.domain import COUNT
from tests.unit.reading.measuring import claim_in


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Seismologists in Lindal measured the shock at 4.2.", "4.2"),
        ("The institute put the shock at 6.3.", "6.3"),
        ("Geologists revised the strength of the tremor to 6.3.", "6.3"),
        ("A tremor of 6.3 shook the island.", "6.3"),
    ],
    ids=["who measures", "a noun", "an unsure noun", "before of"],
)
def test_the_strength_of_a_quake_is_a_magnitude(text: str, surface: str) -> None:
    claim = claim_in(text, surface)
    assert (claim.measure.item, claim.quantity.unit.dimension) == ("magnitude", "magnitude")


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The quake killed 6 people.", "6"),
        ("The strength of the wine fell to 9.5.", "9.5"),
        ("The island felt 63 shocks.", "63"),
    ],
    ids=["no decimal", "no quake", "counted"],
)
def test_what_is_counted_stays_a_count(text: str, surface: str) -> None:
    assert claim_in(text, surface).quantity.unit.dimension == COUNT
