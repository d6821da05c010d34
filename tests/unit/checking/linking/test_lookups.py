"""A series stands where claims about it look."""

from dataclasses import replace

import pytest

from app.checking.linking.cards import cards_of
from app.checking.linking.lookups import asked_keys, lookup_keys
from app.domain import PERCENTAGE_POINT, Card, Claim, Measure, Reading, Scope, Statistic, Unit
from tests.unit.checking.making import PERCENT, POLICY, SCALE, article, claim, quantity, troops


def card(stated: Claim, *names: str) -> Card:
    """The card of a series: nothing that an outlet's name adds."""
    (made,) = cards_of(Reading(article(), (stated,), (), (), names), POLICY)
    return replace(made, lent=())


def keys(*cards: Card) -> set[int]:
    return set(lookup_keys(cards, SCALE))


def test_claims_about_one_thing_meet_under_one_key() -> None:
    assert keys(card(troops("8500"))) & keys(card(troops("5000")))


def test_other_words_for_the_item_meet_under_the_name() -> None:
    contingent = claim(quantity("5000"), measure=Measure("contingent"))
    assert keys(card(troops("8500"))) & keys(card(contingent))


def test_a_name_of_the_article_leads_to_the_series_too() -> None:
    unsaid = claim(quantity("8500"), measure=Measure("contingent"), scope=Scope())
    assert keys(card(unsaid, "Russia")) & keys(card(troops("8500")))
    assert not keys(card(unsaid)) & keys(card(troops("8500")))


def test_words_beside_the_number_lead_to_a_series_without_an_item() -> None:
    bare = claim(quantity("35"), measure=Measure(""), scope=Scope())
    contained = replace(bare, quote="Crews have contained 35 per cent of it.")
    assert keys(card(contained)) & keys(card(replace(bare, quote="It is 35% contained.")))


def test_a_key_is_asked_for_once() -> None:
    asked = lookup_keys((card(troops("8500")), card(troops("5000"))), SCALE)
    assert len(asked) == len(set(asked))


def test_keys_fit_the_widest_integer_of_a_database() -> None:
    assert all(0 <= key < 2**63 for key in keys(card(troops("8500"), "Kyiv", "Lviv")))


def test_no_claims_ask_for_nothing() -> None:
    assert keys() == set()


def test_an_article_before_a_name_makes_no_difference() -> None:
    film = claim(quantity("64"), measure=Measure("film"), scope=Scope())
    known = claim(quantity("64"), measure=Measure("picture show"), scope=Scope())
    assert keys(card(film, "The Lantern Keeper")) & keys(card(known, "Lantern Keeper"))


def test_the_word_of_a_name_leads_to_the_whole_name() -> None:
    runners = claim(quantity("640"), measure=Measure("runner"), scope=Scope())
    field = claim(quantity("610"), measure=Measure("field"), scope=Scope())
    assert keys(card(runners, "Worku")) & keys(card(field, "Tadele Worku"))
    assert keys(card(runners, "Ester")) & keys(card(field, "Ester Marathon"))


def test_a_local_paper_finds_what_others_say_of_its_town() -> None:
    runners = claim(quantity("640"), measure=Measure("runner"), scope=Scope())
    field = claim(quantity("610"), measure=Measure("field"), scope=Scope())
    gazette = replace(card(runners), lent=("Halvern",))
    assert keys(gazette) & keys(card(field, "Halvern"))
    assert not keys(card(runners)) & keys(card(field, "Halvern"))


def test_a_word_that_many_names_have_leads_nowhere() -> None:
    runners = claim(quantity("640"), measure=Measure("runner"), scope=Scope())
    field = claim(quantity("610"), measure=Measure("field"), scope=Scope())
    assert not keys(card(runners, "Ester National Bank")) & keys(
        card(field, "Lindal National Bank")
    )
    assert not keys(card(runners, "United States")) & keys(card(field, "United Kingdom"))


@pytest.mark.parametrize(("number", "leads"), [("23800", True), ("24000", False)])
def test_a_number_of_three_digits_leads_to_a_series(number: str, leads: bool) -> None:  # noqa: FBT001
    flats = claim(quantity(number), measure=Measure("flat"), scope=Scope())
    starts = claim(quantity(number), measure=Measure("start"), scope=Scope())
    assert bool(keys(card(flats)) & keys(card(starts))) is leads


def test_zeros_behind_the_point_make_no_other_number() -> None:
    """Seen to fail: 4 hours and 20 minutes are 15600.0 seconds, and 260 minutes 15600."""
    flats = claim(quantity("23800.0"), measure=Measure("flat"), scope=Scope())
    starts = claim(quantity("23800"), measure=Measure("start"), scope=Scope())
    assert keys(card(flats)) & keys(card(starts))


def test_a_change_in_per_cent_is_looked_for_in_points_too() -> None:
    def gain(unit: Unit) -> Card:
        measure = Measure("turnout", statistic=Statistic.CHANGE)
        return card(claim(quantity("3.2", unit), measure=measure))

    percent, points = gain(PERCENT), gain(Unit("percentage point", PERCENTAGE_POINT))
    assert keys(points) - keys(percent)
    assert set(asked_keys((percent,), SCALE)) >= keys(percent) | keys(points)
    assert set(asked_keys((points,), SCALE)) >= keys(percent) | keys(points)
    assert not set(asked_keys((card(troops("8500")),), SCALE)) & (keys(points) | keys(percent))


def test_survivors_are_looked_for_among_the_rescued_too() -> None:
    saved, alive = (
        card(claim(quantity("106"), measure=Measure(item), scope=Scope()))
        for item in ("rescued person", "survivor")
    )
    own = keys(saved) - keys(alive)
    assert not own.isdisjoint(asked_keys((alive,), SCALE))


@pytest.mark.parametrize("value", ["18500000", "185000000000", "1850000000", "158000000"])
def test_a_number_asks_for_what_a_slip_of_the_pen_was_made_of(value: str) -> None:
    slip = claim(quantity(value), measure=Measure("refund"), scope=Scope(subject="Vaisey"))
    known = claim(quantity("185000000"), measure=Measure("cost"), scope=Scope(subject="Calder"))
    asked = set(asked_keys((card(slip),), SCALE))
    assert asked & keys(card(known))
    assert not keys(card(slip)) & keys(card(known))


def test_neighbours_are_swapped_below_zero_too() -> None:
    swapped, known = (
        claim(quantity(value), measure=Measure(item), scope=Scope(subject=who))
        for value, item, who in (("-581", "balance", "Vaisey"), ("-518", "result", "Calder"))
    )
    assert set(asked_keys((card(swapped),), SCALE)) & keys(card(known))
