"""How two numbers stand once both are taken for the same thing."""

from datetime import date

import pytest

from app.checking.aligning.counterparts import (
    OTHER_NUMBER,
    OTHER_SCORE,
    SAME_NUMBER,
    Standing,
    Texts,
    standing_of,
)
from app.checking.aligning.occurrences import occurrences_of
from app.domain import Relation
from tests.unit.checking.texts import WORDING, text_of, texts


def standing(a: str, b: str) -> Standing:
    ours, theirs, both = texts(a, b)
    return standing_of(ours[0], theirs[0], both)


def test_soldiers_counted_as_troops_agree_with_troops() -> None:
    found = standing("Norland sent 4,000 troops.", "Norland sent 4,000 soldiers.")
    assert (found.relation, found.rule) == (Relation.AGREES, "equal")


def test_a_bare_number_takes_the_unit_of_the_other() -> None:
    found = standing("The cape lies about 90 miles north.", "It lies about 90 north of the cape.")
    assert found.relation is Relation.AGREES


@pytest.mark.parametrize(
    ("a", "b", "rule"),
    [
        ("Rovers beat Albion 3-1.", "Rovers won 3-1.", SAME_NUMBER),
        ("Rovers beat Albion 3-1.", "Rovers won 2-1.", OTHER_SCORE),
        ("It was their third title.", "It was their fourth title.", OTHER_NUMBER),
    ],
)
def test_numbers_left_unread_are_held_together_as_written(a: str, b: str, rule: str) -> None:
    found = standing(a, b)
    assert found.rule == rule
    assert (found.relation is Relation.AGREES) == (rule == SAME_NUMBER)
    assert "Harbour Post" in found.reason


def test_a_score_is_not_held_against_one_number() -> None:
    ours, theirs, both = texts("Rovers beat Albion 3-1.", "It was their third title.")
    assert standing_of(ours[0], theirs[0], both).relation is Relation.NOT_COMPARABLE


def test_equal_numbers_agree_though_one_is_only_planned() -> None:
    found = standing("Norbank will cut 900 jobs.", "Norbank cut 900 jobs.")
    assert found.relation is Relation.AGREES


def test_a_plan_told_at_another_time_is_no_evidence_for_what_was_done() -> None:
    plan = text_of("Norbank will cut 900 jobs.", published=date(2023, 1, 9))
    done = text_of("Norbank cut 700 jobs.", "Meridian Wire", date(2023, 6, 9))
    both = Texts(plan.article, done.article, WORDING)
    (planned,), (cut,) = occurrences_of(plan, WORDING), occurrences_of(done, WORDING)
    assert standing_of(planned, cut, both).relation is Relation.NOT_COMPARABLE


def test_a_plan_told_on_the_same_day_is_the_same_plan() -> None:
    found = standing("Norbank to cut 900 jobs.", "Norbank cuts 700 jobs.")
    assert found.relation in (Relation.DRIFTS, Relation.CONFLICTS)


def test_a_level_in_percent_may_be_called_a_share() -> None:
    found = standing("The fabric holds 4% cotton.", "Of the fabric, 9% is cotton.")
    assert found.relation in (Relation.DRIFTS, Relation.CONFLICTS)


@pytest.mark.parametrize(
    ("b", "rule"),
    [
        ("Rovers were 2-0 up before Albion drew 2-2.", "period"),
        ("Rovers led 2-0 at half-time.", "period"),
        ("Rovers drew 2-0 with Albion.", OTHER_SCORE),
    ],
)
def test_a_score_on_the_way_is_not_the_last_one(b: str, rule: str) -> None:
    """Seen to fail where every other score drifted."""
    assert standing("Rovers drew 2-2 with Albion.", b).rule == rule


def test_two_scores_on_the_way_are_held_together() -> None:
    found = standing("Rovers were 2-0 up at half-time.", "Rovers were 1-0 up at the break.")
    assert found.rule == OTHER_SCORE


@pytest.mark.parametrize(
    ("b", "relation"),
    [
        ("Rovers finished no lower than 4th.", Relation.NOT_COMPARABLE),
        ("Rovers finished 4th.", Relation.DRIFTS),
        ("Rovers finished at least 3rd.", Relation.AGREES),
    ],
)
def test_a_bound_leaves_a_number_room_that_reading_leaves_alone(b: str, relation: Relation) -> None:
    """Seen to fail where any other rank drifted."""
    assert standing("Rovers finished 3rd.", b).relation is relation


def test_the_pair_may_be_two_and_never_differs_from_three() -> None:
    """Seen to fail where "the pair" was held against three as a number left unread."""
    pair = "After the trial the pair will be deported."
    assert standing(pair, "The two men will be deported.").rule == SAME_NUMBER
    assert standing(pair, "The three will be deported.").relation is Relation.NOT_COMPARABLE


def test_two_denials_of_one_number_are_one_denial() -> None:
    """Seen to fail where a denied number was never compared."""
    a = "The ministry denied that it had lost 40 tanks."
    assert standing(a, "The army had not lost 40 tanks, the ministry said.").rule == "equal"


def test_two_denials_of_two_numbers_drift_and_never_conflict() -> None:
    """Seen to fail where the denied numbers were judged as if they had been asserted."""
    a, b = "The ministry denied losing 40 tanks.", "The ministry denied losing 90 tanks."
    assert standing(a, b).relation is Relation.DRIFTS


@pytest.mark.parametrize(
    ("a", "relation"),
    [
        ("At least 9,000 soldiers are deployed across the country.", Relation.DRIFTS),
        ("At least 9,000 soldiers are deployed worldwide.", Relation.NOT_COMPARABLE),
    ],
)
def test_all_of_a_country_is_the_country(a: str, relation: Relation) -> None:
    """Seen to fail where "across the country" made France a part of it."""
    assert standing(a, "Some 5,000 soldiers are deployed across France.").relation is relation
