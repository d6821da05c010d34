import pytest

from app.domain import Change
from app.reading.numbers.ratios import ratio_at
from tests.unit.reading.stating import line


@pytest.mark.parametrize(
    ("text", "index", "value", "change"),
    [
        ("exports doubled", 1, 2, Change.UP),
        ("will double supplies", 1, 2, Change.UP),
        ("more than double supplies", 2, 2, Change.UP),
        ("twice the average", 0, 2, None),
        ("a threefold rise", 1, 3, None),
    ],
)
def test_a_word_that_multiplies(text: str, index: int, value: int, change: Change | None) -> None:
    found = ratio_at(line(text), index)
    assert found is not None
    assert found[0].numeral.low == value
    assert (found[1].change if found[1] else None) is change
    assert found[0].unit is not None
    assert found[0].unit.name == "time"


@pytest.mark.parametrize(
    ("text", "index"),
    [("a double room", 1), ("a double-digit rise", 1), ("won it twice", 2), ("he doubled back", 1)],
)
def test_a_word_that_does_not_multiply_here(text: str, index: int) -> None:
    assert ratio_at(line(text), index) is None
