"""Numbers that a slip of the pen made of others, and those that only look so."""

from dataclasses import replace
from decimal import Decimal

import pytest

from app.checking.linking.mangled import has_digits_of, is_mangled
from app.checking.linking.sketches import Sketch, sketch_of
from app.domain import Claim, Kind, Measure, Trace, Unit
from tests.unit.checking.linking.test_sketches import sketch
from tests.unit.checking.making import DAY, DOLLAR, SCALE, claim, on, quantity, troops

MPH = Unit("mile/hour", "speed", Decimal("0.44704"))
KMH = Unit("kilometre/hour", "speed", Decimal("0.2777777777777777777777777778"))
ACRE, HECTARE = (
    Unit("acre", "area", Decimal("4046.8564224")),
    Unit("hectare", "area", Decimal(10000)),
)


def paid(value: str) -> Claim:
    return claim(quantity(value, DOLLAR), measure=Measure("revenue", kind=Kind.FLOW))


def of_unit(value: str, unit: Unit) -> Claim:
    return claim(quantity(value, unit), on(DAY), measure=Measure("speed"))


def known(*values: str) -> Sketch:
    card = sketch(troops("1")).card
    traces = tuple(Trace(Decimal(value), "art_1", DAY) for value in values)
    return sketch_of(replace(card, traces=traces), SCALE)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (paid("2310000"), paid("2310000000")),
        (paid("41200000"), paid("412000000")),
        (troops("139109"), troops("131909")),
        (troops("4218"), troops("4281")),
        (of_unit("132", MPH), of_unit("132", KMH)),
        (of_unit("17100", ACRE), of_unit("17100", HECTARE)),
    ],
)
def test_a_lost_zero_swapped_digits_and_another_unit_leave_the_digits(
    ours: Claim, theirs: Claim
) -> None:
    assert is_mangled(sketch(ours), sketch(theirs))
    assert is_mangled(sketch(theirs), sketch(ours))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (paid("45000000"), paid("45000000000")),  # two digits may be anybody's
        (paid("2310000"), paid("2340000000")),
        (troops("463"), troops("436")),
        (troops("4218"), troops("4218")),
        (troops("4218"), troops("4300")),
        (troops("-8500"), troops("850")),
        (of_unit("132", MPH), of_unit("133", KMH)),
        (of_unit("5", MPH), of_unit("5", KMH)),
    ],
)
def test_few_digits_and_near_numbers_are_no_slip(ours: Claim, theirs: Claim) -> None:
    assert not is_mangled(sketch(ours), sketch(theirs))


def test_two_digits_with_another_point_are_alike_and_prove_less() -> None:
    ours, theirs = sketch(paid("45000000")), sketch(paid("45000000000"))
    assert has_digits_of(ours, theirs)
    assert not has_digits_of(ours, sketch(paid("46000000000")))
    assert not has_digits_of(ours, sketch(paid("45000000")))
    assert not has_digits_of(sketch(paid("5000000")), sketch(paid("50000000")))
    assert not has_digits_of(known(), theirs)


def test_any_number_on_file_may_be_the_one_meant() -> None:
    assert is_mangled(sketch(troops("4218")), known("17", "4281", "0"))
    assert not is_mangled(sketch(troops("4218")), known("17", "0"))
    assert not is_mangled(known(), known("4281"))
