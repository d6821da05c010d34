"""A comparison steps down where only one side says something."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from app.checking.comparing.comparison import compared
from app.domain import Claim, Comparison, Kind, Measure, Modality, Relation, Scope
from tests.unit.checking.making import (
    DAY,
    DOLLAR,
    asked_anew,
    between,
    candidate,
    claim,
    on,
    quantity,
    troops,
    with_modality,
)


def held(stated: Claim, recorded: Claim) -> Comparison:
    return compared(candidate(stated, recorded))


def placed(value: str, place: str | None, part: str | None = None) -> Claim:
    return claim(quantity(value), scope=Scope(subject="NATO", place=place, part=part))


def test_a_comparison_says_how_far_apart_the_two_are() -> None:
    found = held(troops("8500"), troops("5000"))
    assert (found.relation, found.difference) == (Relation.CONFLICTS, Decimal("0.7"))


def test_a_silence_lowers_a_conflict_to_a_drift() -> None:
    found = held(placed("8500", "Poland"), placed("5000", None))
    assert (found.relation, found.rule) == (Relation.DRIFTS, "cannot-both-hold")
    assert found.notes == ("doubt.place",)


def test_a_silence_does_not_touch_an_agreement() -> None:
    found = held(placed("8500", "Poland"), placed("8500", None))
    assert (found.relation, found.notes) == (Relation.AGREES, ())


def test_a_slip_of_scale_stands_in_spite_of_silence() -> None:
    aid = Measure("military aid", kind=Kind.FLOW)
    ours = claim(quantity("650000000000", DOLLAR), measure=aid, scope=Scope("Biden", "Kyiv"))
    theirs = claim(quantity("650000000", DOLLAR), on(None), measure=aid, scope=Scope("Biden"))
    found = held(ours, theirs)
    assert (found.relation, found.rule) == (Relation.CONFLICTS, "magnitude-slip")


def built(value: str, modality: Modality) -> Claim:
    return with_modality(claim(quantity(value, DOLLAR), measure=Measure("cost")), modality)


def test_a_million_for_a_billion_shows_between_a_plan_and_what_was_done() -> None:
    planned = built("87000000000", Modality.PLANNED)
    found = held(built("87000000", Modality.ASSERTED), planned)
    assert (found.relation, found.rule) == (Relation.DRIFTS, "magnitude-slip")
    cheaper = held(built("61000000000", Modality.ASSERTED), planned)
    assert (cheaper.relation, cheaper.rule) == (Relation.NOT_COMPARABLE, "modality")
    tenth = held(built("8700000000", Modality.ASSERTED), planned)
    assert (tenth.relation, tenth.rule) == (Relation.NOT_COMPARABLE, "modality")


def test_between_a_plan_and_what_was_done_digits_enough_show_any_slip() -> None:
    planned = built("3230000000", Modality.PLANNED)
    tenth = held(built("32300000000", Modality.ASSERTED), planned)
    assert (tenth.relation, tenth.rule) == (Relation.DRIFTS, "magnitude-slip")
    swapped = held(built("2330000000", Modality.ASSERTED), planned)
    assert (swapped.relation, swapped.rule) == (Relation.DRIFTS, "transposition")


def test_two_quarters_may_come_near_each_other_by_chance() -> None:
    first = claim(
        quantity("3230000000", DOLLAR),
        between(DAY - timedelta(days=180), DAY - timedelta(days=91)),
        measure=Measure("revenue", kind=Kind.FLOW),
    )
    second = replace(
        first,
        quantity=quantity("2330000000", DOLLAR),
        period=between(DAY - timedelta(days=90), DAY),
    )
    found = held(second, first)
    assert (found.relation, found.rule) == (Relation.NOT_COMPARABLE, "period")


def test_a_lost_zero_does_not() -> None:
    found = held(placed("150000", "Poland"), placed("15000", None))
    assert (found.relation, found.rule) == (Relation.DRIFTS, "magnitude-slip")


def test_a_part_beside_a_whole_is_no_other_number_for_it() -> None:
    found = held(placed("1000", None, "Danish"), placed("8500", None))
    assert (found.relation, found.rule) == (Relation.NOT_COMPARABLE, "scope.part")


def test_a_part_that_equals_the_whole_agrees() -> None:
    assert held(placed("8500", None, "Danish"), placed("8500", None)).relation is Relation.AGREES


def test_what_the_gate_refuses_has_no_difference() -> None:
    pair = candidate(troops("8500"), troops("8500"))
    money = asked_anew(pair, claim=claim(quantity("8500", DOLLAR)))
    found = compared(money)
    assert (found.relation, found.difference) == (Relation.NOT_COMPARABLE, None)
