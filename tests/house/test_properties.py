"""The number of inputs that is asked for is spread over the properties."""

import pytest

from tests.properties import shares


@pytest.mark.parametrize("wanted", [1, 1000, 1_000_000])
def test_together_the_properties_try_what_was_asked_for(wanted: int) -> None:
    counts = [100, 100, 20, 5]
    found = shares(counts, wanted)
    assert wanted <= sum(found) < wanted + len(counts)
    assert all(found)


def test_a_property_keeps_its_share() -> None:
    assert shares([100, 20, 5], 1250) == [1000, 200, 50]
