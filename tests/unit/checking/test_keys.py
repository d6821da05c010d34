"""An article asks for each item and dimension once."""

from app.checking.keys import key_of, keys_of
from app.domain import LookupKey, Measure
from tests.unit.checking.making import DOLLAR, claim, quantity, troops


def test_the_same_item_is_asked_for_once() -> None:
    assert keys_of([troops("8500"), troops("5000")]) == (LookupKey("troop", "count"),)


def test_keys_come_in_reading_order() -> None:
    aid = claim(quantity("650", DOLLAR), measure=Measure("military aid"))
    assert keys_of([aid, troops("8500")]) == (
        LookupKey("military aid", "money"),
        LookupKey("troop", "count"),
    )


def test_a_count_without_an_item_is_asked_for_by_its_noun() -> None:
    assert keys_of([claim(quantity("8500"), measure=Measure(""))]) == (LookupKey("troop", "count"),)


def test_the_key_carries_the_scope() -> None:
    assert key_of(troops("8500")).subject == "Russia"


def test_no_claims_ask_for_nothing() -> None:
    assert keys_of([]) == ()
