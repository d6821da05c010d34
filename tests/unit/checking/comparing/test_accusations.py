"""What holds two numbers of one time for an error, and what it leaves alone."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from app.domain import Basis, Claim, Ground, Kind, Measure, Period, Relation, Unit
from tests.unit.checking.comparing.test_rules import kept, outcome
from tests.unit.checking.making import (
    DAY,
    DOLLAR,
    between,
    claim,
    dead,
    on,
    quantity,
    troops,
)

ACRE, HECTARE = (
    Unit("acre", "area", Decimal("4046.8564224")),
    Unit("hectare", "area", Decimal(10000)),
)


def test_two_counters_may_differ_by_any_amount() -> None:
    organisers = claim(quantity("55000"), speaker="organisers")
    police = claim(quantity("8200"), speaker="police")
    assert outcome(organisers, police) == (Relation.DRIFTS, "different-counter")


def test_another_number_for_the_same_counter_is_misattributed() -> None:
    ours, theirs = (claim(quantity(value), speaker="the agency") for value in ("2060", "1830"))
    assert outcome(ours, theirs) == (Relation.CONFLICTS, "misattributed")


def test_one_outlet_with_two_numbers_for_one_day_conflicts() -> None:
    found = outcome(troops("9400"), troops("8500"), source="Reuters")
    assert found == (Relation.CONFLICTS, "same-source-same-time")


def test_a_toll_of_a_day_that_no_text_names_may_have_trebled() -> None:
    unnamed = dead("60", on(DAY, Basis.PUBLISHED))
    assert outcome(unnamed, dead("31")) == (Relation.DRIFTS, "outside-tolerance")
    far = dead("650", on(DAY, Basis.PUBLISHED))
    assert outcome(far, dead("31")) == (Relation.CONFLICTS, "cannot-both-hold")


def test_an_undated_crowd_may_be_that_of_another_day() -> None:
    def crowd(value: str, basis: Basis) -> Claim:
        measure = Measure("protester", kind=Kind.OCCASION)
        return claim(quantity(value), on(DAY, basis), measure=measure)

    stated = outcome(crowd("9000", Basis.STATED), crowd("4000", Basis.STATED))
    assert stated == (Relation.CONFLICTS, "cannot-both-hold")
    undated = outcome(crowd("9000", Basis.PUBLISHED), crowd("4000", Basis.STATED))
    assert undated == (Relation.DRIFTS, "outside-tolerance")


def booked(value: str, period: Period, item: str = "revenue") -> Claim:
    measure = Measure(item, kind=Kind.FLOW)
    return claim(quantity(value, DOLLAR), period, measure=measure)


def test_the_books_of_one_period_are_closed() -> None:
    quarter = between(DAY - timedelta(days=90), DAY)
    ours, theirs = booked("3400000000", quarter), booked("3260000000", quarter)
    assert outcome(ours, theirs) == (Relation.CONFLICTS, "record-differs")


def test_other_amounts_are_no_books() -> None:
    quarter = between(DAY - timedelta(days=90), DAY)
    ours = booked("3400000000", quarter, "military aid")
    theirs = booked("3260000000", quarter, "military aid")
    assert outcome(ours, theirs) == (Relation.DRIFTS, "outside-tolerance")


def test_four_digits_are_swapped_whatever_the_days_between() -> None:
    later = on(DAY + timedelta(days=40))
    assert outcome(troops("8568", later), troops("8586")) == (Relation.DRIFTS, "transposition")
    assert outcome(troops("856", later), troops("865"))[1] == "outside-tolerance"
    assert outcome(troops("8568", on(DAY)), troops("8586"))[0] is Relation.CONFLICTS


def test_a_total_comes_upon_swapped_digits_as_it_grows() -> None:
    later = on(DAY + timedelta(days=1))
    assert outcome(dead("1486", later), dead("1468")) == (Relation.SUPERSEDED, "growing-total")


def burnt(value: str, unit: Unit, rule: str = "unit.surface") -> Claim:
    told = claim(quantity(value, unit), measure=Measure("burned area"))
    return replace(told, grounds=(Ground("unit", rule, told.span),))


def test_one_number_in_two_units_is_a_slip() -> None:
    for one, other in ((ACRE, HECTARE), (HECTARE, ACRE)):
        found = outcome(burnt("17100", one), burnt("17100", other))
        assert found == (Relation.CONFLICTS, "unit-slip")


def test_what_grew_in_its_unit_alone_is_a_slip() -> None:
    later = on(DAY + timedelta(days=2))
    measure = Measure("burned area", kind=Kind.TOTAL)
    acres = replace(burnt("18300", ACRE), measure=measure)
    hectares = replace(burnt("18600", HECTARE), measure=measure, period=later)
    assert outcome(hectares, acres) == (Relation.CONFLICTS, "unit-slip")
    doubled = replace(burnt("36600", HECTARE), measure=measure, period=later)
    assert outcome(doubled, acres)[0] is Relation.SUPERSEDED


def test_a_unit_that_another_number_lends_may_be_misread() -> None:
    found = outcome(burnt("17100", ACRE, "unit.lent"), burnt("17100", HECTARE))
    assert found == (Relation.CONFLICTS, "cannot-both-hold")


def test_one_digit_or_nearly_the_same_unit_is_no_slip() -> None:
    yard, metre = Unit("yard", "length", Decimal("0.9144")), Unit("metre", "length")
    assert outcome(burnt("170", yard), burnt("170", metre))[1] != "unit-slip"
    assert outcome(burnt("7", ACRE), burnt("7", HECTARE))[1] == "cannot-both-hold"


def test_swapped_digits_say_more_than_that_records_differ() -> None:
    ours, theirs = kept("321", Kind.RECORD), kept("312", Kind.RECORD)
    assert outcome(ours, theirs) == (Relation.CONFLICTS, "transposition")
