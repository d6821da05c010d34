"""A number may be told by another one beside it."""

import pytest

from app.checking.alone.compared_beside import distances_in, multiples_in
from tests.unit.checking.making import POLICY
from tests.unit.checking.sentences import mentions


@pytest.mark.parametrize(
    ("times", "count"), [("80 times the", 1), ("40 times the", 0), ("80 times more than the", 0)]
)
def test_so_many_times_another(times: str, count: int) -> None:
    text = f"Tranter was paid £2.4m last year, {times} £60,000 earned by a typical worker."
    assert len(list(multiples_in(mentions(text), POLICY))) == count


@pytest.mark.parametrize(
    ("ending", "count"),
    [
        ("four more than the Centre party, which slumped to 25 seats", 1),
        ("six more than the Centre party, which slumped to 25 seats", 0),
        ("four more than in May, and the Centre party 25 seats", 0),
    ],
)
def test_so_many_more_than_another(ending: str, count: int) -> None:
    text = f"The Greens emerged with 31 seats, {ending}."
    assert len(list(distances_in(mentions(text), POLICY))) == count
