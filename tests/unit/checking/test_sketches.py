"""A card is made ready once for many comparisons."""

from decimal import Decimal

from app.checking.cards import cards_of
from app.checking.sketches import Sketch, sketch_of
from app.domain import Card, Claim, Measure, Reading, Scope, Trace
from tests.unit.checking.making import DAY, POLICY, SCALE, article, claim, quantity, troops


def sketch(stated: Claim) -> Sketch:
    (card,) = cards_of(Reading(article(), (stated,), (), ()), POLICY)
    return sketch_of(card, SCALE)


def test_what_befell_people_is_what_is_measured() -> None:
    let_go = claim(quantity("40"), measure=Measure("employee"), scope=Scope(event="laid off"))
    assert sketch(let_go).concepts == ("layoff", "layoff")


def test_what_is_not_said_is_empty() -> None:
    assert sketch(claim(quantity("40"), measure=Measure("troop"))).concepts == ("troop", "")


def test_owners_are_subject_place_and_context() -> None:
    scope = Scope(subject="Russia", place="Kyiv", context="siege")
    assert sketch(claim(quantity("40"), scope=scope)).owners == {"Russia", "Kyiv", "siege"}


def test_one_digit_tells_nothing() -> None:
    (round_number,), (telling,) = sketch(troops("8000")).marks, sketch(troops("8500")).marks
    assert not round_number.is_telling
    assert telling.is_telling


def test_zero_has_no_power() -> None:
    made = sketch(troops("1"))
    card = Card(made.card.series, traces=(Trace(Decimal(0), None, DAY),))
    (mark,) = sketch_of(card, SCALE).marks
    assert mark.power is None


def test_figures_added_by_hand_come_from_no_article() -> None:
    made = sketch_of(Card(sketch(troops("1")).card.series, traces=(Trace(Decimal(1)),)), SCALE)
    assert made.articles == frozenset()
    assert made.days == ()
