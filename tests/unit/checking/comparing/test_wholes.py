"""A part is bound by its whole, and is never the same number."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from app.checking.comparing.evidence import Outcome, evidence_of
from app.checking.comparing.wholes import exceeds, part_outcome
from app.domain import (
    NUMBER,
    PERCENT,
    Claim,
    Measure,
    Period,
    Relation,
    Scope,
    Statistic,
    Tolerance,
    Unit,
)
from tests.unit.checking.making import DAY, candidate, claim, on, quantity


def staff(value: str, quote: str = "", period: Period | None = None, **facets: str) -> Claim:
    made = claim(quantity(value), period, scope=Scope("Corvane", **facets))
    return replace(made, quote=quote)


def found(stated: Claim, recorded: Claim) -> Outcome | None:
    return part_outcome(evidence_of(candidate(stated, recorded)))


WHOLE = staff("62000", "Corvane employs 62,000 people worldwide.")


def test_a_smaller_part_is_another_thing() -> None:
    assert found(staff("18000", place="Germany"), WHOLE) == Outcome(
        Relation.NOT_COMPARABLE, "scope.place"
    )
    assert found(staff("18000", part="part-time"), WHOLE) == Outcome(
        Relation.NOT_COMPARABLE, "scope.part"
    )


def test_a_part_larger_than_its_whole_conflicts() -> None:
    larger = found(staff("71000", place="Germany"), WHOLE)
    assert larger == Outcome(Relation.CONFLICTS, "part-exceeds-whole")
    assert found(WHOLE, staff("71000", place="Germany")) == larger


def test_a_rate_of_a_group_may_be_higher_than_that_of_all() -> None:
    """Seen to fail: the unemployment of women conflicted with that of everybody."""
    percent = Unit("%", PERCENT)
    of_all = claim(quantity("6.5", percent), scope=Scope("Norland"))
    of_women = claim(quantity("16.6", percent), scope=Scope("Norland", part="woman"))
    apart = Outcome(Relation.NOT_COMPARABLE, "scope.part")
    assert (found(of_women, of_all), found(of_all, of_women)) == (apart, apart)
    averages = [
        replace(one, measure=Measure("pension", statistic=Statistic.AVERAGE))
        for one in (staff("900", part="man"), staff("620"))
    ]
    assert found(*averages) == apart


def test_alone_tells_a_part_as_well() -> None:
    part = staff("71000", "It has 71,000 people in Germany alone.", place="Germany")
    assert found(part, staff("62000")) == Outcome(Relation.CONFLICTS, "part-exceeds-whole")


def test_a_place_that_one_side_leaves_out_makes_no_part() -> None:
    assert found(staff("71000", place="Germany"), staff("62000")) is None


def test_a_number_half_as_large_may_be_of_the_place_alone() -> None:
    apart = Outcome(Relation.NOT_COMPARABLE, "scope.place")
    assert found(staff("31000", place="Germany"), staff("62000")) == apart
    assert found(staff("62000"), staff("31000", place="Germany")) == apart
    assert found(staff("35000", place="Germany"), staff("62000")) is None


def test_a_slip_of_scale_is_no_part() -> None:
    assert found(staff("62", place="Germany"), staff("62000")) is None


def test_what_nobody_owns_has_no_part_by_its_place() -> None:
    ours = replace(staff("31000"), scope=Scope(place="Germany"))
    assert found(ours, replace(staff("62000"), scope=Scope())) is None


def test_a_whole_of_another_time_holds_no_part() -> None:
    later = staff("71000", period=on(DAY + timedelta(days=90)), place="Germany")
    outcome = found(later, WHOLE)
    assert outcome is not None
    assert outcome.relation is Relation.NOT_COMPARABLE


def test_an_open_whole_holds_any_part() -> None:
    sixteen, more = Tolerance(Decimal(16), Decimal(16)), Tolerance(Decimal(12), None)
    assert not exceeds(sixteen, more)
    assert exceeds(sixteen, Tolerance(Decimal(12), Decimal(12)))


def test_two_of_a_part_are_not_fewer_than_two_in_all() -> None:
    """Seen to fail where an end that a bound leaves out still held its number."""
    two, fewer = (
        Tolerance(Decimal(2), Decimal(2)),
        Tolerance(Decimal(0), Decimal(2), includes_high=False),
    )
    assert exceeds(two, fewer)
    assert not exceeds(two, replace(fewer, includes_high=True))
    assert not exceeds(replace(two, low=Decimal(1)), fewer)


def aboard(value: str, noun: str, item: str) -> Claim:
    return claim(quantity(value, Unit(noun, "count")), measure=Measure(item))


def test_passengers_are_a_part_of_those_on_board() -> None:
    passengers = aboard("42", "passenger", "passenger")
    all_aboard = aboard("46", "person", "person on board")
    apart = Outcome(Relation.NOT_COMPARABLE, "scope.part")
    assert found(passengers, all_aboard) == apart
    assert found(all_aboard, passengers) == apart
    more = aboard("52", "passenger", "passenger")
    assert found(more, all_aboard) == Outcome(Relation.CONFLICTS, "part-exceeds-whole")
    assert found(aboard("46", "person", "person on board"), all_aboard) is None


def test_passenger_numbers_are_no_part_of_passengers() -> None:
    """Seen to fail: a bare number of passengers was taken for those beside whom passengers are a
    part."""
    bare = claim(quantity("52", NUMBER), measure=Measure("passenger"))
    assert found(bare, aboard("42", "passenger", "passenger")) is None
