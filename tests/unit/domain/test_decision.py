"""Decisions hold from then on, and the later of two on one pair does."""

from dataclasses import replace

from app.domain import DecisionKind, Overrules, Ruling, Series, SeriesKey, Statistic
from app.domain.decision import differing, overrules_from, wording

BLG = SeriesKey("revenue", Statistic.LEVEL, "money", subject="BLG")
LAGOON = replace(BLG, subject="Blue Lagoon Ltd")
SPA = replace(BLG, subject="Lagoon Spa")
MERGE, SPLIT, APART = DecisionKind.MERGE, DecisionKind.SPLIT, DecisionKind.APART


def ruling(kind: DecisionKind, one: SeriesKey, other: SeriesKey) -> Ruling:
    return Ruling(kind, Series(one.id, one), Series(other.id, other))


def keys(overrules: Overrules) -> dict[str, SeriesKey]:
    return {away: into.key for away, into in overrules.merged.items()}


def held(*rulings: Ruling) -> Overrules:
    return overrules_from(rulings, len(rulings))


def test_a_merge_leads_to_the_series_that_stays_and_to_its_wording() -> None:
    overrules = held(ruling(MERGE, BLG, LAGOON))
    assert keys(overrules) == {BLG.id: LAGOON}
    assert overrules.aliases == {wording("subject", "revenue", "blg"): "Blue Lagoon Ltd"}
    assert overrules.version == 1


def test_merges_lead_on_to_the_last() -> None:
    overrules = held(ruling(MERGE, BLG, LAGOON), ruling(MERGE, LAGOON, SPA))
    assert keys(overrules) == {BLG.id: SPA, LAGOON.id: SPA}


def test_two_facets_that_differ_make_no_alias() -> None:
    overrules = held(ruling(MERGE, replace(BLG, place="Iceland"), LAGOON))
    assert overrules.merged
    assert overrules.aliases == {}


def test_what_one_side_leaves_unsaid_is_no_wording() -> None:
    overrules = held(ruling(MERGE, BLG, replace(BLG, subject=None)))
    assert overrules.merged
    assert overrules.aliases == {}


def test_apart_is_remembered_by_pair_and_by_wording() -> None:
    overrules = held(ruling(APART, BLG, SPA))
    assert overrules.apart == {frozenset((BLG.id, SPA.id))}
    subjects = (wording("subject", "revenue", name) for name in ("blg", "lagoon spa"))
    assert overrules.opposites == {frozenset(subjects)}


def test_apart_takes_a_merge_back_and_a_merge_takes_it_back_again() -> None:
    merge, apart = ruling(MERGE, BLG, LAGOON), ruling(APART, LAGOON, BLG)
    assert held(merge, apart).merged == {}
    assert held(merge, apart).aliases == {}
    again = held(merge, apart, merge)
    assert keys(again) == {BLG.id: LAGOON}
    assert (again.apart, again.opposites) == (frozenset(), frozenset())


def test_a_later_word_on_the_same_wordings_of_another_series_counts() -> None:
    norland = replace(BLG, place="Norland"), replace(LAGOON, place="Norland")
    overrules = held(ruling(MERGE, BLG, LAGOON), ruling(APART, *norland))
    assert keys(overrules) == {BLG.id: LAGOON}
    assert overrules.aliases == {}


def test_a_split_keeps_the_two_apart_and_knows_what_it_made() -> None:
    made = replace(BLG, part="domestic")
    overrules = held(ruling(SPLIT, BLG, made))
    assert overrules.apart == {frozenset((BLG.id, made.id))}
    assert overrules.made == {made.id}


def test_what_is_apart_from_a_series_is_apart_from_the_one_it_became() -> None:
    overrules = held(ruling(APART, BLG, SPA), ruling(MERGE, BLG, LAGOON))
    assert overrules.apart == {frozenset((LAGOON.id, SPA.id))}


def test_the_facets_that_differ_are_named() -> None:
    assert differing(BLG, replace(SPA, part="domestic")) == ("subject", "part")


def test_other_verbs_besides_do_not_hide_the_wording_of_a_merge() -> None:
    hired = replace(BLG, event="hire"), replace(LAGOON, event="employ")
    merged = held(ruling(MERGE, *hired))
    assert merged.aliases == {wording("subject", "revenue", "blg"): "Blue Lagoon Ltd"}
    assert held(ruling(APART, *hired)).opposites == frozenset()
