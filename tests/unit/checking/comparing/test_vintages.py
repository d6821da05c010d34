"""A revision is no contradiction, a forecast no outcome, and what was withdrawn says nothing."""

from dataclasses import replace
from datetime import date

import pytest

from app.checking.comparing.vintages import earlier_vintages, last_vintages, outcomes
from app.domain import (
    Change,
    Claim,
    Comparison,
    Figure,
    Finding,
    History,
    Kind,
    Measure,
    Modality,
    Observation,
    ObservationStatus,
    Rank,
    Relation,
    Scope,
    Statistic,
    Verdict,
)
from tests.unit.checking.making import PERCENT, between, checked, claim, figure, history, quantity

YEAR = between(date(2021, 1, 1), date(2021, 12, 31))
FIRST, SECOND = date(2022, 2, 3), date(2022, 5, 3)
GROWTH = Measure("GDP", statistic=Statistic.CHANGE, kind=Kind.FLOW)
SOURCE = "Statistics Norland"


def growth(value: str) -> Claim:
    stated = replace(quantity(value, PERCENT, change=Change.UP), stated=f"{value}%")
    return claim(stated, YEAR, measure=GROWTH, scope=Scope(subject="Norland"))


def recorded(
    value: str,
    vintage: date | None = None,
    status: ObservationStatus = ObservationStatus.NORMAL,
    rank: Rank = Rank.NORMAL,
) -> Figure:
    own = figure(growth(value), SOURCE)
    observation = Observation(status, vintage, rank=rank)
    return replace(own, id=f"fig_{value}_{vintage}", observation=observation)


def finding(value: str, *figures: Figure) -> Finding:
    series = history(growth(value)).series
    on_file = tuple(replace(one, series_id=series.id) for one in figures)
    (found,) = checked(growth(value), on_file=(History(series, on_file),)).findings
    return found


def spoken(value: str, *figures: Figure) -> Comparison:
    return finding(value, *figures).comparisons[0]


def test_the_last_vintage_stands() -> None:
    old, new = recorded("1.9", FIRST), recorded("2.1", SECOND)
    assert last_vintages([new, old]) == (new,)
    assert earlier_vintages([old, new]) == {new.id: (old,)}


def test_a_value_without_a_vintage_is_the_earliest() -> None:
    bare, old, new = recorded("1.8"), recorded("1.9", FIRST), recorded("2.1", SECOND)
    assert earlier_vintages([new, bare, old]) == {new.id: (old, bare)}


def test_news_figures_revise_nothing() -> None:
    assert earlier_vintages([recorded("1.9"), recorded("2.1")]) == {}


def test_another_period_or_source_is_no_revision() -> None:
    old, new = recorded("1.9", FIRST), recorded("2.1", SECOND)
    other = replace(new, provenance=replace(new.provenance, source="Meridian Wire"))
    later = replace(new, period=between(date(2022, 1, 1), date(2022, 12, 31)))
    assert earlier_vintages([old, other, later]) == {}


def test_who_repeats_the_earlier_value_is_out_of_date_and_not_wrong() -> None:
    found = finding("1.9", recorded("1.9", FIRST), recorded("2.1", SECOND))
    assert (found.verdict, found.rule) == (Verdict.SUPERSEDED, "revised-since")
    assert found.reason == (
        "Statistics Norland revised 1.9% to 2.1% on 3 May 2022; this article says 1.9%."
    )


def test_of_three_vintages_the_one_that_is_repeated_is_named() -> None:
    figures = recorded("1.7"), recorded("1.9", FIRST), recorded("2.5", SECOND)
    assert "revised 1.7% to 2.5% on 3 May 2022" in finding("1.7", *figures).reason


def test_the_last_value_agrees() -> None:
    found = finding("2.1", recorded("1.9", FIRST), recorded("2.1", SECOND))
    assert found.verdict is Verdict.AGREES


def test_a_number_that_was_never_published_is_no_revision() -> None:
    found = finding("8.4", recorded("1.9", FIRST), recorded("2.1", SECOND))
    assert found.verdict is Verdict.CONFLICTS


def test_a_forecast_says_nothing_against_an_outcome() -> None:
    forecast = recorded("1.9", FIRST, status=ObservationStatus.FORECAST)
    forecast = replace(forecast, modality=Modality.PLANNED)
    one = spoken("8.4", forecast)
    assert (one.relation, one.rule) == (Relation.NOT_COMPARABLE, "modality")
    assert "a forecast, which says nothing against what came to be" in one.reason
    assert finding("8.4", forecast).verdict is Verdict.UNSEEN


def test_an_outcome_does_not_revise_a_forecast() -> None:
    forecast = recorded("1.9", FIRST, status=ObservationStatus.FORECAST)
    outcome = recorded("2.1", SECOND)
    assert earlier_vintages([forecast, outcome]) == {}
    assert outcomes([forecast, outcome]) == (outcome,)


@pytest.mark.parametrize(
    "gone",
    [
        recorded("1.9", FIRST, status=ObservationStatus.WITHDRAWN),
        recorded("1.9", FIRST, rank=Rank.DEPRECATED),
    ],
)
@pytest.mark.parametrize("value", ["1.9", "8.4"])
def test_what_was_withdrawn_neither_agrees_nor_disagrees(value: str, gone: Figure) -> None:
    assert spoken(value, gone).rule == "withdrawn"
    assert finding(value, gone).verdict is Verdict.UNSEEN
    assert outcomes([gone]) == ()


def test_a_value_listed_as_wrong_does_not_stand_for_the_right_one() -> None:
    right, wrong = recorded("2.1", FIRST), recorded("2.4", SECOND, rank=Rank.DEPRECATED)
    assert outcomes([right, wrong]) == (right,)
    assert finding("2.1", right, wrong).verdict is Verdict.AGREES


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (ObservationStatus.PROVISIONAL, "the figure on file is provisional"),
        (ObservationStatus.ESTIMATED, "the figure on file is an estimate"),
        (ObservationStatus.IMPUTED, "filled in by its source"),
        (ObservationStatus.BREAK, "counts in another way"),
    ],
)
def test_what_is_not_settled_accuses_nobody(status: ObservationStatus, words: str) -> None:
    one = spoken("2.9", recorded("2.1", status=status))
    assert one.relation is Relation.DRIFTS
    assert {"doubt.unsettled", f"observation.{status}"} <= set(one.notes)
    assert words in one.reason


def test_nothing_provisional_is_revised_to_twice_as_much() -> None:
    one = spoken("8.4", recorded("2.1", status=ObservationStatus.PROVISIONAL))
    assert (one.relation, one.notes) == (Relation.CONFLICTS, ("observation.provisional",))


def test_a_provisional_figure_that_agrees_is_told_as_such() -> None:
    one = spoken("2.1", recorded("2.1", status=ObservationStatus.PROVISIONAL))
    assert (one.relation, one.notes) == (Relation.AGREES, ("observation.provisional",))
