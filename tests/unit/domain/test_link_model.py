"""Likeness becomes confidence."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from app.domain import LinkModel

MODEL = LinkModel({"names": 2.0, "apart": -3.0}, -1.0, Decimal("0.5"), Decimal("0.1"))


def test_each_feature_counts_by_its_weight() -> None:
    assert MODEL.confidence({}) < MODEL.confidence({"names": 1.0})
    assert MODEL.confidence({"apart": 1.0}) < MODEL.confidence({})


def test_a_feature_without_a_weight_counts_nothing() -> None:
    assert MODEL.confidence({"unknown": 9.0}) == MODEL.confidence({})


def test_even_odds_are_a_half() -> None:
    assert MODEL.confidence({"names": 0.5}) == Decimal("0.5000")


@given(st.floats(-1e6, 1e6))
def test_confidence_stays_between_nothing_and_sure(value: float) -> None:
    assert 0 <= MODEL.confidence({"names": value}) <= 1
