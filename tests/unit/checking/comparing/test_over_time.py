"""Totals grow, levels move on, and flows of other periods are other flows."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.checking.comparing import over_time
from app.checking.comparing.evidence import Evidence, Outcome
from app.checking.comparing.rules import outcome_of
from app.checking.times import When
from app.domain import Basis, Change, Claim, Hedge, Kind, Measure, Period, Relation, Scope
from tests.unit.checking.making import (
    DAY,
    PERCENT,
    article,
    between,
    claim,
    dead,
    evidence,
    on,
    quantity,
    troops,
)


def after(days: int, basis: Basis = Basis.STATED) -> Period:
    return on(DAY + timedelta(days=days), basis)


def held(stated: Claim, recorded: Claim, source: str = "AFP") -> Evidence:
    return evidence(stated, recorded, source=source)


def test_a_higher_total_of_a_later_day_has_grown() -> None:
    found = over_time.growing_total(held(dead("45", after(1)), dead("31")))
    assert found == Outcome(Relation.SUPERSEDED, "growing-total")


def test_a_total_that_trebles_in_a_day_deserves_a_look() -> None:
    found = over_time.growing_total(held(dead("1200", after(1)), dead("310")))
    assert found == Outcome(Relation.SUPERSEDED, "growing-total", ("check",))


@pytest.mark.parametrize(
    ("value", "days", "hedge", "is_outgrown"),
    [
        ("28", 1, Hedge.AT_LEAST, True),
        ("28", 0, Hedge.AT_LEAST, False),
        ("14", 1, Hedge.AT_LEAST, False),
        ("28", 1, Hedge.NONE, False),
    ],
    ids=["above the floor", "of the same day", "as many", "no floor"],
)
def test_a_total_outgrows_the_floor_of_an_earlier_day(
    value: str, days: int, hedge: Hedge, *, is_outgrown: bool
) -> None:
    found = over_time.outgrown(held(dead(value, after(days)), dead("14", hedge=hedge)))
    assert found == (Outcome(Relation.SUPERSEDED, "growing-total") if is_outgrown else None)


def test_a_lower_total_of_an_earlier_day_is_the_older_one() -> None:
    found = over_time.growing_total(held(dead("31", after(-1)), dead("45")))
    assert found == Outcome(Relation.SUPERSEDED, "growing-total")


def test_a_level_is_no_total() -> None:
    assert over_time.growing_total(held(troops("45", after(40)), troops("31"))) is None


@pytest.mark.parametrize(
    ("value", "start", "end", "is_running"),
    [
        ("9210", 0, 243, True),
        ("8100", 0, 243, False),
        ("8100", 0, 200, True),
        ("9210", 0, 228, False),
        ("9210", 31, 243, False),
    ],
    ids=["longer, more", "longer, fewer", "shorter, fewer", "as long", "from another day on"],
)
def test_what_is_added_up_from_one_day_on_runs_on(
    value: str, start: int, end: int, *, is_running: bool
) -> None:
    def arrivals(number: str, *days: int) -> Claim:
        first, last = (DAY + timedelta(day) for day in days)
        measure = Measure("arrival", kind=Kind.FLOW)
        return claim(quantity(number), between(first, last), measure=measure)

    found = over_time.running_total(held(arrivals(value, start, end), arrivals("8640", 0, 227)))
    assert found == (Outcome(Relation.SUPERSEDED, "growing-total") if is_running else None)


def test_a_total_that_falls_conflicts() -> None:
    found = over_time.total_fell(held(dead("31", after(1)), dead("45")))
    assert found == Outcome(Relation.CONFLICTS, "total-fell")


def test_a_lower_total_that_may_be_of_the_same_day_is_let_pass() -> None:
    undated = dead("31", after(1, Basis.PUBLISHED))
    assert over_time.total_fell(held(undated, dead("45"))) is None


def test_a_lower_total_of_another_counter_is_let_pass() -> None:
    ours, theirs = dead("31", after(1)), dead("45")
    ours = replace(ours, attribution=claim(quantity("1"), speaker="police").attribution)
    theirs = replace(theirs, attribution=claim(quantity("1"), speaker="medics").attribution)
    assert over_time.total_fell(held(ours, theirs)) is None


@pytest.mark.parametrize("word", ["revised", "recounted", "corrected"])
def test_a_total_may_fall_if_the_article_says_why(word: str) -> None:
    lower = replace(dead("31", after(1)), quote=f"The toll was {word} to 31.")
    found = over_time.revised_down(held(lower, dead("45")))
    assert found == Outcome(Relation.SUPERSEDED, "revised-down")


def test_without_a_word_of_revision_nothing_was_revised() -> None:
    assert over_time.revised_down(held(dead("31", after(1)), dead("45"))) is None


def test_a_higher_total_of_an_earlier_day_ran_ahead() -> None:
    found = over_time.ran_ahead(held(dead("45", after(-1)), dead("31")))
    assert found == Outcome(Relation.DRIFTS, "ran-ahead")


def test_a_level_moved_on_if_the_same_source_says_so_later() -> None:
    found = over_time.later_level(held(troops("9400", after(1)), troops("8500"), "Reuters"))
    assert found == Outcome(Relation.SUPERSEDED, "later-level")


def test_a_level_moved_on_if_the_article_says_that_it_moved() -> None:
    moved = claim(quantity("9400", change=Change.UP), after(20))
    found = over_time.later_level(held(moved, troops("8500")))
    assert found == Outcome(Relation.SUPERSEDED, "later-level")


def daily(item: str, value: str, period: Period) -> Claim:
    return claim(quantity(value), period, measure=Measure(item))


@pytest.mark.parametrize(
    ("item", "ours", "days", "theirs"),
    [
        ("missing person", "51", 2, "68"),
        ("missing person", "68", -2, "51"),
        ("displaced person", "31000", 1, "23000"),
        ("crude oil price", "73.56", 4, "71.98"),
    ],
)
def test_what_moves_by_the_day_has_moved_on_another_day(
    item: str, ours: str, days: int, theirs: str
) -> None:
    found = held(daily(item, ours, after(days)), daily(item, theirs, on(DAY)))
    assert outcome_of(found) == Outcome(Relation.SUPERSEDED, "moved-by-the-day")


def test_the_displaced_go_home_though_they_were_counted_up() -> None:
    """Seen to conflict where only a level moved by the day: "31,000 were driven out" adds up."""
    measure = Measure("displaced person", kind=Kind.TOTAL)
    ours = replace(daily("displaced person", "23000", after(2)), measure=measure)
    found = held(ours, replace(ours, quantity=quantity("31000"), period=on(DAY)))
    assert outcome_of(found) == Outcome(Relation.SUPERSEDED, "moved-by-the-day")


def test_so_does_what_befell_those_who_are_counted() -> None:
    stated = replace(daily("customer", "23000", after(2)), scope=Scope(event="without power"))
    found = held(stated, replace(stated, quantity=quantity("41000"), period=on(DAY)))
    assert outcome_of(found) == Outcome(Relation.SUPERSEDED, "moved-by-the-day")


def test_the_missing_of_this_week_are_those_of_another_day() -> None:
    ours = daily("missing person", "11", after(3))
    ours = replace(ours, measure=replace(ours.measure, kind=Kind.OCCASION))
    found = over_time.moved_by_the_day(held(ours, daily("missing person", "16", on(DAY))))
    assert found == Outcome(Relation.SUPERSEDED, "moved-by-the-day")


@pytest.mark.parametrize("kind", [Kind.LEVEL, Kind.TOTAL])
def test_a_text_of_the_last_year_that_can_be_written_is_compared(kind: Kind) -> None:
    """Seen to overflow: threefold for each day of eight thousand years."""
    far = on(DAY.replace(year=9999))
    ours, theirs = daily("missing person", "5100", far), daily("missing person", "68", on(DAY))
    now, then = (replace(one, measure=replace(one.measure, kind=kind)) for one in (ours, theirs))
    assert outcome_of(held(now, then)).relation is Relation.SUPERSEDED


@pytest.mark.parametrize(
    ("item", "ours", "days"),
    [("missing person", "51", 0), ("displaced person", "230000", 1), ("nurse", "51", 2)],
    ids=["on one day", "too far for a day", "what moves by the month"],
)
def test_what_did_not_move_by_the_day_is_no_update(item: str, ours: str, days: int) -> None:
    found = held(daily(item, ours, after(days)), daily(item, "68", on(DAY)))
    assert over_time.moved_by_the_day(found) is None


@pytest.mark.parametrize(
    ("item", "days", "expected"),
    [
        ("food inflation", 28, Outcome(Relation.NOT_COMPARABLE, "period")),
        ("inflation", 10, None),
        ("rent", 28, None),
    ],
    ids=["of another month", "of the same one", "what no office publishes by the month"],
)
def test_rates_of_two_months_are_two(item: str, days: int, expected: Outcome | None) -> None:
    found = held(daily(item, "22.8", after(days)), daily(item, "23.1", on(DAY)))
    assert over_time.moved_by_the_month(found) == expected


def test_a_rate_told_weeks_before_is_of_another_month_whatever_days_they_name() -> None:
    ours = daily("inflation", "22.8", on(DAY))
    found = evidence(ours, daily("inflation", "23.1", on(DAY)))
    later = article(published=DAY + timedelta(days=27))
    asked = replace(found.candidate.asked, article=later)
    found = replace(found, candidate=replace(found.candidate, asked=asked), when=When.LATER)
    period = Outcome(Relation.NOT_COMPARABLE, "period")
    assert over_time.moved_by_the_month(found) == period


def test_rates_that_both_say_their_month_are_of_the_same_one() -> None:
    may = between(DAY, DAY + timedelta(days=29))
    found = held(daily("inflation", "22.8", may), daily("inflation", "23.1", may))
    assert over_time.moved_by_the_month(found) is None


def test_a_level_of_last_season_was_right_at_its_time() -> None:
    found = over_time.later_level(held(troops("9400", after(120)), troops("8500")))
    assert found == Outcome(Relation.SUPERSEDED, "later-level")


def test_a_level_of_last_season_that_doubled_since_is_left_to_drift() -> None:
    assert over_time.later_level(held(troops("17000", after(120)), troops("8500"))) is None


def test_a_level_of_another_source_three_weeks_on_is_left_to_drift() -> None:
    assert over_time.later_level(held(troops("9400", after(21)), troops("8500"))) is None


def test_a_level_of_the_same_day_has_not_moved() -> None:
    assert over_time.later_level(held(troops("9400"), troops("8500"), "Reuters")) is None


def test_flows_of_days_far_apart_are_other_flows() -> None:
    measure = Measure("aid", kind=Kind.FLOW)
    later = claim(quantity("500"), after(60), measure=measure)
    found = over_time.other_period(held(later, claim(quantity("300"), measure=measure)))
    assert found == Outcome(Relation.NOT_COMPARABLE, "period")


def test_a_level_has_no_other_period() -> None:
    assert over_time.other_period(held(troops("1", after(60)), troops("2"))) is None


def monthly(value: str, days: int, change: Change | None = None) -> Claim:
    end = DAY + timedelta(days=days)
    month = between(end - timedelta(days=29), end)
    return claim(quantity(value, PERCENT, change=change), month, measure=Measure("inflation"))


def test_a_rate_that_moved_since_last_month_is_another_however_near() -> None:
    moved = over_time.moved_since(held(monthly("3", 30, Change.DOWN), monthly("3.4", 0)))
    assert moved == Outcome(Relation.SUPERSEDED, "later-level")


def test_a_rate_of_one_month_or_without_a_word_of_moving_is_judged_as_it_is() -> None:
    assert over_time.moved_since(held(monthly("3", 0, Change.DOWN), monthly("3.4", 0))) is None
    assert over_time.moved_since(held(monthly("3", 30), monthly("3.4", 0))) is None
    assert over_time.moved_since(held(troops("9400", after(30)), troops("8500"))) is None


def test_a_rate_of_another_day_that_the_article_says_was_cut_is_no_rounding() -> None:
    def rate(value: str, days: int, hedge: Hedge = Hedge.NONE) -> Claim:
        stated = quantity(value, PERCENT, hedge, change=Change.DOWN)
        return claim(stated, after(days), measure=Measure("interest rate"))

    moved = over_time.moved_since(held(rate("6", 9), rate("6.25", 0)))
    assert moved == Outcome(Relation.SUPERSEDED, "later-level")
    assert over_time.moved_since(held(rate("6", 0), rate("6.25", 0))) is None
    assert over_time.moved_since(held(rate("6", 9, Hedge.ABOUT), rate("6.25", 0))) is None


FORMER = Period(DAY, basis=Basis.PUBLISHED, rule="period.former")
"""Of a number that another one of its text took the place of."""


@pytest.mark.parametrize(
    ("stated", "recorded"),
    [
        (dead("118", FORMER), dead("204")),
        (dead("204"), dead("118", FORMER)),
        (dead("51", FORMER), dead("43")),
        (troops("5000", FORMER), troops("8500")),
    ],
    ids=["up from 118", "up to 204", "not 51", "raised from 5,000"],
)
def test_what_a_number_was_before_says_nothing_against_what_it_is(
    stated: Claim, recorded: Claim
) -> None:
    found = Outcome(Relation.SUPERSEDED, "former-value")
    assert over_time.former_value(held(stated, recorded)) == found
    assert outcome_of(held(stated, recorded)) == found


def test_what_a_number_was_before_agrees_with_what_was_on_file() -> None:
    assert outcome_of(held(dead("118", FORMER), dead("118"))).rule == "equal"


def test_two_numbers_of_today_or_of_before_are_judged_as_they_are() -> None:
    assert over_time.former_value(held(dead("118"), dead("204"))) is None
    assert over_time.former_value(held(dead("118", FORMER), dead("204", FORMER))) is None
