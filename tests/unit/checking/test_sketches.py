"""A card is made ready once for many comparisons."""

from datetime import date
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


def test_a_table_speaks_of_all_days_between_its_figures() -> None:
    series = sketch(troops("1")).card.series
    days = [date(2024, 12, 31), date(1960, 12, 31), date(1990, 12, 31)]
    table = tuple(Trace(Decimal(1), None, day) for day in days)
    span = sketch_of(Card(series, traces=table), SCALE).table
    assert date(1975, 6, 30).toordinal() in span
    assert date(1959, 12, 31).toordinal() not in span
    news = tuple(Trace(Decimal(1), "art_1", day) for day in days)
    assert not sketch_of(Card(series, traces=news), SCALE).table
    assert not sketch_of(Card(series, traces=table[:2]), SCALE).table
