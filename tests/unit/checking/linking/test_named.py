"""Names forbid a link where they are two, and say that it is one where they are the same."""

from dataclasses import replace

import pytest

from app.checking.linking.likeness import facets_of, features_of, veto_of
from app.checking.linking.sketches import Sketch, sketch_of
from app.domain import Claim, Measure, Scope, Statistic
from tests.unit.checking.linking.test_sketches import sketch
from tests.unit.checking.making import DOLLAR, PERCENT, TROOP, claim, quantity


def scoped(**facets: str) -> Claim:
    return claim(quantity("8500"), scope=Scope(**facets))


@pytest.mark.parametrize(
    ("quote", "value", "veto"),
    [
        ("Corvane won an order of $4.3m from Tobin.", "4300000", None),
        ("Corvane won an order of $4.3m.", "4300000", "subject"),
        ("Corvane won an order of $6.7m from Tobin.", "6700000", "subject"),
    ],
)
def test_who_sells_and_who_buys_tell_of_one_deal(quote: str, value: str, veto: str | None) -> None:
    """Seen to fail: the order that a firm won was not the one that an airline placed."""
    order = Measure("order")
    bought = replace(
        claim(quantity("4300000", DOLLAR), measure=order, scope=Scope("Tobin")),
        quote="Tobin placed an order of $4.3m with Corvane.",
    )
    sold = replace(
        claim(quantity(value, DOLLAR), measure=order, scope=Scope("Corvane")), quote=quote
    )
    assert veto_of(facets_of(sketch(sold), sketch(bought))) == veto


@pytest.mark.parametrize(
    ("known", "told", "quote", "veto"),
    [
        ("Kenya", "Lindal", "The fire in Lindal has burned 670 farms, most in Kenya.", None),
        ("Kenya", "Lindal", "The fire in Lindal has burned 670 farms.", "place"),
        ("Osk", "Lindal", "The fire in Lindal burned 670 farms before it came to Osk.", "place"),
        ("Kenya", "Niger", "The fire in Niger burned 670 farms, far more than in Kenya.", "place"),
    ],
)
def test_a_place_and_its_country_are_one_where_both_sentences_name_both(
    known: str, told: str, quote: str, veto: str | None
) -> None:
    """Seen to fail: what burned in a valley was not what burned there, told by its country; and
    then homes that a storm wrecked in one town drifted from those of another on its way."""
    farms = Measure("farm")
    first = replace(
        claim(quantity("430", TROOP), measure=farms, scope=Scope(place=known)),
        quote=f"Fires in {known} have destroyed 430 farms, and raged in {told}.",
    )
    second = replace(
        claim(quantity("670", TROOP), measure=farms, scope=Scope(place=told)), quote=quote
    )
    assert veto_of(facets_of(sketch(second), sketch(first))) == veto


def test_a_name_that_another_begins_with_is_not_heard_in_it() -> None:
    """Seen to fail: both names have one stem."""
    one, other = (
        replace(
            claim(quantity("430", TROOP), measure=Measure("crane"), scope=Scope(place=place)),
            quote=f"The port of {place} has 430 cranes.",
        )
        for place in ("Lindalbury", "Lindalburywick")
    )
    assert veto_of(facets_of(sketch(one), sketch(other))) == "place"


@pytest.mark.parametrize(
    ("ours", "theirs", "veto"),
    [("petrol car", "petrol model", None), ("petrol car", "diesel car", "part")],
)
def test_parts_are_compared_by_meaning(ours: str, theirs: str, veto: str | None) -> None:
    one, other = (sketch(scoped(subject="Norland", part=part)) for part in (ours, theirs))
    assert veto_of(facets_of(one, other)) == veto


@pytest.mark.parametrize(
    ("item", "subject", "veto"),
    [
        ("share price", "Corvane", None),
        ("share price", None, "place"),
        ("wage", "Corvane", "place"),
    ],
)
def test_shares_are_somebody_s_on_every_exchange(
    item: str, subject: str | None, veto: str | None
) -> None:
    """Seen to fail: shares that fell in Frankfurt were not those of the same firm that fell as far
    in London."""
    fallen = Measure(item, statistic=Statistic.CHANGE)
    one, other = (
        sketch(claim(quantity("5", PERCENT), measure=fallen, scope=Scope(subject, place)))
        for place in ("London", "Frankfurt")
    )
    assert veto_of(facets_of(one, other)) == veto


def named(stated: Claim, *names: str) -> Sketch:
    made = sketch(stated)
    return sketch_of(replace(made.card, names=names), made.scale)


def test_a_subject_that_the_other_article_names_is_heard() -> None:
    ours, theirs = scoped(subject="Calder"), scoped()
    found = features_of(named(ours, "Calder"), named(theirs, "Calder Motors"))
    assert found is not None
    assert (found["subject_heard"], found["subject_once"]) == (1.0, 0.0)


def test_a_subject_that_nobody_else_names_is_another_in_one_story() -> None:
    ours, theirs = scoped(subject="Ondine"), scoped()
    found = features_of(named(ours, "Calder", "Ondine"), named(theirs, "Calder"))
    assert found is not None
    assert (found["subject_other"], found["names_rare"]) == (1.0, 1.0)
    apart = features_of(named(ours, "Ondine"), named(theirs, "Norvane"))
    assert apart is not None
    assert (apart["subject_once"], apart["names_apart"]) == (1.0, 1.0)


def within(place: str, larger: str | None) -> Sketch:
    made = sketch(scoped(place=place))
    return sketch_of(replace(made.card, within=larger), made.scale)


def test_a_place_and_the_larger_one_that_the_text_puts_it_in_are_no_two_places() -> None:
    """ "In Serrat, Marano", "in Marano": neither proof nor veto."""
    marano = sketch(scoped(place="Marano"))
    for ours, theirs in (
        (within("Serrat", "Marano"), marano),
        (marano, within("Serrat", "Marano")),
    ):
        assert veto_of(facets_of(ours, theirs)) is None
        assert "place_same" not in (features_of(ours, theirs) or {"place_same"})
    assert veto_of(facets_of(within("Serrat", None), marano)) == "place"
    assert veto_of(facets_of(within("Serrat", "Perin"), marano)) == "place"


def test_what_a_series_has_learnt_may_lie_in_what_the_other_says() -> None:
    bare, marano = sketch(scoped()), sketch(scoped(place="Marano"))
    learnt = replace(bare.card, place="Serrat", within="Marano")
    assert veto_of(facets_of(marano, sketch_of(learnt, bare.scale))) is None
    elsewhere = replace(learnt, within="Perin")
    assert veto_of(facets_of(marano, sketch_of(elsewhere, bare.scale))) == "place"


@pytest.mark.parametrize(
    ("subject", "place", "veto"),
    [
        ("Veltar", "Norland", "subject"),
        ("Norland", "Veltar", None),
    ],
)
def test_what_goes_the_other_way_about_is_another_number(
    subject: str, place: str, veto: str | None
) -> None:
    """Seen to fail: what Veltar sent to Norland was held against what Norland sent to Veltar."""
    sent = sketch(scoped(subject="Norland", place="Veltar", event="sent"))
    facets = facets_of(sketch(scoped(subject=subject, place=place, event="sent")), sent)
    assert veto_of(facets) == veto
