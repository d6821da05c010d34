"""Both sides stand in the claim's unit, with their times and counters."""

from decimal import Decimal

import pytest

from app.checking.evidence import Counter, counter_of
from app.domain import Measure, Unit
from tests.unit.checking.making import DAY, candidate, claim, evidence, on, quantity, troops

KILOMETRE = Unit("kilometre", "length", Decimal(1000))
METRE = Unit("metre", "length")


def test_the_figure_is_said_in_the_unit_of_the_claim() -> None:
    length = Measure("bridge length")
    found = evidence(
        claim(quantity("1281", METRE), measure=length),
        claim(quantity("1.3", KILOMETRE), measure=length),
    )
    assert found.figure.value == Decimal(1300)
    assert found.figure.tolerance.low == Decimal(1250)


def test_the_gap_is_a_share_of_the_figure() -> None:
    assert evidence(troops("8500"), troops("5000")).gap == Decimal("0.7")


def test_there_is_no_gap_from_nothing() -> None:
    found = evidence(troops("8500"), troops("0"))
    assert found.gap is None
    assert found.gaps_beyond == Decimal("Infinity")


def test_equal_numbers_have_no_gap() -> None:
    assert evidence(troops("0"), troops("0")).gap == 0


def test_a_day_that_both_may_mean_is_the_same_day() -> None:
    assert evidence(troops("1"), troops("2")).is_same_day
    assert not evidence(troops("1", on(None)), troops("2", on(DAY))).is_same_day


@pytest.mark.parametrize(
    ("ours", "theirs", "source", "expected"),
    [
        ("the police", "Police", "AFP", Counter.SAME),
        ("police", "organisers", "AFP", Counter.OTHER),
        ("the ministry", "interior ministry", "AFP", Counter.UNNAMED),
        ("police", None, "AFP", Counter.UNNAMED),
        ("AFP", None, "AFP", Counter.SAME),
        (None, "Reuters", "AFP", Counter.SAME),
        (None, None, "AFP", Counter.UNNAMED),
    ],
)
def test_who_counted(ours: str | None, theirs: str | None, source: str, expected: Counter) -> None:
    stated = claim(quantity("8500"), speaker=ours)
    recorded = claim(quantity("5000"), speaker=theirs)
    assert counter_of(candidate(stated, recorded, source=source)) is expected
