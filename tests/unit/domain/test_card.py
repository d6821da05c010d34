"""A card is a value: equal by content, hashable, frozen."""

from dataclasses import FrozenInstanceError
from decimal import Decimal

import pytest

from app.domain import Card, Series, SeriesKey, Statistic, Trace


def test_a_card_is_frozen_and_compared_by_content() -> None:
    key = SeriesKey("troop", Statistic.LEVEL, "count")
    one, other = (Card(Series(key.id, key), traces=(Trace(Decimal(1)),)) for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    with pytest.raises(FrozenInstanceError):
        one.names = ("Russia",)  # type: ignore[misc]  # what must fail


def test_cards_of_one_series_are_found_at_one_place_and_told_apart_there() -> None:
    key = SeriesKey("troop", Statistic.LEVEL, "count")
    one, fed = Card(Series(key.id, key)), Card(Series(key.id, key), traces=(Trace(Decimal(1)),))
    assert hash(one) == hash(fed)
    assert one != fed
