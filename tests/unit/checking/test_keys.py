"""What a claim measures, in one key."""

from app.checking.keys import ends_in, key_of
from tests.unit.checking.making import troops


def test_the_key_carries_the_scope() -> None:
    assert key_of(troops("8500")).subject == "Russia"


def test_an_item_ends_in_what_it_is_a_kind_of() -> None:
    assert ends_in("crude oil price", ["oil price"])
    assert ends_in("oil price", ["oil price"])
    assert not ends_in("oil price index", ["oil price"])
    assert not ends_in("", ["oil price"])
