"""A series stands where claims about it look."""

from dataclasses import replace

from app.checking.cards import cards_of
from app.checking.keys import key_of, lookup_keys
from app.domain import Card, Claim, Measure, Reading, Scope
from tests.unit.checking.making import LANGUAGE, POLICY, article, claim, quantity, troops

MEANINGS = LANGUAGE.meanings


def card(stated: Claim, *names: str) -> Card:
    (made,) = cards_of(Reading(article(), (stated,), (), (), names), POLICY)
    return made


def keys(*cards: Card) -> set[int]:
    return set(lookup_keys(cards, MEANINGS))


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
    asked = lookup_keys((card(troops("8500")), card(troops("5000"))), MEANINGS)
    assert len(asked) == len(set(asked))


def test_keys_fit_the_widest_integer_of_a_database() -> None:
    assert all(0 <= key < 2**63 for key in keys(card(troops("8500"), "Kyiv", "Lviv")))


def test_the_key_carries_the_scope() -> None:
    assert key_of(troops("8500")).subject == "Russia"


def test_no_claims_ask_for_nothing() -> None:
    assert keys() == set()


def test_an_article_before_a_name_makes_no_difference() -> None:
    film = claim(quantity("64"), measure=Measure("film"), scope=Scope())
    known = claim(quantity("64"), measure=Measure("picture show"), scope=Scope())
    assert keys(card(film, "The Lantern Keeper")) & keys(card(known, "Lantern Keeper"))
