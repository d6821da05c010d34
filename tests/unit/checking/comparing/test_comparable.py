"""The gate names the first test that keeps two numbers apart."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.checking.comparing.comparable import OF_SOME, gate
from app.checking.comparing.evidence import Candidate, Outcome
from app.domain import (
    Change,
    Claim,
    Facet,
    FacetMatch,
    Hedge,
    Kind,
    Measure,
    Modality,
    Relation,
    Statistic,
    Unit,
)
from tests.unit.checking.making import (
    DAY,
    DOLLAR,
    PERCENT,
    asked_anew,
    between,
    candidate,
    claim,
    on,
    quantity,
    troops,
    with_modality,
)

POINT = Unit("percentage point", "percentage point")
MONTH = between(DAY - timedelta(days=30), DAY)


def gated(stated: Claim, recorded: Claim) -> Outcome | None:
    """The gate, with the series of the recorded side taken as linked."""
    pair = candidate(recorded, recorded)
    return gate(asked_anew(pair, claim=stated))


def rule(stated: Claim, recorded: Claim) -> str | None:
    outcome = gated(stated, recorded)
    return outcome.rule if outcome else None


def rate(value: str, unit: Unit = PERCENT, change: Change | None = None) -> Claim:
    measure = Measure("price", statistic=Statistic.CHANGE)
    return claim(quantity(value, unit, change=change), measure=measure)


def test_two_levels_of_one_thing_pass() -> None:
    assert gated(troops("8500"), troops("5000")) is None


def test_money_against_a_count_has_another_dimension() -> None:
    assert rule(claim(quantity("8500", DOLLAR)), troops("8500")) == "dimension"


def test_percent_against_percentage_points_is_named() -> None:
    assert rule(rate("2", POINT), rate("2")) == "percent-or-point"


def test_another_item_is_another_outcome() -> None:
    hurt = claim(quantity("31"), measure=Measure("injury"))
    dead = claim(quantity("31"), measure=Measure("death"))
    assert gate(candidate(hurt, dead)) == Outcome(Relation.NOT_COMPARABLE, "outcome")


def test_which_percentages_are_shares_only_the_sentence_tells() -> None:
    level, share = (
        claim(quantity("81", PERCENT), measure=Measure("pupil", statistic=statistic))
        for statistic in (Statistic.LEVEL, Statistic.SHARE)
    )
    assert gated(share, level) is None
    assert gated(level, share) is None


def test_a_share_of_a_count_is_no_level() -> None:
    share = claim(quantity("8500"), measure=Measure("troop", statistic=Statistic.SHARE))
    assert rule(share, troops("8500")) == "statistic"


def test_a_change_is_no_level() -> None:
    change = claim(quantity("8500"), measure=Measure("troop", statistic=Statistic.CHANGE))
    assert rule(change, troops("8500")) == "statistic"


def test_a_rise_against_a_fall_conflicts() -> None:
    found = gated(rate("3", change=Change.DOWN), rate("3", change=Change.UP))
    assert found == Outcome(Relation.CONFLICTS, "direction")


def test_a_share_may_rise_on_one_day_and_fall_on_the_next() -> None:
    price = Measure("share price", statistic=Statistic.CHANGE)
    later = replace(
        rate("3", change=Change.DOWN), period=on(DAY + timedelta(days=1)), measure=price
    )
    assert rule(later, replace(rate("3", change=Change.UP), measure=price)) == "period"
    same = replace(later, period=on(DAY))
    found = gated(same, replace(rate("3", change=Change.UP), measure=price))
    assert found == Outcome(Relation.CONFLICTS, "direction")


@pytest.mark.parametrize("days", [5, 60])
def test_a_rise_and_a_fall_of_other_times_are_two_changes(days: int) -> None:
    later = replace(rate("3", change=Change.DOWN), period=on(DAY + timedelta(days=days)))
    assert rule(later, rate("3", change=Change.UP)) == "period"


def test_steps_of_a_toll_are_those_of_their_day() -> None:
    step = Measure("death", statistic=Statistic.CHANGE, kind=Kind.TOTAL)
    eleven = claim(quantity("11"), on(DAY), measure=step)
    five = claim(quantity("5"), on(DAY + timedelta(days=9)), measure=step)
    assert rule(five, eleven) == "period"
    assert rule(eleven, eleven) is None


def test_per_head_is_not_in_all() -> None:
    per_head = claim(quantity("8500", Unit("troop", "count", per="person")))
    assert rule(per_head, troops("8500")) == "denominator"


def test_a_sum_over_a_month_is_no_state_of_a_day() -> None:
    flow = claim(quantity("8500"), MONTH, measure=Measure("troop", kind=Kind.FLOW))
    assert rule(flow, troops("8500")) == "stock-or-flow"


def test_what_a_sample_said_is_no_result() -> None:
    poll, result = (
        claim(quantity("26.8", PERCENT), measure=Measure("vote share", kind=kind))
        for kind in (Kind.POLL, Kind.RECORD)
    )
    assert rule(result, poll) == rule(poll, result) == "poll-or-result"
    assert rule(poll, poll) is None


def test_other_months_are_other_flows() -> None:
    measure = Measure("troop", kind=Kind.FLOW)
    year = between(DAY - timedelta(days=365), DAY)
    one, other = (claim(quantity("8500"), span, measure=measure) for span in (MONTH, year))
    assert rule(one, other) == "period"


def test_a_facet_that_differs_is_another_scope() -> None:
    pair = candidate(troops("8500"), troops("8500"))
    facet = Facet("place", "Kyiv", "Lviv", FacetMatch.DIFFERS)
    outcome = gate(asked_anew(pair, link=replace(pair.link, facets=(facet,))))
    assert outcome is not None
    assert outcome.rule == "scope.place"


def test_gross_is_not_net() -> None:
    gross = replace(troops("8500"), quote="The gross figure was 8,500.")
    net = replace(troops("8500"), quote="The net figure was 8,500.")
    assert rule(gross, net) == "basis"


@pytest.mark.parametrize("mood", [Modality.DENIED, Modality.DEMANDED])
def test_what_is_denied_or_demanded_is_no_evidence(mood: Modality) -> None:
    assert rule(troops("8500"), with_modality(troops("8500"), mood)) == "modality"


@pytest.mark.parametrize("mood", [Modality.DENIED, Modality.DEMANDED])
def test_one_demand_told_twice_is_compared(mood: Modality) -> None:
    assert gated(with_modality(troops("9000"), mood), with_modality(troops("8500"), mood)) is None


def test_a_plan_repeated_as_a_fact_agrees_with_a_note() -> None:
    found = gated(troops("8500"), with_modality(troops("8500"), Modality.PLANNED))
    assert found == Outcome(Relation.AGREES, "modality", ("planned-as-done",))


def test_a_plan_is_no_fact_of_another_number() -> None:
    found = gated(troops("9400"), with_modality(troops("8500"), Modality.PLANNED))
    assert found == Outcome(Relation.NOT_COMPARABLE, "modality")


@pytest.mark.parametrize(
    ("stated", "hedge", "planned", "said"),
    [
        ("8500", Hedge.NONE, "8480", "agrees"),
        ("8000", Hedge.MORE_THAN, "8480", "agrees"),
        ("8510", Hedge.NONE, "8480", "not_comparable"),
    ],
)
def test_what_was_planned_to_the_unit_may_be_done_in_round_figures(
    stated: str, hedge: Hedge, planned: str, said: str
) -> None:
    """Seen to fail: nothing was said of "over 8,000" where 8,480 were planned."""
    plan = with_modality(troops(planned), Modality.PLANNED)
    outcome = gated(troops(stated, hedge=hedge), plan)
    assert (outcome and outcome.relation, outcome and outcome.rule) == (said, "modality")


def test_a_fact_repeated_as_a_plan_agrees_without_a_note() -> None:
    found = gated(with_modality(troops("8500"), Modality.PLANNED), troops("8500"))
    assert found == Outcome(Relation.AGREES, "modality")


def test_two_plans_are_compared() -> None:
    plan = with_modality(troops("8500"), Modality.PLANNED)
    assert gated(plan, plan) is None


def test_two_currencies_are_not_compared() -> None:
    aid = Measure("aid")
    dollars = claim(quantity("5", DOLLAR), measure=aid)
    assert rule(claim(quantity("5", Unit("EUR", "money")), measure=aid), dollars) == "currency"


GROSS, NET = (f"The firm said that its {basis} profit was 8,500." for basis in ("gross", "net"))
ALL_SORTS = [
    troops("8500"),
    replace(troops("8500"), quote=GROSS),
    replace(troops("8500"), quote=NET),
    rate("3", change=Change.UP),
    rate("3", POINT, Change.DOWN),
    claim(quantity("8500"), measure=Measure("person")),
]


@pytest.mark.parametrize("stated", ALL_SORTS)
@pytest.mark.parametrize("recorded", ALL_SORTS)
def test_what_is_not_asked_beside_a_claim_would_say_nothing(stated: Claim, recorded: Claim) -> None:
    """Seen to fail with the basis asked only of claims that are a change."""
    pair = asked_anew(candidate(recorded, recorded), claim=stated)
    unasked = [test for test, may_fail in OF_SOME.items() if not may_fail(pair.asked)]
    assert [test.__name__ for test in unasked if test(pair)] == []


def test_the_gate_needs_a_link_only_for_items() -> None:
    pair: Candidate = candidate(troops("8500"), troops("8500"))
    assert gate(asked_anew(pair, link=replace(pair.link, series=None))) is None


def counted(value: str, kind: Kind, days: int = 0) -> Claim:
    day = on(DAY + timedelta(days=days))
    return claim(quantity(value), day, measure=Measure("death", kind=kind))


def test_the_crowds_of_two_days_are_two_crowds() -> None:
    ours, theirs = counted("9000", Kind.OCCASION, 7), counted("4000", Kind.OCCASION)
    assert rule(ours, theirs) == "period"
    assert gated(counted("9000", Kind.OCCASION), theirs) is None


def test_the_dead_of_a_day_are_not_held_against_all_dead() -> None:
    assert rule(counted("31", Kind.OCCASION), counted("455", Kind.TOTAL)) == "period"
    assert gated(counted("31", Kind.OCCASION), counted("31", Kind.TOTAL)) is None
