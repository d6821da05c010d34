"""What holds two numbers of one time for an error, and what it leaves alone."""

from datetime import timedelta

from app.domain import Basis, Claim, Kind, Measure, Period, Relation
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
from tests.unit.checking.test_rules import kept, outcome


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


def test_swapped_digits_say_more_than_that_records_differ() -> None:
    ours, theirs = kept("321", Kind.RECORD), kept("312", Kind.RECORD)
    assert outcome(ours, theirs) == (Relation.CONFLICTS, "transposition")
