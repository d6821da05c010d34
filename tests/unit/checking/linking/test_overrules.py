"""Linking asks persons first: spellings not seen yet follow where one facet differed."""

from dataclasses import replace

import pytest

from app.checking.linking.overrules import (
    are_apart,
    as_placed,
    facet_alias,
    home_of,
    is_decided,
    opened_by,
    ruled,
    settled,
)
from app.domain import (
    NO_OVERRULES,
    Claim,
    DecisionKind,
    FacetMatch,
    History,
    Link,
    Measure,
    Overrules,
    Ruling,
    Scope,
    Series,
    SeriesKey,
    Statistic,
    Verdict,
    series_key,
)
from app.domain.decision import overrules_from
from tests.unit.checking.making import DOLLAR, checked, claim, history, linked, quantity

MERGE, SPLIT, APART = DecisionKind.MERGE, DecisionKind.SPLIT, DecisionKind.APART


def revenue(subject: str | None, place: str | None = None, item: str = "revenue") -> Claim:
    scope = Scope(subject=subject, place=place)
    return claim(quantity("4000", DOLLAR), measure=Measure(item), scope=scope)


def key(stated: Claim) -> SeriesKey:
    return series_key(stated.measure, stated.scope, stated.quantity.unit)


def said(kind: DecisionKind, one: Claim, other: Claim) -> Overrules:
    series = [Series(key(stated).id, key(stated)) for stated in (one, other)]
    return overrules_from([Ruling(kind, *series)], 1)


def link(stated: Claim, on_file: list[History], overrules: Overrules) -> Link:
    (each,) = linked((stated,), tuple(on_file), overrules=overrules)
    return each.link


def apart(one: SeriesKey, other: SeriesKey, overrules: Overrules) -> bool:
    return are_apart(opened_by(one), opened_by(other), overrules)


BLG, LAGOON, SPA = revenue("BLG"), revenue("Blue Lagoon Ltd"), revenue("Lagoon Spa")
ONE = said(MERGE, BLG, LAGOON)


def test_without_decisions_a_key_is_its_own() -> None:
    assert settled(key(BLG), NO_OVERRULES) == key(BLG)
    assert ruled(key(BLG), opened_by(key(LAGOON)), NO_OVERRULES) is None


@pytest.mark.parametrize("subject", ["BLG", "blg", "Blg"])
def test_a_claim_of_the_series_that_went_away_goes_to_the_one_that_stayed(subject: str) -> None:
    linked = link(revenue(subject), [history(LAGOON)], ONE)
    assert linked.rule == "link.person.merge"
    assert linked.series
    assert linked.series.key == key(LAGOON)


def test_the_report_shows_both_wordings_as_one_facet() -> None:
    linked = link(BLG, [history(LAGOON)], ONE)
    (subject,) = [facet for facet in linked.facets if facet.name == "subject"]
    assert (subject.claim, subject.series) == ("BLG", "Blue Lagoon Ltd")
    assert subject.match is FacetMatch.SAME


def test_a_place_not_seen_yet_follows_the_wording() -> None:
    abroad = revenue("BLG", "Norland")
    assert settled(key(abroad), ONE) == key(revenue("Blue Lagoon Ltd", "Norland"))
    linked = link(abroad, [history(revenue("Blue Lagoon Ltd", "Norland"))], ONE)
    assert linked.rule == "link.person.merge"


def test_a_series_that_still_stands_under_the_old_wording_is_found() -> None:
    linked = link(LAGOON, [history(revenue("BLG", "Norland"))], ONE)
    assert linked.series
    assert linked.rule == "link.person.merge"


def test_the_wording_holds_for_what_is_measured_alike_only() -> None:
    assert facet_alias("subject", "BLG", "revenue", ONE) == "Blue Lagoon Ltd"
    assert facet_alias("subject", "BLG", "profit", ONE) == "BLG"
    assert link(revenue("BLG", item="profit"), [history(LAGOON)], ONE).series is None


def test_items_that_are_one_are_compared_as_one() -> None:
    soldiers, troops = revenue("Norland", item="turnover"), revenue("Norland")
    overrules = said(MERGE, soldiers, troops)
    abroad = revenue("Ostland", item="turnover")
    found = checked(abroad, on_file=(history(revenue("Ostland")),), overrules=overrules)
    assert found.findings[0].verdict is Verdict.AGREES


def test_apart_is_a_veto_with_a_rule_of_its_own() -> None:
    near = revenue("Blue Lagoon")  # a part of the name: elsewhere neither proof nor veto
    overrules = said(APART, near, LAGOON)
    assert link(near, [history(LAGOON)], overrules).rule == "link.person.apart"
    assert apart(key(revenue("Blue Lagoon", "Oslo")), key(revenue("Blue Lagoon Ltd")), overrules)
    assert not apart(key(SPA), key(LAGOON), overrules)


def test_the_desk_reads_that_a_person_decided() -> None:
    apart = said(APART, BLG, LAGOON)
    (finding,) = checked(BLG, on_file=(history(LAGOON),), overrules=apart).findings
    assert (finding.verdict, finding.rule) == (Verdict.UNSEEN, "link.person.apart")
    assert "a person said" in finding.reason


def test_a_claim_that_nothing_is_on_file_for_opens_the_series_that_stays() -> None:
    (finding,) = checked(BLG, overrules=ONE).findings
    assert finding.series_id == key(LAGOON).id


def test_a_claim_with_the_facets_of_a_split_goes_to_the_new_series() -> None:
    whole, part = revenue(None), revenue(None, item="revenue")
    part = replace(part, scope=Scope(part="domestic"))
    overrules = said(SPLIT, whole, part)
    linked = link(part, [history(whole), history(part)], overrules)
    assert linked.rule == "link.person.split"
    assert linked.series
    assert linked.series.key.part == "domestic"
    assert link(part, [history(whole)], overrules).rule == "link.person.apart"


def test_statistics_are_not_merged_by_a_wording() -> None:
    share = replace(key(BLG), statistic=Statistic.SHARE)
    assert settled(share, ONE).statistic is Statistic.SHARE


def test_a_claim_whose_figure_a_person_placed_has_the_facets_of_that_series() -> None:
    part = replace(key(BLG), part="domestic")
    placed = as_placed(BLG, part)
    assert key(placed) == part
    assert as_placed(BLG, None) is BLG


def test_the_series_that_stays_is_known_by_its_own_id() -> None:
    away, stays = opened_by(key(BLG)), Series("ser_seeded", key(LAGOON))
    overrules = overrules_from([Ruling(MERGE, away, stays)], 1)
    assert home_of(away, overrules) == stays
    assert home_of(stays, overrules) == stays


@pytest.mark.parametrize("kind", [MERGE, SPLIT, APART])
def test_what_a_person_spoke_of_is_decided(kind: DecisionKind) -> None:
    rulings = said(kind, BLG, LAGOON)
    assert is_decided(key(BLG), opened_by(key(LAGOON)), rulings)
    assert not is_decided(key(BLG), opened_by(key(LAGOON)), NO_OVERRULES)
    assert not is_decided(key(SPA), opened_by(key(revenue("Norvane"))), rulings)
