"""Two measured things side by side, facet by facet and number by number."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.checking.likeness import Likeness, is_same_figure, likeness_of
from app.checking.sketches import Sketch
from app.domain import Claim, Kind, Measure, Scope
from tests.unit.checking.making import DAY, claim, on, quantity, troops
from tests.unit.checking.test_sketches import sketch


def like(one: Claim, other: Claim, shared: int = 0) -> Likeness:
    return likeness_of(sketch(one), sketch(other), shared)


def scoped(**facets: str) -> Claim:
    return claim(quantity("8500"), scope=Scope(**facets))


@pytest.mark.parametrize(
    ("one", "other", "feature"),
    [
        ("troop", "troop", "item_same"),
        ("soldier", "troop", "item_same"),
        ("person", "person", "item_generic"),
        ("", "troop", "item_unsaid"),
    ],
)
def test_items_are_compared_by_meaning(one: str, other: str, feature: str) -> None:
    ours, theirs = (
        sketch(replace(troops("1"), measure=Measure(item))) for item in (one or "troop", other)
    )
    ours = ours if one else _without_item(ours)
    assert feature in likeness_of(ours, theirs, 0).features


def _without_item(made: Sketch) -> Sketch:
    series = replace(made.card.series, key=replace(made.key, item=""))
    return Sketch(replace(made.card, series=series), made.scale)


@pytest.mark.parametrize(
    ("ours", "theirs", "feature"),
    [
        ({"subject": "Russia"}, {"subject": "Russia"}, "subject_same"),
        ({"subject": "Macron"}, {"subject": "Emmanuel Macron"}, "subject_alike"),
        ({"subject": "Russia"}, {}, "subject_once"),
        ({"context": "flood"}, {"context": "storm"}, "context_other"),
        ({"event": "deployed"}, {"event": "deployed"}, "event_same"),
    ],
)
def test_a_facet_is_a_feature(ours: dict[str, str], theirs: dict[str, str], feature: str) -> None:
    assert like(scoped(**ours), scoped(**theirs)).features[feature] == 1.0


def test_what_nobody_says_is_no_facet() -> None:
    likeness = like(scoped(subject="Russia"), scoped(subject="Russia"))
    assert [facet.name for facet in likeness.facets] == ["item", "subject"]


def test_two_names_for_a_place_are_a_veto() -> None:
    assert like(scoped(place="Haifa"), scoped(place="Akko")).veto == "place"


@pytest.mark.parametrize(
    ("one", "other", "feature"),
    [
        ("8500", "8500", "value_same"),
        ("8500", "8510", "value_same"),
        ("650000000", "650000000000", "value_slipped"),
    ],
)
def test_values_are_the_same_or_slipped(one: str, other: str, feature: str) -> None:
    assert like(troops(one), troops(other)).features[feature] == 1.0


def test_values_are_the_farther_the_less_alike() -> None:
    near, far = (like(troops("8500"), troops(value)).features for value in ("9800", "31"))
    assert near["value_near"] > far["value_near"] == 0.0
    assert far["value_far"] > near["value_far"] == 0.0


def test_a_loss_is_no_profit() -> None:
    (loss,), (profit,) = sketch(troops("-85")).marks, sketch(troops("85")).marks
    assert not is_same_figure(loss, profit)


def test_the_same_round_number_is_the_same_and_a_near_one_is_not() -> None:
    (one,), (same,), (near,) = (sketch(troops(value)).marks for value in ("100", "100", "101"))
    assert is_same_figure(one, same)
    assert not is_same_figure(one, near)


def test_days_count_less_the_farther_they_lie() -> None:
    near, far = (
        like(troops("1"), troops("1", on(DAY - timedelta(days)))).features for days in (1, 400)
    )
    assert near["days_close"] > far["days_close"] == 0.0
    assert near["days_far"] < far["days_far"] <= 1.0


def test_a_day_s_count_is_another_kind_than_a_total() -> None:
    day, total = (
        claim(quantity("40"), measure=Measure("death", kind=kind))
        for kind in (Kind.OCCASION, Kind.TOTAL)
    )
    assert like(day, total).features["kind_apart"] == 1.0
    assert like(day, day).features["kind_apart"] == 0.0


def test_shared_figures_count_up_to_three() -> None:
    shares = [like(troops("1"), troops("1"), count).features["figures_shared"] for count in (0, 9)]
    assert shares == [0.0, 1.0]
