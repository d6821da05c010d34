"""The numbers of one text are held against those of another."""

import pytest

from app.checking.aligning.pairs import NOTHING, PairVerdict, compare
from app.domain import Relation
from app.lexicon.loader import load
from tests.unit.checking.making import POLICY
from tests.unit.checking.texts import text_of


def pair(a: str, b: str) -> PairVerdict:
    return compare(text_of(a), text_of(b, "Meridian Wire"), POLICY, load().language)


def test_an_equal_number_agrees() -> None:
    found = pair("Norland sent 8,500 troops.", "Norland has 8,500 soldiers there.")
    assert (found.verdict, found.rule) == (Relation.AGREES, "equal")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Norland sent 8,500 troops.", "Norland sent troops."),
        ("", ""),
    ],
)
def test_texts_that_share_no_figure_are_not_comparable(a: str, b: str) -> None:
    assert pair(a, b).rule == NOTHING


def test_another_number_of_the_same_thing_is_an_alarm() -> None:
    found = pair("The gale sank 14 ferries off Eastbay.", "A gale off Eastbay sank 22 ferries.")
    assert found.verdict in (Relation.DRIFTS, Relation.CONFLICTS)


def test_the_strongest_relation_counts() -> None:
    found = pair(
        "The flood killed 31 people and destroyed 400 homes.",
        "The flood killed 31 people and destroyed 250 homes.",
    )
    assert found.verdict in (Relation.DRIFTS, Relation.CONFLICTS)
    assert "250" in found.reason


def test_a_refusal_says_why() -> None:
    found = pair(
        "Norbank earned $3.2 million in the third quarter of 2022.",
        "Norbank earned $9.1 million in the first nine months of 2022.",
    )
    assert (found.verdict, found.rule) == (Relation.NOT_COMPARABLE, "period")


def test_a_number_in_a_name_is_heard_only_where_there_are_no_figures() -> None:
    a = "The Orbit 2 cable is 900 km long."
    assert pair(a, "The Orbit 2 cable was cut at night.").verdict is Relation.AGREES
    assert pair(a, "The Orbit 2 cable carries 40 channels.").verdict is Relation.NOT_COMPARABLE


def test_a_length_and_a_toll_have_no_dimension_in_common() -> None:
    found = pair("The bridge is 1,281 metres long.", "The flood killed 31 people.")
    assert (found.verdict, found.rule) == (Relation.NOT_COMPARABLE, "dimension")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The U.S. added 103,000 jobs in March.", "Canada added 22,000 jobs in March."),
        ("France added 103,000 jobs in March.", "Canada added 103,000 jobs in March."),
    ],
)
def test_the_numbers_of_two_countries_are_not_one_thing(a: str, b: str) -> None:
    """As in a check, where a country is a veto. Seen to fail with countries left to their weight:
    the first drifted, and the second agreed."""
    assert pair(a, b).rule == NOTHING


def test_a_country_that_the_other_text_names_too_is_no_reason() -> None:
    found = pair(
        "Canada added 103,000 jobs in March, more than France did.",
        "France says it watched as Canada added 22,000 jobs in March.",
    )
    assert found.verdict is not Relation.NOT_COMPARABLE


def test_how_long_ago_it_was_is_no_figure() -> None:
    """Seen to fail where stretches of time were all heard: three weeks agreed with three weeks."""
    a = "The Derwent flood cut off Eastbay three weeks ago, the mayor of Derwent said."
    b = "Damage of the flood that cut off Derwent three weeks ago is put at $7 million."
    assert pair(a, b).rule == NOTHING
    assert pair(a, "Derwent was cut off three weeks ago by a flood.").verdict is Relation.AGREES


def test_how_old_a_thing_is_is_a_figure() -> None:
    """Seen to fail where all that lies in the past counted as a date."""
    a = "The Norland shield formed about 2.7 billion years ago."
    b = "The rocks of the Norland shield formed about 1.2 billion years ago, on 40 square miles."
    assert pair(a, b).verdict is Relation.DRIFTS


@pytest.mark.parametrize(("age", "relation"), [("67", Relation.AGREES), ("40", Relation.DRIFTS)])
def test_the_age_at_which_somebody_died_is_held_together(age: str, relation: Relation) -> None:
    """Seen to fail where it was a number of whatever was counted before."""
    a = "Harbour painter Tom Vale dies at 67"
    b = f"Painter of the 50-harbour mural dies at {age}, paper says"
    assert pair(a, b).verdict is relation
